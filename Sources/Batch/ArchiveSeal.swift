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

extension ArchiveSeal {
  /// As JSON.
  var value: JSONValue {
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
  init?(_ value: JSONValue) {
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
