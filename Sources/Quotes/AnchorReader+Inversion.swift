/// Whose verb it is: inverted, infinitive, participle, coordinated, relative, plain.
extension AnchorReader {
  func readSubject(
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
      var quoted = k - 1
      while quoted > floor, k - quoted < 8, phrases.mark(quoted) == 0, !phrases.isQuotation(quoted),
        phrases.word(quoted).hash != WordHashes.quoted
      {
        quoted -= 1
      }
      if k > floor, phrases.has(k, .as), quoted >= floor, !phrases.isQuotation(quoted),
        phrases.word(quoted).hash == WordHashes.quoted
      {
        // "was quoted by CNN as saying"
        if quoted + 2 < k, phrases.has(quoted + 1, .by) { anchor.via = (quoted + 2)..<k }
        var group = quoted
        while group > floor, phrases.has(group - 1, [.be, .have, .midAdverb]) { group -= 1 }
        (anchor.subject, anchor.start) = subject(before: group, floor: floor, last: last)
        anchor.group = group
        anchor.isGerund = false
        return
      }
      if g > 0, phrases.word(g - 1).hash == WordHashes.worth { return }
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

  func isInverted(_ anchor: Anchor, _ cue: CueVerb, floor: Int) -> Bool {
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
    if word.hash == WordHashes.told { return false }
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
  func controlVerb(before g: Int, floor: Int) -> Int? {
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
}
