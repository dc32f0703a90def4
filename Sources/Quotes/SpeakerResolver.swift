import Documents

/// Gives speakers their kind and their full name in the document.
///
/// Names through the table of names; pronouns to the likeliest person before them, by nearness,
/// subject, gender and who spoke last; descriptions ("the diplomat") to the person described so.
struct SpeakerResolver {
  let words: [QuoteWord]
  let names: NameTable
  let sentences: [Int32]
  let document: Document

  /// Whom one speaker phrase stands for.
  struct Resolution {
    var kind: Speaker.Kind = .anonymous
    /// Id of a name, or -1.
    var name = -1
    /// Tokens that serve as the name where there is none.
    var text: Range<Int>?
  }

  /// A speaker met before.
  private struct Earlier {
    var position: Int
    var resolution: Resolution
    var head: UInt64
    var isPlural: Bool
    var isPerson: Bool
    var gender: NameTable.Gender
    /// The phrase itself, without relative clauses.
    var phrase: Range<Int>
  }
  private var earlier: [Earlier] = []

  init(words: [QuoteWord], names: NameTable, sentences: [Int32], document: Document) {
    (self.words, self.names, self.sentences, self.document) = (words, names, sentences, document)
  }

  // MARK: One phrase

  /// Resolves the speaker phrase in `tokens`; `outer` is who speaks the words it stands in.
  mutating func resolve(_ tokens: Range<Int>, outer: Resolution?) -> Resolution {
    guard !tokens.isEmpty else { return Resolution() }
    let head = headToken(tokens)
    var resolution = Resolution()
    let first = words[tokens.lowerBound]
    if tokens.count == 1,
      first.has([.he, .she, .they, .it, .firstPerson])
        || first.pos == .pronoun
          && first.has(.subjectPronoun)
    {
      resolution = pronoun(tokens.lowerBound, outer: outer)
    } else if first.pos == .possessivePronoun, tokens.count == 1 {
      resolution = pronoun(tokens.lowerBound, outer: outer)
    } else if let mention = nameMention(in: tokens, head: head) {
      resolution.name = names.mentions[mention].id
      resolution.kind = .named
    } else if let name = capitals(in: tokens) {
      (resolution.kind, resolution.text) = (.named, name)
    } else if tokens.count == 1, first.end - first.start == 1 {
      // The label of an interview: "Q:".
      resolution.kind = .anonymous
    } else if tokens.allSatisfy({
      words[$0].shape.contains(.capitalized) && !words[$0].has([.role, .group, .subjectPronoun])
    }) {
      // "Reuters said" where no table of names has it.
      (resolution.kind, resolution.text) = (.named, tokens)
    } else {
      resolution = description(tokens, head: head)
    }
    let plural = isPlural(tokens, head)
    var gender = NameTable.Gender.unknown
    if resolution.name >= 0 { gender = names.names[resolution.name].gender }
    if gender == .unknown {
      for k in tokens where words[k].pos != .possessivePronoun {
        if words[k].has(.female) { gender = .female }
        if words[k].has(.male) { gender = .male }
      }
      if first.has(.she) { gender = .female }
      if first.has(.he) { gender = .male }
    }
    let isPerson =
      resolution.name >= 0
      ? names.names[resolution.name].isPerson || !names.names[resolution.name].isOrganization
      : !plural && !words[head].has(.group)
    earlier.append(
      Earlier(
        position: tokens.lowerBound, resolution: resolution, head: words[head].hash,
        isPlural: plural, isPerson: isPerson, gender: gender, phrase: tokens))
    return resolution
  }

  /// The name as a string.
  func canonical(_ resolution: Resolution) -> String? {
    if resolution.name >= 0 {
      let name = names.names[resolution.name]
      let bare = withoutTitles(name)
      if let entity = name.entity, bare == name.tokens { return document.entities[entity].name }
      return string(bare)
    }
    return resolution.text.map { string($0) }
  }

  /// A person's name without the offices before it and the letters behind it.
  private func withoutTitles(_ name: NameTable.Name) -> Range<Int> {
    guard name.isPerson, name.tokens.count > 1 else { return name.tokens }
    var start = name.tokens.lowerBound
    var end = name.tokens.upperBound
    while end - start > 2, Self.letters.contains(words[end - 1].hash) { end -= 1 }
    for k in stride(from: end - 2, through: start, by: -1) where words[k].has([.honorific, .role]) {
      start = k + 1
      break
    }
    return start..<end
  }
  private static let letters = Set(["qc", "kc", "sc", "mp", "md", "phd"].map { WordHash.of($0) })

