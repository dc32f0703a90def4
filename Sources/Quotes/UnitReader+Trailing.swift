/// Attributions behind their content: "…, he said", with what goes on behind them.
extension UnitReader {
  func attribute(
    _ anchor: Anchor, free: Int, open: Int?, openStart: Int
  ) -> Attribution? {
    let cue = cues[Int(phrases.word(anchor.verb).cue)]
    guard anchor.subject != nil || anchor.isPassive || anchor.isInfinitive
    else { return nil }
    if anchor.isReduced { return nil }
    if anchor.isCoordinated, let open, cue.strength < 7, !phrases.isComma(anchor.start),
      found[open].opening != Anchor.Right.nounPhrase.rawValue,
      !(anchor.cueEnd..<min(count, anchor.cueEnd + 4)).contains(where: {
        phrases.isQuotation($0) || phrases.word($0).isQuoted
      }),
      found[open].opening != Anchor.Right.quotation.rawValue
    {
      return nil
    }
    if anchor.isCoordinated, phrases.pos(anchor.verb) == .verbBase, !anchor.isModal,
      found.last?.isInfinitive != true
    {
      return nil
    }
    var raw = RawQuote(contents: [], pattern: .leading, reason: "")
    raw.cue = cueTokens(anchor)
    raw.speaker = anchor.subject.map(tokens)
    raw.via = anchor.via.map(tokens)
    raw.cueIndex = phrases.word(anchor.verb).cue
    raw.isNegated = anchor.isNegated
    raw.isModal = anchor.isModal
    raw.isInfinitive = anchor.isInfinitive
    raw.isGerund = anchor.isGerund
    raw.isInherited = anchor.isCoordinated
    raw.block = unit.block

    // To the left: a quotation, or a clause and a comma.
    if !anchor.isGerund, !anchor.isCoordinated, !anchor.isRelative, !anchor.isPassive,
      let attribution = trailing(anchor, cue, raw, free: free, open: open, openStart: openStart)
    {
      return attribution
    }
    return leading(anchor, cue, raw, open: open, openStart: openStart)
  }

  func trailing(
    _ anchor: Anchor, _ cue: CueVerb, _ raw: RawQuote, free: Int, open: Int?, openStart: Int
  ) -> Attribution? {
    var raw = raw
    var junction = anchor.start - 1
    guard junction >= 0 else { return nil }
    if junction > 1, phrases.has(junction, .as), phrases.isComma(junction - 1),
      anchor.right == .comma || anchor.right == .none || anchor.right == .other
    {
      junction -= 1
    }
    let left = open != nil ? openStart : free
    let bare = phrases.isQuotation(junction) ? junction : junction - 1
    let isQuoted =
      phrases.isQuotation(junction)
      || (junction > 0 && bare >= 0 && phrases.isQuotation(bare)
        && (phrases.isComma(junction) || phrases.mark(junction) == 0x2D
          || phrases.mark(junction) == 0x2E))
    if isQuoted {
      guard bare >= min(left, free) || bare >= 0 && open == nil && bare >= free - 1 else {
        return nil
      }
      guard cue.frame.contains(.quotation) || cue.strength >= 5, anchor.right != .that else {
        return nil
      }
      var first = bare
      // Words run into the quotation without a mark between: they belong to the content.
      while first > max(0, min(left, free)) {
        let before = first - 1
        if phrases.isQuotation(before)
          || phrases.isComma(before) && before > 0
            && phrases.isQuotation(before - 1)
        {
          first = before
          continue
        }
        break
      }
      if first > min(left, free), phrases.mark(first - 1) == 0, open == nil {
        first = min(left, free)
        while first < bare, phrases.mark(first) != 0 || phrases.has(first, .and) { first += 1 }
      }
      raw.contents = [contentTokens(first..<(bare + 1))]
      raw.pattern = .trailing
      raw.opening = 2
      raw.reason = anchor.isInverted ? "quotation, cue, speaker" : "quotation, speaker, cue"
      return extended(anchor, cue, raw, wasQuoted: true, closes: first > openStart)
    }
    if anchor.right == .comma, phrases.isComma(junction), open == nil,
      let inserted = inserted(anchor, cue, raw, left: left, junction: junction)
    {
      return inserted
    }
    guard phrases.isComma(junction) || phrases.mark(junction) == 0x2D, junction - left >= 2 else {
      return nil
    }
    // A content in words must not follow on the right.
    switch anchor.right {
    case .that, .colon, .quotation, .clause, .question, .infinitive, .objectInfinitive: return nil
    case .nounPhrase: if cue.frame.contains(.nounPhrase) || anchor.viaParticle { return nil }
    case .none, .comma, .other: break
    }
    guard cue.frame.contains(.clause) || cue.frame.contains(.thatClause) || cue.strength >= 8 else {
      return nil
    }
    let clause = left..<junction
    let head = phrases.pos(left)
    let hasVerb = phrases.hasFiniteVerb(clause)
    let isIntroduction =
      (head == .preposition || phrases.has(left, .subordinator) || head == .verbGerund
        || head == .adverb) && !mainClause(in: clause)
    if anchor.right == .comma {
      // "The plan, officials said, is dead."
      guard !isIntroduction || hasVerb else { return nil }
      raw.contents = [contentTokens(clause)]
      raw.pattern = .trailing
      raw.opening = 4
      raw.reason = "clause, speaker, cue"
      let next = anchor.end + 1
      let goesOn =
        next < count && !phrases.isQuotation(next)
        && (phrases.isVerbal(next) || phrases.pos(next) == .wh || phrases.has(next, .that)
          || clause.count <= 3 || phrases.has(left, .subordinator) && !mainClause(in: clause))
        && !phrases.has(next, .who) && phrases.word(next).cue < 0
      return extended(
        anchor, cue, raw, wasQuoted: false, isSurrounding: !hasVerb || goesOn, closes: true)
    }
    guard hasVerb || clause.count >= 4 || unit.opensBlock else { return nil }
    if isIntroduction || !hasVerb, anchor.right == .other || anchor.right == .nounPhrase {
      return nil
    }
    raw.contents = [contentTokens(clause)]
    raw.pattern = .trailing
    raw.opening = 4
    raw.reason = anchor.isInverted ? "clause, cue, speaker" : "clause, speaker, cue"
    return extended(anchor, cue, raw, wasQuoted: false, closes: true)
  }

