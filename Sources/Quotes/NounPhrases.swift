/// Finds noun phrases among the items of a unit, by parts of speech and small lists.
struct NounPhrases {
  let words: [QuoteWord]
  let items: [StatementUnit.Item]

  @inline(__always) var count: Int { items.count }
  @inline(__always) func isQuotation(_ k: Int) -> Bool { items[k].isQuotation }
  /// The word of item `k`; of a quotation its opening mark.
  @inline(__always) func word(_ k: Int) -> QuoteWord { words[Int(items[k].first)] }
  @inline(__always) func pos(_ k: Int) -> PartOfSpeech {
    isQuotation(k) ? .symbol : words[Int(items[k].first)].pos
  }
  @inline(__always) func mark(_ k: Int) -> UInt8 {
    isQuotation(k) ? 0 : words[Int(items[k].first)].mark
  }
  @inline(__always) func has(_ k: Int, _ wordClass: WordClass) -> Bool {
    !isQuotation(k) && words[Int(items[k].first)].has(wordClass)
  }
  @inline(__always) func isComma(_ k: Int) -> Bool { mark(k) == 0x2C }

  /// Whether the item can be part of a noun phrase's core.
  func isNominal(_ k: Int) -> Bool {
    guard k >= 0, k < count, !isQuotation(k) else { return false }
    switch pos(k) {
    case .noun, .properNoun, .pronoun, .number: return true
    case .symbol: return word(k).mark == 0 || word(k).mark == 0x24
    // "42% say"
    case .punctuation: return word(k).mark == 0x25 && k > 0 && pos(k - 1) == .number
    case .adjective, .verbParticiple, .verbFinite, .adverb, .interjection, .verbGerund, .verbBase:
      // A name the tagger does not know: "Dr. Rania Mawed"; "Critics argue".
      return looksLikeName(k) || has(k, .group) && !word(k).isPlainVerb
    default: return word(k).kind == .handle || word(k).kind == .url
    }
  }
  /// Capitalised inside a sentence, and no verb of saying.
  func looksLikeName(_ k: Int) -> Bool {
    let word = word(k)
    if word.shape.contains(.sentenceStart) {
      switch word.pos {
      case .adjective, .verbBase, .verbFinite, .interjection, .symbol:
        guard k + 1 < count, !isQuotation(k + 1), self.word(k + 1).cue >= 0 else { return false }
      default: return false
      }
    }
    return word.shape.contains(.capitalized) && word.cue < 0
      && word.classes.isEmpty && word.kind == .word
  }
  func isVerbal(_ k: Int) -> Bool {
    guard k >= 0, k < count, !isQuotation(k) else { return false }
    switch pos(k) {
    case .verbFinite: return !looksLikeName(k)
    case .auxiliary: return true
    default: return false
    }
  }
  func hasFiniteVerb(_ range: Range<Int>) -> Bool { range.contains { isVerbal($0) } }

  // MARK: Leftwards

  /// The first item of the noun phrase that ends with item `end`, not before `floor`; nil when
  /// there is none.
  func start(endingAt end: Int, floor: Int) -> Int? {
    if end - 2 >= floor, !isQuotation(end), pos(end) == .verbFinite, pos(end - 1) == .pronoun,
      isNominal(end - 2), !isQuotation(end - 2)
    {
      // "all the experts I interviewed"
      return self.start(endingAt: end - 2, floor: floor)
    }
    guard var start = baseStart(endingAt: end, floor: floor) else { return nil }
    var steps = 0
    while start > floor, steps < 6 {
      steps += 1
      let before = start - 1
      guard !isQuotation(before) else { break }
      // "officials briefed on the matter", "the head of the agency"
      if pos(before) == .preposition || pos(before) == .to || has(before, .as) {
        let object = before - 1
        guard object >= floor, !isQuotation(object) else { break }
        if pos(object) == .verbParticiple || pos(object) == .verbGerund
          || pos(object) == .verbFinite && object - 1 == floor,
          object - 1 >= floor, isNominal(object - 1),
          let left = baseStart(endingAt: object - 1, floor: floor)
        {
          start = left
          continue
        }
        if isVerbal(object), let left = relativeStart(before: object, floor: floor) {
          // "a nurse who works at the clinic"
          start = left
          continue
        }
        guard isNominal(object), !has(object, .subjectPronoun) || pos(object) != .pronoun,
          let left = baseStart(endingAt: object, floor: floor)
        else { break }
        // "In Paris on Tuesday the minister": a phrase of time belongs to no one.
        start = left
        continue
      }
      if pos(before) == .verbParticiple || pos(before) == .verbGerund, before - 1 >= floor,
        isNominal(before - 1), let left = baseStart(endingAt: before - 1, floor: floor)
      {
        start = left
        continue
      }
      // "two members who have read it"
      if isVerbal(before) || pos(before) == .verbParticiple || pos(before) == .verbBase {
        var back = before
        var relative = -1
        while back > floor, before - back < 9, !isQuotation(back), mark(back) == 0 {
          if pos(back) == .wh || has(back, .who) || has(back, .that) {
            relative = back
            break
          }
          back -= 1
        }
        if relative < 0, start - 2 > floor,
          pos(start - 2) == .pronoun || pos(before) == .verbFinite,
          pos(before - 1) == .pronoun, before - 2 >= floor, isNominal(before - 2),
          let left = baseStart(endingAt: before - 2, floor: floor)
        {
          // "all the experts I interviewed"
          start = left
          continue
        }
        if relative > floor, isNominal(relative - 1),
          let left = baseStart(endingAt: relative - 1, floor: floor)
        {
          start = left
          continue
        }
      }
      break
    }
    return start
  }

