/// Reads the verb of saying at one item into an anchor: verb group, subject, what follows.
struct AnchorReader {
  let phrases: NounPhrases
  let cues: [CueVerb]

  @inline(__always) private var count: Int { phrases.count }

  /// The anchor of the verb at item `k`; nil when it is no cue there.
  func read(_ k: Int, floor: Int, last: Range<Int>?) -> Anchor? {
    let word = phrases.word(k)
    let cue = cues[Int(word.cue)]
    guard isVerb(k, cue) else { return nil }
    var anchor = Anchor(verb: k, group: k, start: k, cueEnd: k + 1, end: k + 1)
    readGroup(&anchor, floor: floor)
    let pos = phrases.pos(k)
    let isParticiple = pos == .verbParticiple || word.form == .participle
    anchor.isReduced =
      isParticiple && anchor.group == k && word.form != .gerund && !anchor.isInfinitive
    if anchor.group == k, word.form == .past, !cue.frame.contains(.quotation), k + 1 < count,
      phrases.has(k + 1, .of)
    {
      // "a clerk accused of theft"
      return nil
    }
    anchor.isGerund = word.form == .gerund && !hasAuxiliary(anchor)
    if word.hash == WordHashes.put {
      // "as she put it"; putting anything else says nothing.
      guard k + 1 < count, phrases.has(k + 1, .it) else { return nil }
      anchor.cueEnd = k + 2
    }
    if k + 1 < count, phrases.pos(k + 1) == .particle,
      !cue.particles.contains(phrases.word(k + 1).hash)
    {
      anchor.cueEnd = k + 2
    }
    readRight(&anchor, cue)
    if !isParticiple, anchor.group == k, word.form == .past,
      anchor.right == .nounPhrase || anchor.viaParticle
    {
      // "officials briefed on the matter said": another verb without a subject of its own follows.
      let behind = phrases.end(startingAt: anchor.content, ceiling: count, takesApposition: false)
      if behind < count, behind > anchor.content, phrases.pos(behind) == .verbFinite,
        phrases.word(behind).cue >= 0
      {
        return nil
      }
    }
    if anchor.isReduced, k > floor, phrases.isNominal(k - 1), !phrases.hasFiniteVerb(0..<count),
      anchor.right == .nounPhrase || anchor.viaParticle || anchor.right == .clause
        || anchor.right == .objectInfinitive || anchor.right == .infinitive,
      phrases.mark(count - 1) == 0x2E
    {
      // A sentence has a finite verb: this must be it.
      anchor.isReduced = false
    }
    if anchor.isReduced {
      // "Trump said", tagged as a participle: a subject before it and a clause behind it say no.
      guard cue.strength >= 7, word.form == .past,
        anchor.right == .that || anchor.right == .clause || anchor.right == .quotation
          || anchor.right == .none || anchor.right == .colon,
        k > floor,
        phrases.isNominal(k - 1) || phrases.isQuotation(k - 1)
          || phrases.isComma(k - 1)
      else { return nil }
      anchor.isReduced = false
    }
    readSubject(&anchor, cue, floor: floor, last: last)
    return anchor
  }

  private func isVerb(_ k: Int, _ cue: CueVerb) -> Bool {
    let word = phrases.word(k)
    switch phrases.pos(k) {
    case .verbFinite, .verbGerund, .verbParticiple, .verbBase: return true
    case .auxiliary, .auxiliaryNonfinite, .determiner, .pronoun: return false
    default: break
    }
    // Mistagged: "The council insists that", "Police confirm that", "Officials deny reports".
    guard cue.strength >= 6, word.form != .participle, word.form != .gerund || hasBe(before: k)
    else { return false }
    if word.form == .gerund { return true }
    guard k > 0 else {
      // "Said Ellis: …"
      return cue.strength >= 8 && (word.form == .past || word.form == .third) && k + 1 < count
        && (phrases.pos(k + 1) == .properNoun || phrases.pos(k + 1) == .determiner)
    }
    if word.form == .third, phrases.isQuotation(0), k < 9, cue.frame.contains(.quotation),
      k + 1 >= count || phrases.mark(k + 1) != 0
    {
      return true
    }
    if phrases.isQuotation(k - 1) || phrases.isComma(k - 1) && k > 1 && phrases.isQuotation(k - 2) {
      return true
    }
    switch phrases.pos(k - 1) {
    case .noun, .properNoun, .pronoun, .adverb, .coordinator, .adjective, .symbol: break
    default: return false
    }
    if word.shape.contains(.capitalized) { return false }
    if k + 2 < count, phrases.has(k + 1, .that), phrases.pos(k - 1) != .adjective,
      !phrases.isVerbal(k + 2), !phrases.has(k + 2, .modal)
    {
      return true
    }
    if word.form == .past { return true }
    guard cue.strength >= 8, phrases.pos(k - 1) != .coordinator else { return false }
    if word.form == .base { return phrases.has(k - 1, .group) && k + 1 < count }
    return
      (phrases.pos(k - 1) == .properNoun || phrases.pos(k - 1) == .pronoun
      || phrases.has(k - 1, [.role, .group]))
      && k + 1 < count
      && (phrases.isQuotation(k + 1) || phrases.pos(k + 1) == .pronoun
        || phrases.pos(k + 1) == .determiner || phrases.pos(k + 1) == .possessivePronoun
        || phrases.mark(k + 1) != 0)
  }

