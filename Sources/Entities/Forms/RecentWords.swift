/// The entries of words looked up lately: running text repeats itself, and the lexicon is larger than the caches
/// of a processor.
struct RecentWords {
  private static let size = 1024
  private var hashes = [UInt64](repeating: 0, count: Self.size)
  private var entries = [Lexicon.Entry?](repeating: nil, count: Self.size)

  /// The entry of the word, from the lexicon if it is not at hand.
  @inline(__always) mutating func entry(_ hash: UInt64, _ lexicon: Lexicon) -> Lexicon.Entry? {
    let slot = Int(truncatingIfNeeded: hash >> 20) & (Self.size - 1)
    if hashes[slot] == hash { return entries[slot] }
    let entry = lexicon.entry(hash)
    hashes[slot] = hash
    entries[slot] = entry
    return entry
  }
}
