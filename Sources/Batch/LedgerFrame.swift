/// What a worker hands to the ledger when it is done with one document: an entry and its records.
///
/// In a segment, a frame is a head and then the bytes of its records, one after the other. It is whole or it is not
/// there: the head has a checksum in front of it and holds those of the records.
struct LedgerFrame: Sendable {
  /// A record of one output.
  struct Record: Sendable {
    /// Which output.
    var stream: [UInt8]
    /// The record's id.
    var id: [UInt8]
    /// Its bytes, with the line end.
    var bytes: [UInt8]
  }

  /// What is known about the document.
  var entry: LedgerEntry
  /// Its id.
  var id: [UInt8]
  /// Its records, in any order.
  var records: [Record]

  /// Magic, length of the head and its checksum: what stands in front of the head.
  static let prefixSize = 16
  private static let magic: UInt32 = 0x3252_4651  // "QFR2"

  /// The bytes up to those of the records, and the references to these for a frame at the beginning of a file.
  func encodedHead() -> (bytes: [UInt8], references: [RecordReference]) {
    var references: [RecordReference] = []
    references.reserveCapacity(records.count)
    var head: [UInt8] = []
    head.reserveCapacity(records.reduce(256 + id.count) { $0 + $1.id.count + 64 })
    Self.encode(entry, into: &head)
    head.append(counted: id)
    head.append(littleEndian: UInt32(records.count))
    for record in records {
      let hash = checksum(record.bytes)
      head.append(counted: record.stream)
      head.append(counted: record.id)
      head.append(littleEndian: UInt32(record.bytes.count))
      head.append(littleEndian: hash)
      references.append(
        RecordReference(
          stream: record.stream, id: record.id, key: entry.key, offset: 0,
          length: record.bytes.count, hash: hash))
    }
    var offset = Self.prefixSize + head.count
    for index in references.indices {
      references[index].offset = offset
      offset += references[index].length
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.prefixSize + head.count)
    bytes.append(littleEndian: Self.magic)
    bytes.append(littleEndian: UInt32(head.count))
    bytes.append(littleEndian: checksum(head))
    bytes += head
    return (bytes, references)
  }

  /// The length and checksum of the head that a prefix announces; nil when it is none.
  static func announced(by prefix: [UInt8]) -> (count: Int, checksum: UInt64)? {
    var reader = LittleEndianReader(prefix)
    guard reader.number(UInt32.self) == magic, let count = reader.number(UInt32.self),
      let checksum = reader.number(UInt64.self)
    else { return nil }
    return (Int(count), checksum)
  }

  /// What a head says of a frame whose records begin at `offset` of its file.
  static func decode(
    head: [UInt8], recordsAt offset: Int
  ) -> (entry: LedgerEntry, id: [UInt8], references: [RecordReference])? {
    var reader = LittleEndianReader(head)
    guard let entry = decode(&reader), let id = reader.counted(),
      let count = reader.number(UInt32.self)
    else { return nil }
    var references: [RecordReference] = []
    var offset = offset
    for _ in 0..<count {
      guard let stream = reader.counted(), let recordID = reader.counted(),
        let length = reader.number(UInt32.self), let hash = reader.number(UInt64.self)
      else { return nil }
      references.append(
        RecordReference(
          stream: Array(stream), id: Array(recordID), key: entry.key, offset: offset,
          length: Int(length), hash: hash))
      offset += Int(length)
    }
    return (entry, Array(id), references)
  }

  static func encode(_ entry: LedgerEntry, into bytes: inout [UInt8]) {
    bytes.append(littleEndian: entry.key.high)
    bytes.append(littleEndian: entry.key.low)
    bytes.append(littleEndian: entry.content.high)
    bytes.append(littleEndian: entry.content.low)
    bytes.append(littleEndian: entry.size)
    bytes.append(littleEndian: entry.modified)
    bytes.append(littleEndian: entry.fingerprint)
    bytes.append(littleEndian: entry.flags.rawValue)
  }

  static func decode(_ reader: inout LittleEndianReader) -> LedgerEntry? {
    guard let key = reader.key(), let content = reader.key(), let size = reader.number(Int.self),
      let modified = reader.number(Int.self), let fingerprint = reader.number(UInt64.self),
      let flags = reader.number(UInt32.self)
    else { return nil }
    return LedgerEntry(
      key: key, content: content, size: size, modified: modified, fingerprint: fingerprint,
      flags: LedgerEntry.Flags(rawValue: flags))
  }
}
