import Documents

/// Sorts what stands in marks and quotes nobody: distance, titles, nicknames.
struct ScareQuoteSorter {
  let words: [QuoteWord]

  /// Why the stretch of `tokens` (marks excluded) stands in marks, judged by its words and neighbours.
  func kind(of tokens: Range<Int>) -> ScareQuote.Kind {
    let before = lastWord(before: tokens.lowerBound)
    let after = firstWord(from: tokens.upperBound)
    // Dwayne "The Rock" Johnson
    if let before, let after, isName(before), isName(after), tokens.count <= 4,
      words[after].start - words[tokens.upperBound - 1].end < 8
    {
      return .nickname
    }
    var isNaming = false
    var isWork = false
    if let before {
      var k = before
      var steps = 0
      while k >= 0, steps < 4, words[k].mark == 0 || words[k].mark == 0x22 {
        // "so-called" keeps distance, "called" gives a name.
        if words[k].has(.naming), k == 0 || words[k - 1].mark != 0x2D { isNaming = true }
        if words[k].has(.work) { isWork = true }
        k -= 1
        steps += 1
      }
    }
    if let after, words[after].has(.work) { isWork = true }
    var capitalized = 0
    var content = 0
    for k in tokens where words[k].mark == 0 {
      if words[k].pos == .preposition || words[k].pos == .determiner || words[k].has(.and),
        k > tokens.lowerBound
      {
        continue
      }
      content += 1
      if words[k].shape.contains(.capitalized) || words[k].shape.contains(.hasDigit) {
        capitalized += 1
      }
    }
    let isTitleCase = content > 0 && capitalized == content
    if isWork, isTitleCase { return .title }
    if isTitleCase, content >= 3 { return .title }
    if isNaming { return .nickname }
    if isTitleCase, content >= 2, let before,
      words[before].mark != 0 || words[before].pos != .determiner
    {
      return .title
    }
    return .scare
  }

  /// Whether one to three marked words inside an indirect quote keep distance rather than quote.
  func isDistance(_ tokens: Range<Int>) -> Bool {
    var count = 0
    var capitalized = 0
    for k in tokens where words[k].mark == 0 {
      count += 1
      if words[k].shape.contains(.capitalized) { capitalized += 1 }
      if words[k].pos == .verbFinite || words[k].pos == .pronoun { return false }
    }
    guard count > 0, count <= 3 else { return false }
    if capitalized == count { return true }
    guard let before = lastWord(before: tokens.lowerBound) else { return false }
    return words[before].has(.naming)
  }

  private func lastWord(before token: Int) -> Int? {
    var k = token - 1
    while k >= 0, words[k].mark == 0x22 { k -= 1 }
    return k >= 0 ? k : nil
  }

  private func firstWord(from token: Int) -> Int? {
    var k = token
    while k < words.count, words[k].mark == 0x22 { k += 1 }
    return k < words.count ? k : nil
  }

  private func isName(_ k: Int) -> Bool {
    words[k].mark == 0 && words[k].shape.contains(.capitalized) && words[k].pos == .properNoun
      && !words[k].has(.time)
  }
}
