/// Numbers in files of the ledger: little-endian, without padding.
extension [UInt8] {
  /// Appends a number.
  mutating func append<T: FixedWidthInteger>(littleEndian value: T) {
    for shift in stride(from: 0, to: T.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> T(shift)))
    }
  }

  /// Appends the length of some bytes, in 32 bits, and the bytes.
  mutating func append(counted bytes: some Collection<UInt8>) {
    append(littleEndian: UInt32(bytes.count))
    append(contentsOf: bytes)
  }
}

/// Reads numbers and bytes one after the other; nil once there are not enough left.
struct LittleEndianReader {
  private let bytes: [UInt8]
  /// The offset of the next byte.
  private(set) var offset: Int

  init(_ bytes: [UInt8], from offset: Int = 0) { (self.bytes, self.offset) = (bytes, offset) }

  mutating func number<T: FixedWidthInteger>(_ type: T.Type) -> T? {
    let size = T.bitWidth / 8
    guard bytes.count - offset >= size else { return nil }
    var value: T = 0
    for index in 0..<size {
      value |= T(truncatingIfNeeded: bytes[offset + index]) << T(index * 8)
    }
    offset += size
    return value
  }

  mutating func counted() -> ArraySlice<UInt8>? {
    guard let count = number(UInt32.self), bytes.count - offset >= Int(count) else { return nil }
    defer { offset += Int(count) }
    return bytes[offset..<offset + Int(count)]
  }

  mutating func key() -> ContentKey? {
    guard let high = number(UInt64.self), let low = number(UInt64.self) else { return nil }
    return ContentKey(high: high, low: low)
  }
}
