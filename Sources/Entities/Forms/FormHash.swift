/// Hashes of word forms. Part of the model's format: a change here asks for a new training.
package enum FormHash {
  /// Where every hash begins (the offset basis of FNV-1a, 64 bits).
  package static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more byte (FNV-1a).
  @inline(__always) package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// An ASCII capital in lower case; other bytes unchanged.
  @inline(__always) package static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The hash of the bytes with ASCII capitals in lower case.
  @inline(__always) package static func lowercase(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = adding(lowered(byte), to: hash) }
    return hash
  }

  /// The hash of the bytes as they are.
  @inline(__always) package static func exact(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = basis
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  /// One value out of two, well mixed.
  @inline(__always) package static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var hash = (a ^ b) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