  private func hasBe(before k: Int) -> Bool {
    k > 0 && (phrases.has(k - 1, .be) || k > 1 && phrases.has(k - 2, .be))
  }

  private func hasAuxiliary(_ anchor: Anchor) -> Bool {
    for item in anchor.group..<anchor.verb where phrases.has(item, [.be, .have, .modal]) {
      return true
    }
    return false
  }

  // MARK: The verb group

  private func readGroup(_ anchor: inout Anchor, floor: Int) {
    var g = anchor.verb
    var isBe = false
    var isHave = false
    while g > floor {
      let before = g - 1
      guard !phrases.isQuotation(before), phrases.mark(before) == 0 else { break }
      if phrases.has(before, .negation), phrases.pos(before) != .determiner {
        anchor.isNegated = true
        g = before
        continue
      }
      if phrases.has(before, [.be, .have, .modal]),
        phrases.pos(before) == .auxiliary || phrases.pos(before) == .auxiliaryNonfinite
          || phrases.word(before).kind == .clitic || phrases.pos(before) == .verbFinite
      {
        if phrases.has(before, .be) { isBe = true }
        if phrases.has(before, .have) { isHave = true }
        if phrases.has(before, .modal) { anchor.isModal = true }
        g = before
        continue
      }
      if phrases.pos(before) == .adverb || phrases.has(before, .midAdverb),
        phrases.pos(before) != .determiner
      {
        g = before
        continue
      }
      if g == anchor.verb || isHave || isBe, phrases.has(before, .to),
        phrases.pos(g) == .verbBase || phrases.pos(g) == .auxiliaryNonfinite
          || phrases.word(g).form == .base
      {
        anchor.isInfinitive = true
        g = before
        break
      }
      break
    }
    // A leading adverb is no part of the group unless an auxiliary precedes it.
    anchor.group = g
    let word = phrases.word(anchor.verb)
    anchor.isPassive =
      isBe && word.form != .gerund && word.form != .base && word.form != .third
  }

  // MARK: What follows

