package import Documents

/// Finds the quotes of a document: marks, words, units, attributions, in that order.
struct QuoteFinder {
  private var marks = MarkEngine()
  private var reader = QuoteWordReader()
  private var units: [StatementUnit] = []
  private var nested: [StatementUnit] = []
  /// The lists of the document's language, where it is not English.
  private(set) var foreign: ForeignCues?
  /// The tokens of each block.
  private var blockTokens: [Range<Int>] = []
  let cues = WordLexicon.english.cues

  /// Whether the text is a story: speakers then take turns.
  private let isFiction: Bool
  /// The speakers of the blocks before, the last one last.
  private var turns: [Range<Int>?] = []

  private(set) var found: [RawQuote] = []

  init(isFiction: Bool = false) { self.isFiction = isFiction }

  var words: [QuoteWord] { reader.words }
  var regions: [QuotedRegion] { marks.regions }

  mutating func run(_ document: Document) {
    found.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    marks.run(document.text, blocks: document.blocks)
    reader.read(document.text, document.tokens, marks.regions)
    foreign = (document.language?.code ?? document.metadata.declaredLanguage).flatMap {
      ForeignCues.of($0)
    }
    split(document)
    if let foreign {
      readForeign(foreign)
    } else {
      readUnits(document)
      readNested()
    }
  }

  /// Direct quotes of a language that we have only words of saying for.
  private mutating func readForeign(_ language: ForeignCues) {
    let reader = ForeignReader(words: self.reader.words, language: language)
    var last: Range<Int>?
    var lastBlock = -2
    for unit in units where unit.items.contains(where: \.isQuotation) {
      let quotes = reader.read(unit, last: last)
      if quotes.isEmpty, let last, unit.block - lastBlock <= 1,
        UnitReader(unit: unit, words: self.reader.words, cues: cues).isBareQuotation
      {
        var raw = RawQuote(
          contents: [quotationTokens(unit)], pattern: .continued, reason: "goes on")
        raw.speaker = last
        raw.block = unit.block
        raw.opening = 2
        found.append(raw)
        lastBlock = unit.block
        continue
      }
      found.append(contentsOf: quotes)
      if let speaker = quotes.last?.speaker {
        last = speaker
        lastBlock = unit.block
      }
    }
  }

  private mutating func split(_ document: Document) {
    var splitter = UnitSplitter(words: reader.words, regions: marks.regions, cues: cues)
    if foreign != nil { splitter.minimumWords = 2 }
    var token = 0
    var region = 0
    blockTokens.removeAll(keepingCapacity: true)
    for (number, block) in document.blocks.enumerated() {
      let first = token
      while token < document.tokens.count, document.tokens[token].start < block.span.end {
        token += 1
      }
      let firstRegion = region
      while region < marks.regions.count, marks.regions[region].outer.start < block.span.end {
        region += 1
      }
      blockTokens.append(first..<token)
      guard token > first else { continue }
      splitter.split(
        first..<token, block: number, regionRange: firstRegion..<region, into: &units)
    }
  }