  /// A run of capitals that names the speaker where no table of names has it: behind an office, or of
  /// two words and more, before any preposition.
  private func capitals(in tokens: Range<Int>) -> Range<Int>? {
    var best: Range<Int>?
    var k = tokens.lowerBound
    while k < tokens.upperBound {
      let word = words[k]
      if k > tokens.lowerBound, word.pos == .preposition || word.has(.of) || word.pos == .to {
        break
      }
      guard word.mark == 0, word.shape.contains(.capitalized),
        !word.has([.role, .honorific, .group, .time]), word.pos != .determiner,
        word.pos != .possessivePronoun
      else {
        k += 1
        continue
      }
      var end = k + 1
      while end < tokens.upperBound,
        words[end].shape.contains(.capitalized) && words[end].mark == 0
          && !words[end].has([.role, .group])
          || words[end].mark == 0x2D && !words[end].shape.contains(.spaceBefore)
      {
        end += 1
      }
      let isPossessor = end < tokens.upperBound && words[end].pos == .possessive
      let modifies =
        end < tokens.upperBound && words[end].mark == 0 && words[end].pos != .preposition
        && !words[end].has(.of)
      let hasOffice = k > tokens.lowerBound && words[k - 1].has([.role, .honorific])
      if !isPossessor, !modifies, end - k > 1 || hasOffice { best = k..<end }
      k = end
    }
    return best
  }

  /// Bodies of one sort only: no company or charity is called so later.
  private static let bodies = Set(
    [
      "council", "court", "government", "police", "ministry", "army", "military", "parliament",
      "congress", "senate", "university", "city", "state", "county", "tribunal", "jury",
    ].map { WordHash.of($0) })

  func entity(_ resolution: Resolution) -> Int? {
    resolution.name >= 0 ? names.names[resolution.name].entity : nil
  }

  private func string(_ tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return document.string(
      TextSpan(start: words[tokens.lowerBound].start, end: words[tokens.upperBound - 1].end))
  }

  // MARK: Parts of the phrase

  /// The head: the last noun before the first preposition, comma or relative.
  private func headToken(_ tokens: Range<Int>) -> Int {
    var head = tokens.lowerBound
    for k in tokens {
      let word = words[k]
      if k > tokens.lowerBound,
        word.pos == .preposition || word.mark == 0x2C || word.mark == 0x28 || word.pos == .wh
          || word.has(.of) || word.pos == .to
          || word.pos == .verbParticiple && k > head
            && words[k - 1].pos == .noun
      {
        break
      }
      if word.mark == 0, word.pos != .possessive { head = k }
    }
    return head
  }

  /// The mention that names the speaker: not in a phrase with a preposition, not a possessor.
  private func nameMention(in tokens: Range<Int>, head: Int) -> Int? {
    var best: Int?
    var bestScore = -1
    for index in names.mentions(in: tokens) {
      let mention = names.mentions[index]
      let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
      if end < tokens.upperBound, words[end].pos == .possessive { continue }
      var inPhrase = false
      var k = start - 1
      while k >= tokens.lowerBound, words[k].mark != 0x2C, words[k].mark != 0x28 {
        if words[k].pos == .preposition || words[k].has(.of) || words[k].pos == .to {
          inPhrase = true
          break
        }
        k -= 1
      }
      let name = names.names[mention.id]
      // "Council on Relations Alia Salem": a person at the very end names the speaker all the same.
      if inPhrase, !(name.isPerson && end == tokens.upperBound && tokens.count > 4) { continue }
      // "US officials", "the Harriers manager": the name only modifies.
      let modifies =
        end < tokens.upperBound && words[end].mark == 0
        && (words[end].pos == .noun || words[end].pos == .adjective || words[end].pos == .number)
      if modifies { continue }
      let score = (name.isPerson ? 2 : 0) + (mention.tokens.contains(head) ? 1 : 0)
      if score > bestScore { (best, bestScore) = (index, score) }
    }
    return best
  }

  private func isPlural(_ tokens: Range<Int>, _ head: Int) -> Bool {
    let word = words[head]
    if word.has(.they) { return true }
    if tokens.contains(where: { words[$0].has(.and) && words[$0].pos == .coordinator && $0 < head })
    {
      return true
    }
    return word.pos == .noun && endsInS(word)
      || word.has(.group) && !word.has(.role)
        && !isSingularGroup(word)
  }

  private func endsInS(_ word: QuoteWord) -> Bool {
    let last = document.text[Int(word.end) - 1]
    return last == 0x73 && word.end - word.start > 3 && document.text[Int(word.end) - 2] != 0x73
  }

