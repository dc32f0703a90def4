/// Reads the verb of saying at one item into an anchor: verb group, subject, what follows.
struct AnchorReader {
  let phrases: NounPhrases
  let cues: [CueVerb]

  @inline(__always) var count: Int { phrases.count }

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
    if word.hash == WordHashes.put || word.hash == WordHashes.puts {
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
    if anchor.isReduced, k > floor, phrases.isNominal(k - 1), isOnlyVerb(k),
      anchor.right == .nounPhrase || anchor.viaParticle || anchor.right == .clause
        || anchor.right == .objectInfinitive || anchor.right == .infinitive,
      phrases.mark(count - 1) == 0x2E
    {
      // A sentence has a finite verb: this must be it.
      anchor.isReduced = false
    }
    if anchor.isReduced, k > floor + 2, phrases.isComma(k - 1),
      let subject = subject(before: k, floor: floor, last: nil).0,
      subject.contains(where: { phrases.isComma($0) })
    {
      // "The Speaker, Dame Ruth Falconer, called for order"
      anchor.isReduced = false
    }
    if anchor.isReduced {
      // "Trump said", tagged as a participle: a subject before it and a clause behind it say no.
      guard cue.strength >= 7, word.form == .past,
        anchor.right == .that || anchor.right == .clause || anchor.right == .quotation
          || anchor.right == .none || anchor.right == .colon,
        k > floor,
        phrases.isNominal(k - 1) || phrases.isQuotation(k - 1) || phrases.isComma(k - 1)
          || phrases.has(k - 1, .subjectPronoun)
      else { return nil }
      anchor.isReduced = false
    }
    readSubject(&anchor, cue, floor: floor, last: last)
    return anchor
  }

  func isVerb(_ k: Int, _ cue: CueVerb) -> Bool {
    let word = phrases.word(k)
    switch phrases.pos(k) {
    case .verbFinite, .verbGerund, .verbParticiple, .verbBase: return true
    case .auxiliary, .auxiliaryNonfinite, .determiner, .pronoun: return false
    default: break
    }
    if word.form == .gerund, cue.frame.contains(.quotation), k > 0, k + 1 < count,
      phrases.isQuotation(k + 1) || startsQuoted(k + 1)
    {
      // "signs reading “No More War”"
      return true
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
    if word.form == .third, cue.frame.contains(.quotation),
      k + 1 >= count || phrases.mark(k + 1) != 0,
      phrases.isQuotation(0) && k < 9
        || (max(0, k - 8)..<k).contains(where: { phrases.isComma($0) })
          && phrases.pos(k - 1) != .adjective && phrases.pos(k - 1) != .determiner
    {
      // "Prices to rise by a fifth, regulator warns"
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
    if word.form == .third,
      phrases.pos(k - 1) == .properNoun || phrases.has(k - 1, [.role, .group]),
      (k + 1..<min(count, k + 5)).contains(where: {
        phrases.has($0, .that) && $0 + 1 < count && !phrases.isVerbal($0 + 1)
          || phrases.word($0).hash == WordHashes.whether
      })
    {
      return true
    }
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

  /// Whether no finite verb stands beside item `k` but such as "and" joins to it.
  func isOnlyVerb(_ k: Int) -> Bool {
    guard !phrases.hasFiniteVerb(0..<k) else { return false }
    guard let next = ((k + 1)..<count).first(where: { phrases.isVerbal($0) }) else { return true }
    return next > 0 && !phrases.isQuotation(next - 1) && phrases.has(next - 1, .and)
  }

  func hasBe(before k: Int) -> Bool {
    k > 0 && (phrases.has(k - 1, .be) || k > 1 && phrases.has(k - 2, .be))
  }

  func hasAuxiliary(_ anchor: Anchor) -> Bool {
    for item in anchor.group..<anchor.verb where phrases.has(item, [.be, .have, .modal]) {
      return true
    }
    return false
  }

  // MARK: The verb group

  func readGroup(_ anchor: inout Anchor, floor: Int) {
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
}
