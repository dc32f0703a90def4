import Corpora
import JSON

/// An archive that a completed run has read to its end. As long as the file and the pipeline stay as they are, so do the
/// documents in it, and it need not be unpacked again.
struct ArchiveSeal: Hashable, Sendable {
  /// What the ids of its documents begin with, with a slash at its end.
  var idPrefix: [UInt8]
  /// Size and time of the file.
  var stamp: CorpusItem.Stamp
  /// What else its items are made from.
  var origin: UInt64
  /// What worked on its documents, on those that failed, too.
  var fingerprint: UInt64
  /// How many documents it has.
  var documents: Int
  /// What was passed over in it.
  var skipped: SkipTally
}

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

extension ArchiveSeal {
  /// As JSON.
  fileprivate var value: JSONValue {
    [
      "archive": JSONValue(.string(String(decoding: idPrefix, as: UTF8.self))),
      "size": JSONValue(.integer(stamp.size)), "modified": JSONValue(.integer(stamp.modified)),
      "origin": JSONValue(.integer(Int(bitPattern: UInt(origin)))),
      "fingerprint": JSONValue(.integer(Int(bitPattern: UInt(fingerprint)))),
      "documents": JSONValue(.integer(documents)),
      "skipped": JSONValue(
        .array(
          skipped.all.map {
            [
              "rule": JSONValue(.string($0.reason.rawValue)),
              "count": JSONValue(.integer($0.entry.count)),
              "example": JSONValue(.string($0.entry.example)),
            ]
          })),
    ]
  }

  /// From JSON; nil when it is no seal.
  fileprivate init?(_ value: JSONValue) {
    guard let archive = value["archive"]?.string, let size = value["size"]?.integer,
      let modified = value["modified"]?.integer, let origin = value["origin"]?.integer,
      let fingerprint = value["fingerprint"]?.integer, let documents = value["documents"]?.integer
    else { return nil }
    var skipped: [SkipTally.Reason: SkipTally.Entry] = [:]
    for entry in value["skipped"]?.array ?? [] {
      guard let reason = entry["rule"]?.string.flatMap(SkipTally.Reason.init),
        let count = entry["count"]?.integer, let example = entry["example"]?.string
      else { return nil }
      skipped[reason] = SkipTally.Entry(count: count, example: example)
    }
    self.init(
      idPrefix: Array(archive.utf8), stamp: CorpusItem.Stamp(size: size, modified: modified),
      origin: UInt64(UInt(bitPattern: origin)), fingerprint: UInt64(UInt(bitPattern: fingerprint)),
      documents: documents, skipped: SkipTally(skipped))
  }
}
