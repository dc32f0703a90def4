import Documents

/// A quote as the rules found it, before speakers are resolved and doubtful ones dropped.
struct RawQuote {
  /// The shape of the attribution.
  enum Pattern: UInt8, CaseIterable {
    /// Content, then "he said" or "said Smith".
    case trailing
    /// "He said that", then content.
    case leading
    /// Content on both sides.
    case surrounding
    /// "according to".
    case accordingTo
    /// "No deal: ministry".
    case headline
    /// "Smith: we will not go".
    case labelled
    /// "his claim that".
    case nominal
    /// A quotation that goes on from the one before.
    case continued
    /// A name below the words.
    case signature
    /// "NAME: …" in an interview.
    case dialogue
    /// "was told that": nobody is named as speaking.
    case passive
  }

  /// The content as token ranges, in text order.
  var contents: [Range<Int>]
  /// The cue as tokens.
  var cue: Range<Int>?
  /// The speaker as tokens.
  var speaker: Range<Int>?
  /// The relaying source as tokens.
  var via: Range<Int>?
  var pattern: Pattern
  /// What follows or precedes: 0 other, 1 that, 2 quotation, 3 colon, 4 clause, 5 question, 6
  /// infinitive, 7 object with infinitive, 8 noun phrase.
  var opening: UInt8 = 0
  var cueIndex: Int16 = -1
  var isNested = false
  var isNegated = false
  var isModal = false
  var isInfinitive = false
  var isGerund = false
  var isInherited = false
  /// It stands inside a quotation of somebody else.
  var isInside = false
  /// Its last quotation has no closing mark: the next block may go on with it.
  var isOpen = false
  /// Words taken as said though no marks stand around them: posts, interviews.
  var isVerbatim = false
  /// Number of the block.
  var block = 0
  var confidence: Float = 0.5
  var reason: StaticString
}
