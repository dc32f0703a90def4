/// A single-byte encoding: 128 bytes of ASCII, 128 of its own.
struct SingleByteDecoder: Sendable {
  /// What the bytes 80 to FF mean.
  let upperHalf: [Unicode.Scalar]
  /// The same as UTF-8: up to three bytes in the low 24 bits, their number in the high eight.
  private let encoded: [UInt32]

  /// The decoder of that canonical name; nil when the encoding is not of a single byte.
  static func decoder(of name: String) -> SingleByteDecoder? { all[name] }

  private static let all = SingleByteTables.all.mapValues(SingleByteDecoder.init)

  private init(upperHalf text: String) {
    upperHalf = Array(text.unicodeScalars)
    encoded = upperHalf.map { scalar in
      var packed: UInt32 = 0
      var count: UInt32 = 0
      for byte in String(scalar).utf8 {
        packed |= UInt32(byte) << (8 * count)
        count += 1
      }
      return packed | count << 24
    }
  }

  /// The text as UTF-8.
  func decode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4 + 3)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      var packed = encoded[Int(byte) & 0x7F]
      for _ in 0..<(packed >> 24) {
        text.append(UInt8(truncatingIfNeeded: packed))
        packed >>= 8
      }
    }
    return text
  }
}
