import CQuoteModel

/// The embedded weights of the part-of-speech tagger: `slots` rows of `width` signed bytes.
@safe package struct QuoteModel: Sendable {
  // SAFETY: points to a constant array of the program's image, which is never freed or written.
  private nonisolated(unsafe) let rows: UnsafeRawPointer
  /// Whether the file held weights; without them every word is tagged by the lexicon alone.
  package let isComplete: Bool

  /// The shipped weights.
  package static let shipped = QuoteModel()

  private init() {
    unsafe rows = UnsafeRawPointer(quotidian_quote_model_bytes())
    isComplete = quotidian_quote_model_size >= PartOfSpeechTagger.slots * PartOfSpeechTagger.width
  }

  /// The weights of one feature.
  @inline(__always)
  package func row(_ slot: Int) -> SIMD32<Int8> {
    // SAFETY: `slot` is below `slots`, and `isComplete` says that the array holds all rows.
    unsafe rows.loadUnaligned(
      fromByteOffset: (slot & (PartOfSpeechTagger.slots - 1)) * PartOfSpeechTagger.width,
      as: SIMD32<Int8>.self)
  }
}