  /// "Otherwise, she said, prices may rise"; "In the end, Rosen said, they voted": an attribution
  /// between the opening of a clause and the clause.
  private func inserted(
    _ anchor: Anchor, _ cue: CueVerb, _ raw: RawQuote, left: Int, junction: Int
  ) -> Attribution? {
    let next = anchor.end + 1
    let opening = left..<junction
    guard cue.strength >= 8, cue.frame.contains(.clause), !opening.isEmpty, opening.count <= 14,
      next + 1 < count, !phrases.isQuotation(next), !phrases.has(next, .that),
      !opening.contains(where: { phrases.isQuotation($0) || phrases.isVerbal($0) }),
      AnchorReader(phrases: phrases, cues: cues).looksLikeClause(next)
    else { return nil }
    switch phrases.pos(left) {
    case .preposition, .adverb: break
    default: guard opening.count == 1, !phrases.has(left, .and) else { return nil }
    }
    var raw = raw
    let stop = sentenceEnd(from: next)
    raw.contents = [contentTokens(next..<stop)]
    // "In a statement, she said, …" tells where it was said.
    if !opening.contains(where: { phrases.has($0, .medium) }) {
      raw.contents.insert(contentTokens(opening), at: 0)
    }
    raw.pattern = .surrounding
    raw.opening = Anchor.Right.clause.rawValue
    raw.reason = "opening, speaker, cue, clause"
    return Attribution(raw: raw, closesBefore: true, consumed: stop)
  }

  /// Whether a clause stands behind the first comma of an introduction.
  func mainClause(in range: Range<Int>) -> Bool {
    guard let comma = range.first(where: { phrases.isComma($0) }) else {
      return !phrases.has(range.lowerBound, .subordinator) && phrases.hasFiniteVerb(range)
    }
    return phrases.hasFiniteVerb((comma + 1)..<range.upperBound)
  }

  /// The quotation within reach of item `start` that goes on with the sentence of the one before.
  private func sentenceGoesOn(from start: Int) -> Int? {
    guard
      let k = (start..<min(count, start + 30)).first(where: { phrases.isQuotation($0) }),
      phrases.isComma(k - 1), beginsSmall(k)
    else { return nil }
    return k
  }

  /// Whether the quotation at item `k` begins with a small letter.
  private func beginsSmall(_ k: Int) -> Bool {
    let token = Int(phrases.items[k].first) + 1
    return token < Int(phrases.items[k].last) && phrases.words[token].kind == .word
      && !phrases.words[token].shape.contains(.capitalized)
  }

  /// Adds what the content goes on with behind the attribution.
  func extended(
    _ anchor: Anchor, _ cue: CueVerb, _ raw: RawQuote, wasQuoted: Bool,
    isSurrounding: Bool = false, closes: Bool
  ) -> Attribution {
    var raw = raw
    var consumed = max(anchor.end, anchor.cueEnd)
    if isSurrounding, anchor.end + 1 < count {
      let stop = sentenceEnd(from: anchor.end + 1)
      raw.contents.append(contentTokens((anchor.end + 1)..<stop))
      raw.pattern = .surrounding
      return Attribution(raw: raw, closesBefore: closes, consumed: stop)
    }
    if wasQuoted {
      // "x," he said on Tuesday, "y"
      var k = consumed
      while k < count, !phrases.isQuotation(k), k - consumed < 25 {
        if phrases.word(k).cue >= 0, phrases.isVerbal(k) || phrases.pos(k) == .verbGerund { break }
        k += 1
      }
      if k < count, !phrases.isQuotation(k), let behind = sentenceGoesOn(from: k) { k = behind }
      if k < count, phrases.isQuotation(k), beginsSmall(k), phrases.isComma(k - 1), k > consumed {
        raw.contents.append(contentTokens(k..<(k + 1)))
        raw.pattern = .surrounding
        consumed = k + 1
      } else if k < count, phrases.isQuotation(k),
        k == consumed || phrases.mark(k - 1) != 0 || phrases.has(k - 1, [.and, .that]),
        !phrases.hasFiniteVerb(consumed..<k)
      {
        var last = k
        while last + 1 < count,
          phrases.isQuotation(last + 1)
            || (phrases.mark(last + 1) != 0 && last + 2 < count && phrases.isQuotation(last + 2))
        {
          last += 1
        }
        raw.contents.append(contentTokens(k..<(last + 1)))
        raw.pattern = .surrounding
        consumed = last + 1
      }
    } else if anchor.right == .comma, anchor.end + 1 < count {
      let next = anchor.end + 1
      if phrases.has(next, .and), !phrases.isQuotation(next), next + 1 < count,
        AnchorReader(phrases: phrases, cues: cues).looksLikeClause(next + 1),
        !phrases.isVerbal(next + 1)
      {
        let stop = sentenceEnd(from: next)
        raw.contents.append(contentTokens(next..<stop))
        raw.pattern = .surrounding
        consumed = stop
      }
    }
    return Attribution(raw: raw, closesBefore: closes, consumed: consumed)
  }
}
