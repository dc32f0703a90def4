/// What follows the verb: that, a quotation, a clause, an object, and what may stand between.
extension AnchorReader {
  func readRight(_ anchor: inout Anchor, _ cue: CueVerb) {
    var r = anchor.cueEnd
    let frame = cue.frame
    // "called for", "warned of": the preposition belongs to the cue; not in "insisted on Thursday that".
    if frame.contains(.particle), r < count, cue.particles.contains(phrases.word(r).hash),
      !phrases.isQuotation(r), r + 1 >= count || !phrases.has(r + 1, .time)
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
            || frame.contains(.infinitive) && phrases.word(r + 1).cue >= 0
              && phrases.word(r + 1).form == .base
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
}