  /// The start of the noun phrase whose relative clause reaches to item `end`; nil when there is none.
  private func relativeStart(before end: Int, floor: Int) -> Int? {
    var back = end
    while back > floor, end - back < 9, !isQuotation(back), mark(back) == 0 {
      if pos(back) == .wh || has(back, .who) || has(back, .that) {
        guard isNominal(back - 1) else { return nil }
        return baseStart(endingAt: back - 1, floor: floor)
      }
      back -= 1
    }
    return nil
  }

  /// The first item of the core (no phrases behind the noun) that ends with `end`.
  func baseStart(endingAt end: Int, floor: Int) -> Int? {
    guard end >= floor, !isQuotation(end) else { return nil }
    var k = end
    if pos(end) == .possessive { k -= 1 }
    let isPronoun = word(end).has([.subjectPronoun, .he, .she, .they, .firstPerson, .it])
    if isPronoun, pos(end) == .pronoun || word(end).has([.he, .she, .they, .firstPerson, .it]) {
      return end
    }
    // "Another added"
    if k == end, pos(k) == .determiner, has(k, .subjectPronoun) { return k }
    guard isNominal(k) || pos(k) == .determiner || pos(k) == .adjective else { return nil }
    var start = k
    while k >= floor, !isQuotation(k) {
      switch pos(k) {
      case .noun, .properNoun, .number, .adjective, .symbol:
        if word(k).mark != 0, word(k).mark != 0x24, word(k).mark != 0x25 { return start }
        start = k
      case .pronoun:
        // "some of them", "he": ends the phrase unless it is the head.
        if k == end || k == end - 1 && pos(end) == .possessive { return k }
        return start
      case .possessive: break
      case .determiner, .possessivePronoun:
        start = k
        // "all the", "both his"
        if k - 1 >= floor, pos(k - 1) == .determiner, !isQuotation(k - 1) { start = k - 1 }
        // "another of the", handled by the preposition
        return start
      case .adverb:
        guard k + 1 <= end,
          pos(k + 1) == .adjective || pos(k + 1) == .number || pos(k + 1) == .verbParticiple
        else { return start }
        guard k - 1 >= floor, pos(k - 1) == .determiner || has(k, .midAdverb) == false else {
          return start
        }
        start = k
      case .verbFinite where looksLikeName(k): start = k
      case .verbBase where has(k, .group): start = k
      case .verbParticiple, .verbGerund:
        if looksLikeName(k) {
          start = k
          break
        }
        guard k < end, pos(k + 1) == .noun || pos(k + 1) == .adjective || pos(k + 1) == .properNoun,
          k == floor || pos(k - 1) == .determiner || pos(k - 1) == .adjective
            || pos(k - 1) == .possessivePronoun || pos(k - 1) == .possessive
            || mark(k - 1) == 0x2D || mark(k - 1) == 0x2C
        else { return start }
        start = k
      case .coordinator:
        guard k < end, k - 1 >= floor, isNominal(k - 1), has(k, .and) else { return start }
        // "denied it and officials said": the left one is an object, not a partner.
        guard let left = baseStart(endingAt: k - 1, floor: floor) else { return start }
        if left > floor,
          isVerbal(left - 1) || pos(left - 1) == .verbGerund
            || pos(left - 1) == .verbBase
        {
          return start
        }
        if pos(left) == .pronoun { return start }
        return left
      case .punctuation:
        if mark(k) == 0x25 {
          start = k
          break
        }
        // A hyphen inside a word: "vice-president".
        guard mark(k) == 0x2D, k > floor, k < end,
          !word(k).shape.contains(.spaceBefore), !word(k + 1).shape.contains(.spaceBefore)
        else { return start }
      case .preposition, .particle:
        // "-in-law", "by-election"
        guard k > floor, k < end, mark(k + 1) == 0x2D, mark(k - 1) == 0x2D else { return start }
      default:
        if word(k).kind == .handle { start = k } else { return start }
      }
      k -= 1
    }
    return start
  }

