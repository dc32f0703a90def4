/// What a worker hands to the ledger when it is done with one document: an entry and its records. A frame
/// is whole or it is not there: a checksum stands in front of it.
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

  /// Magic, length and checksum.
  static let headerSize = 16
  private static let magic: UInt32 = 0x4D52_4651  // "QFRM"

  /// The bytes of the frame, and the references to its records for a frame that begins at `offset`.
  func encode(at offset: Int, into bytes: inout [UInt8]) -> [RecordReference] {
    var references: [RecordReference] = []
    references.reserveCapacity(records.count)
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(records.reduce(256 + id.count) { $0 + $1.bytes.count + 256 })
    bytes.append(contentsOf: repeatElement(0, count: Self.headerSize))
    Self.encode(entry, into: &bytes)
    bytes.append(counted: id)
    bytes.append(littleEndian: UInt32(records.count))
    for record in records {
      bytes.append(counted: record.stream)
      bytes.append(counted: record.id)
      bytes.append(littleEndian: UInt32(record.bytes.count))
      references.append(
        RecordReference(
          stream: record.stream, id: record.id, key: entry.key, offset: offset + bytes.count,
          length: record.bytes.count, hash: checksum(record.bytes)))
      bytes.append(contentsOf: record.bytes)
    }
    let payload = bytes[Self.headerSize...]
    var header: [UInt8] = []
    header.append(littleEndian: Self.magic)
    header.append(littleEndian: UInt32(payload.count))
    header.append(littleEndian: checksum(payload))
    bytes.replaceSubrange(0..<Self.headerSize, with: header)
    return references
  }

  /// The length and checksum that a header announces; nil when it is none.
  static func announced(by header: [UInt8]) -> (count: Int, checksum: UInt64)? {
    var reader = LittleEndianReader(header)
    guard reader.number(UInt32.self) == magic, let count = reader.number(UInt32.self),
      let checksum = reader.number(UInt64.self)
    else { return nil }
    return (Int(count), checksum)
  }

  /// What a payload that begins at `offset` of its file holds.
  static func decode(
    _ payload: [UInt8], at offset: Int
  ) -> (entry: LedgerEntry, id: [UInt8], references: [RecordReference])? {
    var reader = LittleEndianReader(payload)
    guard let entry = decode(&reader), let id = reader.counted(),
      let count = reader.number(UInt32.self)
    else { return nil }
    var references: [RecordReference] = []
    for _ in 0..<count {
      guard let stream = reader.counted(), let recordID = reader.counted(),
        let bytes = reader.counted()
      else { return nil }
      references.append(
        RecordReference(
          stream: Array(stream), id: Array(recordID), key: entry.key,
          offset: offset + reader.offset - bytes.count, length: bytes.count,
          hash: checksum(bytes)))
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
