package import Documents

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

  /// The tone of a document's tokens. O(*n*).
  package init(
    _ bytes: Span<UInt8>, _ tokens: [Token], characters: CharacterTable, soft: SoftBoundaries
  ) {
    var words = 0
    var capitalized = 0
    var marks = 0
    var starts = 0
    var smallStarts = 0
    var informal = 0
    var isAfterMark = false
    for token in tokens {
      switch token.kind {
      case .word:
        words += 1
        if token.shape.contains(.capitalized) { capitalized += 1 }
        if isAfterMark {
          starts += 1
          if !token.shape.contains(.capitalized) { smallStarts += 1 }
          isAfterMark = false
        }
        if token.end - token.start == 1, bytes[Int(token.start)] == UInt8(ascii: "i") {
          informal += 1
        }
      case .punctuation:
        let byte = bytes[Int(token.start)]
        if byte == 0x2E || byte == 0x21 || byte == 0x3F
          || byte >= 0x80 && token.end - token.start >= 3
            && characters[bytes.scalar(at: Int(token.start)).code] == .terminal
        {
          marks += 1
          isAfterMark = true
          if token.end - token.start > 1, byte < 0x80 { informal += 1 }
        } else if byte != 0x22, byte != 0x29, byte != 0x27, byte < 0x80 {
          isAfterMark = false
        }
      case .emoji: informal += 2
      case .handle, .hashtag: informal += 1
      default: isAfterMark = false
      }
    }
    if starts > 0 { self.smallStarts = UInt8(min(3, (3 * smallStarts + starts / 2) / starts)) }
    if words > 0 { capitals = UInt8(min(4, (8 * capitalized + words / 2) / words)) }
    let perMark = tokens.count / max(1, marks)
    length = perMark < 18 ? 0 : perMark < 30 ? 1 : perMark < 60 ? 2 : 3
    let share = informal * 200 / max(1, tokens.count)
    self.informal = share == 0 ? 0 : share < 2 ? 1 : share < 6 ? 2 : 3
    looksForSoft = soft != .never
    let isNoisy = self.smallStarts > 0 || self.informal > 1 || length > 1
    softThreshold = soft == .auto && !isNoisy ? 1 : 0
  }
}

/// Whether sentences may end where no mark stands.
package enum SoftBoundaries: String, Sendable, CaseIterable { case auto, always, never }
