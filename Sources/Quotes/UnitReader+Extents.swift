/// Where content ends, and the tokens of items.
extension UnitReader {
  /// The end of the content that starts at `start`: before the closing mark of the sentence.
  func sentenceEnd(from start: Int) -> Int {
    var end = count
    for k in start..<count where !phrases.isQuotation(k) && phrases.mark(k) == 0x3B {
      end = k
      break
    }
    return end
  }

  mutating func closeContent(of index: Int, before item: Int, from start: Int) {
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
  func quotationEnd(from start: Int, ceiling: Int) -> Int {
    guard start < ceiling else { return ceiling }
    var last = start
    if !phrases.isQuotation(start) {
      while last + 1 < ceiling, !phrases.isQuotation(last + 1), phrases.word(last + 1).isQuoted {
        last += 1
      }
    }
    // The comma inside American marks ends the words: “x,” referring to y.
    if endsInComma(last) { return last + 1 }
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

  /// Whether the quotation at item `k`, or the one of which `k` is the last word, ends in a comma.
  private func endsInComma(_ k: Int) -> Bool {
    guard phrases.isQuotation(k) else { return phrases.isComma(k) && phrases.word(k).isQuoted }
    var last = Int(phrases.items[k].last) - 1
    while last > Int(phrases.items[k].first), phrases.words[last].mark == 0x22 { last -= 1 }
    return phrases.words[last].mark == 0x2C
  }

  /// Where an object ends: before a comma with a clause or participle behind.
  func phraseEnd(from start: Int, ceiling: Int) -> Int {
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
          || phrases.isVerbal(next)
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
  func predicateEnd(from start: Int, ceiling: Int) -> Int {
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

  func isNaming(_ anchor: Anchor) -> Bool {
    let hash = phrases.word(anchor.verb).hash
    return Self.namingVerbs.contains(hash)
  }
  static let namingVerbs = Set(
    [
      "call", "called", "calls", "calling", "dub", "dubbed", "label", "labeled", "labelled",
      "brand",
      "branded",
    ].map { WordHash.of($0) })

  /// Before the comma behind which the main clause begins.
  func subordinateEnd(from start: Int, ceiling: Int) -> Int {
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
  func butEnd(from start: Int, ceiling: Int) -> Int {
    var k = start + 2
    while k + 2 < ceiling {
      if !phrases.isQuotation(k), phrases.isComma(k), !phrases.isQuotation(k + 1) {
        let next = phrases.word(k + 1).hash
        if next == WordHashes.but, phrases.pos(k + 2) == .verbFinite { return k }
        // ", while Israel denied it" reports somebody else.
        if next == WordHashes.while || next == WordHashes.whereas,
          (k + 2..<min(ceiling, k + 9)).contains(where: {
            phrases.isVerbal($0) && phrases.word($0).cue >= 0
          })
        {
          return k
        }
      }
      // "were necessary – a claim disputed by …"
      if !phrases.isQuotation(k), phrases.mark(k) == 0x2D,
        phrases.word(k).shape.contains(.spaceBefore), phrases.pos(k + 1) == .determiner,
        !((k + 1)..<ceiling).contains(where: { phrases.mark($0) == 0x2D })
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

  func cueTokens(_ anchor: Anchor) -> Range<Int> {
    tokens(anchor.verb..<anchor.cueEnd)
  }

  /// The tokens of some items without marks at their edges.
  func contentTokens(_ range: Range<Int>) -> Range<Int> {
    contentTokens(tokenRange: tokens(range))
  }

  func contentTokens(tokenRange: Range<Int>) -> Range<Int> {
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
