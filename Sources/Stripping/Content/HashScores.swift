/// Log-odds of being content for hashed words, in sixteenths. Immutable after it is made.
package struct HashScores: Sendable {
  private var keys: [UInt32]
  private var scores: [Int8]
  private var mask: Int

  /// A table of the given entries; the hash 0 stands for none.
  package init(_ entries: [(hash: UInt32, score: Int8)]) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt32](repeating: 0, count: size)
    scores = [Int8](repeating: 0, count: size)
    for entry in entries where entry.hash != 0 {
      var slot = Int(entry.hash) & mask
      while keys[slot] != 0, keys[slot] != entry.hash { slot = (slot + 1) & mask }
      (keys[slot], scores[slot]) = (entry.hash, entry.score)
    }
  }

  /// The score of a hash; nil for one that is not known.
  @inline(__always) package func score(of hash: UInt32) -> Float? {
    var slot = Int(hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return Float(scores[slot]) * 0.0625 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Its entries, by hash.
  package var entries: [(hash: UInt32, score: Int8)] {
    zip(keys, scores).filter { $0.0 != 0 }.map { (hash: $0.0, score: $0.1) }
      .sorted { $0.hash < $1.hash }
  }
}
