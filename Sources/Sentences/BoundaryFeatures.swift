package import Documents

/// The features of a place, as slots of a hashed table.
///
/// One list for training and for use. Each feature is a small number of facts mixed into a 32-bit hash; the top
/// bits of it are the slot.
package struct BoundaryFeatures {
  /// Two to the power of this many weights for each model.
  package static let bits: UInt32 = 17
  /// After how many of the features it is asked whether to go on.
  package static let earlyCounts = (first: 4, second: 6)

  @inline(__always) private static func mix(
    _ kind: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0
  )
    -> UInt32
  {
    var hash = kind &* 0x9E37_79B1
    hash = (hash ^ a) &* 0x85EB_CA77
    hash = (hash ^ hash >> 15 ^ b) &* 0xC2B2_AE3D
    hash = (hash ^ hash >> 13 ^ c) &* 0x27D4_EB2F
    return ((hash ^ hash >> 16) &* 0x9E37_79B1) >> (32 - bits)
  }

  /// Calls `body` with the slot of each feature of `place`. The first few alone tell hopeless places without a
  /// mark apart; `goesOn` says twice whether to go on after them.
  @inline(__always) package static func forEach(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ tone: DocumentTone, _ characters: CharacterTable, _ body: (UInt32) -> Void,
    _ goesOn: (Int) -> Bool
  ) {
    let isWord = place.mark == .none || place.mark == .abbreviation
    let left = isWord ? place.index : place.index - 1
    let right = place.next
    let mark =
      UInt32(place.mark.rawValue) | (place.closesQuote ? 8 : 0) | (place.closesBracket ? 16 : 0)
      | (place.hasNote ? 32 : 0)
    let kind = UInt32(place.mark.rawValue)
    let ls = look(bytes, tokens, left, range, characters)
    let rs = look(bytes, tokens, right, range, characters)
    let rx = exactWord(bytes, tokens, right)
    let shape = kind | rs << 4

    body(mix(1, mark))
    body(mix(2, mark, rs))
    body(mix(3, mark, ls, rs))
    body(mix(5, kind, rx))
    guard goesOn(0) else { return }
    let lw = word(bytes, tokens, left, range, trimmed: place.mark == .abbreviation)
    body(mix(4, kind, lw))
    body(mix(6, kind, lw, rs))
    guard goesOn(1) else { return }

    let rw = word(bytes, tokens, right, range)
    let l2 = look(bytes, tokens, left - 1, range, characters)
    let l2w = word(bytes, tokens, left - 1, range)
    let l3 = look(bytes, tokens, left - 2, range, characters)
    let r2 = look(bytes, tokens, right + 1, range, characters)
    let r2w = word(bytes, tokens, right + 1, range)
    let r3 = look(bytes, tokens, right + 2, range, characters)
    let since = UInt32(min(6, (place.next - place.sentenceStart) / 3))
    let ahead = distance(bytes, tokens, right, range, characters)
    let run =
      place.hasMark ? min(5, tokens[place.index].end - tokens[place.index].start) : 0
    let spaced: UInt32 =
      (tokens[place.index].shape.contains(.spaceBefore) ? 1 : 0)
      | (tokens[right].shape.contains(.spaceBefore) ? 2 : 0)
    let small = UInt32(tone.smallStarts)
    let manner = small | UInt32(tone.capitals) << 2 | UInt32(tone.informal) << 5

    body(mix(7, kind, rw))
    body(mix(8, mark, ls, l2 | rs << 8))
    body(mix(9, kind, l2w))
    body(mix(10, shape, l2))
    body(mix(11, shape, r2))
    body(mix(12, rs, r2w, kind))
    body(mix(13, kind, since))
    body(mix(14, shape, since))
    body(mix(15, kind, small, rs))
    body(mix(16, kind, UInt32(tone.capitals), rs))
    body(mix(17, kind, UInt32(tone.informal), rs))
    body(mix(18, kind, UInt32(tone.length), rs))
    body(mix(19, lw, rw))
    body(mix(20, kind, suffix(bytes, tokens, left, range)))
    body(mix(21, mark, run, spaced))
    body(mix(22, mark, run, rs))
    body(mix(23, kind, ahead))
    body(mix(24, shape, ahead, ls))
    body(mix(25, l2w, lw, kind))
    body(mix(26, rw, r2w, kind))
    body(mix(27, shape, r2, r3))
    body(mix(28, kind, l3 | l2 << 8, ls))
    body(mix(29, kind, manner))
    body(mix(30, shape, manner))
    body(mix(31, rx, small, kind))
    body(mix(32, kind, rw, ls))
    body(mix(33, mark, ls | rs << 8, r2))
    body(mix(34, kind, left - 2 < range.lowerBound ? 1 : 0, ls))
    body(mix(35, shape, capitalsAround(tokens, left, right, range)))
  }

  /// The looks of words without a capital.
  package static let smallWords: ClosedRange<UInt32> = 4...7

  /// What a token looks like, as a small number; 0 beyond the block.
  @inline(__always) package static func look(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>,
    _ characters: CharacterTable
  ) -> UInt32 {
    guard index >= range.lowerBound, index < range.upperBound else { return 0 }
    let token = tokens[index]
    let length = token.end - token.start
    switch token.kind {
    case .word:
      if token.shape.contains(.allCapitals) { return 1 }
      if token.shape.contains(.capitalized) { return length == 1 ? 2 : 3 }
      return length > 3 ? 4 : 4 + length
    case .clitic: return 8
    case .abbreviation: return token.shape.contains(.capitalized) ? length == 2 ? 9 : 10 : 11
    case .number: return length == 4 ? 12 : length < 3 ? 13 : 14
    case .symbol: return 15
    case .emoji: return 16
    case .url, .email: return 17
    case .handle: return 18
    case .hashtag: return 19
    case .ideograph: return 20
    case .punctuation:
      let byte = bytes[Int(token.start)]
      if byte < 0x80 { return 0x20 | UInt32(byte & 0x7F) | (length > 1 ? 0x80 : 0) }
      return 21 + UInt32(characters[bytes.scalar(at: Int(token.start)).code].rawValue & 7)
    }
  }

  /// A hash of the word in lower case, of its first 24 bytes.
  @inline(__always) private static func word(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>,
    trimmed: Bool = false
  ) -> UInt32 {
    guard index >= range.lowerBound, index < range.upperBound else { return 0 }
    let start = Int(tokens[index].start)
    var hash: UInt32 = 0x811C_9DC5
    for offset in start..<min(Int(tokens[index].end) - (trimmed ? 1 : 0), start + 24) {
      let byte = bytes[offset]
      let isCapital = byte &- 0x41 < 26
      hash = (hash ^ UInt32(isCapital ? byte | 0x20 : byte)) &* 0x0100_0193
    }
    return hash
  }

  /// A hash of the word as it is written.
  @inline(__always) private static func exactWord(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int
  ) -> UInt32 {
    let start = Int(tokens[index].start)
    var hash: UInt32 = 0x811C_9DC5
    for offset in start..<min(Int(tokens[index].end), start + 24) {
      hash = (hash ^ UInt32(bytes[offset])) &* 0x0100_0193
    }
    return hash
  }

  /// The last three bytes of a token.
  @inline(__always) private static func suffix(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>
  ) -> UInt32 {
    guard index >= range.lowerBound, index < range.upperBound else { return 0 }
    let end = Int(tokens[index].end)
    var value: UInt32 = 0
    for offset in max(Int(tokens[index].start), end - 3)..<end {
      value = value << 8 | UInt32(bytes[offset] | 0x20)
    }
    return value
  }

  /// How far the next end mark is, in steps: 0 (the next token) to 5 (12 or more tokens).
  @inline(__always) private static func distance(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>,
    _ characters: CharacterTable
  ) -> UInt32 {
    let end = min(index + 12, range.upperBound)
    var at = index
    while at < end {
      if tokens[at].kind == .punctuation {
        let byte = bytes[Int(tokens[at].start)]
        if byte == 0x2E || byte == 0x21 || byte == 0x3F { break }
      }
      at += 1
    }
    if at == range.upperBound { return 6 }
    let steps = at - index
    return steps < 3 ? UInt32(steps) : steps < 6 ? 3 : steps < 12 ? 4 : 5
  }

  /// How many of the four words on each side have a capital.
  @inline(__always) private static func capitalsAround(
    _ tokens: [Token], _ left: Int, _ right: Int, _ range: Range<Int>
  ) -> UInt32 {
    var before: UInt32 = 0
    for index in max(range.lowerBound, left - 3)..<max(range.lowerBound, left + 1)
    where tokens[index].shape.contains(.capitalized) { before += 1 }
    var after: UInt32 = 0
    for index in right..<min(range.upperBound, right + 4)
    where tokens[index].shape.contains(.capitalized) { after += 1 }
    return before << 3 | after
  }
}
