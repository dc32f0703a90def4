/// Tests of what stands at one item: a clause, a name, the object of a preposition.
extension AnchorReader {
  /// Whether a short quotation, which counts by its words, starts at `k`.
  func startsQuoted(_ k: Int) -> Bool {
    guard !phrases.isQuotation(k), phrases.word(k).isQuoted else { return false }
    let token = Int(phrases.items[k].first)
    return token > 0 && phrases.words[token - 1].mark == 0x22
  }

  /// Behind the second comma of ", however," where "that" or a quotation follows.
  func interposedEnd(after comma: Int) -> Int? {
    var k = comma + 1
    // ", adding, “y”" is a report of its own.
    if k < count, phrases.word(k).cue >= 0, phrases.word(k).form == .gerund { return nil }
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

  func isTimeClause(_ r: Int) -> Bool {
    let hash = phrases.word(r).hash
    return hash == WordHashes.when || hash == WordHashes.where || hash == WordHashes.who
      || hash == WordHashes.which
  }

  func addresseeEnd(_ start: Int) -> Int {
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
  func prepositionalEnd(_ start: Int) -> Int {
    var end = phrases.end(startingAt: start + 1, ceiling: count, takesApposition: false)
    if end == start + 1 {
      guard end < count, phrases.pos(end) == .verbGerund else { return start }
      end = phrases.end(startingAt: end + 1, ceiling: count, takesApposition: false)
    }
    return end
  }

  /// Whether what stands at `k` can open the content behind an adjunct.
  func opensContent(_ k: Int) -> Bool {
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
}