  private func readRight(_ anchor: inout Anchor, _ cue: CueVerb) {
    var r = anchor.cueEnd
    let frame = cue.frame
    // "called for", "warned of": the preposition belongs to the cue.
    if frame.contains(.particle), r < count, cue.particles.contains(phrases.word(r).hash),
      !phrases.isQuotation(r)
    {
      anchor.cueEnd = r + 1
      anchor.end = r + 1
      anchor.viaParticle = true
      (anchor.right, anchor.content) = (r + 1 < count ? .nounPhrase : .none, r + 1)
      if r + 1 < count, phrases.isQuotation(r + 1) { anchor.right = .quotation }
      return
    }
    if frame.contains(.addressee) || frame.contains(.objectInfinitive), r < count,
      !phrases.isQuotation(r), phrases.mark(r) == 0,
      !phrases.has(r, .that) || phrases.pos(r) == .determiner
    {
      let object = addresseeEnd(r)
      if object > r {
        if object >= count || phrases.isQuotation(object) || phrases.mark(object) != 0 {
          if frame.contains(.addressee) { r = object }
        } else if phrases.has(object, .to), object + 1 < count,
          phrases.pos(object + 1) == .verbBase || phrases.pos(object + 1) == .auxiliaryNonfinite
            || phrases.pos(object + 1) == .adverb
        {
          (anchor.right, anchor.content, anchor.end) = (.objectInfinitive, r, r)
          return
        } else if frame.contains(.particle), cue.particles.contains(phrases.word(object).hash),
          object + 1 < count
        {
          // "cautioned both sides against it"
          (anchor.right, anchor.content, anchor.end) = (.objectInfinitive, r, r)
          return
        } else if phrases.has(object, .negation), object + 1 < count, phrases.has(object + 1, .to) {
          (anchor.right, anchor.content, anchor.end) = (.objectInfinitive, r, r)
          return
        } else if frame.contains(.addressee), !phrases.isVerbal(object) {
          r = object
        }
      }
    }
    var steps = 0
    while steps < 6 {
      steps += 1
      anchor.end = r
      anchor.content = r
      guard r < count else {
        anchor.right = .none
        return
      }
      if phrases.isQuotation(r) {
        anchor.right = .quotation
        return
      }
      switch phrases.mark(r) {
      case 0: break
      case 0x3A:
        (anchor.right, anchor.content) = (r + 1 < count ? .colon : .none, r + 1)
        return
      case 0x2C:
        if r + 1 < count, phrases.isQuotation(r + 1) {
          (anchor.right, anchor.content) = (.quotation, r + 1)
          return
        }
        // "complained, however, that"; "explains, in a satirical fashion, that"
        if let behind = interposedEnd(after: r) {
          r = behind
          continue
        }
        anchor.right = .comma
        return
      case 0x2D where r + 1 < count && phrases.isQuotation(r + 1):
        (anchor.right, anchor.content) = (.quotation, r + 1)
        return
      case 0x2E, 0x21, 0x3F, 0x3B, 0x29, 0x2D:
        anchor.right = .none
        return
      default: break
      }
      if frame.contains(.quotation), startsQuoted(r) {
        anchor.right = .quotation
        return
      }
      if phrases.has(r, .and), phrases.pos(r) == .coordinator {
        anchor.right = .none
        return
      }
      if cue.strength >= 9, phrases.has(r, .subordinator), !isTimeClause(r),
        phrases.pos(r) == .subordinator, !phrases.has(r, [.as]), !phrases.has(r, .question)
      {
        anchor.right = .clause
        return
      }
      if cue.strength >= 9, phrases.pos(r) == .interjection || phrases.word(r).hash == WordHashes.no
      {
        anchor.right = .nounPhrase
        return
      }
      if phrases.has(r, .that), phrases.pos(r) != .determiner || looksLikeClause(r + 1),
        r + 1 < count
      {
        anchor.right = .that
        return
      }
      if phrases.has(r, .question) || phrases.pos(r) == .wh {
        // "when" and "where" after "said" open a clause of time.
        if phrases.word(r).hash == WordHashes.what, frame.contains(.nounPhrase) {
          anchor.right = .nounPhrase
          return
        }
        let isReal = frame.contains(.thatClause) || frame.contains(.clause)
        anchor.right = isReal && !isTimeClause(r) ? .question : .other
        return
      }
      if phrases.has(r, .negation), r + 2 < count, phrases.has(r + 1, .to) {
        anchor.right = .infinitive
        return
      }
      if phrases.has(r, .to) {
        if r + 1 < count,
          phrases.pos(r + 1) == .verbBase || phrases.pos(r + 1) == .auxiliaryNonfinite
            || phrases.pos(r + 1) == .adverb
        {
          anchor.right = .infinitive
          return
        }
        let behind = phrases.end(startingAt: r + 1, ceiling: count, takesApposition: false)
        guard behind > r + 1 else {
          anchor.right = .other
          return
        }
        r = behind
        continue
      }
      if phrases.has(r, .time), phrases.pos(r) != .adjective || !looksLikeClause(r) {
        r += 1
        continue
      }
      if r + 1 < count, phrases.has(r + 1, .time),
        phrases.pos(r) == .determiner || phrases.pos(r) == .adjective || phrases.pos(r) == .number
      {
        // "last week", "this morning"; not "this week's plan is dead".
        if r + 2 >= count || phrases.pos(r + 2) != .possessive {
          r += 2
          continue
        }
      }
      if phrases.pos(r) == .adverb, !phrases.has(r, .noSubject) {
        r += 1
        continue
      }
      if phrases.pos(r) == .preposition || phrases.has(r, [.as, .by]) {
        let behind = prepositionalEnd(r)
        guard behind > r, behind < count, opensContent(behind) else {
          anchor.right = .other
          return
        }
        r = behind
        continue
      }
      if looksLikeClause(r) {
        anchor.right = .clause
      } else if phrases.pos(r) == .verbGerund {
        anchor.right = cue.strength >= 7 && r + 1 < count ? .nounPhrase : .other
      } else {
        anchor.right = phrases.baseEnd(startingAt: r, ceiling: count) > r ? .nounPhrase : .other
      }
      return
    }
    anchor.right = .other
  }

