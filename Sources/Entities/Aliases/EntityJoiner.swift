import Documents

/// Joins the mentions of a document into entities: equal names, surnames and full names, acronyms and long
/// forms, company names with and without their legal form, and what the text itself declares to be one.
///
/// Linear in the mentions but for short lists of candidates.
struct EntityJoiner {
  private let reader: NameReader
  private let definitions: AliasDefinitions
  private var groups: [NameGroup] = []
  /// The group of each mention; -1 for values.
  private var groupOf: [Int] = []

  init(text: [UInt8]) {
    reader = NameReader(text: text)
    definitions = AliasDefinitions(text: text)
  }

  /// Fills `entities`, and `entity` of each name.
  static func join(_ document: inout Document) {
    document.entities.removeAll()
    guard document.mentions.contains(where: { $0.type.isName || $0.gazetteerID != nil }) else {
      return
    }
    var joiner = EntityJoiner(text: document.text)
    joiner.applyDefinedAcronyms(&document)
    joiner.formGroups(document.mentions)
    joiner.joinKnownAndLegal()
    joiner.joinAcronyms()
    joiner.joinPersons()
    joiner.joinDeclared(document.mentions)
    joiner.fill(&document)
  }

  /// Acronyms that the text explains are names of the same type everywhere, also where the tagger missed them.
  private mutating func applyDefinedAcronyms(_ document: inout Document) {
    let acronyms = definitions.acronyms(document.mentions, reader: reader)
    guard !acronyms.isEmpty else { return }
    var types: [UInt64: EntityType] = [:]
    for acronym in acronyms {
      types[FormHash.exact(document.text[acronym.short.range])] = acronym.type
    }
    var found: [Mention] = []
    for token in document.tokens
    where token.end - token.start <= 12 && token.shape.contains(.capitalized) {
      if let type = types[FormHash.exact(document.text[token.range])] {
        found.append(Mention(span: token.span, type: type))
      }
    }
    var merged: [Mention] = []
    merged.reserveCapacity(document.mentions.count + found.count)
    var next = 0
    for mention in document.mentions {
      while next < found.count, found[next].span.end <= mention.span.start {
        merged.append(found[next])
        next += 1
      }
      var mention = mention
      while next < found.count, found[next].span.start < mention.span.end {
        // The same token under another type takes the type of its long form; inside a longer name it stays.
        if found[next].span == mention.span, mention.gazetteerID == nil {
          mention.type = found[next].type
        }
        next += 1
      }
      merged.append(mention)
    }
    merged += found[next...]
    document.mentions = merged
  }

  private mutating func formGroups(_ mentions: [Mention]) {
    var known: [UInt64: Int] = [:]
    groupOf.reserveCapacity(mentions.count)
    for mention in mentions {
      guard mention.type.isName || mention.gazetteerID != nil else {
        groupOf.append(-1)
        continue
      }
      let group = reader.group(mention.span, mention.type, number: groups.count)
      var key = KnownAliases.key(group.words) ^ FormHash.lowercase(mention.type.name.utf8)
      if let id = mention.gazetteerID { key = FormHash.lowercase(id.utf8) }
      if let number = known[key] {
        groupOf.append(number)
        if group.fullness > groups[number].fullness, groups[number].isLesser {
          (groups[number].span, groups[number].isLesser) = (group.span, group.isLesser)
        }
      } else {
        known[key] = groups.count
        groupOf.append(groups.count)
        groups.append(group)
      }
    }
  }

  private func root(_ number: Int) -> Int {
    var number = number
    while groups[number].parent != number { number = groups[number].parent }
    return number
  }

  private mutating func union(_ a: Int, _ b: Int) {
    let (first, second) = (root(a), root(b))
    if first != second { groups[max(first, second)].parent = min(first, second) }
  }

  /// States and unions with their usual short forms; companies with and without `Inc.`; peoples and their
  /// plural.
  private mutating func joinKnownAndLegal() {
    var sets: [Int: Int] = [:]
    var names: [UInt64: Int] = [:]
    for (number, group) in groups.enumerated() where group.type != .person {
      if let set = KnownAliases.sets[KnownAliases.key(group.words)],
        group.words.count > 1 || !group.acronym.isEmpty || group.type == .location
      {
        if let other = sets[set] { union(number, other) } else { sets[set] = number }
      }
      var words = group.words
      if group.type == .organization {
        while words.count > 1, let last = words.last, Self.legalForms.contains(last) {
          words.removeLast()
        }
      }
      let key = KnownAliases.key(words) ^ FormHash.lowercase(group.type.name.utf8)
      if let other = names[key] { union(number, other) } else { names[key] = number }
    }
    // "Israelis" and "Israeli"
    for (number, group) in groups.enumerated() where group.type == .misc && group.words.count == 1 {
      let bytes = reader.text[group.span.range]
      guard bytes.count > 4, bytes.last == 0x73 else { continue }
      let key =
        KnownAliases.key([FormHash.lowercase(bytes.dropLast())]) ^ FormHash.lowercase("MISC".utf8)
      if let other = names[key] {
        union(number, other)
        groups[number].isLesser = true
      }
    }
    joinPrefixes()
  }

  /// `Harvard` and `Harvard University`, when only one longer name begins so.
  private mutating func joinPrefixes() {
    var longer: [UInt64: (number: Int, isOnly: Bool)] = [:]
    for (number, group) in groups.enumerated()
    where group.type == .organization && group.words.count > 1 && group.words.count < 8 {
      for length in 1..<group.words.count {
        let key = KnownAliases.key(Array(group.words[..<length]))
        longer[key] = (longer[key]?.number ?? number, longer[key] == nil)
      }
    }
    for (number, group) in groups.enumerated()
    where group.type == .organization && group.words.count < 7 && group.acronym.isEmpty {
      if let found = longer[KnownAliases.key(group.words)], found.isOnly {
        union(number, found.number)
      }
    }
  }

