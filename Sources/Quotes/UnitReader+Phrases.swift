/// Attributions without a verb of saying of their own: questions put, fixed phrases, nouns.
extension UnitReader {
  /// "Asked whether he would go, Smith said": a question of nobody in particular.
  mutating func readAsked(at k: Int) -> Int? {
    let word = phrases.word(k)
    guard
      word.hash == WordHashes.asked || word.hash == WordHashes.pressed
        || word.hash == WordHashes.questioned,
      k == 0 || phrases.has(k - 1, .subordinator)
    else { return nil }
    var start = k + 1
    while start < count, !phrases.isQuotation(start), start - k < 10, phrases.mark(start) == 0,
      !phrases.has(start, .question),
      !(phrases.word(start).hash == WordHashes.about || phrases.word(start).hash == WordHashes.on)
    {
      start += 1
    }
    guard start < count, !phrases.isQuotation(start), phrases.mark(start) == 0 else { return nil }
    var stop = start
    while stop < count, !phrases.isQuotation(stop), !phrases.isComma(stop) { stop += 1 }
    guard stop > start, stop < count || k > 1 else { return nil }
    var raw = RawQuote(
      contents: [contentTokens(start..<stop)], pattern: .passive, reason: "asked, question")
    raw.cue = tokens(k..<(k + 1))
    raw.cueIndex = word.cue
    raw.opening = Anchor.Right.question.rawValue
    raw.block = unit.block
    found.append(raw)
    return stop + 1
  }

  /// "in the words of X, …", "cries of …", "X put it", "his claim that …".
  mutating func readPhrase(at k: Int, free: Int) -> Int? {
    let word = phrases.word(k)
    if word.hash == WordHashes.words, k + 1 < count, phrases.has(k + 1, .of), k >= 2,
      phrases.pos(k - 1) == .determiner, phrases.pos(k - 2) == .preposition
    {
      let end = phrases.end(startingAt: k + 2, ceiling: count, takesApposition: true)
      guard end > k + 2 else { return nil }
      var raw = RawQuote(contents: [], pattern: .accordingTo, reason: "in the words of")
      raw.cue = tokens((k - 2)..<(k + 2))
      raw.speaker = tokens((k + 2)..<end)
      raw.block = unit.block
      lastSubject = raw.speaker
      var start = end
      while start < count, !phrases.isQuotation(start), phrases.mark(start) != 0 { start += 1 }
      if start < count, end < count {
        raw.contents = [contentTokens(start..<sentenceEnd(from: start))]
        found.append(raw)
        return count
      }
      if k - 2 > free {
        raw.contents = [contentTokens(free..<(k - 2))]
        found.append(raw)
        return end
      }
      return nil
    }
    if Self.cries.contains(word.hash), k + 2 < count, phrases.has(k + 1, .of),
      phrases.isQuotation(k + 2) || phrases.word(k + 2).isQuoted
    {
      var stop = k + 2
      if !phrases.isQuotation(stop) {
        while stop < count, !phrases.isQuotation(stop), phrases.word(stop).isQuoted { stop += 1 }
      } else {
        stop += 1
      }
      var raw = RawQuote(
        contents: [contentTokens((k + 2)..<stop)], pattern: .nominal, reason: "cries of")
      raw.cue = tokens(k..<(k + 2))
      raw.block = unit.block
      raw.opening = Anchor.Right.quotation.rawValue
      if stop + 1 < count, phrases.pos(stop) == .preposition {
        let end = phrases.end(startingAt: stop + 1, ceiling: count, takesApposition: false)
        if end > stop + 1 { raw.speaker = tokens((stop + 1)..<end) }
      }
      found.append(raw)
      return stop
    }
    if word.has(.claimNoun), phrases.pos(k) == .noun { return readClaim(at: k) }
    return nil
  }
  static let cries = Set(
    ["cries", "shouts", "chants", "calls", "screams", "jeers", "boos", "chorus"].map {
      WordHash.of($0)
    })