  /// Whether a short quotation, which counts by its words, starts at `k`.
  func startsQuoted(_ k: Int) -> Bool {
    guard !phrases.isQuotation(k), phrases.word(k).isQuoted else { return false }
    let token = Int(phrases.items[k].first)
    return token > 0 && phrases.words[token - 1].mark == 0x22
  }

  /// Behind the second comma of ", however," where "that" or a quotation follows.
  private func interposedEnd(after comma: Int) -> Int? {
    var k = comma + 1
    while k < count, k - comma < 14, !phrases.isQuotation(k), phrases.mark(k) == 0 { k += 1 }
    guard k < count, !phrases.isQuotation(k), phrases.isComma(k), k + 1 < count, k > comma + 1
    else {
      return nil
    }
    let next = k + 1
    if phrases.isQuotation(next) || phrases.has(next, .that) { return next }
    guard k - comma <= 5,
      phrases.pos(comma + 1) == .preposition || phrases.pos(comma + 1) == .adverb
    else { return nil }
    return phrases.pos(next) == .determiner || phrases.pos(next) == .pronoun ? next : nil
  }

  /// "called him a liar": the object and what it is called; "called his mother" is a telephone call.
  func namesItsObject(_ start: Int) -> Bool {
    let end = phrases.baseEnd(startingAt: start, ceiling: count)
    guard end > start else { return false }
    var k = start
    let limit = min(count, end + 14)
    while k < limit {
      if phrases.isQuotation(k) || phrases.word(k).isQuoted { return true }
      if phrases.mark(k) == 0x2E { break }
      k += 1
    }
    var behind = end
    while behind + 1 < count, phrases.pos(behind) == .preposition {
      let object = phrases.baseEnd(startingAt: behind + 1, ceiling: count)
      guard object > behind + 1, object < count else { break }
      if phrases.has(object - 1, .time) { return false }
      behind = object
    }
    guard behind < count, !phrases.isQuotation(behind) else { return false }
    return phrases.pos(behind) == .determiner || phrases.pos(behind) == .adjective
      || phrases.pos(behind) == .verbParticiple || phrases.pos(behind) == .possessivePronoun
  }

  private func isTimeClause(_ r: Int) -> Bool {
    let hash = phrases.word(r).hash
    return hash == WordHashes.when || hash == WordHashes.where || hash == WordHashes.who
      || hash == WordHashes.which
  }

  private func addresseeEnd(_ start: Int) -> Int {
    var end = phrases.baseEnd(startingAt: start, ceiling: count)
    guard end > start else { return start }
    // "told a crowd of supporters in Ohio that"
    var steps = 0
    while end + 1 < count, steps < 4, phrases.pos(end) == .preposition, !phrases.has(end, .as) {
      let object = phrases.baseEnd(startingAt: end + 1, ceiling: count)
      guard object > end + 1 else { break }
      // "told me in May he would": time ends the addressee but is skipped later.
      if phrases.pos(end + 1) == .pronoun { break }
      end = object
      steps += 1
    }
    if end + 1 < count, phrases.has(end, .and), phrases.pos(end) == .coordinator {
      let partner = phrases.baseEnd(startingAt: end + 1, ceiling: count)
      if partner > end + 1, partner >= count || !phrases.isVerbal(partner) { end = partner }
    }
    return end
  }

  /// Behind a phrase like "in a statement", "at a rally in Ohio on Tuesday".
  private func prepositionalEnd(_ start: Int) -> Int {
    var end = phrases.end(startingAt: start + 1, ceiling: count, takesApposition: false)
    if end == start + 1 {
      guard end < count, phrases.pos(end) == .verbGerund else { return start }
      end = phrases.end(startingAt: end + 1, ceiling: count, takesApposition: false)
    }
    return end
  }

