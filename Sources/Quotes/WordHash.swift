/// Hashes of words, over bytes, without regard to ASCII case.
///
/// 64 bits of FNV-1a with a final mix: equal hashes are taken for equal words, which among the few
/// thousand words of the lexicon is wrong once in 10¹⁵ words.
package enum WordHash {
  /// The hash of the bytes in `range`, ASCII letters in lower case, `’` as `'`.
  @inline(__always)
  package static func of(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = range.lowerBound
    while index < range.upperBound {
      var byte = text[index]
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      if byte == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80,
        text[index + 2] == 0x99
      {
        byte = 0x27
        index += 2
      }
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return hash
  }

  /// The hash of a word of a table.
  package static func of(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return of(bytes, 0..<bytes.count)
  }

  /// A well-spread number from two.
  @inline(__always)
  package static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var x = (a ^ (b &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    x ^= x >> 29
    return x
  }
}
