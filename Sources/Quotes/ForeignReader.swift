import Documents

/// Finds direct quotes and their speakers in languages without a grammar of ours: a quotation in marks,
/// and beside it a verb of saying with the words that name who says it.
struct ForeignReader {
  let words: [QuoteWord]
  let language: ForeignCues

  /// The quotes of one unit; `last` is the speaker before.
  func read(_ unit: StatementUnit, last: Range<Int>?) -> [RawQuote] {
    var found: [RawQuote] = []
    for (index, item) in unit.items.enumerated() where item.isQuotation {
      let content = Int(item.first)..<Int(item.last)
      if var previous = found.last, let cue = previous.cue,
        cue.lowerBound >= previous.contents[0].upperBound,
        isJoined(previous, content)
      {
        // "x", sagte sie, "y"
        previous.contents.append(content)
        previous.pattern = .surrounding
        found[found.count - 1] = previous
        continue
      }
      var raw = RawQuote(contents: [content], pattern: .trailing, reason: "quotation beside a verb")
      raw.block = unit.block
      raw.opening = 2
      let after = plainRun(unit, from: index + 1, step: 1)
      let before = plainRun(unit, from: index - 1, step: -1)
      if let inner = inside(content) {
        (raw.cue, raw.speaker) = (inner.cue, inner.speaker)
        raw.contents = inner.contents
        raw.reason = "verb and speaker inside the quotation"
      } else if let hit = behind(after) {
        (raw.cue, raw.speaker) = (hit.cue, hit.speaker)
      } else if let hit = ahead(before) {
        (raw.cue, raw.speaker) = (hit.cue, hit.speaker)
        raw.pattern = .leading
      } else if let hit = according(after, before) {
        (raw.cue, raw.speaker) = (hit.cue, hit.speaker)
        raw.pattern = .accordingTo
        raw.reason = "according to"
      } else if let hit = label(before) {
        (raw.cue, raw.speaker) = (hit.cue, hit.speaker)
        raw.pattern = .labelled
        raw.reason = "label, quotation"
      } else {
        continue
      }
      found.append(raw)
    }
    return found
  }

  /// Whether nothing but an attribution lies between.
  private func isJoined(_ previous: RawQuote, _ content: Range<Int>) -> Bool {
    guard let end = previous.contents.last?.upperBound else { return false }
    return content.lowerBound - end < 16 && previous.pattern != .leading
  }

  private func plainRun(_ unit: StatementUnit, from index: Int, step: Int) -> Range<Int> {
    var (low, high) = (-1, -1)
    var k = index
    while k >= 0, k < unit.items.count, !unit.items[k].isQuotation {
      if low < 0 { (low, high) = (Int(unit.items[k].first), Int(unit.items[k].last)) }
      low = min(low, Int(unit.items[k].first))
      high = max(high, Int(unit.items[k].last))
      k += step
      if high - low > 40 { break }
    }
    return low < 0 ? 0..<0 : low..<high
  }

  /// « Il faut agir, a ajouté Morel, et vite. »: the attribution stands inside the marks, between
  /// commas or dashes, the verb first.
  private func inside(
    _ content: Range<Int>
  ) -> (cue: Range<Int>, speaker: Range<Int>, contents: [Range<Int>])? {
    for k in content
    where words[k].mark == 0x2D || language.insertsAtCommas && words[k].mark == 0x2C {
      var cue = k + 1
      while cue < content.upperBound,
        language.auxiliaries.contains(words[cue].hash) || words[cue].mark == 0x2D
          || language.pronouns.contains(words[cue].hash) && cue > k + 1
      {
        cue += 1
      }
      guard k > content.lowerBound + 1, cue < content.upperBound, isCue(cue) else { continue }
      var first = cue + 1
      while first < content.upperBound,
        words[first].mark == 0x2D || language.auxiliaries.contains(words[first].hash)
      {
        first += 1
      }
      var speaker = phrase(from: first, to: content.upperBound)
      var end = max(speaker.upperBound, cue + 1)
      if speaker.isEmpty {
        // "a-t-il ajouté"
        guard
          let pronoun = (k + 1..<cue).last(where: { language.pronouns.contains(words[$0].hash) })
        else { continue }
        speaker = pronoun..<(pronoun + 1)
      }
      // The rest of the insertion: ", 54 ans."
      while end < content.upperBound, words[end].mark == 0, end - speaker.upperBound < 10 {
        end += 1
      }
      guard end < content.upperBound, words[end].mark != 0 else { continue }
      if words[end].mark == 0x2C, end + 3 < content.upperBound,
        words[end + 1].kind == .number,
        let stop = (end + 1..<min(end + 6, content.upperBound))
          .first(where: { words[$0].mark == 0x2C || words[$0].mark == 0x2E })
      {
        end = stop
      }
      while end < content.upperBound, words[end].mark != 0 { end += 1 }
      var contents = [content.lowerBound..<k]
      if words[k - 1].mark != 0 { contents[0] = content.lowerBound..<(k - 1) }
      if end < content.upperBound { contents.append(end..<content.upperBound) }
      return (cue..<(cue + 1), speaker, contents)
    }
    return nil
  }