  private mutating func readUnits(_ document: Document) {
    let patterns = BlockPatterns(words: reader.words, cues: cues)
    let labels = interviewLabels(patterns)
    var lastSpeaker: Range<Int>?
    var lastBlock = -2
    var lastUnit = -2
    // Where the quotes of the last unit with an attribution begin.
    var lastFound = 0
    var pendingCue: Range<Int>?
    // Quotations without a closing mark: the next block goes on with them.
    var open: [Range<Int>] = []
    var number = 0
    turns.removeAll(keepingCapacity: true)
    while number < units.count {
      let unit = units[number]
      let tokens = blockTokens[unit.block]
      if isFiction, unit.opensBlock { takeTurn(before: unit.block) }
      if unit.opensBlock {
        if let label = patterns.label(tokens), labels.contains(labelHash(label.name)) {
          readDialogue(label, tokens, unit.block)
          lastSpeaker = label.name
          lastBlock = unit.block
          number = nextBlock(after: number)
          continue
        }
        if let signature = patterns.signature(tokens), sign(signature, unit.block) {
          lastSpeaker = signature.name
          lastBlock = unit.block
          number = nextBlock(after: number)
          continue
        }
        if let raw = patterns.titleOfSpeaker(tokens, block: unit.block)
          ?? patterns.headline(tokens, block: unit.block)
          ?? patterns.labelledHeadline(tokens, block: unit.block)
          ?? patterns.quotedHeadline(tokens, block: unit.block)
          ?? patterns.dashedHeadline(tokens, block: unit.block)
        {
          found.append(raw)
          number = nextBlock(after: number)
          continue
        }
      }
      var reader = UnitReader(unit: unit, words: self.reader.words, cues: cues)
      let endsOpen = unit.items.last.map { isOpen($0) } ?? false
      if reader.isBareQuotation {
        let content = quotationTokens(unit)
        if !open.isEmpty || endsOpen, unit.opensBlock, pendingCue == nil {
          if open.isEmpty, let index = found.indices.last, found[index].isOpen,
            unit.block - found[index].block <= 1
          {
            found[index].contents.append(content)
            found[index].block = unit.block
            found[index].isOpen = endsOpen
            number += 1
            continue
          }
          open.append(content)
          if endsOpen, number + 1 < units.count, units[number + 1].block == unit.block + 1,
            startsWithQuotation(units[number + 1])
          {
            number += 1
            continue
          }
          addContinued(open, lastSpeaker: lastSpeaker, unit.block)
          open = []
          lastBlock = unit.block
          lastUnit = number
          number += 1
          continue
        }
        if let index = found.indices.last, found[index].isOpen, unit.opensBlock,
          unit.block - found[index].block <= 1
        {
          found[index].contents.append(content)
          found[index].block = unit.block
          found[index].isOpen = endsOpen
          lastBlock = unit.block
          lastUnit = number
          number += 1
          continue
        }
        var speaker = isFiction && unit.opensBlock ? nextInTurn() : lastSpeaker
        if let actor = actor(before: number, follows: number - lastUnit == 1),
          lastBlock != unit.block || !self.reader.words[actor.lowerBound].has([.he, .she])
        {
          speaker = actor
          lastSpeaker = actor
          lastBlock = unit.block
        }
        continueQuotation(
          content, unit,
          lastSpeaker: isFiction
            ? speaker : unit.block - lastBlock <= 1 ? lastSpeaker : nil,
          cue: unit.block - lastBlock <= 1 && unit.opensBlock ? pendingCue : nil,
          follows: number - lastUnit == 1, sentence: lastFound)
        pendingCue = nil
        if !found.isEmpty { lastBlock = unit.block }
        lastUnit = number
        number += 1
        continue
      }
      reader.read()
      pendingCue = nil
      let first = found.count
      found.append(contentsOf: reader.found)
      for index in first..<found.count
      where found[index].isInherited && found[index].speaker == nil && found[index].opening == 2 {
        if unit.block - lastBlock <= 1 { found[index].speaker = lastSpeaker }
      }
      if !open.isEmpty {
        if first < found.count, found[first].opening == 2, startsWithQuotation(unit),
          unit.opensBlock
        {
          found[first].contents.insert(contentsOf: open, at: 0)
        } else {
          addContinued(open, lastSpeaker: lastSpeaker, unit.block)
        }
        open = []
      }
      if endsOpen, first < found.count { found[found.count - 1].isOpen = true }
      if let subject = reader.lastSubject {
        lastSpeaker = subject
        lastBlock = unit.block
        lastUnit = number
        lastFound = first
        pendingCue = reader.pendingCue
      }
      number += 1
    }
    if !open.isEmpty { addContinued(open, lastSpeaker: lastSpeaker, lastBlock) }
  }

  // MARK: Taking turns

  /// Notes who spoke in the block before, for a story's dialogue.
  private mutating func takeTurn(before block: Int) {
    guard block > 0 else { return }
    var speaker: Range<Int>?
    var spoke = false
    for raw in found.reversed() where !raw.isInside {
      guard raw.block >= block - 1 else { break }
      if raw.block == block - 1, raw.opening == 2 {
        spoke = true
        if raw.speaker != nil { speaker = raw.speaker }
      }
    }
    guard spoke else {
      // Narrative between two speeches ends the exchange after a while.
      if turns.count > 2 { turns.removeFirst() }
      return
    }
    turns.append(speaker)
    if turns.count > 4 { turns.removeFirst() }
  }

  /// Who spoke the turn before the last.
  private func nextInTurn() -> Range<Int>? {
    turns.count >= 2 ? turns[turns.count - 2] : nil
  }

  // MARK: Inside quotations

  /// What is said inside quotations: "They told me she would be looked after," he said.
  private mutating func readNested() {
    nested.removeAll(keepingCapacity: true)
    var splitter = UnitSplitter(words: reader.words, regions: marks.regions, cues: cues)
    for unit in units {
      for item in unit.items where item.isQuotation && item.last - item.first > 5 {
        let region = Int(item.region)
        var last = region + 1
        while last < marks.regions.count, marks.regions[last].depth > marks.regions[region].depth {
          last += 1
        }
        var end = Int(item.last)
        if marks.regions[region].isClosed { end -= 1 }
        splitter.split(
          Int(item.first + 1)..<end, block: unit.block, regionRange: (region + 1)..<last,
          depth: marks.regions[region].depth + 1, into: &nested)
      }
    }
    for unit in nested {
      var reader = UnitReader(unit: unit, words: self.reader.words, cues: cues)
      guard !reader.isBareQuotation else { continue }
      reader.read()
      for var raw in reader.found where isSureInside(raw) {
        raw.isInside = true
        found.append(raw)
      }
    }
  }

