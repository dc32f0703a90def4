/// Tells most features that the model does not know from those that it may, by one bit of a million: a search
/// in the index that ends without a row is one whose length no processor foresees.
///
/// Made from the index, which has only the highest bits of each hash and a slot at or behind the one that the
/// lowest bits name: every block of slots that a search could have started in is marked.
struct FeatureFilter {
  private static let bitCount = 1 << 20
  /// How many slots are one block, as a power of two.
  private static let blockBits: UInt64 = 4

  private let words: [UInt64]
  private let indexMask: UInt64

  /// The filter of an index whose size is a power of two. O(*n*).
  init(index: UnsafeBufferPointer<UInt32>) {
    // SAFETY: The buffer is only read here, at places below its count.
    let count = index.count
    var words = [UInt64](repeating: 0, count: Self.bitCount / 64)
    // A run of used slots may begin before the end of the index and go on at its start.
    var runStart = 0
    if count > 0, unsafe index[0] != 0 {
      while runStart > 1 - count, unsafe index[count + runStart - 1] != 0 { runStart -= 1 }
    }
    for slot in 0..<count {
      let entry = unsafe index[slot]
      if entry == 0 {
        runStart = slot + 1
        continue
      }
      for block in (runStart >> Int(Self.blockBits))...(slot >> Int(Self.blockBits)) {
        let start = UInt64(truncatingIfNeeded: block << Int(Self.blockBits)) & UInt64(count - 1)
        let bit = Self.bit(UInt64(entry >> 16), start >> Self.blockBits)
        words[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    self.words = words
    indexMask = UInt64(max(1, count) - 1)
  }

  /// Whether the index may have the feature with this hash; always true when it has.
  @inline(__always) func mayContain(_ hash: UInt64) -> Bool {
    let bit = Self.bit(hash >> 48, (hash & indexMask) >> Self.blockBits)
    return words[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always) private static func bit(_ check: UInt64, _ block: UInt64) -> Int {
    let mixed = (check << 20 ^ block) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 44)
  }
}
