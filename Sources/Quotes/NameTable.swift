import Documents

/// The names of a document: where they stand, which belong together, what is known of their bearers.
///
/// Taken from the entity stage where it ran; otherwise found by capitals and parts of speech. O(*n*).
struct NameTable {
  /// Whom a name may be referred to by.
  enum Gender: UInt8 { case unknown, female, male }

  /// One place where a name stands.
  struct Mention {
    var tokens: Range<Int>
    var id: Int
    /// Number of the sentence.
    var sentence: Int
    /// Whether it is the first name of its sentence and no preposition stands before it.
    var isSubject: Bool
  }

  /// One bearer.
  struct Name {
    /// The tokens of the fullest mention.
    var tokens: Range<Int>
    var isPerson: Bool
    var isOrganization: Bool
    var gender: Gender
    /// Index into the document's entities.
    var entity: Int?
  }

  private(set) var mentions: [Mention] = []
  var names: [Name] = []
  private var byLast: [UInt64: Int] = [:]
  private var byFirst: [UInt64: Int] = [:]
  private var byAcronym: [UInt64: Int] = [:]
  private static let female = hashes(GivenNames.female)
  private static let male = hashes(GivenNames.male)
  private static let connectors = hashes(
    "of the de la van von der den bin ibn al el del da dos di du & for and")
  private static let suffixes = hashes("qc kc sc mp md phd jr jr. sr. ii iii")
  private static let organizationWords = hashes(
    "inc inc. corp corp. ltd ltd. llc plc co. group university college church party ministry department office council committee commission agency authority association federation union institute bank times post journal news gazette herald tribune guardian telegraph court congress parliament senate house police service services foundation centre center alliance league club united city forum board network airlines airways motors company press television radio"
  )

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordHash.of(String($0)) })
  }

  mutating func read(_ words: [QuoteWord], _ document: Document, sentences: [Int32]) {
    mentions.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    byLast.removeAll(keepingCapacity: true)
    byFirst.removeAll(keepingCapacity: true)
    byAcronym.removeAll(keepingCapacity: true)
    var runs: [(Range<Int>, isPerson: Bool, gender: Gender)] = []
    if document.entities.isEmpty {
      var k = 0
      while k < words.count {
        guard isNamePart(words, k) else {
          k += 1
          continue
        }
        let end = runEnd(words, k)
        if let run = name(words, k..<end) { runs.append(run) }
        k = end
      }
      link(runs, words)
    } else {
      takeEntities(document, words)
    }
    var lastSentence: Int32 = -1
    for index in mentions.indices {
      let first = mentions[index].tokens.lowerBound
      let sentence = sentences[first]
      mentions[index].sentence = Int(sentence)
      var before = first - 1
      while before >= 0,
        words[before].has([.role, .honorific]) || words[before].pos == .determiner
          || words[before].pos == .adjective
      {
        before -= 1
      }
      let inPhrase =
        before >= 0 && (words[before].pos == .preposition || words[before].pos == .to)
        && sentences[before] == sentence
      let last = mentions[index].tokens.upperBound
      let isPossessive = last < words.count && words[last].pos == .possessive
      mentions[index].isSubject = sentence != lastSentence && !inPhrase && !isPossessive
      if mentions[index].isSubject { lastSentence = sentence }
    }
  }

  /// The mentions that lie in `range`, as indices.
  func mentions(in range: Range<Int>) -> Range<Int> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let first = low
    while low < mentions.count, mentions[low].tokens.upperBound <= range.upperBound { low += 1 }
    return first..<low
  }

  // MARK: From capitals

  private func isNamePart(_ words: [QuoteWord], _ k: Int) -> Bool {
    let word = words[k]
    guard word.kind == .word || word.kind == .abbreviation, word.shape.contains(.capitalized),
      word.mark == 0
    else { return false }
    if word.has([.subjectPronoun, .time, .that, .question, .be, .have, .modal, .subordinator, .and])
    {
      return false
    }
    switch word.pos {
    case .properNoun: return true
    case .pronoun, .determiner, .possessivePronoun, .preposition, .subordinator, .coordinator, .to,
      .wh, .auxiliary, .negation:
      return false
    case .noun:
      return !word.shape.contains(.sentenceStart) || word.has([.role, .honorific])
        || k + 1 < words.count && words[k + 1].pos == .properNoun
    case .adverb, .verbFinite, .verbBase, .verbGerund, .verbParticiple, .adjective, .interjection:
      return !word.shape.contains(.sentenceStart) && word.cue < 0
    default: return !word.shape.contains(.sentenceStart)
    }
  }

  private func runEnd(_ words: [QuoteWord], _ start: Int) -> Int {
    var k = start + 1
    while k < words.count, k - start < 12 {
      if words[k].shape.contains(.sentenceStart) { break }
      if isNamePart(words, k) {
        k += 1
        continue
      }
      let isHyphen =
        words[k].mark == 0x2D && !words[k].shape.contains(.spaceBefore) && k + 1 < words.count
        && !words[k + 1].shape.contains(.spaceBefore)
      if isHyphen {
        k += 1
        if k < words.count, !isNamePart(words, k), words[k].mark == 0 { k += 1 }
        continue
      }
      // "Church of Scientology", "Khaled al-Maeena", "Ludwig van Beethoven"
      if Self.connectors.contains(words[k].hash), k + 1 < words.count {
        var next = k + 1
        while next < words.count, next - k < 3,
          Self.connectors.contains(words[next].hash) || words[next].mark == 0x2D
        {
          next += 1
        }
        guard next < words.count, isNamePart(words, next) else { break }
        let isOf = words[k].has(.of) || words[k].hash == WordHash.of("for")
        if words[k].has(.and) || isOf, words[k - 1].has([.role, .honorific]) { break }
        if words[k].has(.and) {
          // Two persons side by side are two names.
          guard Self.organizationWords.contains(words[next].hash) || words[k].mark == 0x26 else {
            break
          }
        }
        if words[k].pos == .determiner { break }
        k = next
        continue
      }
      break
    }
    while k > start + 1, words[k - 1].mark != 0 { k -= 1 }
    return k
  }

  /// The name in a run of capitals: titles and offices before it are left off.
  private func name(
    _ words: [QuoteWord], _ run: Range<Int>
  ) -> (Range<Int>, isPerson: Bool, gender: Gender)? {
    var start = run.lowerBound
    var end = run.upperBound
    var isPerson = false
    var gender = Gender.unknown
    while end - start > 1, Self.suffixes.contains(words[end - 1].hash) { end -= 1 }
    let isOrganization = Self.organizationWords.contains(words[end - 1].hash)
    if !isOrganization {
      for k in stride(from: end - 2, through: start, by: -1)
      where words[k].has([.honorific, .role]) {
        if words[k].has(.female) { gender = .female }
        if words[k].has(.male) { gender = .male }
        start = k + 1
        isPerson = true
        break
      }
      if start == run.lowerBound, end - start == 1, words[start].has([.role, .honorific]) {
        return nil
      }
    }
    if start > 0, !isPerson, !isOrganization {
      let before = words[start - 1]
      if before.has([.role, .honorific]), before.pos == .noun || before.pos == .properNoun {
        isPerson = true
        if before.has(.female) { gender = .female }
        if before.has(.male) { gender = .male }
      }
    }
    if gender == .unknown, !isOrganization {
      if Self.female.contains(words[start].hash) {
        (gender, isPerson) = (.female, true)
      } else if Self.male.contains(words[start].hash) {
        (gender, isPerson) = (.male, true)
      }
    }
    // ", 45," and "Smith said" tell a person.
    if !isOrganization, end + 1 < words.count, words[end].mark == 0x2C,
      words[end + 1].pos == .number
    {
      isPerson = true
    }
    guard end > start else { return nil }
    return (start..<end, isPerson, gender)
  }

  private mutating func link(
    _ runs: [(Range<Int>, isPerson: Bool, gender: Gender)], _ words: [QuoteWord]
  ) {
    // Full names first, so that a surname in the headline finds them.
    var ids = [Int](repeating: -1, count: runs.count)
    for (number, run) in runs.enumerated() where run.0.count > 1 {
      let last = words[run.0.upperBound - 1].hash
      let first = words[run.0.lowerBound].hash
      if let id = byLast[last], words[names[id].tokens.lowerBound].hash == first {
        ids[number] = id
        if run.0.count > names[id].tokens.count { names[id].tokens = run.0 }
        names[id].isPerson = names[id].isPerson || run.isPerson
        if names[id].gender == .unknown { names[id].gender = run.gender }
        continue
      }
      let id = names.count
      ids[number] = id
      names.append(
        Name(
          tokens: run.0, isPerson: run.isPerson,
          isOrganization: run.0.contains { Self.organizationWords.contains(words[$0].hash) }
            && !run.isPerson, gender: run.gender))
      if byLast[last] == nil { byLast[last] = id }
      if byFirst[first] == nil { byFirst[first] = id }
      let next = run.0.upperBound
      if next + 2 < words.count, words[next].mark == 0x28, words[next + 2].mark == 0x29,
        words[next + 1].shape.contains(.allCapitals)
      {
        byAcronym[words[next + 1].hash] = id
      }
    }
    for (number, run) in runs.enumerated() where run.0.count == 1 {
      let hash = words[run.0.lowerBound].hash
      if let id = byAcronym[hash] ?? byLast[hash] {
        ids[number] = id
        if run.isPerson, !names[id].isOrganization {
          names[id].isPerson = true
          if names[id].gender == .unknown { names[id].gender = run.gender }
        }
        continue
      }
      if let id = byFirst[hash], names[id].isPerson,
        Self.female.contains(hash) || Self.male.contains(hash)
      {
        ids[number] = id
        continue
      }
      let id = names.count
      ids[number] = id
      names.append(
        Name(
          tokens: run.0, isPerson: run.isPerson,
          isOrganization: Self.organizationWords.contains(hash), gender: run.gender))
      byLast[hash] = id
    }
    for (number, run) in runs.enumerated() {
      mentions.append(Mention(tokens: run.0, id: ids[number], sentence: 0, isSubject: false))
    }
  }

  // MARK: From the entity stage

  private mutating func takeEntities(_ document: Document, _ words: [QuoteWord]) {
    for (number, entity) in document.entities.enumerated() {
      names.append(
        Name(
          tokens: 0..<0, isPerson: entity.type == .person,
          isOrganization: entity.type == .organization, gender: .unknown, entity: number))
    }
    var token = 0
    for mention in document.mentions {
      guard let id = mention.entity, mention.type.isName else { continue }
      while token < words.count, words[token].end <= mention.span.start { token += 1 }
      var end = token
      while end < words.count, words[end].start < mention.span.end { end += 1 }
      guard end > token else { continue }
      mentions.append(Mention(tokens: token..<end, id: id, sentence: 0, isSubject: false))
      if end - token > names[id].tokens.count { names[id].tokens = token..<end }
      guard names[id].isPerson, names[id].gender == .unknown else { continue }
      let first = words[token].hash
      if token > 0, words[token - 1].has(.female) {
        names[id].gender = .female
      } else if token > 0, words[token - 1].has(.male) {
        names[id].gender = .male
      } else if end - token > 1, Self.female.contains(first) {
        names[id].gender = .female
      } else if end - token > 1, Self.male.contains(first) {
        names[id].gender = .male
      }
    }
  }
}