  /// Speech is full of "I think" and "you could say": only a plain report counts.
  private func isSureInside(_ raw: RawQuote) -> Bool {
    guard raw.pattern == .leading, let cue = raw.cue, raw.cueIndex >= 0, !raw.isNegated,
      !raw.isModal, !raw.isInfinitive, let speaker = raw.speaker
    else { return false }
    let strength = cues[Int(raw.cueIndex)].strength
    guard strength >= 7 else { return false }
    let first = reader.words[speaker.lowerBound]
    let isPast = reader.words[cue.lowerBound].form == .past
    if first.has(.firstPerson) || first.hash == WordHashes.you, !isPast { return false }
    switch raw.opening {
    case Anchor.Right.quotation.rawValue, Anchor.Right.colon.rawValue:
      // "People say, 'no'" is talk; who said it once did say it.
      return isPast
    case Anchor.Right.that.rawValue: return true
    case Anchor.Right.clause.rawValue, Anchor.Right.question.rawValue:
      return strength >= 9 || cues[Int(raw.cueIndex)].frame.contains(.addressee)
    default: return false
    }
  }

  // MARK: Quotations that go on

  private func isOpen(_ item: StatementUnit.Item) -> Bool {
    item.isQuotation && !marks.regions[Int(item.region)].isClosed
  }

  private func startsWithQuotation(_ unit: StatementUnit) -> Bool {
    unit.items.first?.isQuotation ?? false
  }

  private func quotationTokens(_ unit: StatementUnit) -> Range<Int> {
    guard let first = unit.items.first(where: \.isQuotation),
      let last = unit.items.last(where: \.isQuotation)
    else { return 0..<0 }
    return Int(first.first)..<Int(last.last)
  }

  private mutating func addContinued(
    _ contents: [Range<Int>], lastSpeaker: Range<Int>?, _ block: Int
  ) {
    var raw = RawQuote(contents: contents, pattern: .continued, reason: "goes on over paragraphs")
    raw.speaker = lastSpeaker
    raw.block = block
    raw.opening = 2
    found.append(raw)
  }

  /// A unit of nothing but quotation goes on with the speaker before.
  private mutating func continueQuotation(
    _ content: Range<Int>, _ unit: StatementUnit, lastSpeaker: Range<Int>?, cue: Range<Int>?,
    follows: Bool, sentence: Int
  ) {
    if follows, let index = found.indices.last, found[index].block == unit.block,
      let end = found[index].contents.last?.upperBound, end <= content.lowerBound,
      found[index].pattern == .trailing || found[index].pattern == .surrounding
        || found[index].pattern == .continued,
      found[index].opening == 2
    {
      found[index].contents.append(content)
      return
    }
    if unit.block == found.last?.block, !unit.opensBlock, cue == nil,
      let index = sameSpeech(
        of: lastSpeaker, in: unit.block, follows: follows, sentence: sentence),
      let last = found[index].contents.last,
      last.upperBound <= content.lowerBound
    {
      found[index].contents.append(content)
      return
    }
    guard lastSpeaker != nil || isFiction, cue != nil || !isHeading(content) else { return }
    var raw = RawQuote(
      contents: [content], pattern: cue == nil ? .continued : .leading,
      reason: cue == nil ? "goes on" : "speaker and cue in the block before")
    raw.speaker = lastSpeaker
    raw.cue = cue
    raw.block = unit.block
    raw.opening = 2
    found.append(raw)
  }

  /// Who acts in the short sentence before the quotation of the unit, in the same block (Hughes
  /// smiled. “…”) or, in a story, in a paragraph of its own.
  private func actor(before number: Int, follows: Bool) -> Range<Int>? {
    guard !follows, number > 0 else { return nil }
    let before = units[number - 1]
    guard
      before.block == units[number].block
        || isFiction && before.block == units[number].block - 1 && before.opensBlock,
      before.items.count <= 14,
      !before.items.contains(where: \.isQuotation),
      found.last?.block != before.block
        || found.last.map({ ($0.contents.first?.lowerBound ?? 0) < Int(before.items[0].first) })
          ?? true
    else { return nil }
    let phrases = NounPhrases(words: reader.words, items: before.items)
    guard
      let subject = AnchorReader(phrases: phrases, cues: cues).mainSubject(
        before: before.items.count, floor: 0) ?? openingName(phrases)
    else { return nil }
    let head = phrases.word(subject.lowerBound)
    let isPerson =
      head.has([.he, .she]) && phrases.pos(subject.lowerBound) == .pronoun
      || subject.contains { phrases.pos($0) == .properNoun || phrases.has($0, .role) }
      || subject.count == 1 && head.shape.contains(.capitalized) && head.classes.isEmpty
    guard isPerson else { return nil }
    return Int(
      before.items[subject.lowerBound].first)..<Int(before.items[subject.upperBound - 1].last)
  }

