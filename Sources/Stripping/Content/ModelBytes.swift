/// The shipped model as bytes: little-endian numbers one after the other.
enum ModelBytes {
  struct Writer {
    private(set) var bytes: [UInt8] = []
    mutating func append(_ value: UInt16) {
      bytes.append(UInt8(truncatingIfNeeded: value))
      bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }
    mutating func append(_ value: UInt32) {
      append(UInt16(truncatingIfNeeded: value))
      append(UInt16(truncatingIfNeeded: value >> 16))
    }
    mutating func append(_ value: Float) { append(value.bitPattern) }
    mutating func append(_ value: Int8) { bytes.append(UInt8(bitPattern: value)) }
  }

  struct Reader {
    private let bytes: [UInt8]
    private var position = 0
    init(_ bytes: [UInt8]) { self.bytes = bytes }
    mutating func uint8() -> UInt8? {
      guard position < bytes.count else { return nil }
      defer { position += 1 }
      return bytes[position]
    }
    mutating func uint16() -> UInt16? {
      guard let low = uint8(), let high = uint8() else { return nil }
      return UInt16(low) | UInt16(high) << 8
    }
    mutating func uint32() -> UInt32? {
      guard let low = uint16(), let high = uint16() else { return nil }
      return UInt32(low) | UInt32(high) << 16
    }
    mutating func float() -> Float? { uint32().map(Float.init(bitPattern:)) }
    mutating func int8() -> Int8? { uint8().map(Int8.init(bitPattern:)) }
  }
}
