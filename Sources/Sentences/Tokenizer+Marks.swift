import Documents

/// Numbers, ideographs, marks, symbols and emoji: every token that does not begin with a letter.
extension Tokenizer {
  /// Appends the token at `scan`; returns the offset after it.
  mutating func other(
    _ bytes: Span<UInt8>, _ scan: Scan, _ category: CharacterClass, _ profile: LanguageProfile,
    _ firstToken: Int, _ tokens: inout [Token]
  ) -> Int {
    let after = scan.start + scan.length
    switch category {
    case .digit, .number:
      let next = numberEnd(bytes, scan.start, scan.end)
      append(bytes, scan.start, next, .number, scan.gap, &tokens)
      return next
    case .ideograph:
      let next = skipMarks(bytes, after, scan.end)
      append(bytes, scan.start, next, .ideograph, scan.gap, &tokens)
      return next
    case .katakana:
      var next = after
      while self.category(bytes, next, scan.end) == .katakana
        || self.category(bytes, next, scan.end) == .mark
      {
        next += bytes.scalar(at: next).length
      }
      append(bytes, scan.start, next, .word, scan.gap, &tokens)
      return next
    case .emoji, .flag:
      let next = emojiEnd(bytes, scan, category)
      append(bytes, scan.start, next, .emoji, scan.gap, &tokens)
      return next
    case .quote where scan.code == 0x27 || scan.code == 0x60 || scan.code == 0xB4,
      .quoteClose where scan.code == 0x2019:
      if profile.clitics == .english, isPossessive(bytes, scan, tokens, firstToken) {
        append(bytes, scan.start, after, .clitic, scan.gap, &tokens)
        return after
      }
    default: break
    }
    // ".22", but not the full stop of "growth.11".
    if scan.code == 0x2E, scan.gap.contains(.spaceBefore),
      self.category(bytes, after, scan.end) == .digit
    {
      let next = numberEnd(bytes, after, scan.end)
      append(bytes, scan.start, next, .number, scan.gap, &tokens)
      return next
    }
    if scan.code == 0x3A || scan.code == 0x3B || scan.code == 0x3D || scan.code == 0x3C {
      let next = emoticonEnd(bytes, scan)
      if next > scan.start {
        append(bytes, scan.start, next, .emoji, scan.gap, &tokens)
        return next
      }
    }
    let isAt = scan.code == 0x40 || scan.code == 0x23
    if isAt, let token = handle(bytes, scan) {
      tokens.append(token)
      return Int(token.end)
    }
    let isSymbol =
      category == .symbol || category == .other || category == .mark || isAt || scan.code == 0x25
      || scan.code == 0x26 || scan.code == 0xA7
    // A run of one mark is one token; brackets and double quotation marks stand alone.
    var next = after
    let isAlone =
      category == .open || category == .close || category == .quoteOpen
      || category == .quoteClose || scan.code == 0x22
    if !isAlone {
      while next + scan.length <= scan.end, bytes.scalar(at: next) == (scan.code, scan.length) {
        next += scan.length
      }
    }
    next = skipMarks(bytes, next, scan.end)
    append(bytes, scan.start, next, isSymbol ? .symbol : .punctuation, scan.gap, &tokens)
    return next
  }