  /// A capitalised first word with a verb behind it, where the tagger saw no name.
  private func openingName(_ phrases: NounPhrases) -> Range<Int>? {
    guard phrases.count >= 2, phrases.word(0).classes.isEmpty, phrases.word(0).cue < 0,
      phrases.word(0).shape.contains(.capitalized), phrases.isVerbal(1)
    else { return nil }
    return 0..<1
  }

  /// The quotation of the block that a further one of the same speaker goes on with, whatever he did
  /// or what else was told of him between: "x," he said, pointing to the map. "y"
  private func sameSpeech(
    of speaker: Range<Int>?, in block: Int, follows: Bool, sentence: Int
  ) -> Int? {
    for index in found.indices.reversed().prefix(16) {
      let raw = found[index]
      guard raw.block == block else { return nil }
      guard raw.opening == 2, !raw.isInside else { continue }
      switch raw.pattern {
      case .trailing, .surrounding, .continued: break
      default: return nil
      }
      // What the same sentence tells of others (“x,” said a voter who said that …) changes nothing.
      return speaker != nil && (raw.speaker == speaker || follows && index >= sentence)
        ? index : nil
    }
    return nil
  }

  /// "All Bets Are Off": every word of weight has a capital.
  private func isHeading(_ tokens: Range<Int>) -> Bool {
    var count = 0
    for k in tokens where reader.words[k].mark == 0 {
      let word = reader.words[k]
      count += 1
      if word.pos == .preposition || word.pos == .determiner || word.has(.and)
        || word.kind == .clitic
      {
        continue
      }
      if !word.shape.contains(.capitalized) { return false }
    }
    return count >= 2 && count <= 12
  }

  // MARK: Blocks by form

  private func nextBlock(after number: Int) -> Int {
    var next = number + 1
    while next < units.count, units[next].block == units[number].block { next += 1 }
    return next
  }

  private func labelHash(_ name: Range<Int>) -> UInt64 {
    name.reduce(0) { WordHash.mix($0, reader.words[$1].hash) }
  }

  /// The labels that open three blocks or more, or two that alternate with another label.
  private func interviewLabels(_ patterns: BlockPatterns) -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for tokens in blockTokens where tokens.count > 2 {
      if let label = patterns.label(tokens) { counts[labelHash(label.name), default: 0] += 1 }
    }
    let repeated = counts.filter { $0.value >= 2 }
    guard repeated.count >= 2 || repeated.contains(where: { $0.value >= 3 }) else { return [] }
    return repeated.count >= 2 ? Set(counts.keys) : Set(repeated.keys)
  }

  private mutating func readDialogue(
    _ label: (name: Range<Int>, colon: Int), _ tokens: Range<Int>, _ block: Int
  ) {
    var raw = RawQuote(
      contents: [(label.colon + 1)..<tokens.upperBound], pattern: .dialogue,
      reason: "label of an interview")
    raw.speaker = label.name
    raw.cue = label.colon..<(label.colon + 1)
    raw.block = block
    raw.opening = Anchor.Right.colon.rawValue
    raw.isVerbatim = true
    found.append(raw)
  }

  /// Gives the block before to the name that signs it; false when nothing is signed.
  private mutating func sign(
    _ signature: (name: Range<Int>, hasHandle: Bool), _ block: Int
  ) -> Bool {
    guard block > 0 else { return false }
    let before = blockTokens[block - 1]
    guard !before.isEmpty else { return false }
    let isQuotation = reader.words[before.lowerBound].mark == 0x22
    guard signature.hasHandle || isQuotation else { return false }
    // What was found in the block before was said inside the signed words.
    if let index = found.indices.last, found[index].block == block - 1,
      found[index].pattern == .continued
    {
      found.removeLast()
    }
    var raw = RawQuote(
      contents: [before], pattern: .signature, reason: "words, name below")
    raw.speaker = signature.name
    raw.cue = (signature.name.lowerBound - 1)..<signature.name.lowerBound
    raw.block = block
    raw.opening = Anchor.Right.quotation.rawValue
    raw.isVerbatim = true
    found.append(raw)
    return true
  }
}

extension QuoteStage {
  /// The words of a document with their parts of speech, for the makers to look at.
  package static func tags(of document: Document) -> String {
    var finder = QuoteFinder()
    finder.run(document)
    return finder.words.map { word in
      let text = document.string(TextSpan(start: word.start, end: word.end))
      return
        "\(text)/\(word.pos)\(word.cue >= 0 ? "*" : "")\(word.shape.contains(.sentenceStart) ? "^" : "")"
    }.joined(separator: " ")
  }
}
