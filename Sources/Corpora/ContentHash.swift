import CXXHash

/// XXH3 with 128 bits, as 32 hexadecimal digits: what tells two contents apart. Not against forgery.
enum ContentHash {
  /// 64 bits, for keys in memory.
  static func short(of bytes: [UInt8]) -> UInt64 {
    // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
    unsafe bytes.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
  }

  /// The hash as `xxhsum -H2` prints it.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
    let hash = unsafe bytes.withUnsafeBytes { unsafe XXH3_128bits($0.baseAddress, $0.count) }
    var digits: [UInt8] = []
    digits.reserveCapacity(32)
    for half in [hash.high64, hash.low64] {
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(shift)) & 15
        digits.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