  /// "Selon la préfecture, « … »"; "„…“, so Albrecht".
  private func according(
    _ after: Range<Int>, _ before: Range<Int>
  ) -> (cue: Range<Int>, speaker: Range<Int>?)? {
    var k = after.lowerBound
    while k < after.upperBound, words[k].mark == 0x2C || words[k].mark == 0x2D { k += 1 }
    for source in [k, k + 1] where source < after.upperBound && isSource(source) {
      let speaker = phrase(from: source + 1, to: after.upperBound)
      if !speaker.isEmpty { return (k..<(source + 1), speaker) }
    }
    guard before.upperBound - before.lowerBound <= 16 else { return nil }
    for source in before where isSource(source) {
      let isOpening =
        source - before.lowerBound <= 1 || words[source - 1].mark != 0
        || words[source].shape.contains(.capitalized)
      guard isOpening else { continue }
      var first = source + 1
      if first < before.upperBound, Self.linkers.contains(words[first].hash) { first += 1 }
      let speaker = phrase(from: first, to: before.upperBound)
      if !speaker.isEmpty { return (source..<(source + 1), speaker) }
    }
    // "Pour Martine Dubois, « … »"
    if let first = before.first, language.viewpoint.contains(words[first].hash) {
      let speaker = phrase(from: first + 1, to: before.upperBound)
      if !speaker.isEmpty, speaker.upperBound < before.upperBound,
        words[speaker.upperBound].mark == 0x2C,
        (speaker.upperBound..<before.upperBound).allSatisfy({ words[$0].mark != 0 })
      {
        return (first..<(first + 1), speaker)
      }
    }
    return nil
  }

  /// Between "according" and its source: "de acuerdo con", "nach Angaben von".
  private static let linkers = Set(["con", "com", "von"].map { WordHash.of($0) })

  private func isSource(_ k: Int) -> Bool { language.according.contains(words[k].hash) }

  /// "Meloni: «…»": a few words and a colon before the quotation, nothing else in the unit.
  private func label(_ before: Range<Int>) -> (cue: Range<Int>, speaker: Range<Int>?)? {
    var colon = before.upperBound - 1
    while colon > before.lowerBound, words[colon].mark == 0x22 { colon -= 1 }
    guard colon > before.lowerBound, colon - before.lowerBound <= 5, words[colon].mark == 0x3A,
      (before.lowerBound..<colon).allSatisfy({
        words[$0].mark == 0 || words[$0].kind == .abbreviation || words[$0].mark == 0x2D
      }),
      !language.capitalsTellNames || words[colon - 1].shape.contains(.capitalized)
    else { return nil }
    return (colon..<(colon + 1), before.lowerBound..<colon)
  }

  private func isCue(_ k: Int) -> Bool { language.cues.contains(words[k].hash) }
  private func isStop(_ k: Int) -> Bool {
    words[k].mark != 0 && words[k].mark != 0x2E && words[k].mark != 0x22
      || language.stops.contains(words[k].hash)
  }

  /// ", sagte Merkel am Montag": the verb first, or the name first.
  private func behind(_ run: Range<Int>) -> (cue: Range<Int>, speaker: Range<Int>?)? {
    var k = run.lowerBound
    while k < run.upperBound, words[k].mark != 0 { k += 1 }
    let start = k
    let limit = min(run.upperBound, start + 10)
    guard let cue = (start..<max(start, limit)).first(where: { isCue($0) }) else { return nil }
    if (start..<cue).contains(where: { words[$0].mark == 0x2E || words[$0].mark == 0x3A }) {
      return nil
    }
    // Auxiliaries before the verb are no subject: "a déclaré le ministre".
    let subject = trimmed(start..<cue)
    if !subject.isEmpty, cue - start <= 8 {
      return (cue..<(cue + 1), subject)
    }
    var first = cue + 1
    while first < run.upperBound,
      language.auxiliaries.contains(words[first].hash) || words[first].mark == 0x2D
        || isCue(first) && first - cue < 3
    {
      first += 1
    }
    var speaker = phrase(from: first, to: run.upperBound)
    if speaker.isEmpty, first + 3 < run.upperBound, words[first].mark == 0,
      words[first + 1].mark == 0, language.articles.contains(words[first + 2].hash)
    {
      // "scrive su Facebook il leader"
      speaker = phrase(from: first + 2, to: run.upperBound)
    }
    return (cue..<(cue + 1), speaker.isEmpty ? nil : speaker)
  }

