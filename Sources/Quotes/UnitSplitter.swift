import Documents

/// Cuts a block into statement units.
///
/// Quotations of five words or more, and those that end in a mark of their own, become one item each;
/// short ones stay words, because they stand inside clauses. Sentence borders inside a quotation do
/// not count, and one behind it counts only where no attribution follows.
struct UnitSplitter {
  let words: [QuoteWord]
  let regions: [QuotedRegion]
  let cues: [CueVerb]
  /// How many words make a quotation that stands for itself, where no mark of its own ends it.
  var minimumWords = 5
  private static let longest = 300

  /// Whether a region is a quotation that stands for itself.
  func isStatement(_ first: Int, _ last: Int) -> Bool {
    // first: opening mark; last: behind the closing one.
    var count = 0
    for index in first..<last where words[index].mark == 0 { count += 1 }
    guard count > 0 else { return false }
    // "…," he said, "not now."
    if first > 1, words[first - 1].mark == 0x2C, words[first - 2].cue >= 0 { return true }
    if isTitle(first, last) { return false }
    // “We are not afraid” – Marta Szabó
    if count >= 2, last + 1 < words.count, words[last].mark == 0x2D,
      words[last].shape.contains(.spaceBefore), words[last + 1].shape.contains(.capitalized),
      first == 0 || words[first].shape.contains(.sentenceStart) || words[first - 1].mark == 0x7E,
      words[(first + 1)..<last].contains(where: {
        $0.mark == 0 && $0.kind == .word && !$0.shape.contains(.capitalized)
      })
    {
      return true
    }
    if count > minimumWords || minimumWords < 5 && count >= minimumWords { return true }
    var end = last - 1
    while end > first, words[end].mark == 0x22 { end -= 1 }
    let mark = words[end].mark
    if mark == 0x3F || mark == 0x21 { return true }
    if mark == 0x2C { return true }
    if mark == 0x2E {
      if count >= 5 { return true }
      // A short fragment at the end of a sentence has the stop inside in American print.
      let isSentence = words[first + 1].shape.contains(.capitalized)
      if count >= 3, isSentence { return true }
      // He said simply, “We lost.”
      if count == 2, isSentence, first > 0,
        words[first - 1].mark == 0x2C || words[first - 1].mark == 0x3A,
        (first + 2..<end).contains(where: {
          words[$0].mark == 0 && !words[$0].shape.contains(.capitalized)
        })
      {
        return true
      }
      return first == 0 || words[first].shape.contains(.sentenceStart)
    }
    return count == minimumWords
  }

  /// "On “The Late Evening Show,” the minister said": capitals, and the comma is the sentence's.
  private func isTitle(_ first: Int, _ last: Int) -> Bool {
    var end = last - 1
    while end > first, words[end].mark == 0x22 { end -= 1 }
    guard words[end].mark == 0x2C, first > 0 else { return false }
    let before = words[first - 1]
    guard
      before.mark == 0 && !before.shape.contains(.sentenceStart) && before.cue < 0
        || before.mark == 0x2C && first > 1 && words[first - 2].has(.work)
    else { return false }
    var capitals = 0
    for k in (first + 1)..<end where words[k].mark == 0 {
      let word = words[k]
      if word.shape.contains(.capitalized) {
        capitals += 1
      } else if word.pos != .preposition, word.pos != .determiner, !word.has(.and), word.pos != .to
      {
        return false
      }
    }
    return capitals >= 2
  }