  /// Whether what stands at `k` can open the content behind an adjunct.
  private func opensContent(_ k: Int) -> Bool {
    if phrases.isQuotation(k) { return true }
    let mark = phrases.mark(k)
    if mark == 0x3A { return true }
    if mark == 0x2C { return k + 1 < count && phrases.isQuotation(k + 1) }
    guard mark == 0 else { return false }
    if phrases.has(k, .that) || phrases.has(k, .time) { return true }
    if phrases.pos(k) == .preposition || phrases.pos(k) == .to {
      let behind = prepositionalEnd(k)
      return behind > k && behind < count && opensContent(behind)
    }
    if phrases.has(k, .question) { return !isTimeClause(k) }
    return phrases.pos(k) == .pronoun || phrases.pos(k) == .determiner
      || phrases.pos(k) == .properNoun || phrases.pos(k) == .possessivePronoun
      ? looksLikeClause(k) : false
  }

  /// Whether a noun phrase starts at `start` that is the subject of a finite verb.
  func looksLikeClause(_ start: Int) -> Bool {
    guard start < count, !phrases.isQuotation(start) else { return false }
    var k = start
    if phrases.pos(k) == .pronoun || phrases.has(k, [.he, .she, .they, .it]), k + 1 < count,
      phrases.isVerbal(k + 1) || phrases.pos(k + 1) == .adverb || phrases.has(k + 1, .modal)
        || phrases.isQuotation(k + 1)
    {
      return true
    }
    var steps = 0
    var depth = 0
    while k < count, steps < 40 {
      steps += 1
      if phrases.isQuotation(k) { return k > start }
      if phrases.isVerbal(k) {
        if depth == 0 { return k > start }
        depth -= 1
        k += 1
        continue
      }
      switch phrases.pos(k) {
      case .coordinator where k + 1 < count && phrases.isVerbal(k + 1): return false
      case .wh:
        if k > start { depth += 1 }
      case .punctuation:
        if phrases.mark(k) == 0x2C {
          // Only an apposition or relative clause may stand between.
          guard k + 1 < count, depth == 0 else { return false }
          let next = k + 1
          guard
            phrases.pos(next) == .wh || phrases.pos(next) == .determiner
              || phrases.pos(next) == .properNoun || phrases.pos(next) == .number
              || phrases.pos(next) == .noun || phrases.isVerbal(next)
              || phrases.pos(next) == .adjective
          else { return false }
        } else if phrases.mark(k) == 0x3A || phrases.mark(k) == 0x3B || phrases.mark(k) == 0x2E {
          return false
        }
      case .subordinator:
        return false
      case .verbBase:
        // "the senators say they": a plural verb taken for a base form.
        if k > start, phrases.pos(k - 1) == .noun, depth == 0 { return true }
      default: break
      }
      k += 1
    }
    return false
  }

  // MARK: The subject

