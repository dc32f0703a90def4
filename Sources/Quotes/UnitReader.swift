/// Finds the quotes of one statement unit.
///
/// The verbs of saying cut the unit into attributions and the stretches between them; each
/// attribution then takes the stretch to its left ("…, he said"), to its right ("he said that …"), or
/// both ("…, he said, …").
struct UnitReader {
  let phrases: NounPhrases
  let cues: [CueVerb]
  let unit: StatementUnit
  private(set) var found: [RawQuote] = []
  /// The subject of the last attribution, for the units behind.
  private(set) var lastSubject: Range<Int>?

  private var count: Int { phrases.count }

  init(unit: StatementUnit, words: [QuoteWord], cues: [CueVerb]) {
    self.unit = unit
    self.cues = cues
    phrases = NounPhrases(words: words, items: unit.items)
  }

  /// Whether the unit is nothing but quotations and marks.
  var isBareQuotation: Bool {
    var any = false
    for k in 0..<count {
      if phrases.isQuotation(k) { any = true } else if phrases.mark(k) == 0 { return false }
    }
    return any
  }

  mutating func read() {
    let reader = AnchorReader(phrases: phrases, cues: cues)
    var free = 0
    var open: Int?  // index into `found` of the content that runs to the right
    var openStart = 0
    var k = 0
    var subject: Range<Int>?
    while k < count {
      if phrases.isQuotation(k) {
        k += 1
        continue
      }
      let word = phrases.word(k)
      if word.hash == WordHashes.according, k + 1 < count, phrases.has(k + 1, .to) {
        if let end = readAccording(at: k, source: k + 2, free: free, open: open) {
          free = end
          open = nil
          k = max(k + 2, end)
          continue
        }
      }
      guard word.cue >= 0, let anchor = reader.read(k, floor: free, last: subject) else {
        k += 1
        continue
      }
      if let quote = attribute(anchor, free: free, open: open, openStart: openStart) {
        if let open, quote.closesBefore {
          closeContent(of: open, before: anchor.start, from: openStart)
        }
        found.append(quote.raw)
        if let itemSubject = anchor.subject {
          subject = itemSubject
          lastSubject = tokens(itemSubject)
        }
        if let start = quote.openStart {
          open = found.count - 1
          openStart = start
          k = max(k + 1, anchor.cueEnd)
          free = anchor.end
        } else {
          open = nil
          free = quote.consumed
          k = max(k + 1, quote.consumed)
        }
        continue
      }
      if anchor.right == .none, anchor.subject != nil, let itemSubject = anchor.subject,
        cues[Int(word.cue)].strength >= 6
      {
        subject = itemSubject
        lastSubject = tokens(itemSubject)
      }
      k += 1
    }
    found.removeAll { $0.contents.isEmpty }
  }

  /// What an attribution makes of its surroundings.
  private struct Attribution {
    var raw: RawQuote
    /// Whether the content that ran up to here ends before this attribution.
    var closesBefore = false
    /// Where content that runs on begins.
    var openStart: Int?
    /// The item behind what it used.
    var consumed = 0
  }

  // MARK: One attribution

  private func attribute(
    _ anchor: Anchor, free: Int, open: Int?, openStart: Int
  ) -> Attribution? {
    let cue = cues[Int(phrases.word(anchor.verb).cue)]
    guard anchor.subject != nil || anchor.isPassive || anchor.isGerund || anchor.isInfinitive
    else { return nil }
    if anchor.isReduced { return nil }
    var raw = RawQuote(contents: [], pattern: .leading, reason: "")
    raw.cue = cueTokens(anchor)
    raw.speaker = anchor.subject.map(tokens)
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

  private func trailing(
    _ anchor: Anchor, _ cue: CueVerb, _ raw: RawQuote, free: Int, open: Int?, openStart: Int
  ) -> Attribution? {
    var raw = raw
    let junction = anchor.start - 1
    guard junction >= 0 else { return nil }
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
      return extended(
        anchor, cue, raw, wasQuoted: false, isSurrounding: !hasVerb, closes: true)
    }
    guard hasVerb || clause.count >= 4 || unit.opensBlock else { return nil }
    if isIntroduction, anchor.right == .other { return nil }
    raw.contents = [contentTokens(clause)]
    raw.pattern = .trailing
    raw.opening = 4
    raw.reason = anchor.isInverted ? "clause, cue, speaker" : "clause, speaker, cue"
    return extended(anchor, cue, raw, wasQuoted: false, closes: true)
  }

  /// Whether a clause stands behind the first comma of an introduction.
  private func mainClause(in range: Range<Int>) -> Bool {
    guard let comma = range.first(where: { phrases.isComma($0) }) else {
      return !phrases.has(range.lowerBound, .subordinator) && phrases.hasFiniteVerb(range)
    }
    return phrases.hasFiniteVerb((comma + 1)..<range.upperBound)
  }

  /// Adds what the content goes on with behind the attribution.
  private func extended(
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
        if phrases.isVerbal(k), phrases.word(k).cue >= 0 { break }
        k += 1
      }
      if k < count, phrases.isQuotation(k),
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

