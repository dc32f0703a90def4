package import Documents

/// Groups the tokens of one block into sentences.
package struct SentenceSplitter {
  /// A splitter with its own scratch memory.
  package init() {}

  /// Appends the sentences of `tokens[range]`, which are those of one block, in order. Every token lies in
  /// one of them.
  package mutating func split(
    _ bytes: Span<UInt8>, _ tokens: inout [Token], _ range: Range<Int>,
    as profile: LanguageProfile, into sentences: inout [Sentence]
  ) {
    guard !range.isEmpty else { return }
    var first = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      var next = index + 1
      var isEnd = false
      if endsSentence(bytes, tokens[index]) {
        next = closingEnd(bytes, tokens, next, range.upperBound)
        isEnd =
          next < range.upperBound
          && isBoundary(bytes, tokens, mark: index, next: next, profile)
      }
      if isEnd || next == range.upperBound {
        add(&tokens, first..<next, &sentences)
        first = next
      }
      index = next
    }
  }

  private func add(_ tokens: inout [Token], _ range: Range<Int>, _ sentences: inout [Sentence]) {
    guard !range.isEmpty else { return }
    tokens[range.lowerBound].shape.insert(.sentenceStart)
    sentences.append(
      Sentence(
        span: TextSpan(
          start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end),
        tokens: range))
  }

  private let characters = CharacterTable()

  private func category(_ bytes: Span<UInt8>, _ token: Token) -> CharacterClass {
    characters[bytes.scalar(at: Int(token.start)).code]
  }

  private func endsSentence(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
    switch token.kind {
    case .abbreviation: return true
    case .punctuation:
      let category = category(bytes, token)
      return category == .terminal || category == .fullStop
    default: return false
    }
  }

  /// The index after the closing quotes, brackets and further marks that follow a mark.
  private func closingEnd(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int) -> Int
  {
    var index = index
    while index < end, !tokens[index].shape.contains(.spaceBefore) {
      guard tokens[index].kind == .punctuation else { break }
      switch category(bytes, tokens[index]) {
      case .close, .quoteClose, .quote, .terminal, .fullStop: index += 1
      default: return index
      }
    }
    return index
  }

  private func isBoundary(
    _ bytes: Span<UInt8>, _ tokens: [Token], mark: Int, next: Int, _ profile: LanguageProfile
  ) -> Bool {
    let token = tokens[next]
    let category = category(bytes, token)
    if category == .lower || category == .punctuation { return false }
    guard tokens[mark].kind == .abbreviation, next == mark + 1 else { return true }
    let word = tokens[mark].range.lowerBound..<tokens[mark].range.upperBound - 1
    switch profile.abbreviations.use(of: bytes, word) {
    case .title, .inner, .beforeNumber: return false
    case .open, .unit: return profile.starters.contains(bytes, token.range)
    case .month:
      return category != .digit && profile.starters.contains(bytes, token.range)
    case nil: return profile.starters.contains(bytes, token.range) && word.count > 1
    }
  }
}