  private func readSubject(
    _ anchor: inout Anchor, _ cue: CueVerb, floor: Int, last: Range<Int>?
  ) {
    let g = anchor.group
    if isInverted(anchor, cue, floor: floor) {
      let end = phrases.end(
        startingAt: anchor.cueEnd, ceiling: count, takesApposition: true)
      anchor.isInverted = true
      anchor.subject = anchor.cueEnd..<end
      (anchor.start, anchor.end, anchor.content) = (g, end, end)
      anchor.right =
        end >= count
        ? .none
        : phrases.mark(end) == 0x3A ? .colon : phrases.isComma(end) ? .comma : .none
      if anchor.right == .colon { anchor.content = end + 1 }
      return
    }
    if anchor.isInfinitive {
      guard g > floor, let verb = controlVerb(before: g, floor: floor) else { return }
      var group = verb
      while group > floor,
        phrases.has(group - 1, [.be, .have, .modal, .midAdverb])
          || phrases.pos(group - 1) == .adverb
      {
        group -= 1
      }
      anchor.group = group
      (anchor.subject, anchor.start) = subject(before: group, floor: floor, last: last)
      if anchor.subject == nil { anchor.start = group }
      return
    }
    if anchor.isGerund {
      anchor.start = g
      var k = g - 1
      if k >= floor,
        phrases.isComma(k) || phrases.has(k, .and) || phrases.pos(k) == .preposition
          || phrases.has(k, [.as, .subordinator])
      {
        anchor.start = k
        if k > floor, phrases.isComma(k - 1) { anchor.start = k - 1 }
      }
      // "was quoted as saying"
      k = g - 1
      if k > floor, phrases.has(k, .as), phrases.word(k - 1).hash == WordHashes.quoted {
        var group = k - 1
        while group > floor, phrases.has(group - 1, [.be, .have, .midAdverb]) { group -= 1 }
        (anchor.subject, anchor.start) = subject(before: group, floor: floor, last: last)
        anchor.group = group
        anchor.isGerund = false
        return
      }
      // "with one poster writing", "a message stating"
      if g > 0, phrases.isNominal(g - 1), !phrases.has(g - 1, .time),
        !phrases.has(g - 1, .subordinator),
        let start = phrases.start(endingAt: g - 1, floor: 0)
      {
        let verb = start - 1
        let isMedium = phrases.has(g - 1, .medium)
        if !(isMedium && verb >= 0
          && (phrases.pos(verb) == .verbFinite || phrases.pos(verb) == .verbParticiple))
        {
          anchor.subject = start..<g
          anchor.start = start
          anchor.isNestedGerund = true
          return
        }
      }
      if g == 0 {
        // "Lamenting their luck, Mexicans often say": the subject stands behind the comma.
        guard let comma = (g..<count).first(where: { phrases.isComma($0) }) else { return }
        let end = phrases.end(startingAt: comma + 1, ceiling: count, takesApposition: true)
        if end > comma + 1, cue.strength >= 8 { anchor.subject = (comma + 1)..<end }
        return
      }
      anchor.subject = last ?? mainSubject(before: g, floor: 0)
      return
    }
    if g > floor, phrases.has(g - 1, .and), phrases.pos(g - 1) == .coordinator {
      anchor.isCoordinated = true
      anchor.start = g - 1
      if g - 2 >= floor, phrases.isComma(g - 2) { anchor.start = g - 2 }
      anchor.subject = last ?? mainSubject(before: g - 1, floor: 0)
      return
    }
    if g > 0, phrases.pos(g - 1) == .wh || phrases.has(g - 1, .who) {
      anchor.isRelative = true
      var end = g - 2
      if end >= 0, phrases.isComma(end) { end -= 1 }
      if end >= 0, let start = phrases.start(endingAt: end, floor: 0) {
        anchor.subject = start..<(end + 1)
      } else {
        anchor.subject = last
      }
      anchor.start = g - 1
      return
    }
    (anchor.subject, anchor.start) = subject(before: g, floor: floor, last: last)
    if anchor.subject == nil { anchor.start = g }
  }

  private func isInverted(_ anchor: Anchor, _ cue: CueVerb, floor: Int) -> Bool {
    let word = phrases.word(anchor.verb)
    guard cue.frame.contains(.quotation), !anchor.isInfinitive, !anchor.isGerund,
      !anchor.isPassive, word.form == .past || word.form == .third || word.form == .base,
      anchor.group == anchor.verb || phrases.pos(anchor.group) == .adverb,
      anchor.cueEnd < count, !phrases.isQuotation(anchor.cueEnd)
    else { return false }
    let before = anchor.group - 1
    let afterQuotation =
      before >= 0 && phrases.isQuotation(before)
      || (before > 0 && phrases.isQuotation(before - 1) && phrases.mark(before) != 0)
    guard before >= floor || before == floor - 1 else { return false }
    guard
      before < 0 || phrases.isQuotation(before) || phrases.isComma(before)
        || phrases.mark(before) == 0x2D || phrases.mark(before) == 0x3F
    else { return false }
    if before < 0 || before < floor {
      // "Said Smith: …", "Says the minister"
      guard word.form == .third || word.form == .past, cue.strength >= 8 else { return false }
      let end = phrases.end(startingAt: anchor.cueEnd, ceiling: count, takesApposition: true)
      return end > anchor.cueEnd && end < count
        && (phrases.mark(end) == 0x3A || phrases.isComma(end) || phrases.isQuotation(end))
    }
    let next = anchor.cueEnd
    guard phrases.pos(next) != .preposition, !phrases.has(next, .that) else { return false }
    if phrases.pos(next) == .pronoun, !phrases.has(next, .subjectPronoun) { return false }
    let end = phrases.end(startingAt: next, ceiling: count, takesApposition: true)
    guard end > next else { return false }
    if end < count, phrases.isVerbal(end) { return false }
    if end < count, cue.frame.contains(.addressee), phrases.isComma(end) == false,
      phrases.mark(end) == 0, phrases.has(end, .that)
    {
      return false
    }
    if afterQuotation { return !phrases.has(next, [.time]) }
    // Behind a comma only: the words before must be a clause.
    let clause = floor..<max(floor, before)
    let goesOn = end + 1 < count && phrases.isComma(end) && phrases.isVerbal(end + 1)
    return cue.strength >= 8 && clause.count >= 2 && (phrases.hasFiniteVerb(clause) || goesOn)
      && !phrases.has(next, .time) && (phrases.isNominal(end - 1))
      && (end >= count || phrases.mark(end) != 0 || phrases.pos(end) == .preposition
        || phrases.has(end, [.time, .who, .as]))
  }