  /// "his claim that …", "a suggestion by the Tribune that …".
  mutating func readClaim(at k: Int) -> Int? {
    var raw = RawQuote(contents: [], pattern: .nominal, reason: "noun of saying, that")
    var next = k + 1
    if next + 1 < count, phrases.has(next, [.by]) || phrases.word(next).hash == WordHashes.from {
      let end = phrases.end(startingAt: next + 1, ceiling: count, takesApposition: false)
      guard end > next + 1 else { return nil }
      raw.speaker = tokens((next + 1)..<end)
      next = end
    }
    guard next + 1 < count, !phrases.isQuotation(next), phrases.has(next, .that),
      !phrases.isQuotation(next + 1), !phrases.isVerbal(next + 1), !phrases.has(next + 1, .modal)
    else { return nil }
    // An object of "that" ("the claim that he made") has no clause of its own.
    guard AnchorReader(phrases: phrases, cues: cues).looksLikeClause(next + 1) else { return nil }
    if raw.speaker == nil, k > 0, !phrases.isQuotation(k - 1) {
      // Without an owner the noun alone tells nothing of a source.
      var owner = k - 1
      while owner > 0, phrases.pos(owner) == .adjective { owner -= 1 }
      if phrases.pos(owner) == .possessivePronoun {
        raw.speaker = tokens(owner..<(owner + 1))
      } else if phrases.pos(owner) == .possessive, owner > 0,
        let start = phrases.start(endingAt: owner - 1, floor: 0)
      {
        raw.speaker = tokens(start..<owner)
      } else if phrases.pos(owner) == .properNoun,
        let start = phrases.baseStart(endingAt: owner, floor: 0)
      {
        let first = phrases.pos(start) == .determiner ? start + 1 : start
        if first <= owner { raw.speaker = tokens(first..<(owner + 1)) }
      }
    }
    guard raw.speaker != nil else { return nil }
    var stop = phraseEnd(from: next + 1, ceiling: sentenceEnd(from: next + 1))
    // "his claim that the vote was stolen | has been rejected"
    if let verb = ((next + 1)..<stop).first(where: { phrases.isVerbal($0) }) {
      for item in (verb + 1)..<max(verb + 1, stop)
      where !phrases.isQuotation(item) && phrases.pos(item) == .auxiliary
        && (phrases.pos(item - 1) == .verbParticiple || phrases.pos(item - 1) == .adjective)
      {
        stop = item
        break
      }
    }
    raw.contents = [contentTokens((next + 1)..<stop)]
    raw.cue = tokens(k..<(k + 1))
    raw.block = unit.block
    raw.opening = Anchor.Right.that.rawValue
    found.append(raw)
    return next + 1
  }

  mutating func readAccording(at k: Int, source: Int, free: Int, open: Int?) -> Int? {
    guard source < count, !phrases.isQuotation(source) else { return nil }
    var end = phrases.end(startingAt: source, ceiling: count, takesApposition: false)
    guard end > source else { return nil }
    let apposed = phrases.end(startingAt: source, ceiling: count, takesApposition: true)
    // At the start of a sentence the content follows the comma: an apposition must end with another.
    if k > 1 || apposed < count && !phrases.isQuotation(apposed) && phrases.isComma(apposed) {
      end = apposed
    }
    // "according to a posting made last week, …"
    if end < count, !phrases.isQuotation(end),
      phrases.pos(end) == .verbParticiple || phrases.pos(end) == .verbGerund
        || phrases.pos(end) == .preposition || phrases.pos(end) == .wh
    {
      var stop = end
      while stop < count, stop - end < 16, !phrases.isQuotation(stop), phrases.mark(stop) != 0x2C,
        phrases.mark(stop) != 0x2E
      {
        stop += 1
      }
      if stop < count, !phrases.isQuotation(stop) { end = stop }
    }
    var raw = RawQuote(contents: [], pattern: .accordingTo, reason: "according to")
    raw.cue = tokens(k..<source)
    raw.speaker = tokens(source..<end)
    raw.block = unit.block
    let atStart = k == 0 || k == free && open == nil && k > 0 && phrases.mark(k - 1) != 0
    lastSubject = raw.speaker
    accordingStart = nil
    if atStart || k == 0 || k == 1 && !phrases.isQuotation(0) {
      var start = end
      while start < count, !phrases.isQuotation(start), phrases.mark(start) != 0x2C,
        start - end < 20, !phrases.isVerbal(start)
      {
        start += 1
      }
      if start < count, phrases.isComma(start) { start += 1 } else { start = end }
      let stop = sentenceEnd(from: start)
      guard stop > start else { return nil }
      raw.contents = [contentTokens(start..<stop)]
      found.append(raw)
      accordingStart = start
      return stop
    }
    if open != nil, let last = found.indices.last {
      found[last].via = raw.speaker
      closeContent(of: last, before: k, from: 0)
      return end
    }
    var stop = k
    if stop > free, phrases.isComma(stop - 1) { stop -= 1 }
    guard stop > free else { return nil }
    if stop - 1 >= free, !phrases.isQuotation(stop - 1),
      phrases.pos(stop - 1) == .wh || phrases.has(stop - 1, .that)
        || phrases.has(stop - 1, .and) && phrases.pos(stop - 1) == .coordinator
    {
      // "which, according to AFP, both have criticised"
      let start = end < count && phrases.isComma(end) ? end + 1 : end
      let rest = sentenceEnd(from: start)
      guard rest > start else { return nil }
      raw.contents =
        phrases.has(stop - 1, .and) && stop - 1 > free
        ? [contentTokens(free..<(stop - 1)), contentTokens(start..<rest)]
        : [contentTokens(start..<rest)]
      found.append(raw)
      return rest
    }
    raw.contents = [contentTokens(free..<stop)]
    var consumed = end
    if !phrases.hasFiniteVerb(free..<stop), end + 1 < count, phrases.isComma(end) {
      let rest = sentenceEnd(from: end + 1)
      raw.contents.append(contentTokens((end + 1)..<rest))
      consumed = rest
    }
    found.append(raw)
    return consumed
  }
}
