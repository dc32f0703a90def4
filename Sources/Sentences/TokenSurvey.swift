import Documents

/// What one pass over all tokens of a document finds, so that the passes after it look only at the few tokens
/// that concern them.
struct TokenSurvey {
  /// Indices of the marks: punctuation, symbols, abbreviations.
  private(set) var marks: [Int] = []
  /// Indices of the tokens that begin a line.
  private(set) var lineStarts: [Int] = []
  /// How the document is written.
  private(set) var tone = DocumentTone()

  /// The number of marks and line starts before the block at hand.
  private var passed = (marks: 0, lines: 0)

  /// Looks at all tokens. O(*n*).
  mutating func take(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ characters: CharacterTable, soft: SoftBoundaries
  ) {
    marks.removeAll(keepingCapacity: true)
    lineStarts.removeAll(keepingCapacity: true)
    passed = (0, 0)
    var words = 0
    var capitalized = 0
    var ends = 0
    var starts = 0
    var smallStarts = 0
    var informal = 0
    var isAfterEnd = false
    let all = tokens.span
    for index in all.indices {
      let token = all[index]
      if token.shape.contains(.lineStart) { lineStarts.append(index) }
      switch token.kind {
      case .word:
        words += 1
        let isCapital = token.shape.contains(.capitalized)
        capitalized += isCapital ? 1 : 0
        if isAfterEnd {
          starts += 1
          smallStarts += isCapital ? 0 : 1
          isAfterEnd = false
        }
        if token.end - token.start == 1, bytes[Int(token.start)] == UInt8(ascii: "i") {
          informal += 1
        }
      case .punctuation:
        marks.append(index)
        let byte = bytes[Int(token.start)]
        if byte == 0x2E || byte == 0x21 || byte == 0x3F
          || byte >= 0x80 && characters[bytes.scalar(at: Int(token.start)).code] == .terminal
        {
          ends += 1
          isAfterEnd = true
          if token.end - token.start > 1, byte < 0x80 { informal += 1 }
        } else if byte != 0x22, byte != 0x29, byte != 0x27, byte < 0x80 {
          isAfterEnd = false
        }
      case .abbreviation, .symbol:
        marks.append(index)
        isAfterEnd = false
      case .emoji: informal += 2
      case .handle, .hashtag: informal += 1
      default: isAfterEnd = false
      }
    }
    tone = DocumentTone()
    if starts > 0 { tone.smallStarts = UInt8(min(3, (3 * smallStarts + starts / 2) / starts)) }
    if words > 0 { tone.capitals = UInt8(min(4, (8 * capitalized + words / 2) / words)) }
    let perEnd = tokens.count / max(1, ends)
    tone.length = perEnd < 18 ? 0 : perEnd < 30 ? 1 : perEnd < 60 ? 2 : 3
    let share = informal * 200 / max(1, tokens.count)
    tone.informal = share == 0 ? 0 : share < 2 ? 1 : share < 6 ? 2 : 3
    tone.looksForSoft = soft != .never
    let isNoisy = tone.smallStarts > 0 || tone.informal > 1 || tone.length > 1
    tone.softThreshold = soft == .auto && !isNoisy ? 1 : 0
  }

  /// The marks and line starts of the tokens of `range`, as ranges of the lists. Blocks are asked for in order.
  mutating func next(_ range: Range<Int>) -> (marks: Range<Int>, lines: Range<Int>) {
    let first = passed
    while passed.marks < marks.count, marks[passed.marks] < range.upperBound { passed.marks += 1 }
    while passed.lines < lineStarts.count, lineStarts[passed.lines] < range.upperBound {
      passed.lines += 1
    }
    return (first.marks..<passed.marks, first.lines..<passed.lines)
  }
}
