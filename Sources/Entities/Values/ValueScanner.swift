import Documents

/// Finds dates, times, amounts, measures, numbers, addresses and phone numbers: rules over bytes, started
/// at the tokens that can begin one. O(*n*) in the text.
struct ValueScanner {
  private let lexicon = ValueLexicon.english
  private var reader: ValueReader

  /// A scanner for one text.
  init(text: [UInt8], anchor: CalendarDate?) { reader = ValueReader(text: text, anchor: anchor) }

  /// Appends the values of the tokens to `mentions`, in text order, not overlapping.
  ///
  /// - Parameter hashes: The lower-case hash of each token's form.
  mutating func scan(
    _ tokens: [Token], hashes: [UInt64], blocks: [Block], into mentions: inout [Mention]
  ) {
    var block = 0
    var covered: UInt32 = 0
    for index in tokens.indices {
      let token = tokens[index]
      guard token.start >= covered else { continue }
      while block < blocks.count, blocks[block].span.end <= token.start { block += 1 }
      if block < blocks.count, blocks[block].span.start <= token.start {
        if reader.block.lowerBound != Int(blocks[block].span.start) {
          reader.block = blocks[block].span.range
        }
      } else if reader.block.upperBound <= Int(token.start) {
        reader.block = Int(token.start)..<reader.text.count
      }
      guard let match = match(token, hash: hashes[index]) else { continue }
      guard match.end > Int(token.start) else { continue }
      let span = TextSpan(start: token.start, end: UInt32(match.end))
      covered = span.end
      mentions.append(Mention(span: span, type: match.type, value: match.value))
    }
  }

  private func match(_ token: Token, hash: UInt64) -> ValueMatch? {
    let start = Int(token.start)
    switch token.kind {
    case .url: return ValueMatch(end: Int(token.end), type: .url, value: url(token))
    case .email:
      return ValueMatch(end: Int(token.end), type: .email, value: lowercased(token.range))
    case .handle, .hashtag:
      let type: EntityType = token.kind == .handle ? .handle : .hashtag
      return ValueMatch(
        end: Int(token.end), type: type, value: lowercased(start + 1..<Int(token.end)))
    case .punctuation, .symbol:
      switch reader.byte(start) {
      case 0x24, 0xC2, 0xE2: return reader.moneyBySign(start) ?? reader.decade(start)
      case 0x2B, 0x28: return reader.phone(start)
      case 0x27: return reader.decade(start)
      default: return nil
      }
    default: break
    }
    if reader.isDigit(start) { return startsAfresh(start) ? digits(start) : nil }
    guard token.kind == .word || token.kind == .abbreviation else {
      return reader.byte(start) == 0x27 ? reader.decade(start) : nil
    }
    if reader.byte(Int(token.end)) == 0x24, let match = reader.moneyBySign(start) { return match }
    if let meaning = lexicon.meaning(ofHash: hash) ?? shortMeaning(token) {
      guard meaning.beginsValue, startsAfresh(start), let word = reader.word(start) else {
        return nil
      }
      return self.word(word, meaning)
    }
    // "US$5", "Rs. 500", "EUR5m", and sticky forms like "mid-1990s" cut into tokens
    return reader.isCapital(start) && token.end - token.start <= 4 ? reader.moneyBySign(start) : nil
  }

  /// The meaning of an abbreviation without its stop: `Nov.`
  private func shortMeaning(_ token: Token) -> ValueWord? {
    guard token.kind == .abbreviation, let word = reader.word(Int(token.start)) else { return nil }
    return word.meaning
  }

  /// Whether no word or number goes on into `start`: not the `0` of `v0` or the `20` of `COVID-20`.
  private func startsAfresh(_ start: Int) -> Bool {
    let before = reader.byte(start - 1)
    if reader.isLetter(start - 1) || reader.isDigit(start - 1) { return false }
    if before == 0x2D || before == 0x5F || before == 0x23 || before == 0x40 {
      return before == 0x2D && !reader.isLetter(start - 2) && !reader.isDigit(start - 2)
    }
    if before == 0x2E || before == 0x2C || before == 0x2F || before == 0x3A {
      return !reader.isDigit(start - 2)
    }
    return true
  }

  private func digits(_ start: Int) -> ValueMatch? {
    if let match = reader.isoDate(start) ?? reader.numericDate(start) { return match }
    if let match = reader.phone(start) ?? reader.time(start) { return match }
    if let match = reader.writtenDate(start) { return match }
    if let match = reader.centuryAfter(start) { return match }
    if let (value, end) = reader.ordinalNumber(start) {
      return ValueMatch(end: end, type: .ordinal, value: "\(value)")
    }
    guard let number = reader.number(start) else { return nil }
    if let match = reader.moneyByWord(start, number) ?? reader.measure(start, number) {
      return match
    }
    if number.leadingDigits == 4, !number.hasSeparator, !number.hasScale,
      let match = reader.bareYear(start)
    {
      return match
    }
    return cardinal(start, number)
  }

