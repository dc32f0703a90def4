import Documents

/// Attributions that a whole block makes by its form: headlines, labels of an interview, signatures.
struct BlockPatterns {
  let words: [QuoteWord]
  let cues: [CueVerb]

  /// The tokens of a speaker's label at the start of a block ("WALLACE:", "Jane Doe:"), with the
  /// index of the colon; a mark before it does not count.
  func label(_ tokens: Range<Int>) -> (name: Range<Int>, colon: Int)? {
    var k = tokens.lowerBound
    while k < tokens.upperBound, words[k].mark == 0x22 || words[k].mark == 0x28 { k += 1 }
    let start = k
    while k < tokens.upperBound, k - start <= 6 {
      let word = words[k]
      if word.mark == 0x3A {
        guard k > start, k + 2 < tokens.upperBound else { return nil }
        return (start..<k, k)
      }
      if word.mark != 0, word.mark != 0x2E { return nil }
      guard word.mark == 0x2E || word.shape.contains(.capitalized) || word.kind == .abbreviation
      else { return nil }
      k += 1
    }
    return nil
  }

  /// "No deal on gas: ministry", "Talks fail: CNN". The source is a short noun phrase at the end.
  func headline(_ tokens: Range<Int>, block: Int) -> RawQuote? {
    guard tokens.count >= 4, tokens.count <= 34 else { return nil }
    var end = tokens.upperBound
    if words[end - 1].mark == 0x2E || words[end - 1].mark == 0x3F { return nil }
    while end > tokens.lowerBound, words[end - 1].mark == 0x22 { end -= 1 }
    var colon = end - 1
    while colon > tokens.lowerBound, end - colon <= 7, words[colon].mark != 0x3A {
      if words[colon].mark != 0, words[colon].mark != 0x2E, words[colon].mark != 0x2D { return nil }
      if words[colon].pos == .auxiliary { return nil }
      colon -= 1
    }
    guard words[colon].mark == 0x3A, colon - tokens.lowerBound >= 3, end - colon > 1 else {
      return nil
    }
    // The source is a name, an office or a group; nothing in it is a verb.
    let source = (colon + 1)..<end
    var isSource = false
    for index in source {
      let word = words[index]
      if word.pos == .verbBase || word.pos == .pronoun || word.pos == .wh || word.isQuoted {
        return nil
      }
      if word.pos == .verbFinite, !word.shape.contains(.capitalized) { return nil }
      if word.has([.role, .group, .medium]) || word.pos == .properNoun { isSource = true }
    }
    guard isSource || source.count <= 2 && words[source.upperBound - 1].pos == .noun else {
      return nil
    }
    if words[source.lowerBound].pos == .determiner, source.count > 3 { return nil }
    var raw = RawQuote(
      contents: [tokens.lowerBound..<colon], pattern: .headline, reason: "headline, colon, source")
    raw.speaker = source
    raw.cue = colon..<(colon + 1)
    raw.block = block
    raw.opening = Anchor.Right.colon.rawValue
    return raw
  }

  /// "Hamas official: We will not disarm": an office or group, a colon, and a clause.
  func labelledHeadline(_ tokens: Range<Int>, block: Int) -> RawQuote? {
    guard tokens.count >= 5, tokens.count <= 26, words[tokens.upperBound - 1].mark != 0x2E else {
      return nil
    }
    var colon = tokens.lowerBound
    while colon < tokens.upperBound, colon - tokens.lowerBound <= 6, words[colon].mark != 0x3A {
      if words[colon].mark != 0, words[colon].mark != 0x2D { return nil }
      let isName = words[colon].shape.contains(.capitalized) && words[colon].classes.isEmpty
      if words[colon].pos == .verbFinite, !isName { return nil }
      if words[colon].pos == .auxiliary { return nil }
      colon += 1
    }
    guard colon < tokens.upperBound, colon > tokens.lowerBound, words[colon].mark == 0x3A,
      tokens.upperBound - colon > 3
    else { return nil }
    let source = words[colon - 1]
    let rest = (colon + 1)..<tokens.upperBound
    guard !rest.contains(where: { words[$0].isQuoted }) else { return nil }
    let isFirstPerson = rest.contains { words[$0].has(.firstPerson) }
    let hasVerb = rest.contains {
      words[$0].pos == .verbFinite || words[$0].pos == .auxiliary || words[$0].pos == .verbBase
    }
    guard hasVerb,
      source.has([.role, .group])
        || source.pos == .properNoun && isFirstPerson
        || source.shape.contains(.capitalized) && source.cue < 0
          && isDemand(rest, sourceLength: colon - tokens.lowerBound)
    else { return nil }
    var raw = RawQuote(contents: [rest], pattern: .headline, reason: "headline, source, colon")
    raw.speaker = tokens.lowerBound..<colon
    raw.cue = colon..<(colon + 1)
    raw.block = block
    raw.opening = Anchor.Right.colon.rawValue
    return raw
  }

  /// "Rosen: Budget will hurt the poor", the title of an article in which Rosen speaks.
  func titleOfSpeaker(_ tokens: Range<Int>, block: Int) -> RawQuote? {
    guard tokens.lowerBound == 0, tokens.count >= 5, tokens.count <= 30,
      let (name, colon) = label(tokens), name.lowerBound == 0, name.count <= 3,
      name.allSatisfy({ words[$0].shape.contains(.capitalized) && words[$0].cue < 0 })
    else { return nil }
    let rest = (colon + 1)..<tokens.upperBound
    guard rest.contains(where: { words[$0].pos == .verbFinite || words[$0].pos == .auxiliary }),
      !rest.contains(where: { words[$0].mark == 0x3F }), words[rest.lowerBound].pos != .wh,
      speaks(words[name.upperBound - 1].hash, behind: tokens.upperBound)
    else { return nil }
    var raw = RawQuote(
      contents: [rest], pattern: .headline, reason: "title, name of a speaker, colon")
    if words[tokens.upperBound - 1].mark == 0x2E { raw.contents = [rest.dropLast()] }
    raw.speaker = name
    raw.cue = colon..<(colon + 1)
    raw.block = block
    raw.opening = Anchor.Right.colon.rawValue
    return raw
  }

