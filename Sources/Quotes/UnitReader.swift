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
  /// The cue of an attribution whose words stand in the next block: "He said:".
  private(set) var pendingCue: Range<Int>?
  /// Where the content of a leading "according to" begins.
  private var accordingStart: Int?

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
    // Behind the last attribution that is complete: no subject reaches across it.
    var sealed = 0
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
        let before = found.count
        if let end = readAccording(at: k, source: k + 2, free: free, open: open) {
          open = nil
          if k <= 1, let start = accordingStart, found.count > before {
            // The content may hold reports of its own.
            open = found.count - 1
            openStart = start
            free = start
            sealed = start
            k = max(k + 2, start)
            continue
          }
          free = end
          sealed = end
          k = max(k + 2, end)
          continue
        }
      }
      if let end = readPhrase(at: k, free: free) {
        free = end
        sealed = end
        open = nil
        k = max(k + 1, end)
        continue
      }
      if let stop = readAsked(at: k) {
        free = stop
        sealed = stop
        open = nil
        k = stop
        continue
      }
      guard word.cue >= 0, let anchor = reader.read(k, floor: sealed, last: subject) else {
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
          sealed = quote.consumed
          k = max(k + 1, quote.consumed)
        }
        continue
      }
      if anchor.right == .none, anchor.subject != nil, let itemSubject = anchor.subject,
        cues[Int(word.cue)].strength >= 6
      {
        subject = itemSubject
        lastSubject = tokens(itemSubject)
        if let last = phrases.items.last, !last.isQuotation,
          phrases.mark(count - 1) == 0x3A || phrases.mark(count - 1) == 0x2C
        {
          pendingCue = tokens(anchor.verb..<anchor.cueEnd)
        }
      }
      k += 1
    }
    found.removeAll { $0.contents.isEmpty }
    if found.isEmpty { readSignature() }
    if found.isEmpty { readLabel() }
  }

  /// "…" — Jane Doe
  private mutating func readSignature() {
    guard let quotation = (0..<count).first(where: { phrases.isQuotation($0) }) else { return }
    var k = quotation + 1
    while k < count, phrases.isQuotation(k) || phrases.mark(k) == 0x2E { k += 1 }
    guard k + 1 < count, phrases.mark(k) == 0x2D, !phrases.isQuotation(k + 1),
      phrases.word(k + 1).shape.contains(.capitalized)
    else { return }
    let end = phrases.end(startingAt: k + 1, ceiling: count, takesApposition: true)
    guard end > k + 1, end - k < 20, end == count || phrases.mark(end) != 0 else { return }
    var raw = RawQuote(
      contents: [contentTokens(quotation..<k)], pattern: .signature, reason: "quotation, name below"
    )
    raw.speaker = tokens((k + 1)..<end)
    raw.cue = tokens(k..<(k + 1))
    raw.block = unit.block
    raw.opening = Anchor.Right.quotation.rawValue
    lastSubject = raw.speaker
    found.append(raw)
  }

  /// "Smith: 'We will not go'", "his answer: "No.""
  private mutating func readLabel() {
    guard let quotation = (0..<count).first(where: { phrases.isQuotation($0) }), quotation >= 2,
      phrases.mark(quotation - 1) == 0x3A
    else { return }
    var end = quotation + 1
    while end < count, phrases.isQuotation(end) || phrases.mark(end) != 0 { end += 1 }
    guard end == count else { return }
    let colon = quotation - 1
    var raw = RawQuote(
      contents: [contentTokens(quotation..<end)], pattern: .labelled, reason: "label, quotation")
    raw.cue = tokens(colon..<quotation)
    raw.block = unit.block
    raw.opening = Anchor.Right.colon.rawValue
    let name = phrases.end(startingAt: 0, ceiling: colon, takesApposition: true)
    if name == colon {
      raw.speaker = tokens(0..<colon)
    } else {
      raw.speaker = AnchorReader(phrases: phrases, cues: cues)
        .mainSubject(before: colon, floor: 0).map(tokens)
    }
    if let speaker = raw.speaker { lastSubject = speaker }
    found.append(raw)
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
    if anchor.isCoordinated, open != nil, cue.strength < 7, !phrases.isComma(anchor.start) {
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
        if phrases.word(k).cue >= 0, phrases.isVerbal(k) || phrases.pos(k) == .verbGerund { break }
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
    let isAs = anchor.start == 1 && phrases.has(0, .as)
    if isAs, anchor.right == .comma, cue.frame.contains(.clause) || cue.frame.contains(.quotation) {
      // "As Heald told the Post, ozone has dropped"
      start = anchor.end + 1
      guard start < count else { return nil }
      raw.contents = [contentTokens(start..<sentenceEnd(from: start))]
      raw.opening = Anchor.Right.clause.rawValue
      raw.reason = "as speaker, cue, clause"
      return Attribution(raw: raw, consumed: count)
    }
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
        if isNaming(anchor), !AnchorReader(phrases: phrases, cues: cues).namesItsObject(start) {
          return nil
        }
        raw.reason = "speaker, cue, object"
      } else {
        return nil
      }
    case .question:
      raw.reason = "speaker, cue, question"
    case .infinitive:
      guard
        frame.contains(.infinitive) && !anchor.isPassive
          || anchor.isPassive && (frame.contains(.addressee) || frame.contains(.objectInfinitive))
      else { return nil }
      raw.reason = "speaker, cue, infinitive"
    case .objectInfinitive:
      raw.reason = "speaker, cue, object, infinitive"
    case .nounPhrase:
      if anchor.viaParticle {
        raw.reason = "speaker, cue with preposition"
      } else if frame.contains(.nounPhrase) {
        if isNaming(anchor), !AnchorReader(phrases: phrases, cues: cues).namesItsObject(start) {
          return nil
        }
        raw.reason = "speaker, cue, object"
      } else if frame.contains(.clause), cue.strength >= 9 {
        raw.reason = "speaker, cue, words"
      } else {
        return nil
      }
    case .other:
      guard anchor.isPassive else { return nil }
    }
    // Weak verbs with an object say something only where words of it are quoted.
    if cue.strength <= 4, anchor.right == .nounPhrase || anchor.right == .clause,
      frame.contains(.nounPhrase), !anchor.viaParticle,
      !(start..<phraseEnd(from: start, ceiling: sentenceEnd(from: start))).contains(where: {
        phrases.isQuotation($0) || phrases.word($0).isQuoted
      })
    {
      return nil
    }
    if anchor.right == .infinitive, cue.strength <= 4 { return nil }
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
      if isNaming(anchor) { return nil }
      if anchor.right == .other, let subject = anchor.subject, anchor.cueEnd + 1 < count,
        phrases.has(anchor.cueEnd, .of), !cue.frame.contains(.quotation)
      {
        // "is accused of theft": both the accused and the theft are the accusation.
        raw.contents = [
          tokens(subject),
          contentTokens(
            anchor
              .cueEnd..<phraseEnd(from: anchor.cueEnd, ceiling: sentenceEnd(from: anchor.cueEnd))),
        ]
        raw.reason = "accused of"
        return Attribution(raw: raw, consumed: count)
      }
      if phrases.word(anchor.verb).hash == WordHashes.quoted || anchor.right == .other {
        return nil
      }
    }
    if anchor.right == .that, start < count, phrases.has(start, .that) { start += 1 }
    guard start < count else { return nil }
    var stop = sentenceEnd(from: start)
    guard stop > start else { return nil }
    if anchor.start > 0, phrases.word(anchor.start - 1).hash == WordHashes.what,
      AnchorReader(phrases: phrases, cues: cues).startsQuoted(start)
    {
      // "what he called "total and informal" authority"
      stop = start + 1
      while stop < count, !phrases.isQuotation(stop), phrases.word(stop).isQuoted { stop += 1 }
    } else if anchor.right == .quotation {
      stop = quotationEnd(from: start, ceiling: stop)
    } else if anchor.right == .nounPhrase || anchor.right == .infinitive
      || anchor.right == .objectInfinitive || anchor.viaParticle
    {
      stop = phraseEnd(from: start, ceiling: stop)
    } else if anchor.isGerund {
      stop = predicateEnd(from: start, ceiling: stop)
    } else if anchor.start > 0,
      phrases.has(anchor.start - 1, [.subordinator, .as])
        || anchor.start > 1 && phrases.has(anchor.start - 2, [.subordinator])
          && phrases.has(anchor.start - 1, [.subordinator, .midAdverb])
    {
      // "After aides insisted that he would not, the campaign …"
      stop = subordinateEnd(from: start, ceiling: stop)
    } else {
      stop = butEnd(from: start, ceiling: stop)
    }
    raw.contents = [contentTokens(start..<stop)]
    raw.opening = anchor.right.rawValue
    let isSequel =
      anchor.isGerund && !anchor.isNestedGerund
      && (phrases.isComma(anchor.start) || phrases.has(anchor.start, .and)) || anchor.isCoordinated
      || (anchor.start > 0
        && (phrases.isComma(anchor.start - 1) || phrases.has(anchor.start - 1, .and)))
    raw.isNested = open != nil && !isSequel
    return Attribution(raw: raw, closesBefore: isSequel, openStart: start, consumed: stop)
  }

  /// "Asked whether he would go, Smith said": a question of nobody in particular.
  private mutating func readAsked(at k: Int) -> Int? {
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

  // MARK: Fixed phrases and nouns

  /// "in the words of X, …", "cries of …", "X put it", "his claim that …".
  private mutating func readPhrase(at k: Int, free: Int) -> Int? {
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
  private static let cries = Set(
    ["cries", "shouts", "chants", "calls", "screams", "jeers", "boos", "chorus"].map {
      WordHash.of($0)
    })

  /// "his claim that …", "a suggestion by the Tribune that …".
  private mutating func readClaim(at k: Int) -> Int? {
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

  // MARK: According to

  private mutating func readAccording(at k: Int, source: Int, free: Int, open: Int?) -> Int? {
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

  /// Behind the quotations that follow each other from `start`.
  private func quotationEnd(from start: Int, ceiling: Int) -> Int {
    guard start < ceiling else { return ceiling }
    var last = start
    if !phrases.isQuotation(start) {
      while last + 1 < ceiling, !phrases.isQuotation(last + 1), phrases.word(last + 1).isQuoted {
        last += 1
      }
    }
    var k = start + 1
    while k < ceiling, k - last <= 3 {
      if phrases.isQuotation(k) {
        last = k
      } else if phrases.mark(k) == 0, !phrases.has(k, .and) {
        // Words run on from the quotation: "x" for the rest of the year.
        if k == last + 1, !phrases.isVerbal(k), !phrases.has(k, [.subordinator, .as]),
          phrases.pos(k) != .wh
        {
          return phraseEnd(from: k, ceiling: ceiling)
        }
        break
      }
      k += 1
    }
    return last + 1
  }

  /// Where an object ends: before a comma with a clause or participle behind.
  private func phraseEnd(from start: Int, ceiling: Int) -> Int {
    var k = start + 1
    while k < ceiling {
      guard !phrases.isQuotation(k) else {
        k += 1
        continue
      }
      if phrases.isComma(k)
        || phrases.mark(k) == 0x2D && phrases.word(k).shape.contains(.spaceBefore),
        k + 1 < ceiling, !phrases.isQuotation(k + 1)
      {
        let next = k + 1
        if phrases.has(next, [.subordinator, .as]) || phrases.pos(next) == .wh
          || phrases.pos(next) == .verbGerund || phrases.pos(next) == .preposition
        {
          return k
        }
        if phrases.has(next, .and), next + 1 < ceiling,
          phrases.isVerbal(next + 1) || phrases.pos(next + 1) == .pronoun
            || AnchorReader(phrases: phrases, cues: cues).looksLikeClause(next + 1)
        {
          return k
        }
      }
      if phrases.has(k, .and), phrases.pos(k) == .coordinator, k + 1 < ceiling,
        phrases.isVerbal(k + 1), k > start + 1
      {
        return k
      }
      k += 1
    }
    return ceiling
  }

  /// Where a clause ends that a participle reports: before ", and accepted".
  private func predicateEnd(from start: Int, ceiling: Int) -> Int {
    var k = start + 2
    while k + 2 < ceiling {
      if !phrases.isQuotation(k), phrases.isComma(k), phrases.has(k + 1, .and),
        phrases.isVerbal(k + 2)
      {
        return k
      }
      k += 1
    }
    return ceiling
  }

  private func isNaming(_ anchor: Anchor) -> Bool {
    let hash = phrases.word(anchor.verb).hash
    return Self.namingVerbs.contains(hash)
  }
  private static let namingVerbs = Set(
    [
      "call", "called", "calls", "calling", "dub", "dubbed", "label", "labeled", "labelled",
      "brand",
      "branded",
    ].map { WordHash.of($0) })

  /// Before the comma behind which the main clause begins.
  private func subordinateEnd(from start: Int, ceiling: Int) -> Int {
    let reader = AnchorReader(phrases: phrases, cues: cues)
    var sawVerb = false
    var k = start
    while k + 1 < ceiling {
      if phrases.isVerbal(k) { sawVerb = true }
      if !phrases.isQuotation(k), phrases.isComma(k), sawVerb,
        reader.looksLikeClause(k + 1) || phrases.isQuotation(k + 1)
      {
        return k
      }
      k += 1
    }
    return ceiling
  }

  /// Before ", but offered no proof": the speaker acts again.
  private func butEnd(from start: Int, ceiling: Int) -> Int {
    var k = start + 2
    while k + 2 < ceiling {
      if !phrases.isQuotation(k), phrases.isComma(k), phrases.word(k + 1).hash == WordHashes.but,
        phrases.pos(k + 2) == .verbFinite
      {
        return k
      }
      k += 1
    }
    return ceiling
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