  /// "Merkel sagte: …", "Dijo el ministro: …"
  private func ahead(_ run: Range<Int>) -> (cue: Range<Int>, speaker: Range<Int>?)? {
    guard !run.isEmpty else { return nil }
    var end = run.upperBound
    var sawColon = false
    while end > run.lowerBound, words[end - 1].mark != 0 {
      if words[end - 1].mark == 0x3A || words[end - 1].mark == 0x2C { sawColon = true }
      end -= 1
    }
    guard end > run.lowerBound else { return nil }
    var start = end
    while start > run.lowerBound,
      words[start - 1].mark != 0x2E || words[start - 1].kind == .abbreviation,
      words[start - 1].mark != 0x3B, end - start < 24
    {
      start -= 1
    }
    let isJoined = language.connectors.contains(words[end - 1].hash)
    guard let cue = (start..<end).last(where: { isCue($0) }),
      sawColon || end - cue <= 3 || isJoined && end - cue <= 12
    else { return nil }
    let subject = trimmed(start..<cue)
    if !subject.isEmpty { return (cue..<(cue + 1), subject) }
    let speaker = phrase(from: cue + 1, to: end)
    return (cue..<(cue + 1), speaker.isEmpty ? nil : speaker)
  }

  /// The words before a verb that can be its subject: behind the last mark or stop word, without
  /// auxiliaries at the end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound,
      language.auxiliaries.contains(words[end - 1].hash) || words[end - 1].mark == 0x2D
        || words[end - 1].mark == 0x2C || isCue(end - 1)
    {
      end -= 1
    }
    var start = end
    while start > range.lowerBound, end - start < 9,
      !isStop(start - 1) || words[start - 1].mark == 0x2D
    {
      start -= 1
    }
    while start < end, words[start].mark != 0 || language.auxiliaries.contains(words[start].hash) {
      start += 1
    }
    // "Petro, en su cuenta de X, escribió": the subject stands before what is inserted.
    var comma = start - 1
    while comma > range.lowerBound, start - comma < 4, words[comma].mark == 0 { comma -= 1 }
    if end < range.upperBound, words[end].mark == 0x2C, comma > range.lowerBound,
      comma < start - 1, words[comma].mark == 0x2C, language.stops.contains(words[comma + 1].hash)
    {
      return trimmed(range.lowerBound..<comma)
    }
    return start..<end
  }

  /// The words behind a verb that name the speaker, up to a mark or stop word.
  private func phrase(from start: Int, to end: Int) -> Range<Int> {
    var k = start
    // "a" is an article in Portuguese besides.
    if k < end, language.articles.contains(words[k].hash) { k += 1 }
    while k < end, k - start < 9, !isStop(k), words[k].mark != 0x2E, words[k].mark != 0x22 {
      k += 1
    }
    // "dit-il": the hyphen was passed already.
    return start..<k
  }
}

/// Names speakers in those languages: pronouns, capitals, and the same surname elsewhere.
struct ForeignSpeakers {
  let words: [QuoteWord]
  let language: ForeignCues
  private var fullNames: [UInt64: Range<Int>] = [:]
  private var last: Range<Int>?

  init(words: [QuoteWord], language: ForeignCues, speakers: [Range<Int>]) {
    (self.words, self.language) = (words, language)
    for speaker in speakers {
      let name = name(in: speaker)
      if name.count > 1 { fullNames[words[name.upperBound - 1].hash] = name }
    }
  }

  /// How the phrase names the speaker, and the tokens of the fullest name.
  mutating func resolve(_ tokens: Range<Int>) -> (kind: Speaker.Kind, name: Range<Int>?) {
    guard !tokens.isEmpty else { return (.anonymous, nil) }
    if tokens.count <= 3, tokens.contains(where: { language.pronouns.contains(words[$0].hash) }) {
      return (.pronoun, last)
    }
    let name = name(in: tokens)
    guard !name.isEmpty else { return (.anonymous, nil) }
    let full = fullNames[words[name.upperBound - 1].hash] ?? name
    last = full
    return (.named, full)
  }

  /// The run of capitals at the end of the phrase, at most three words where nouns have capitals too.
  private func name(in tokens: Range<Int>) -> Range<Int> {
    if !language.capitalsTellNames, words[tokens.lowerBound].shape.contains(.ascii) == false,
      !words[tokens.lowerBound].shape.contains(.capitalized)
    {
      // No capitals in this script: the last two words.
      return max(tokens.lowerBound, tokens.upperBound - 2)..<tokens.upperBound
    }
    var end = tokens.upperBound
    while end > tokens.lowerBound, !words[end - 1].shape.contains(.capitalized) { end -= 1 }
    var start = end
    while start > tokens.lowerBound,
      words[start - 1].shape.contains(.capitalized) || words[start - 1].mark == 0x2D
        || words[start - 1].kind == .abbreviation
    {
      start -= 1
    }
    if !language.capitalsTellNames {
      // "Bundeskanzlerin Angela Merkel"; a lone noun behind an article names nobody.
      if end - start > 2 { start = end - 2 }
      if end - start == 1, start > tokens.lowerBound,
        language.articles.contains(words[start - 1].hash)
      {
        return tokens.lowerBound..<tokens.lowerBound
      }
    }
    return start..<end
  }
}