  private static let singularGroups: Set<UInt64> = Set(
    "ministry government administration committee commission council court company firm agency department bureau office party union group organisation organization campaign team board bank university institute association federation network newspaper paper magazine daily website outlet channel station army military navy embassy parliament senate house congress force crowd church centre center school hospital airline regulator operator manufacturer retailer charity club league foundation authority service"
      .split(separator: " ").map { WordHash.of(String($0)) })

  private func isSingularGroup(_ word: QuoteWord) -> Bool {
    Self.singularGroups.contains(word.hash)
  }

  // MARK: Descriptions

  private func description(_ tokens: Range<Int>, head: Int) -> Resolution {
    var resolution = Resolution()
    let first = words[tokens.lowerBound]
    let headWord = words[head]
    let plural = isPlural(tokens, head)
    resolution.kind = plural || headWord.has(.group) ? .collective : .anonymous
    let isIndefinite =
      first.pos == .determiner && !isThe(first) || first.pos == .number
      || first.has(.subjectPronoun)
    // "the New Zealand government": a name of its own.
    if isSingularGroup(headWord), !isIndefinite,
      names.mentions(in: tokens).contains(where: { names.mentions[$0].tokens.upperBound <= head }),
      !tokens.contains(where: { words[$0].pos == .possessive })
    {
      let start = first.pos == .determiner ? tokens.lowerBound + 1 : tokens.lowerBound
      resolution.kind = .named
      resolution.text = start..<(head + 1)
      return resolution
    }
    guard !isIndefinite, !plural else { return resolution }
    // The same head noun before: the source, the official.
    for before in earlier.reversed().prefix(40) where before.head == headWord.hash {
      if before.resolution.name >= 0 || before.resolution.text != nil || !headWord.has(.group) {
        resolution.name = before.resolution.name
        resolution.text = before.resolution.text
        return resolution
      }
    }
    if isSingularGroup(headWord) || headWord.has(.group) {
      // "the Church" is the Church of Scientology, "the department" the Police Department.
      if let id = nameContaining(headWord.hash, before: tokens.lowerBound) {
        resolution.name = id
        return resolution
      }
      if isThe(first) || tokens.count == 1, !Self.bodies.contains(headWord.hash) {
        // "the company" is the body named last, in the sentences just before.
        for mention in names.mentions[..<lowerBound(tokens.lowerBound)].reversed().prefix(8)
        where names.names[mention.id].isOrganization
          && Int(sentences[tokens.lowerBound]) - mention.sentence <= 2
          && !names.names[mention.id].tokens.contains(where: { words[$0].has(.group) })
        {
          resolution.name = mention.id
          return resolution
        }
        for before in earlier.reversed().prefix(12)
        where before.resolution.name >= 0
          && names.names[before.resolution.name].isOrganization
        {
          resolution.name = before.resolution.name
          return resolution
        }
        for mention in names.mentions[..<lowerBound(tokens.lowerBound)].reversed().prefix(12)
        where names.names[mention.id].isOrganization {
          resolution.name = mention.id
          return resolution
        }
      }
      return resolution
    }
    // "finance minister" in the headline, "the minister" below: whoever is described so.
    if headWord.has(.role) || headWord.pos == .noun || headWord.pos == .adjective {
      if let id = described(by: headWord.hash, near: tokens) {
        resolution.name = id
        return resolution
      }
      if isThe(first), headWord.has(.role) || tokens.count <= 3 {
        // Someone named shortly before.
        var steps = 0
        for mention in names.mentions[..<lowerBound(tokens.lowerBound)].reversed() {
          steps += 1
          if steps > 8 { break }
          if sentences[tokens.lowerBound] - Int32(mention.sentence) > 3 { break }
          if names.names[mention.id].isPerson {
            resolution.name = mention.id
            return resolution
          }
        }
      }
    }
    return resolution
  }

  private func isThe(_ word: QuoteWord) -> Bool { word.hash == Self.the }
  private static let the = WordHash.of("the")