  /// "went on to say", "used the speech to warn".
  private func controlVerb(before g: Int, floor: Int) -> Int? {
    var k = g - 1
    var steps = 0
    while k >= floor, steps < 7, !phrases.isQuotation(k), phrases.mark(k) == 0 {
      if phrases.pos(k) == .verbFinite || phrases.pos(k) == .auxiliary { return k }
      if phrases.pos(k) == .verbParticiple { return k }
      k -= 1
      steps += 1
    }
    return nil
  }

  /// The subject that ends before item `g`, and where the attribution starts.
  func subject(before g: Int, floor: Int, last: Range<Int>?) -> (Range<Int>?, Int) {
    var end = g - 1
    var outerEnd = end
    var steps = 0
    while end >= floor, steps < 6 {
      steps += 1
      guard !phrases.isQuotation(end) else { return (nil, g) }
      if phrases.pos(end) == .adverb || phrases.has(end, .midAdverb), phrases.pos(end) != .pronoun {
        end -= 1
        continue
      }
      if phrases.has(end, .time), end - 1 >= floor, !phrases.isQuotation(end - 1) {
        // "Smith on Monday said", "Smith Monday said"
        if phrases.pos(end - 1) == .preposition, end - 2 >= floor {
          end -= 2
          continue
        }
        if phrases.pos(end) == .properNoun, phrases.isNominal(end - 1) {
          end -= 1
          continue
        }
        if end - 2 >= floor, phrases.has(end - 1, .time) {
          end -= 2
          continue
        }
      }
      let mark = phrases.mark(end)
      if mark == 0x29 {
        var open = end - 1
        while open > floor, end - open < 12, phrases.mark(open) != 0x28 { open -= 1 }
        guard open > floor, phrases.mark(open) == 0x28 else { return (nil, g) }
        end = open - 1
        continue
      }
      if mark == 0x2C || mark == 0x2D {
        var comma = end - 1
        while comma > floor, end - comma < 30, !phrases.isQuotation(comma),
          phrases.mark(comma) != mark, phrases.mark(comma) != 0x3B
        {
          comma -= 1
        }
        guard comma > floor, phrases.mark(comma) == mark, comma + 1 < end else {
          // "The firm Secunia, has said": one comma too many.
          guard mark == 0x2C, comma == floor, phrases.isNominal(end - 1),
            let start = phrases.start(endingAt: end - 1, floor: floor), start == floor
          else { return (nil, g) }
          return (start..<end, start)
        }
        let segment = (comma + 1)..<end
        let head = segment.lowerBound
        if segment.allSatisfy({ phrases.pos($0) == .adverb || phrases.has($0, .midAdverb) }) {
          end = comma - 1
          continue
        }
        if phrases.pos(head) == .preposition || phrases.pos(head) == .to,
          segment.contains(where: { phrases.has($0, [.time, .medium]) })
        {
          end = comma - 1
          outerEnd = end
          continue
        }
        if phrases.has(head, [.subordinator]) {
          end = comma - 1
          continue
        }
        let isRelative =
          phrases.pos(head) == .wh || phrases.has(head, .who) || phrases.hasFiniteVerb(segment)
          || phrases.pos(head) == .verbGerund || phrases.pos(head) == .verbParticiple
        guard
          phrases.isNominal(comma - 1) || phrases.mark(comma - 1) == 0x29
            || phrases.pos(comma - 1) == .possessive
        else { return (nil, g) }
        if isRelative, phrases.pos(head) != .wh, !phrases.has(head, .who),
          let verb = segment.first(where: { phrases.isVerbal($0) }),
          !(segment.lowerBound..<verb).contains(where: {
            phrases.pos($0) == .wh || phrases.has($0, .that) || phrases.has($0, .who)
              || phrases.pos($0) == .pronoun
          })
        {
          return (nil, g)
        }
        var innerEnd = comma - 1
        if phrases.mark(innerEnd) == 0x29 {
          var open = innerEnd - 1
          while open > floor, innerEnd - open < 12, phrases.mark(open) != 0x28 { open -= 1 }
          if open > floor { innerEnd = open - 1 }
        }
        guard var start = phrases.start(endingAt: innerEnd, floor: floor) else { return (nil, g) }
        // ", 45, of Leeds,": further to the left there is the name.
        var more = 0
        while start - 2 >= floor, phrases.isComma(start - 1), phrases.isNominal(start - 2),
          more < 3,
          phrases.pos(start) == .number || phrases.pos(start) == .determiner
            || (phrases.has(start, [.role]) && phrases.pos(start) == .noun)
        {
          more += 1
          guard let left = phrases.start(endingAt: start - 2, floor: floor),
            left == floor || phrases.pos(left - 1) != .preposition,
            phrases.pos(start - 2) == .properNoun || phrases.pos(start) == .number
          else { break }
          start = left
        }
        // ", in a statement read by its spokesman, Ricci, said"
        if start - 2 > floor, phrases.pos(start - 1) == .preposition, phrases.isComma(start - 2),
          phrases.isNominal(start - 3)
        {
          end = start - 3
          continue
        }
        start = trimmed(start, floor: floor, end: innerEnd)
        let isApposition = phrases.pos(head) == .determiner || phrases.isNominal(head)
        let subjectEnd = isRelative && !isApposition ? comma : end
        return (start..<subjectEnd, start)
      }
      break
    }
    _ = outerEnd
    guard end >= floor, let found = phrases.start(endingAt: end, floor: floor) else {
      return (nil, g)
    }
    let start = trimmed(found, floor: floor, end: end)
    if phrases.has(end, .noSubject), phrases.pos(end) != .noun {
      return (nil, g)
    }
    return (start..<(end + 1), start)
  }