  // MARK: Rightwards

  /// The item behind the noun phrase that starts at `start`; `start` itself when there is none.
  func end(startingAt start: Int, ceiling: Int, takesApposition: Bool) -> Int {
    var k = baseEnd(startingAt: start, ceiling: ceiling)
    guard k > start else { return start }
    var steps = 0
    while k < ceiling, steps < 6, !isQuotation(k) {
      steps += 1
      if pos(k) == .preposition || pos(k) == .to, !has(k, .as) {
        let object = baseEnd(startingAt: k + 1, ceiling: ceiling)
        guard object > k + 1 else { break }
        let head = object - 1
        let isOf = has(k, .of)
        if !isOf, has(head, [.time, .medium]) || has(k + 1, [.time]) { break }
        if !isOf, pos(k + 1) == .pronoun { break }
        k = object
        continue
      }
      if has(k, .and), pos(k) == .coordinator, k + 1 < ceiling {
        let partner = baseEnd(startingAt: k + 1, ceiling: ceiling)
        guard partner > k + 1, partner >= ceiling || !isVerbal(partner) else { break }
        k = partner
        continue
      }
      if mark(k) == 0x28 {
        // "(R-Texas)"
        var close = k + 1
        while close < min(ceiling, k + 8), mark(close) != 0x29 { close += 1 }
        guard close < ceiling, mark(close) == 0x29 else { break }
        k = close + 1
        continue
      }
      if takesApposition, isComma(k), let behind = appositionEnd(after: k, ceiling: ceiling) {
        k = behind
        continue
      }
      break
    }
    return k
  }

  /// The end of an apposition that starts behind the comma at `comma`: ", a spokesman for the bank".
  private func appositionEnd(after comma: Int, ceiling: Int) -> Int? {
    let first = comma + 1
    guard first < ceiling, !isQuotation(first) else { return nil }
    let opens =
      pos(first) == .determiner || pos(first) == .number || has(first, [.role])
      || (pos(first) == .adjective && first + 1 < ceiling && isNominal(first + 1))
      || pos(first) == .possessivePronoun
      || (pos(first) == .properNoun && first + 1 < ceiling)
      || (pos(first) == .noun)
    guard opens, !has(first, .time) else { return nil }
    let behind = end(startingAt: first, ceiling: ceiling, takesApposition: false)
    guard behind > first else { return nil }
    // A clause of its own has a verb.
    if behind < ceiling, isVerbal(behind) { return nil }
    if behind < ceiling, has(behind, .and) { return nil }
    return behind
  }

  func baseEnd(startingAt start: Int, ceiling: Int) -> Int {
    var k = start
    var sawHead = false
    while k < ceiling, !isQuotation(k) {
      let word = word(k)
      switch pos(k) {
      case .noun, .properNoun, .number:
        if sawHead, has(k, .time), pos(k - 1) != .determiner, pos(k - 1) != .adjective,
          pos(k - 1) != .possessive
        {
          return k
        }
        sawHead = true
      case .pronoun:
        if k == start { return k + 1 }
        return k
      case .determiner, .possessivePronoun:
        if sawHead { return k }
      case .adjective:
        if sawHead, k + 1 < ceiling, !isNominal(k + 1), pos(k + 1) != .adjective { return k }
      case .possessive: sawHead = false
      case .adverb:
        guard !sawHead, k + 1 < ceiling,
          pos(k + 1) == .adjective || pos(k + 1) == .number || pos(k + 1) == .verbParticiple
        else { return k }
      case .verbFinite where looksLikeName(k): sawHead = true
      case .verbParticiple, .verbGerund:
        if looksLikeName(k) {
          sawHead = true
          break
        }
        guard !sawHead, k > start, k + 1 < ceiling,
          isNominal(k + 1) || pos(k + 1) == .adjective
        else { return k }
      case .punctuation:
        guard word.mark == 0x2D, k > start, k + 1 < ceiling, !word.shape.contains(.spaceBefore),
          !isQuotation(k + 1), !self.word(k + 1).shape.contains(.spaceBefore)
        else { return k }
        sawHead = false
      case .preposition:
        guard k > start, k + 1 < ceiling, mark(k - 1) == 0x2D, mark(k + 1) == 0x2D else { return k }
      case .symbol:
        guard word.mark == 0 || word.mark == 0x24 || word.mark == 0x25 || word.mark == 0x26 else {
          return k
        }
      default:
        if word.kind == .handle { sawHead = true } else { return k }
      }
      k += 1
    }
    return k
  }
}