  /// The end of the number at `start`: digits, separators between digits (UAX #29 MidNum, and `/` as
  /// corpora have it in `9/11`), and letters that follow at once (`20th`, `5pm`).
  private func numberEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let (code, length) = bytes.scalar(at: at)
      let category = code < 0x80 ? characters.ascii(UInt8(code)) : characters[code]
      if category.continuesWord {
        at += length
        continue
      }
      switch code {
      case 0x2C, 0x2E, 0x3A, 0x2F, 0x27, 0x2019, 0x66B, 0x66C, 0xFF0C, 0xFF0E:
        guard self.category(bytes, at + length, end) == .digit else { return at }
        let (_, before) = bytes.scalar(before: at, from: start)
        guard self.category(bytes, at - before, end) == .digit else { return at }
        at += length
      default: return at
      }
    }
    return at
  }

  /// The end of an emoji with its variation selectors, skin tones and joined parts; flags are pairs.
  private func emojiEnd(_ bytes: Span<UInt8>, _ scan: Scan, _ category: CharacterClass) -> Int {
    var at = scan.start + scan.length
    if category == .flag {
      if self.category(bytes, at, scan.end) == .flag { at += bytes.scalar(at: at).length }
      return skipMarks(bytes, at, scan.end)
    }
    while true {
      let next = skipMarks(bytes, at, scan.end)
      guard next > at, next < scan.end else { return next }
      let isJoined = bytes.scalar(before: next, from: at).code == 0x200D
      at = next
      guard isJoined, self.category(bytes, next, scan.end) == .emoji else { return at }
      at += bytes.scalar(at: at).length
    }
  }

  /// The end of `:)`, `;-(`, `:D`, `=P`, `<3` with white space on both sides; `start` when it is none.
  private func emoticonEnd(_ bytes: Span<UInt8>, _ scan: Scan) -> Int {
    guard scan.gap.contains(.spaceBefore) else { return scan.start }
    var at = scan.start + 1
    guard at < scan.end else { return scan.start }
    if scan.code == 0x3C {
      guard bytes[at] == UInt8(ascii: "3") else { return scan.start }
    } else {
      if bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: "'") { at += 1 }
      guard at < scan.end else { return scan.start }
      switch bytes[at] {
      case UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "D"), UInt8(ascii: "P"),
        UInt8(ascii: "p"), UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "|"),
        UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "["),
        UInt8(ascii: "*"), UInt8(ascii: "3"):
        let mark = bytes[at]
        while at + 1 < scan.end, at < scan.start + 4, bytes[at + 1] == mark { at += 1 }
      default: return scan.start
      }
    }
    at += 1
    guard at < scan.end else { return at }
    return category(bytes, at, scan.end).isSpace ? at : scan.start
  }

  /// `@name` or `#topic` at `scan`.
  private func handle(_ bytes: Span<UInt8>, _ scan: Scan) -> Token? {
    if !scan.gap.contains(.spaceBefore), scan.start > 0 {
      let before = bytes.scalar(before: scan.start, from: 0).code
      let category = before < 0x80 ? characters.ascii(UInt8(before)) : characters[before]
      guard !category.continuesWord, before != scan.code else { return nil }
    }
    var at = scan.start + 1
    var hasLetter = false
    while at < scan.end {
      let (code, length) = bytes.scalar(at: at)
      let category = code < 0x80 ? characters.ascii(UInt8(code)) : characters[code]
      let isTopic = scan.code == 0x23
      guard category.continuesWord || isTopic && (category == .ideograph || category == .katakana),
        isTopic || code < 0x80
      else { break }
      if category.isLetter || category == .ideograph || category == .katakana { hasLetter = true }
      at += length
    }
    guard hasLetter, at > scan.start + 1 else { return nil }
    return Token(
      start: UInt32(scan.start), end: UInt32(at), kind: scan.code == 0x23 ? .hashtag : .handle,
      shape: scan.gap.union(shape(of: bytes, scan.start..<at)))
  }

  /// Whether the apostrophe at `scan` ends a possessive plural (`the workers' pay`) rather than a quote.
  private func isPossessive(
    _ bytes: Span<UInt8>, _ scan: Scan, _ tokens: [Token], _ firstToken: Int
  ) -> Bool {
    guard tokens.count > firstToken, !scan.gap.contains(.spaceBefore) else { return false }
    let word = tokens[tokens.count - 1]
    guard word.kind == .word, bytes[Int(word.end) - 1] | 0x20 == UInt8(ascii: "s") else {
      return false
    }
    let after = scan.start + scan.length
    guard after + 1 < scan.end, bytes[after] == 0x20,
      category(bytes, after + 1, scan.end).isLetter
    else { return false }
    // A single quotation mark that is still open takes precedence; 64 tokens back are enough.
    var index = tokens.count - 1
    let limit = max(firstToken, index - 64)
    while index > limit {
      index -= 1
      let token = tokens[index]
      guard token.kind == .punctuation else { continue }
      let code = bytes.scalar(at: Int(token.start)).code
      if code == 0x2018 || code == 0x60 { return false }
      if code == 0x27 || code == 0x2019 { return !token.shape.contains(.spaceBefore) }
    }
    return true
  }
}
