import JSON

/// The seals of an output, by the archives' prefixes of ids. A file of theirs that is not what it should be only costs
/// time: it holds none.
struct ArchiveSeals: Sendable {
  private var seals: [UInt64: ArchiveSeal] = [:]

  var isEmpty: Bool { seals.isEmpty }

  init(_ seals: [ArchiveSeal] = []) {
    for seal in seals { self.seals[checksum(seal.idPrefix)] = seal }
  }

  /// The seal of an archive.
  subscript(idPrefix: [UInt8]) -> ArchiveSeal? {
    seals[checksum(idPrefix)].flatMap { $0.idPrefix == idPrefix ? $0 : nil }
  }

  /// The prefix of the archive that a document lies in, as its checksum; nil for others.
  func archive(of id: [UInt8]) -> UInt64? {
    for (index, byte) in id.enumerated() where byte == UInt8(ascii: "/") {
      let prefix = checksum(id[...index])
      if seals[prefix] != nil { return prefix }
    }
    return nil
  }

  // MARK: The file

  private static let format = 1

  /// Reads the seals that belong to a generation of the output.
  init(path: String, generation: Int) {
    guard SystemCall.size(path) != nil, var lines = try? LineReader(path: path),
      let head = (try? lines.next()).flatMap({ $0 }).flatMap({ try? JSONReader.read($0) }),
      head["format"]?.integer == Self.format, head["generation"]?.integer == generation
    else { return }
    while let line = (try? lines.next()).flatMap({ $0 }) {
      guard let seal = (try? JSONReader.read(line)).flatMap(ArchiveSeal.init) else { continue }
      seals[checksum(seal.idPrefix)] = seal
    }
  }

  /// The bytes of the file.
  func encoded(generation: Int) -> [UInt8] {
    var writer = JSONWriter()
    writer.value([
      "format": JSONValue(.integer(Self.format)), "generation": JSONValue(.integer(generation)),
    ])
    writer.endLine()
    let sorted = seals.values.sorted { $0.idPrefix.lexicographicallyPrecedes($1.idPrefix) }
    for seal in sorted {
      writer.value(seal.value)
      writer.endLine()
    }
    return writer.bytes
  }
}
