/// How a document is written, as far as it bears on where its sentences end.
package struct DocumentTone: Sendable {
  /// How often a small letter follows an end mark: 0 (hardly) to 3 (mostly).
  package var smallStarts: UInt8 = 0
  /// How often a word has a capital: 0 to 4.
  package var capitals: UInt8 = 0
  /// How many tokens there are for each end mark: 0 (many marks) to 3 (few).
  package var length: UInt8 = 0
  /// Signs of informal writing: emoticons, runs of marks, `i`; 0 to 3.
  package var informal: UInt8 = 0
  /// Whether places without a mark are looked at.
  package var looksForSoft = false
  /// The log odds that such a place must reach: more in text that is written with care.
  package var softThreshold: Float = 0

  /// Even, edited text.
  package init() {}
}

/// Whether sentences may end where no mark stands.
package enum SoftBoundaries: String, Sendable, CaseIterable { case auto, always, never }