  /// Leaves off leading words of time and conjunctions.
  private func trimmed(_ start: Int, floor: Int, end: Int) -> Int {
    var start = start
    if start > floor, phrases.pos(start - 1) == .preposition {
      // "On Tuesday the minister": the phrase of time goes with the preposition.
      var k = start
      while k < end, phrases.has(k, .time) || phrases.pos(k) == .number || phrases.isComma(k) {
        k += 1
      }
      if k > start, k <= end { start = k }
    } else {
      while start < end, phrases.has(start, .time),
        phrases.pos(start + 1) == .determiner
          || phrases.pos(start + 1) == .properNoun && phrases.pos(start) == .noun
      {
        start += 1
      }
    }
    while start < end, phrases.has(start, [.subordinator, .and]), phrases.pos(start) != .noun {
      start += 1
    }
    return start
  }

  /// The subject of the main clause before item `limit`.
  func mainSubject(before limit: Int, floor: Int) -> Range<Int>? {
    var from = 0
    if phrases.count > 0, !phrases.isQuotation(0), phrases.has(0, .subordinator) {
      while from < limit, !phrases.isComma(from) { from += 1 }
      from += 1
    }
    var k = from
    while k < limit {
      if phrases.isVerbal(k) {
        var group = k
        while group > from, phrases.pos(group - 1) == .adverb || phrases.has(group - 1, .midAdverb)
        {
          group -= 1
        }
        if group > from, phrases.pos(group - 1) != .wh, !phrases.has(group - 1, .who),
          let subject = subject(before: group, floor: from, last: nil).0
        {
          return subject
        }
      }
      k += 1
    }
    return nil
  }
}

/// Hashes of single words that rules name.
enum WordHashes {
  static let when = WordHash.of("when")
  static let `where` = WordHash.of("where")
  static let who = WordHash.of("who")
  static let which = WordHash.of("which")
  static let quoted = WordHash.of("quoted")
  static let according = WordHash.of("according")
  static let per = WordHash.of("per")
  static let said = WordHash.of("said")
  static let asked = WordHash.of("asked")
  static let pressed = WordHash.of("pressed")
  static let questioned = WordHash.of("questioned")
  static let you = WordHash.of("you")
  static let what = WordHash.of("what")
  static let put = WordHash.of("put")
  static let no = WordHash.of("no")
  static let but = WordHash.of("but")
  static let words = WordHash.of("words")
  static let from = WordHash.of("from")
  static let about = WordHash.of("about")
  static let on = WordHash.of("on")
}
