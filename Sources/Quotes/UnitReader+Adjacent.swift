/// Attributions that stand right beside a quotation, found by their place where grammar failed.
///
/// Speech is attributed by what touches it: behind a quotation that ends in a comma, a question or an
/// exclamation there are the speaker and a verb; before one that a comma or a colon opens there is
/// the verb of saying, however far its subject is.
extension UnitReader {
  /// Reads what stands beside the quotations that no attribution has taken.
  mutating func readBesides() {
    for k in 0..<count where phrases.isQuotation(k) && !isTaken(k) {
      if let raw = attributedBehind(k) ?? introducedBefore(k) {
        lastSubject = raw.speaker ?? lastSubject
        found.append(raw)
      }
    }
  }

  private func isTaken(_ k: Int) -> Bool {
    let tokens = Int(phrases.items[k].first)..<Int(phrases.items[k].last)
    return found.contains { $0.contents.contains { $0.overlaps(tokens) } }
  }

  /// The mark that ends the quotation at item `k` from inside, 0 when a word does.
  private func lastMark(_ k: Int) -> UInt8 {
    var last = Int(phrases.items[k].last) - 1
    while last > Int(phrases.items[k].first), phrases.words[last].mark == 0x22 { last -= 1 }
    return phrases.words[last].mark
  }

  /// The quotations that follow each other up to item `k`.
  private func quotations(upTo k: Int) -> Range<Int> {
    var first = k
    while first > 0, phrases.isQuotation(first - 1), !isTaken(first - 1) { first -= 1 }
    return first..<(k + 1)
  }

  private static let longestSpeaker = 12

  /// “…,” Marta Szabó wrote; “…,” scoffed one of the girls.
  private func attributedBehind(_ k: Int) -> RawQuote? {
    var first = k + 1
    var isOpen = lastMark(k) == 0x2C || lastMark(k) == 0x3F || lastMark(k) == 0x21
    if first < count, phrases.isComma(first) || phrases.mark(first) == 0x2D {
      isOpen = true
      first += 1
    } else if lastMark(k) == 0x2E {
      // “….” Szabó said.
      isOpen = true
    }
    guard isOpen, first < count, !phrases.isQuotation(first), phrases.mark(first) == 0 else {
      return nil
    }
    var end = first
    while end < count, !phrases.isQuotation(end), phrases.mark(end) == 0 { end += 1 }
    while first + 1 < end, phrases.pos(first) == .adverb || phrases.has(first, .midAdverb) {
      first += 1
    }
    let said = quotations(upTo: k)
    // What stands inside a sentence of other words is a name or a title.
    guard end > first, said.lowerBound == 0 || phrases.mark(said.lowerBound - 1) != 0,
      !isHeading(k)
    else { return nil }
    let verb = spokenVerb(from: first)
    if let verb, lastMark(k) != 0x2C, !phrases.isComma(k + 1), opensQuotation(behind: verb) {
      return nil
    }
    var raw = RawQuote(
      contents: [contentTokens(said)], pattern: .trailing,
      reason: "quotation, what touches it")
    raw.block = unit.block
    raw.opening = Anchor.Right.quotation.rawValue
    if let verb, verb > first {
      // The speaker is what stands between, whatever the tagger made of it.
      var last = verb
      while last > first + 1,
        phrases.pos(last - 1) == .adverb || phrases.has(last - 1, [.midAdverb, .modal, .have])
          || phrases.isComma(last - 1)
      {
        last -= 1
      }
      raw.speaker = tokens(first..<last)
      raw.cue = tokens(verb..<(verb + 1))
      raw.cueIndex = phrases.word(verb).cue
      return raw
    }
    if verb == first || isUnknownPast(first) {
      let name = phrases.end(startingAt: first + 1, ceiling: count, takesApposition: true)
      let isCut = name < end && phrases.pos(name) != .preposition && phrases.pos(name) != .wh
      let stop = name == first + 1 || isCut ? end : name
      guard stop > first + 1, stop - first <= Self.longestSpeaker || name > first + 1 else {
        return nil
      }
      if verb == nil {
        guard
          phrases.pos(first + 1) == .properNoun || phrases.pos(first + 1) == .determiner
            || phrases.pos(first + 1) == .possessivePronoun
            || phrases.has(first + 1, .subjectPronoun)
        else { return nil }
      }
      raw.speaker = tokens((first + 1)..<stop)
      raw.cue = tokens(first..<(first + 1))
      raw.cueIndex = verb == nil ? -1 : phrases.word(first).cue
      return raw
    }
    return nil
  }

