/// Attributions before their content: "he said that …".
extension UnitReader {
  func leading(
    _ anchor: Anchor, _ cue: CueVerb, _ raw: RawQuote, open: Int?, openStart: Int
  ) -> Attribution? {
    var raw = raw
    let frame = cue.frame
    var start = anchor.content
    if anchor.right != .quotation, anchor.right != .colon, isAddressed(anchor) { return nil }
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
    // "who asked not to be named" tells of the source, not of what it said.
    if anchor.right == .infinitive, start + 3 < count, !phrases.isQuotation(start + 3),
      phrases.word(start + 3).hash == WordHashes.named
        || phrases.word(start + 3).hash == WordHashes.identified
    {
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
    if anchor.right == .that, start + 1 < count, phrases.has(start, .that),
      !phrases.isVerbal(start + 1)
    {
      // In "said that was possible" the word is the subject.
      start += 1
    }
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
    } else if anchor.right == .nounPhrase, !anchor.viaParticle, !frame.contains(.nounPhrase),
      (start..<min(stop, start + 12)).contains(where: {
        phrases.isVerbal($0) || phrases.pos($0) == .verbBase
      })
    {
      // Words after "said" that hold a verb are a clause, whatever the tagger made of its subject.
      stop = butEnd(from: start, ceiling: stop)
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
    // What stands right at the start of open content is inside it, whatever comma precedes.
    let isSequel =
      (open == nil || anchor.start > openStart)
      && (anchor.isGerund && !anchor.isNestedGerund
        && (phrases.isComma(anchor.start) || phrases.has(anchor.start, .and))
        || anchor.isCoordinated
        || anchor.start > 0
          && (phrases.isComma(anchor.start - 1) || phrases.has(anchor.start - 1, .and)))
    raw.isNested = open != nil && !isSequel
    return Attribution(raw: raw, closesBefore: isSequel, openStart: start, consumed: stop)
  }

  /// "Can you explain the plan?", "Please report any problems": a wish to the reader, nobody's words.
  private func isAddressed(_ anchor: Anchor) -> Bool {
    guard let subject = anchor.subject, subject.count == 1,
      phrases.word(anchor.verb).form == .base
    else { return false }
    let hash = phrases.word(subject.lowerBound).hash
    return hash == WordHashes.you || hash == WordHashes.please
  }
}