  private func leading(
    _ anchor: Anchor, _ cue: CueVerb, _ raw: RawQuote, open: Int?, openStart: Int
  ) -> Attribution? {
    var raw = raw
    let frame = cue.frame
    var start = anchor.content
    switch anchor.right {
    case .none, .comma: return nil
    case .that:
      guard frame.contains(.clause) || frame.contains(.thatClause) || cue.strength >= 7 else {
        return nil
      }
      raw.reason = "speaker, cue, that"
    case .quotation:
      guard frame.contains(.quotation) || frame.contains(.nounPhrase) || anchor.viaParticle else {
        return nil
      }
      raw.reason = "speaker, cue, quotation"
    case .colon:
      guard cue.strength >= 5 else { return nil }
      raw.reason = "speaker, cue, colon"
    case .clause:
      if frame.contains(.clause) || frame.contains(.addressee) {
        raw.reason = "speaker, cue, clause"
      } else if frame.contains(.nounPhrase) {
        raw.reason = "speaker, cue, object"
      } else {
        return nil
      }
    case .question:
      raw.reason = "speaker, cue, question"
    case .infinitive:
      guard
        frame.contains(.infinitive) || frame.contains(.addressee) && anchor.isPassive
          || anchor.isPassive
      else { return nil }
      raw.reason = "speaker, cue, infinitive"
    case .objectInfinitive:
      raw.reason = "speaker, cue, object, infinitive"
    case .nounPhrase:
      if anchor.viaParticle {
        raw.reason = "speaker, cue with preposition"
      } else if frame.contains(.nounPhrase) {
        raw.reason = "speaker, cue, object"
      } else if frame.contains(.clause), cue.strength >= 9, anchor.content + 3 < count {
        raw.reason = "speaker, cue, words"
      } else {
        return nil
      }
    case .other:
      return nil
    }
    // An infinitive cue ("went on to say") must be followed by what was said.
    if anchor.isInfinitive {
      guard anchor.right == .that || anchor.right == .quotation || anchor.right == .colon else {
        return nil
      }
    }
    if anchor.isPassive {
      raw.pattern = .passive
      // "X was accused of …": whoever accuses is named behind "by" or not at all.
      raw.speaker = nil
      if anchor.right == .nounPhrase, !anchor.viaParticle { return nil }
      if phrases.word(anchor.verb).hash == WordHashes.quoted { return nil }
    }
    if anchor.right == .that, start < count, phrases.has(start, .that) { start += 1 }
    guard start < count else { return nil }
    let stop = sentenceEnd(from: start)
    guard stop > start else { return nil }
    raw.contents = [contentTokens(start..<stop)]
    raw.opening = anchor.right.rawValue
    let isSequel =
      anchor.isGerund || anchor.isCoordinated
      || (anchor.start > 0
        && (phrases.isComma(anchor.start - 1) || phrases.has(anchor.start - 1, .and)))
    raw.isNested = open != nil && !isSequel
    return Attribution(raw: raw, closesBefore: isSequel, openStart: start, consumed: stop)
  }

  // MARK: According to

  private mutating func readAccording(at k: Int, source: Int, free: Int, open: Int?) -> Int? {
    guard source < count, !phrases.isQuotation(source) else { return nil }
    let end = phrases.end(startingAt: source, ceiling: count, takesApposition: true)
    guard end > source else { return nil }
    var raw = RawQuote(contents: [], pattern: .accordingTo, reason: "according to")
    raw.cue = tokens(k..<source)
    raw.speaker = tokens(source..<end)
    raw.block = unit.block
    let atStart = k == 0 || k == free && open == nil && k > 0 && phrases.mark(k - 1) != 0
    lastSubject = raw.speaker
    if atStart || k <= 1 {
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

  // MARK: Items and tokens

  /// The end of the content that starts at `start`: before the closing mark of the sentence.
  private func sentenceEnd(from start: Int) -> Int {
    var end = count
    for k in start..<count where !phrases.isQuotation(k) && phrases.mark(k) == 0x3B {
      end = k
      break
    }
    return end
  }

  private mutating func closeContent(of index: Int, before item: Int, from start: Int) {
    guard let last = found[index].contents.last, item > 0 else { return }
    let end = Int(phrases.items[item - 1].last)
    let cut = contentTokens(
      tokenRange: last.lowerBound..<min(last.upperBound, max(end, last.lowerBound)))
    if cut.isEmpty {
      found[index].contents.removeLast()
    } else {
      found[index].contents[found[index].contents.count - 1] = cut
    }
  }

  /// The tokens of some items.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(
      phrases.items[range.lowerBound].first)..<Int(phrases.items[range.upperBound - 1].last)
  }

  private func cueTokens(_ anchor: Anchor) -> Range<Int> {
    tokens(anchor.verb..<anchor.cueEnd)
  }

  /// The tokens of some items without marks at their edges.
  private func contentTokens(_ range: Range<Int>) -> Range<Int> {
    contentTokens(tokenRange: tokens(range))
  }

  private func contentTokens(tokenRange: Range<Int>) -> Range<Int> {
    var (start, end) = (tokenRange.lowerBound, tokenRange.upperBound)
    func isEdge(_ mark: UInt8) -> Bool {
      mark == 0x2C || mark == 0x2E || mark == 0x3A || mark == 0x3B || mark == 0x2D || mark == 0x29
        || mark == 0x28
    }
    while start < end, isEdge(phrases.words[start].mark) { start += 1 }
    while end > start, isEdge(phrases.words[end - 1].mark), !phrases.words[end - 1].isQuoted {
      end -= 1
    }
    // A conjunction left over from the attribution behind.
    if end - start > 2, phrases.words[end - 1].has(.and), phrases.words[end - 1].pos == .coordinator
    {
      end -= 1
      while end > start, isEdge(phrases.words[end - 1].mark) { end -= 1 }
    }
    return start..<end
  }
}