  /// Whether a quotation of its own follows the verb: Aziz then writes back, “…”.
  private func opensQuotation(behind verb: Int) -> Bool {
    guard
      let next = ((verb + 1)..<min(count, verb + 8)).first(where: { phrases.isQuotation($0) })
    else { return false }
    return phrases.isComma(next - 1) || phrases.mark(next - 1) == 0x3A
  }

  /// The verb of saying whose subject starts at item `first`, relative clauses and appositions between.
  private func spokenVerb(from first: Int) -> Int? {
    let opening = phrases.word(first)
    switch phrases.pos(first) {
    case .preposition, .coordinator, .wh, .to, .verbParticiple:
      guard opening.shape.contains(.capitalized), opening.classes.isEmpty else { return nil }
    default:
      if phrases.has(first, [.that, .as, .subordinator, .noSubject]) { return nil }
    }
    var commas = 0
    var k = first
    while k < min(count, first + 2 * Self.longestSpeaker), !phrases.isQuotation(k) {
      let mark = phrases.mark(k)
      if mark == 0x2C {
        commas += 1
      } else if mark != 0, mark != 0x28, mark != 0x29,
        mark != 0x2D || phrases.word(k).shape.contains(.spaceBefore)
      {
        return nil
      } else if isSpokenVerb(k) {
        // The second comma closes what the first one opened.
        return commas == 0 || phrases.isComma(k - 1) || commas == 1 && !isApposed(first) ? k : nil
      } else if phrases.isVerbal(k), k > first, !phrases.has(k, [.have, .modal]) {
        let before = phrases.pos(k - 1)
        guard before == .wh || phrases.has(k - 1, [.who, .that]) || commas == 1 else { return nil }
      }
      k += 1
    }
    return nil
  }

  /// Whether a name or a noun stands before the first comma behind `first`: an apposition follows.
  private func isApposed(_ first: Int) -> Bool {
    guard
      let comma = (first..<count).first(where: { !phrases.isQuotation($0) && phrases.isComma($0) })
    else { return false }
    return phrases.pos(comma - 1) == .noun
  }

  /// Whether every word of weight in the quotation has a capital.
  private func isHeading(_ k: Int) -> Bool {
    var count = 0
    for token in Int(phrases.items[k].first)..<Int(phrases.items[k].last) {
      let word = phrases.words[token]
      if word.mark == 0x3F { return false }
      if word.mark != 0 || word.pos == .preposition || word.pos == .determiner || word.has(.and) {
        continue
      }
      guard word.shape.contains(.capitalized) || word.kind == .number else { return false }
      count += 1
    }
    return count > 0
  }

  /// A form of a verb of saying that tells: "wrote", "says", not "saying" or "to say".
  private func isSpokenVerb(_ k: Int) -> Bool {
    let word = phrases.word(k)
    guard word.cue >= 0, word.form == .past || word.form == .third,
      cues[Int(word.cue)].frame.contains(.quotation), cues[Int(word.cue)].strength >= 5
    else { return false }
    return word.form == .past || phrases.pos(k) == .verbFinite
  }

  /// A verb in the past that is no verb of saying: "scoffed", "shrugged".
  private func isUnknownPast(_ k: Int) -> Bool {
    phrases.pos(k) == .verbFinite && !phrases.word(k).shape.contains(.capitalized)
      && !phrases.has(k, [.be, .have, .modal])
  }

  /// She told the mayors who had gathered in the city, “…”; he shot back: “…”.
  private func introducedBefore(_ k: Int) -> RawQuote? {
    guard k >= 1, !phrases.isQuotation(k - 1) else { return nil }
    let isColon = phrases.mark(k - 1) == 0x3A
    let touches = k >= 2 && phrases.mark(k - 1) == 0 && isSpokenVerb(k - 1)
    if k == 2, phrases.word(0).cue >= 0, phrases.word(0).form == .gerund {
      // Adding: “…”. The speaker is the one before.
      var raw = RawQuote(
        contents: [contentTokens(2..<3)], pattern: .leading, reason: "verb of the speaker before")
      raw.block = unit.block
      raw.opening = Anchor.Right.quotation.rawValue
      raw.cue = tokens(0..<1)
      raw.cueIndex = phrases.word(0).cue
      raw.isInherited = true
      return raw
    }
    guard isColon || touches || phrases.isComma(k - 1) && !isHeading(k),
      let introduction = introduction(before: touches ? k : k - 1, isColon: isColon)
    else { return nil }
    var raw = RawQuote(
      contents: [contentTokens(k..<(k + 1))], pattern: isColon ? .labelled : .leading,
      reason: "speaker, verb, quotation further on")
    raw.block = unit.block
    raw.opening = Anchor.Right.quotation.rawValue
    raw.speaker = tokens(introduction.speaker)
    raw.cue = tokens(introduction.cue)
    raw.cueIndex = phrases.word(introduction.cue.lowerBound).cue
    return raw
  }