  /// Index of the first mention at or behind token `position`.
  private func lowerBound(_ position: Int) -> Int {
    var low = 0
    var high = names.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if names.mentions[middle].tokens.lowerBound < position {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func nameContaining(_ hash: UInt64, before position: Int) -> Int? {
    let end = lowerBound(position)
    for mention in names.mentions[..<end].reversed().prefix(60)
    where names.names[mention.id].tokens.count > 1 {
      if names.names[mention.id].tokens.contains(where: { words[$0].hash == hash }) {
        return mention.id
      }
    }
    for mention in names.mentions[end...].prefix(30) where names.names[mention.id].tokens.count > 1
    {
      if names.names[mention.id].tokens.contains(where: { words[$0].hash == hash }) {
        return mention.id
      }
    }
    return nil
  }

  /// The person beside whose name the noun stands: "finance minister, Ilse Marent".
  private func described(by noun: UInt64, near tokens: Range<Int>) -> Int? {
    var found: Int?
    // The nearest names only: a description is not far from its bearer, and time stays linear.
    let here = lowerBound(tokens.lowerBound)
    let near = max(0, here - 150)..<min(names.mentions.count, here + 150)
    for mention in names.mentions[near] where names.names[mention.id].isPerson {
      let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
      var isDescribed = false
      var k = start - 1
      while k >= 0, start - k < 9, sentences[k] == sentences[start] {
        if words[k].hash == noun { isDescribed = true }
        if words[k].pos == .verbFinite || words[k].pos == .auxiliary { break }
        k -= 1
      }
      if !isDescribed, end < words.count, words[end].mark == 0x2C {
        k = end + 1
        while k < words.count, k - end < 9, words[k].mark == 0, sentences[k] == sentences[start] {
          if words[k].hash == noun { isDescribed = true }
          k += 1
        }
      }
      if isDescribed {
        if found == nil || start < tokens.lowerBound { found = mention.id }
        if start > tokens.lowerBound { break }
      }
    }
    return found
  }

  // MARK: Pronouns

  private func pronoun(_ position: Int, outer: Resolution?) -> Resolution {
    var resolution = Resolution(kind: .pronoun)
    let word = words[position]
    if word.has(.firstPerson) {
      if let outer { (resolution.name, resolution.text) = (outer.name, outer.text) }
      return resolution
    }
    if word.has(.they) {
      for before in earlier.reversed().prefix(8)
      where before.isPlural
        || before.resolution.name >= 0 && names.names[before.resolution.name].isOrganization
      {
        (resolution.name, resolution.text) = (before.resolution.name, before.resolution.text)
        return resolution
      }
      return resolution
    }
    if word.has(.it) {
      for before in earlier.reversed().prefix(8) where !before.isPerson {
        (resolution.name, resolution.text) = (before.resolution.name, before.resolution.text)
        return resolution
      }
      return resolution
    }
    guard word.has([.he, .she]) else { return resolution }
    let gender: NameTable.Gender = word.has(.she) ? .female : .male
    let sentence = Int(sentences[position])
    var best = -1
    var bestScore = -Float.infinity
    var text: Range<Int>?
    var seen = 0
    for mention in names.mentions[..<lowerBound(position)].reversed() {
      seen += 1
      let distance = sentence - mention.sentence
      if seen > 40 || distance > 12 { break }
      let name = names.names[mention.id]
      guard name.isPerson || !name.isOrganization && name.entity == nil && name.tokens.count == 1
      else {
        continue
      }
      if name.gender != .unknown, name.gender != gender { continue }
      if !name.isPerson, words[mention.tokens.lowerBound].isQuoted { continue }
      var score: Float = name.isPerson ? 0 : -3
      if name.gender == gender { score += 1 }
      score -= Float(distance) * (distance > 1 ? 0.8 : 0.6)
      if mention.isSubject { score += 1.2 }
      if distance == 0 { score -= mention.isSubject ? 0 : 0.6 }
      if words[mention.tokens.lowerBound].isQuoted, !words[position].isQuoted { score -= 2 }
      if score > bestScore { (best, bestScore) = (mention.id, score) }
    }
    // Whoever spoke last is the likeliest to speak on.
    var steps = 0
    for before in earlier.reversed() {
      steps += 1
      guard steps <= 4 else { break }
      let distance = sentence - Int(sentences[before.position])
      if distance > 8 { break }
      guard before.isPerson, !before.isPlural,
        before.gender == .unknown || before.gender == gender
      else { continue }
      guard
        before.resolution.name >= 0 || before.resolution.text != nil
          || before.resolution.kind == .anonymous
      else { continue }
      var score: Float = 1.6 - Float(distance) * 0.6 - Float(steps - 1) * 0.7
      if before.gender == gender { score += 1 }
      if score > bestScore {
        bestScore = score
        best = before.resolution.name
        // Whoever has no name is called by the phrase: "a nurse on the night shift".
        text =
          before.resolution.text
          ?? (before.resolution.kind == .anonymous && before.phrase.count <= 8
            ? before.phrase : nil)
      }
    }
    (resolution.name, resolution.text) = (best, best >= 0 ? nil : text)
    return resolution
  }
}
