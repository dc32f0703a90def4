/// A place between two tokens where a sentence could end.
package struct BoundaryPlace {
  /// What stands before it.
  package enum Mark: UInt8 {
    /// No mark at all: between two words.
    case none
    /// A line break, and no mark.
    case line
    case stop, ellipsis, question, exclamation
    /// An abbreviation with its full stop.
    case abbreviation
    /// The full stop of a script that has its own, which does nothing else: `。`, `।`, `؟`.
    case full
  }

  /// What stands before it.
  package var mark = Mark.none
  /// Index of the token that is the mark, or that stands before the place when there is none.
  package var index: Int
  /// Index of the token after the mark and what closes it: the first of the next sentence, perhaps.
  package var next: Int
  /// Whether a quotation mark, a bracket, or a note's number stands between mark and place.
  package var closesQuote = false
  package var closesBracket = false
  package var hasNote = false
  /// Index of the first token of the sentence so far.
  package var sentenceStart = 0

  /// Whether a mark stands before it.
  @inline(__always) package var hasMark: Bool { mark.rawValue >= Mark.stop.rawValue }
}
