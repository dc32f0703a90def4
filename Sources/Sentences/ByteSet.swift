/// A set of words that is asked with bytes of a text, without making a `String`.
///
/// Holds 64-bit hashes alone: two words of one text and one list with the same hash are not to be met.
package struct ByteSet: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let mask: Int

  /// A set of the words of `words`, which white space separates.
  package init(words: String) {
    self.init(words.split(whereSeparator: \.isWhitespace).map { (Array($0.utf8), 1) })
  }

  /// A map from words to small values above 0; of two entries for one word the first stays.
  package init(_ entries: [(word: [UInt8], value: UInt8)]) {
    var capacity = 16
    while capacity < entries.count * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: 0, count: capacity)
    mask = capacity - 1
    for (word, value) in entries {
      let key = Self.hash(word.span, 0..<word.count)
      var slot = Int(truncatingIfNeeded: key) & mask
      while values[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      if values[slot] == 0 { (keys[slot], values[slot]) = (key, value) }
    }
  }

  /// Whether the set holds the word `bytes[range]`.
  @inline(__always) package func contains(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    value(bytes, range) != 0
  }

  /// The value of the word `bytes[range]`; 0 when the set does not hold it. O(length of the word).
  package func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    let key = Self.hash(bytes, range)
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// FNV-1a over the bytes, mixed once more so that the low bits are good.
  @inline(__always) static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    return hash | 1
  }
}