  /// Whether the name stands beside a verb of saying anywhere in the text behind. O(*n*).
  private func speaks(_ name: UInt64, behind start: Int) -> Bool {
    guard start + 1 < words.count else { return false }
    for k in start..<(words.count - 1) where words[k].hash == name {
      for verb in [k + 1, k - 1]
      where words[verb].cue >= 0 && words[verb].form != .base && words[verb].form != .gerund
        && cues[Int(words[verb].cue)].strength >= 8
      {
        return true
      }
    }
    return false
  }

  /// "US: Iran must halt enrichment": behind a name only words that somebody must have said; a place
  /// or a sport before the colon is the topic of what happened.
  private func isDemand(_ rest: Range<Int>, sourceLength: Int) -> Bool {
    guard sourceLength <= 3, rest.count <= 14,
      !rest.contains(where: {
        words[$0].mark == 0x3F || words[$0].pos == .wh || words[$0].has(.question)
          || words[$0].cue >= 0 && words[$0].form == .third
      })
    else { return false }
    return rest.contains { Self.demands.contains(words[$0].hash) }
  }
  private static let demands = Set(
    ["must", "should", "shouldn't", "won't", "ought"].map { WordHash.of($0) })

  /// "Two dead in market blast - police": a dash before a group or an office without a name.
  func dashedHeadline(_ tokens: Range<Int>, block: Int) -> RawQuote? {
    guard tokens.count >= 6, tokens.count <= 26 else { return nil }
    let end = tokens.upperBound
    guard
      let dash = (max(tokens.lowerBound + 3, end - 4)..<(end - 1)).last(where: {
        words[$0].mark == 0x2D && words[$0].shape.contains(.spaceBefore)
      }), words[end - 1].mark == 0, words[end - 1].has([.role, .group]),
      ((dash + 1)..<end).allSatisfy({
        words[$0].mark == 0 && !words[$0].shape.contains(.capitalized)
          && (words[$0].pos == .noun || words[$0].pos == .adjective
            || words[$0].has([.role, .group]))
      })
    else { return nil }
    var raw = RawQuote(
      contents: [tokens.lowerBound..<dash], pattern: .headline, reason: "headline, dash, source")
    raw.speaker = (dash + 1)..<end
    raw.cue = dash..<(dash + 1)
    raw.block = block
    raw.opening = Anchor.Right.colon.rawValue
    return raw
  }

  /// "'I feared for my life': survivor of ferry disaster speaks out": a quotation opens a headline.
  func quotedHeadline(_ tokens: Range<Int>, block: Int) -> RawQuote? {
    guard tokens.count >= 5, tokens.count <= 34, words[tokens.lowerBound].mark == 0x22,
      words[tokens.upperBound - 1].mark != 0x2E
    else { return nil }
    var k = tokens.lowerBound + 1
    while k < tokens.upperBound, words[k].isQuoted { k += 1 }
    guard k + 2 < tokens.upperBound, words[k].mark == 0x22, words[k + 1].mark == 0x3A,
      k - tokens.lowerBound > 2
    else { return nil }
    var end = k + 2
    while end < tokens.upperBound, end - k < 10, words[end].mark == 0 || words[end].mark == 0x2D,
      words[end].pos != .verbFinite, words[end].pos != .auxiliary
    {
      end += 1
    }
    guard end > k + 2,
      (k + 2..<end).contains(where: {
        words[$0].has([.role, .group]) || words[$0].pos == .properNoun || words[$0].pos == .noun
      })
    else { return nil }
    var raw = RawQuote(
      contents: [tokens.lowerBound..<(k + 1)], pattern: .headline,
      reason: "headline, quotation, colon, source")
    raw.speaker = (k + 2)..<end
    raw.cue = (k + 1)..<(k + 2)
    raw.block = block
    raw.opening = Anchor.Right.quotation.rawValue
    return raw
  }

  /// "— Jane Doe (@jane) March 9, 2031", "- Jane Doe": the name.
  func signature(_ tokens: Range<Int>) -> (name: Range<Int>, hasHandle: Bool)? {
    guard tokens.count >= 2, tokens.count <= 24, words[tokens.lowerBound].mark == 0x2D,
      words[tokens.lowerBound + 1].shape.contains(.capitalized)
        || words[tokens.lowerBound + 1].kind == .handle
    else { return nil }
    var k = tokens.lowerBound + 1
    let start = k
    var hasHandle = words[k].kind == .handle
    while k < tokens.upperBound {
      let word = words[k]
      if word.mark == 0x28 {
        guard k + 2 < tokens.upperBound, words[k + 1].kind == .handle else { break }
        hasHandle = true
        k += 3
        break
      }
      if word.mark == 0x2C {
        // ", chief of the fire brigade"
        guard !hasHandle, k + 1 < tokens.upperBound, words[k + 1].pos != .number else { break }
        k += 1
        continue
      }
      if word.mark != 0, word.mark != 0x2E, word.mark != 0x2D { return nil }
      if word.pos == .verbFinite || word.pos == .auxiliary { return nil }
      k += 1
    }
    guard k > start else { return nil }
    if !hasHandle, k < tokens.upperBound { return nil }
    if words[k - 1].mark == 0x2E { k -= 1 }
    return (start..<k, hasHandle)
  }
}