  private func word(_ word: ValueReader.Word, _ meaning: ValueWord) -> ValueMatch? {
    switch meaning {
    case .small, .tens, .article, .half, .scale, .dozen:
      if let number = reader.numberInWords(word.start) {
        if let match = reader.moneyByWord(word.start, number) ?? reader.measure(word.start, number)
        {
          return match
        }
        if case .tens = meaning, let match = reader.centuryAfter(word.start) ?? ordinal(word) {
          return match
        }
        // "one" alone is a pronoun more often than a number.
        if meaning == .small(1), number.end == word.end { return nil }
        return cardinal(word.start, number)
      }
      if meaning == .article { return reader.wordDate(word) }
      if case .tens = meaning { return reader.centuryAfter(word.start) ?? ordinal(word) }
      return nil
    case .ordinal: return reader.centuryAfter(word.start) ?? ordinal(word)
    case .clockWord: return reader.wordTime(word)
    case .currencyCode: return reader.moneyBySign(word.start)
    case .month, .weekday, .relativeDay, .tonight, .direction, .part, .the, .few, .season:
      return reader.wordDate(word)
    default: return nil
    }
  }

  private func ordinal(_ word: ValueReader.Word) -> ValueMatch? {
    guard let (value, end) = reader.ordinalNumber(word.start), reader.isEnd(end) else { return nil }
    if value == 2, end == word.end {
      // A unit of time behind "per", "a", "every", and the verb "to second"
      if let before = reader.previousWord(word.start) {
        switch before.meaning {
        case .perWord?, .to?, .article?: return nil
        default: if reader.spells(before, "split") || reader.spells(before, "every") { return nil }
        }
      }
      if let next = reader.nextWord(end), next.meaning == .the { return nil }
    }
    // "First, …" and "at first" order the speech, not a thing
    if value < 4, end == word.end {
      if reader.byte(end) == 0x2C, word.isCapitalized { return nil }
      if let before = reader.previousWord(word.start), before.meaning == .at { return nil }
    }
    return ValueMatch(end: end, type: .ordinal, value: "\(value)")
  }

  /// What is left of numbers: a count, unless it is the number of a version, a ratio or a label.
  private func cardinal(_ start: Int, _ number: ValueReader.Number) -> ValueMatch? {
    let end = number.end
    if !number.isWords {
      let next = reader.byte(end)
      // "24/7", "1/2", "3:1", "2.0.1", "5G", "A4"
      if next == 0x2F || next == 0x3A, reader.isDigit(end + 1) { return nil }
      if next == 0x2E || next == 0x2C, reader.isDigit(end + 1) { return nil }
      if reader.isLetter(end) || next == 0x5F { return nil }
      if isLabel(start) { return nil }
      if let range = reader.rangeEnd(end) {
        guard let low = number.value, let high = range.value, reader.isEnd(range.end) else {
          return nil
        }
        // "3-1" is a score, "10-15" a range
        let (a, b) = (low.scaled(by: number.hasScale ? 0 : range.scale), high)
        let isRange = (a.integer ?? 0) < (b.integer ?? 0) && reader.dash(range.end) == nil
        if isRange {
          return ValueMatch(end: range.end, type: .cardinal, value: "\(a.text)/\(b.text)")
        }
        if reader.dash(end) != nil { return ValueMatch(end: range.end, type: .cardinal) }
      }
    }
    guard !reader.isLetter(end) else { return nil }
    return ValueMatch(end: end, type: .cardinal, value: number.value?.text)
  }

  /// Whether the word before makes the number a label: `version 2.0`, `No. 5`, `page 12`, `#3`.
  private func isLabel(_ start: Int) -> Bool {
    var before = start
    while reader.byte(before - 1) == 0x20 { before -= 1 }
    let hasStop = reader.byte(before - 1) == 0x2E
    if hasStop { before -= 1 }
    guard let word = reader.previousWord(before) else { return false }
    if hasStop {
      return reader.spells(word, "no") || reader.spells(word, "nos") || reader.spells(word, "v")
    }
    return Self.labels.contains { reader.spells(word, $0) }
  }

  private static let labels: [StaticString] = [
    "version", "v", "page", "pages", "chapter", "section", "article", "figure", "table", "route",
    "room", "flight", "channel", "release", "python", "ios", "android", "windows",
  ]

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: reader.text[range].map { FormHash.lowered($0) }, as: UTF8.self)
  }

  /// The address with its scheme, scheme and host in lower case.
  private func url(_ token: Token) -> String {
    var bytes = Array(reader.text[token.range])
    var hostStart = 0
    if let scheme = bytes.firstRange(of: Array("://".utf8)) {
      hostStart = scheme.upperBound
    } else {
      bytes.insert(contentsOf: "http://".utf8, at: 0)
      hostStart = 7
    }
    var index = 0
    while index < bytes.count {
      if index >= hostStart, bytes[index] == 0x2F || bytes[index] == 0x3F || bytes[index] == 0x23 {
        break
      }
      bytes[index] = FormHash.lowered(bytes[index])
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
