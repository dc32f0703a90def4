/// A fixed set of words by the hashes of their lower-case forms, which need no second hashing.
///
/// An open-addressing table at most a quarter full; a look-up is O(1), whatever is asked for.
struct FormSet {
  private let slots: [UInt64]

  /// The words of a list, separated by spaces.
  init(_ words: String) {
    self.init(hashes: words.split(separator: " ").map { FormHash.lowercase($0.utf8) })
  }

  /// What has one of these hashes.
  init(hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 4 { size <<= 1 }
    var slots = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      var slot = Self.slot(of: hash, size)
      while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  /// Whether a member has this hash.
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
