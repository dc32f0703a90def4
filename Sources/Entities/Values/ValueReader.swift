/// Reads values at a place in the text: a window on the bytes of one block, and words looked up by hash.
///
/// Every method takes the byte offset where it starts to read and returns what it read with the offset
/// behind it, or nil. Nothing allocates until a value is printed; each read looks at a bounded number of
/// words.
struct ValueReader {
  /// What a word at some place is.
  struct Word {
    /// Its meaning; nil when the scanners don't know it.
    var meaning: ValueWord?
    /// Where it starts.
    var start: Int
    /// The offset behind it, without a full stop.
    var end: Int
    /// The first letter is a capital.
    var isCapitalized: Bool
    /// Every letter is a capital, and there are two or more.
    var isAllCapitals: Bool
  }

  let text: [UInt8]
  let lexicon: ValueLexicon
  /// The day that relative dates count from.
  let anchor: CalendarDate?
  /// The text has a pound sign, so that `pounds` means money.
  let speaksOfPounds: Bool
  /// The block that is being read.
  var block: Range<Int>

  init(text: [UInt8], anchor: CalendarDate?, lexicon: ValueLexicon = .english) {
    (self.text, self.anchor, self.lexicon) = (text, anchor, lexicon)
    block = 0..<text.count
    var seen = false
    for index in 1..<max(1, text.count) where text[index] == 0xA3 && text[index - 1] == 0xC2 {
      seen = true
      break
    }
    speaksOfPounds = seen
  }

  /// The byte at `index`, 0 outside the block.
  @inline(__always) func byte(_ index: Int) -> UInt8 {
    index >= block.lowerBound && index < block.upperBound ? text[index] : 0
  }

  @inline(__always) func isDigit(_ index: Int) -> Bool { byte(index) &- 0x30 < 10 }
  @inline(__always) func isLetter(_ index: Int) -> Bool {
    let byte = byte(index)
    return (byte | 0x20) &- 0x61 < 26 || byte >= 0xC3 && byte != 0xE2
  }
  @inline(__always) func isCapital(_ index: Int) -> Bool { byte(index) &- 0x41 < 26 }

  /// The offset behind one or more spaces (also no-break and thin ones, and a single line end); nil
  /// when there is none.
  func space(_ index: Int) -> Int? {
    var position = index
    var lineEnds = 0
    while true {
      switch byte(position) {
      case 0x20, 0x09: position += 1
      case 0x0A where lineEnds == 0:
        lineEnds += 1
        position += 1
      case 0xC2 where byte(position + 1) == 0xA0: position += 2
      case 0xE2
      where byte(position + 1) == 0x80
        && (byte(position + 2) == 0xAF || byte(position + 2) == 0x89):
        position += 3
      default: return position > index ? position : nil
      }
    }
  }

  /// The offset behind spaces, if there are any.
  @inline(__always) func skip(_ index: Int) -> Int { space(index) ?? index }

  /// The offset behind a hyphen or dash (`-`, `‐`, `‑`, `–`, `—`, `−`); nil when there is none.
  func dash(_ index: Int) -> Int? {
    if byte(index) == 0x2D { return index + 1 }
    if byte(index) == 0xE2, byte(index + 1) == 0x80, (0x90...0x95).contains(byte(index + 2)) {
      return index + 3
    }
    if byte(index) == 0xE2, byte(index + 1) == 0x88, byte(index + 2) == 0x92 { return index + 3 }
    return nil
  }

  /// The word of ASCII letters at `index`; nil when there is no letter.
  func word(_ index: Int) -> Word? {
    var position = index
    var hash = FormHash.basis
    var capitals = 0
    while position < block.upperBound {
      let letter = text[position]
      guard (letter | 0x20) &- 0x61 < 26 else { break }
      if letter < 0x60 { capitals += 1 }
      hash = FormHash.adding(letter | 0x20, to: hash)
      position += 1
    }
    guard position > index, position - index < 24, byte(position) < 0xC3 || byte(position) == 0xE2
    else { return nil }
    return Word(
      meaning: lexicon.meaning(ofHash: hash), start: index, end: position,
      isCapitalized: isCapital(index),
      isAllCapitals: capitals == position - index && capitals > 1)
  }

  /// The word behind spaces; nil when there is no space or no word.
  func nextWord(_ index: Int) -> Word? { space(index).flatMap { word($0) } }

  /// The word behind spaces or one hyphen.
  func joinedWord(_ index: Int) -> Word? {
    if let behind = dash(index) { return word(behind) }
    return nextWord(index)
  }

  /// The word that ends before the spaces before `index`.
  func previousWord(_ index: Int) -> Word? {
    var end = index
    while byte(end - 1) == 0x20 || byte(end - 1) == 0x0A { end -= 1 }
    var start = end
    while start > block.lowerBound, end - start < 24, (text[start - 1] | 0x20) &- 0x61 < 26 {
      start -= 1
    }
    guard start < end, let word = word(start), word.end == end else { return nil }
    return word
  }

  /// Whether the lower-case form of `word` is `other`, which is in lower case.
  func spells(_ word: Word, _ other: StaticString) -> Bool {
    guard word.end - word.start == other.utf8CodeUnitCount else { return false }
    var hash = FormHash.basis
    for index in word.start..<word.end { hash = FormHash.adding(text[index] | 0x20, to: hash) }
    return hash == FormHash.lowercase("\(other)".utf8)
  }

  /// Whether nothing of a word or number goes on at `index`.
  @inline(__always) func isEnd(_ index: Int) -> Bool { !isLetter(index) && !isDigit(index) }
}
