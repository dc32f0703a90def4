/// What the records of one archive have in common.
struct ArchiveContext: Sendable {
  /// The archive, safe to show: the path of all its documents.
  var path: String
  /// What their ids begin with, with a slash at its end; empty for standard input.
  var idPrefix: String
  /// Size and time of the file; nil for standard input.
  var stamp: CorpusItem.Stamp?
  /// What is read of it.
  var rules: CorpusRules
  /// How many archives this one lies in.
  var depth = 0

  /// An error that ends or interrupts the reading of the archive.
  func error(_ code: CorpusError.Code, _ message: String, fix: String? = nil) -> CorpusError {
    CorpusError(code, path: path, message, fix: fix, unseen: idPrefix)
  }

  /// The same for an error of its stream, which knows no ids.
  func error(_ error: CorpusError) -> CorpusError {
    var error = error
    error.path = path
    error.unseen = idPrefix
    return error
  }

  /// A cursor over the records of an archive.
  ///
  /// - Parameter stream: The file, still compressed.
  func open(
    _ kind: FileKind.ArchiveKind, _ stream: any ByteStream, compression: Compression
  ) -> any DocumentCursor {
    let gzip = compression == .gzip ? GzipStream(stream) : nil
    let inner: any ByteStream = gzip ?? compression.open(stream)
    return switch kind {
    case .warc: WebArchiveCursor(inner, gzip: gzip, framing: .warc, context: self)
    case .arc: WebArchiveCursor(inner, gzip: gzip, framing: .arc, context: self)
    case .lines: LineCursor(inner, context: self)
    case .tar: TarCursor(inner, context: self)
    }
  }
}

/// Hands out the ids of one archive's records, each once. Eight bytes or so a record, freed with the archive.
struct RecordIDs {
  private let prefix: String
  private var used: Set<UInt64> = []
  /// How many records there were, of all kinds.
  private(set) var count = 0

  init(prefix: String) { self.prefix = prefix }

  /// Counts a record.
  mutating func advance() { count += 1 }

  /// The id of a record: its own name where it has one that is not taken, else its number.
  mutating func id(named name: String?) -> String {
    let digits = String(count)
    let number = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    var wanted = number
    if let name, !name.isEmpty { wanted = name }
    while !used.insert(ContentHash.short(of: Array(wanted.utf8))).inserted {
      wanted += "~\(number)"
    }
    return prefix + wanted
  }
}
