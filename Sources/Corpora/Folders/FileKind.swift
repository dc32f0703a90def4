import Documents

/// What a file's name says about what is in it.
struct FileKind: Sendable, Hashable {
  /// What stands in the file, once it is decompressed.
  enum Holds: Sendable, Hashable {
    case document(RawContent.Format)
    case archive(ArchiveKind)
  }

  /// Files that hold many documents.
  enum ArchiveKind: String, Sendable, Hashable {
    case warc, arc, lines, tar
  }

  /// What it holds.
  var holds: Holds
  /// Whether it holds many documents.
  var isArchive: Bool { if case .archive = holds { true } else { false } }
  /// How it is compressed.
  var compression: Compression
  /// Length of the name without its suffixes: a name has no more than 255 bytes.
  var stemLength: Int { Int(stem) }
  private var stem: UInt16

  /// What the name of a file says; nil when no suffix of it is known.
  ///
  /// - Parameter formats: Further suffixes, in lower case without the dot; the empty one is for names without a
  ///   suffix.
  init?(name: ArraySlice<UInt8>, formats: [String: RawContent.Format] = [:]) {
    var (stem, suffix) = Self.split(name)
    compression = .none
    switch suffix {
    case "gz": compression = .gzip
    case "zst", "zstd": compression = .zstd
    case "tgz":
      self = FileKind(holds: .archive(.tar), compression: .gzip, stemLength: stem.count)
      return
    case "tzst":
      self = FileKind(holds: .archive(.tar), compression: .zstd, stemLength: stem.count)
      return
    default: break
    }
    if compression != .none { (stem, suffix) = Self.split(stem) }
    if let format = formats[suffix] {
      holds = .document(format)
    } else if let known = Self.known[suffix] {
      holds = known
    } else {
      return nil
    }
    self.stem = UInt16(clamping: stem.count)
  }

  private init(holds: Holds, compression: Compression, stemLength: Int) {
    (self.holds, self.compression, stem) = (holds, compression, UInt16(clamping: stemLength))
  }

  /// A file of which only `include` says that it is to be read: its bytes will tell.
  static func unknown(name: ArraySlice<UInt8>) -> FileKind {
    var (stem, suffix) = split(name)
    let compression: Compression =
      suffix == "gz" ? .gzip : suffix == "zst" || suffix == "zstd" ? .zstd : .none
    if compression != .none { (stem, suffix) = split(stem) }
    return FileKind(
      holds: .document(.unknown), compression: compression, stemLength: stem.count)
  }

  /// Whether the name ends like a file that is compressed in a way that is not read.
  static func isForeignCompression(name: ArraySlice<UInt8>) -> Bool {
    ["bz2", "xz", "zip", "7z", "lz4", "br", "rar", "lzma", "z"].contains(split(name).suffix)
  }

  /// The name up to its last dot, and what follows it in lower case; a dot in front makes no suffix.
  static func split(_ name: ArraySlice<UInt8>) -> (stem: ArraySlice<UInt8>, suffix: String) {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
      name.endIndex - dot <= 16
    else { return (name, "") }
    return (name[..<dot], String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }

  private static let known: [String: Holds] = [
    "html": .document(.html), "htm": .document(.html), "xhtml": .document(.html),
    "xht": .document(.html), "shtml": .document(.html),
    "xml": .document(.xml), "rss": .document(.xml), "atom": .document(.xml),
    "rdf": .document(.xml), "nitf": .document(.xml), "newsml": .document(.xml),
    "tei": .document(.xml),
    "txt": .document(.text), "text": .document(.text),
    "md": .document(.markdown), "markdown": .document(.markdown),
    "warc": .archive(.warc), "wet": .archive(.warc), "arc": .archive(.arc),
    "ndjson": .archive(.lines), "jsonl": .archive(.lines), "jl": .archive(.lines),
    "tar": .archive(.tar),
  ]

  /// Suffixes that are read without a word in the rules, for messages.
  static let knownSuffixes = known.keys.sorted()
}
