import CQuoteModel

/// The embedded weights of the part-of-speech tagger, and the words that have one tag only.
///
/// The file: `slots` rows of `width` bytes, each a weight plus 128; then the number of sure words and
/// each as eight bytes, little end first: the word's hash with the tag in its lowest five bits.
@safe package struct QuoteModel: Sendable {
  // SAFETY: points to a constant array of the program's image, which is never freed or written.
  private nonisolated(unsafe) let rows: UnsafeRawPointer
  /// Whether the file held weights; without them every word is tagged by the lexicon alone.
  package let isComplete: Bool
  private var sure: [UInt64]
  private let mask: Int

  /// The shipped weights.
  package static let shipped = QuoteModel()

  private init() {
    unsafe rows = UnsafeRawPointer(quotidian_quote_model_bytes())
    let weights = PartOfSpeechTagger.slots * PartOfSpeechTagger.width
    isComplete = quotidian_quote_model_size >= weights + 8
    mask = 2047
    sure = [UInt64](repeating: 0, count: mask + 1)
    guard isComplete else { return }
    // SAFETY: the size was checked, and entries are read only as far as the file reaches.
    let count = unsafe rows.loadUnaligned(fromByteOffset: weights, as: UInt64.self)
    let limit = min(Int(truncatingIfNeeded: UInt64(littleEndian: count)), 1024)
    for index in 0..<limit where weights + 16 + index * 8 <= quotidian_quote_model_size {
      let entry = UInt64(
        littleEndian: unsafe rows.loadUnaligned(
          fromByteOffset: weights + 8 + index * 8, as: UInt64.self))
      var slot = Int(truncatingIfNeeded: entry >> 5) & mask
      while sure[slot] != 0 { slot = (slot + 1) & mask }
      sure[slot] = entry
    }
  }

  /// The only tag of a frequent word, or nil.
  @inline(__always)
  func sureTag(_ hash: UInt64) -> PartOfSpeech? {
    var slot = Int(truncatingIfNeeded: hash >> 5) & mask
    while sure[slot] != 0 {
      if sure[slot] >> 5 == hash >> 5 { return PartOfSpeech(rawValue: UInt8(sure[slot] & 31)) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The weights of one feature, each plus 128.
  @inline(__always)
  package func row(_ slot: Int) -> SIMD4<UInt64> {
    // SAFETY: `slot` is cut to below `slots`, and `isComplete` says that the array holds all rows.
    unsafe rows.loadUnaligned(
      fromByteOffset: (slot & (PartOfSpeechTagger.slots - 1)) * PartOfSpeechTagger.width,
      as: SIMD4<UInt64>.self)
  }
}