  /// Calls `use` with each unit of the tokens in `range`.
  mutating func split(
    _ range: Range<Int>, block: Int, regionRange: Range<Int>, depth: UInt8 = 0,
    into units: inout [StatementUnit]
  ) {
    var unit = StatementUnit(block: block, opensBlock: depth == 0)
    var region = regionRange.lowerBound
    var index = range.lowerBound
    func flush(_ units: inout [StatementUnit]) {
      if !unit.items.isEmpty { units.append(unit) }
      unit = StatementUnit(block: block, opensBlock: false)
    }
    while index < range.upperBound {
      let word = words[index]
      // Rules look back and forth inside a unit: a sentence of this length is none, and is cut.
      if unit.items.count >= Self.longest { flush(&units) }
      while region < regionRange.upperBound, regions[region].outer.end <= word.start { region += 1 }
      // Regions of one level only; the ones inside belong to them.
      while region < regionRange.upperBound, regions[region].depth != depth,
        regions[region].outer.start <= word.start
      {
        region += 1
      }
      var isRegion = false
      var last = index
      if region < regionRange.upperBound, regions[region].outer.start == word.start {
        while last < range.upperBound, words[last].start < regions[region].outer.end { last += 1 }
        isRegion = isStatement(index, last)
        // "The war," she said, "took everything."
        if !isRegion, index > range.lowerBound, words[index - 1].mark == 0x2C,
          unit.items.contains(where: { $0.isQuotation })
        {
          isRegion = true
        }
      }
      if word.shape.contains(.sentenceStart), let previous = unit.items.last {
        let before = words[Int(previous.last) - 1]
        let joins =
          before.mark == 0x2C || before.mark == 0x2D
          || before.mark == 0x3A && index - Int(unit.items[0].first) < 40
          || (previous.isQuotation && attributionFollows(index, range.upperBound, isRegion))
        if !joins { flush(&units) }
      } else if let previous = unit.items.last, previous.isQuotation, !isRegion,
        endsWithStop(Int(previous.last)), word.mark == 0,
        word.shape.contains(.capitalized), !attributionFollows(index, range.upperBound, false)
      {
        flush(&units)
      }
      if isRegion {
        unit.items.append(
          StatementUnit.Item(first: Int32(index), last: Int32(last), region: Int32(region)))
        index = last
        continue
      }
      if word.mark != 0x22 {
        unit.items.append(
          StatementUnit.Item(first: Int32(index), last: Int32(index + 1), region: -1))
      }
      index += 1
    }
    flush(&units)
  }

  private func endsWithStop(_ last: Int) -> Bool {
    var end = last - 1
    while end > 0, words[end].mark == 0x22 { end -= 1 }
    return words[end].mark == 0x2E || words[end].mark == 0x3F || words[end].mark == 0x21
  }

  /// “….” Smith said: after a full stop only a sentence of nothing else attributes what stands before.
  private func isLoneAttribution(_ index: Int, _ end: Int) -> Bool {
    for next in index..<min(end, index + 8) {
      let word = words[next]
      if word.mark != 0 { return false }
      if word.cue >= 0, word.pos == .verbFinite, next > index {
        let cue = cues[Int(word.cue)]
        return cue.strength >= 8 && cue.frame.contains(.quotation)
          && (next + 1 >= end || words[next + 1].mark == 0x2E)
      }
      if word.pos == .verbFinite || word.pos == .auxiliary { return false }
    }
    return false
  }

  /// Whether a short phrase from `index` on ends in a mark, a preposition or a time: "told reporters
  /// on Monday".
  private func isAddressee(_ index: Int, _ end: Int) -> Bool {
    for next in index..<min(end, index + 5) {
      let word = words[next]
      if word.mark == 0x2E || word.mark == 0x2C { return true }
      if word.mark != 0 { return false }
      if next > index, word.pos == .preposition || word.has(.time) { return true }
      switch word.pos {
      case .noun, .properNoun, .determiner, .adjective, .pronoun, .possessivePronoun, .possessive:
        break
      default: return false
      }
    }
    return false
  }

  /// Whether the words from `index` on read like "he said", "Smith added", "said the minister".
  private func attributionFollows(_ index: Int, _ end: Int, _ isRegion: Bool) -> Bool {
    guard !isRegion else { return false }
    let word = words[index]
    if word.mark == 0x2C || word.mark == 0x2D || word.mark == 0x28 { return true }
    guard word.mark == 0 else { return false }
    if !word.shape.contains(.capitalized), word.kind == .word { return true }
    var before = index - 1
    while before > 0, words[before].mark == 0x22 { before -= 1 }
    if words[before].mark == 0x2E { return isLoneAttribution(index, end) }
    // After ? or ! the attribution may begin with a name.
    for next in index..<min(end, index + 16) {
      let word = words[next]
      if word.mark != 0, word.mark != 0x2E, word.mark != 0x2C, word.mark != 0x2D { return false }
      if word.cue >= 0, word.pos == .verbFinite, next > index {
        let after = next + 1 < end ? words[next + 1] : word
        return cues[Int(word.cue)].frame.contains(.quotation)
          && (after.mark != 0 || next + 1 >= end || after.pos == .preposition || after.has(.time)
            || after.pos == .adverb || after.has(.as)
            || cues[Int(word.cue)].frame.contains(.addressee) && isAddressee(next + 1, end))
      }
      if word.pos == .verbFinite || word.pos == .auxiliary { return false }
    }
    return false
  }
}