  /// Who speaks, and by which items, in the words before the mark at item `end` that opens a
  /// quotation; nil when they name nobody.
  func introduction(before end: Int, isColon: Bool) -> (speaker: Range<Int>, cue: Range<Int>)? {
    let reader = AnchorReader(phrases: phrases, cues: cues)
    var verb = end - 1
    while verb >= 0, !phrases.isQuotation(verb) {
      if isColon, phrases.mark(verb) == 0x2D, phrases.word(verb).shape.contains(.spaceBefore),
        verb + 1 < end, !phrases.hasFiniteVerb((verb + 1)..<end)
      {
        // … for both parties - Jane Doe: “…”
        return ((verb + 1)..<end, end..<(end + 1))
      }
      let word = phrases.word(verb)
      if word.cue >= 0, word.form != .gerund || isColon,
        cues[Int(word.cue)].frame.contains(.quotation), cues[Int(word.cue)].strength >= 6,
        let anchor = reader.read(verb, floor: 0, last: nil),
        !anchor.isPassive, !anchor.isReduced, !anchor.isInfinitive,
        let speaker = anchor.subject ?? leadingName(before: anchor.group),
        !anchor.isInverted || anchor.group == 0
      {
        return (speaker, anchor.verb..<anchor.cueEnd)
      }
      if verb == 0, word.cue >= 0, word.form == .past, end > 1, !phrases.hasFiniteVerb(1..<end),
        !(1..<end).contains(where: { phrases.isComma($0) })
      {
        // Continued Aziz: “…”
        return (1..<end, 0..<1)
      }
      verb -= 1
    }
    guard isColon, end < count else { return nil }
    // He demurred: “…”. From the report: “…”. Here is Doe in 1992: “…”.
    let cue = end..<(end + 1)
    if let from = (0..<min(2, end)).first(where: {
      !phrases.isQuotation($0)
        && (phrases.word($0).hash == WordHashes.from || phrases.word($0).hash == WordHashes.here)
    }) {
      let start = phrases.word(from).hash == WordHashes.here ? from + 2 : from + 1
      let stop = phrases.end(startingAt: start, ceiling: end, takesApposition: true)
      return stop > start ? (start..<stop, cue) : nil
    }
    let speaker =
      reader.mainSubject(before: end, floor: 0) ?? leadingName(before: end)
      ?? nominal(behindCommaBefore: end)
    return speaker.map { ($0, cue) }
  }

  /// The noun phrase behind the last comma: "Pressed on the figures, the minister shot back:".
  private func nominal(behindCommaBefore end: Int) -> Range<Int>? {
    guard let comma = (0..<end).last(where: { !phrases.isQuotation($0) && phrases.isComma($0) })
    else { return nil }
    let stop = phrases.end(startingAt: comma + 1, ceiling: end, takesApposition: false)
    return stop > comma + 1 && stop < end ? (comma + 1)..<stop : nil
  }

  /// The capitalised words that open the unit: a name, whatever the tagger made of it.
  private func leadingName(before end: Int) -> Range<Int>? {
    var k = 0
    while k < end, !phrases.isQuotation(k), phrases.mark(k) == 0,
      phrases.word(k).shape.contains(.capitalized), phrases.word(k).cue < 0,
      phrases.word(k).classes.isDisjoint(
        with: [.subordinator, .that, .question, .noSubject, .time, .and, .as, .by, .to])
    {
      switch phrases.pos(k) {
      case .preposition, .determiner, .auxiliary, .coordinator, .pronoun, .possessivePronoun:
        if k == 0 { return nil }
      default: break
      }
      k += 1
    }
    return k > 0 && k < 6 ? 0..<k : nil
  }
}