  private mutating func joinAcronyms() {
    var acronyms: [[UInt8]: [Int]] = [:]
    for (number, group) in groups.enumerated() where !group.acronym.isEmpty && group.type != .person
    {
      acronyms[group.acronym, default: []].append(number)
    }
    guard !acronyms.isEmpty else { return }
    for (number, group) in groups.enumerated() where group.words.count > 1 && group.type != .person
    {
      guard (2...8).contains(group.initials.count) else { continue }
      for short in acronyms[group.initials] ?? [] where groups[short].type == group.type {
        union(number, short)
      }
    }
  }

  /// Surnames, first names and initials go with the full name: the latest one before, else the first after.
  private mutating func joinPersons() {
    let suffixes = Self.generations
    var full: [UInt64: [Int]] = [:]
    for number in groups.indices
    where groups[number].type == .person && groups[number].words.count > 1 {
      var words = groups[number].words
      if let last = words.last, words.count > 2, suffixes.contains(last) { words.removeLast() }
      guard let last = words.last, let first = words.first else { continue }
      for other in full[last] ?? [] where isSamePerson(words, groups[number], groups[other]) {
        union(number, other)
      }
      if full[last, default: []].count < 16 { full[last, default: []].append(number) }
      if words.count > 2, full[words[words.count - 2], default: []].count < 16,
        first != words[words.count - 2]
      {
        full[words[words.count - 2], default: []].append(number)
      }
      if full[first, default: []].count < 16 { full[first, default: []].append(number) }
    }
    guard !full.isEmpty else { return }
    var recent: [UInt64: Int] = [:]
    // What one mention of a short name resolves to holds for that mention alone.
    for index in groupOf.indices where groupOf[index] >= 0 && groups[groupOf[index]].type == .person
    {
      let number = groupOf[index]
      let words = groups[number].words
      if words.count > 1, full[words[0]]?.contains(number) == true {
        for word in words { recent[word] = number }
      } else if let word = words.last {
        let surname = full[word]?.first { groups[$0].words.last == word }
        // "Nygaard" is Walter Nygaard before it is Karin Nygaard-Boyle.
        let latest = recent[word].flatMap {
          groups[$0].words.last == word || groups[$0].words.first == word || surname == nil
            ? $0 : nil
        }
        if let target = latest ?? surname ?? full[word]?.first, target != number {
          if words.count == 1 || isSuffix(words, of: groups[target].words) {
            groupOf[index] = target
          }
        }
      }
    }
  }

  private func isSuffix(_ words: [UInt64], of longer: [UInt64]) -> Bool {
    words.count < longer.count && Array(longer.suffix(words.count)) == words
  }

  /// Two full names of one person: the same surname, and first names that are equal or an initial.
  private func isSamePerson(_ words: [UInt64], _ group: NameGroup, _ other: NameGroup) -> Bool {
    guard let last = words.last, other.words.count > 1, other.words.contains(last),
      let first = words.first,
      let otherFirst = other.words.first
    else { return false }
    if isSuffix(group.words, of: other.words) || isSuffix(other.words, of: group.words) {
      return true
    }
    guard other.words.last == last else { return false }
    if first == otherFirst { return true }
    return group.initials.first == other.initials.first
      && (isInitial(group) || isInitial(other))
  }

  private func isInitial(_ group: NameGroup) -> Bool {
    let text = reader.text
    let start = Int(group.span.start)
    return start + 1 < text.count && text[start + 1] == 0x2E
  }

  private mutating func joinDeclared(_ mentions: [Mention]) {
    for index in mentions.indices.dropFirst() {
      let (a, b) = (groupOf[index - 1], groupOf[index])
      guard a >= 0, b >= 0, a != b, groups[a].type == groups[b].type, groups[a].type != .location,
        groups[a].type != .misc, definitions.joins(mentions[index - 1].span, mentions[index].span)
      else { continue }
      union(a, b)
    }
  }

  private func fill(_ document: inout Document) {
    // By root: the entity, -1 before its first mention, and the group with the fullest name.
    var numbers = [Int](repeating: -1, count: groups.count)
    var best = Array(groups.indices)
    for number in groups.indices {
      // A root is the first of its groups.
      let root = root(number)
      if groups[number].fullness > groups[best[root]].fullness { best[root] = number }
    }
    for index in document.mentions.indices where groupOf[index] >= 0 {
      let root = root(groupOf[index])
      let mention = document.mentions[index]
      let entity = numbers[root]
      if entity >= 0 {
        document.entities[entity].count += 1
        document.mentions[index].entity = entity
        if document.entities[entity].gazetteerID == nil {
          document.entities[entity].gazetteerID = mention.gazetteerID
        }
      } else {
        numbers[root] = document.entities.count
        document.mentions[index].entity = document.entities.count
        let fullest = groups[best[root]].span
        document.entities.append(
          Entity(
            name: reader.string(fullest), type: mention.type, subtype: mention.subtype, count: 1,
            first: mention.span, gazetteerID: mention.gazetteerID))
      }
    }
  }

  private static let legalForms = FormSet(
    "inc corp corporation co company ltd limited llc plc gmbh ag sa nv bv spa group holdings holding "
      + "incorporated")
  private static let generations = FormSet("jr sr ii iii iv")
}
