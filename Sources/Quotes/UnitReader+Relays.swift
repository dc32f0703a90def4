/// Who relays what another said, and quotations beside any verb at all.
extension UnitReader {
  /// "X, as quoted by CNN, said", "The daily reported, citing officials, that": the deeper source
  /// speaks, the other relays.
  mutating func readRelays() {
    for k in 0..<count where !phrases.isQuotation(k) {
      let hash = phrases.word(k).hash
      let token = Int(phrases.items[k].first)
      if hash == WordHashes.quoted || hash == WordHashes.cited || hash == WordHashes.reported,
        k + 2 < count, phrases.has(k + 1, .by), !phrases.isQuotation(k + 2),
        k > 0, phrases.has(k - 1, .as)
      {
        let end = phrases.end(startingAt: k + 2, ceiling: count, takesApposition: false)
        guard end > k + 2, let index = attribution(around: token) else { continue }
        found[index].via = tokens((k + 2)..<end)
      } else if hash == WordHashes.citing || hash == WordHashes.quoting, k + 1 < count,
        !phrases.isQuotation(k + 1), k > 0, phrases.isComma(k - 1)
      {
        let end = phrases.end(startingAt: k + 1, ceiling: count, takesApposition: false)
        guard end > k + 1, end < count, !phrases.isQuotation(end), phrases.isComma(end),
          let index = attribution(around: token), let speaker = found[index].speaker,
          found[index].pattern != .trailing || found[index].opening != 2,
          speaker.upperBound <= token
        else { continue }
        let source = tokens((k + 1)..<end)
        found[index].via = speaker
        found[index].speaker = source
        // Content that began with the relaying words begins behind them.
        if let first = found[index].contents.first, first.lowerBound <= token,
          first.upperBound > source.upperBound
        {
          found[index].contents[0] = contentTokens(
            tokenRange: source.upperBound..<first.upperBound)
        }
        found.removeAll { $0.cue?.lowerBound == token }
      }
    }
  }

  /// The quote whose attribution stands nearest before or around a token.
  private func attribution(around token: Int) -> Int? {
    found.indices.min { distance(found[$0], token) < distance(found[$1], token) }
      .flatMap { distance(found[$0], token) < 16 ? $0 : nil }
  }

  private func distance(_ raw: RawQuote, _ token: Int) -> Int {
    guard let cue = raw.cue, cue.lowerBound != token else { return .max }
    return abs(cue.lowerBound - token)
  }

  /// "I don't know," she shrugged: a comma ends the quotation, so what follows attributes it.
  mutating func readManner() {
    for k in 0..<count where phrases.isQuotation(k) {
      var last = Int(phrases.items[k].last) - 1
      while last > Int(phrases.items[k].first), phrases.words[last].mark == 0x22 { last -= 1 }
      guard phrases.words[last].mark == 0x2C, k + 1 < count else { continue }
      let end = phrases.end(startingAt: k + 1, ceiling: count, takesApposition: true)
      guard end > k + 1, end < count, !phrases.isQuotation(end), phrases.pos(end) == .verbFinite
      else { continue }
      var raw = RawQuote(
        contents: [contentTokens(k..<(k + 1))], pattern: .trailing,
        reason: "quotation with a comma, speaker, verb")
      raw.speaker = tokens((k + 1)..<end)
      raw.cue = tokens(end..<(end + 1))
      raw.block = unit.block
      raw.opening = Anchor.Right.quotation.rawValue
      lastSubject = raw.speaker
      found.append(raw)
    }
  }
}
