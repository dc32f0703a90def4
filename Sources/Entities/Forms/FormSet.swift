/// A fixed set of words by the hashes of their lower-case forms, which need no second hashing.
///
/// An open-addressing table at most a quarter full; a look-up is O(1), whatever is asked for.
struct FormSet {
  private let slots: [UInt64]

  /// The words of a list, separated by spaces.
  init(_ words: String) { self.init(words.split(separator: " ")) }

  init(_ words: [Substring]) {
    var size = 16
    while size < words.count * 4 { size <<= 1 }
    var slots = [UInt64](repeating: 0, count: size)
    for word in words {
      let hash = FormHash.lowercase(word.utf8)
      var slot = Self.slot(of: hash, size)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  /// Whether the word with this hash of its lower-case form is one.
  @inline(__always) func contains(_ hash: UInt64) -> Bool {
    var slot = Self.slot(of: hash, slots.count)
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  @inline(__always) static func slot(of hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (count - 1)
  }
}
