package import Documents

/// Finds the quotes of a document: marks, words, units, attributions, in that order.
struct QuoteFinder {
  private var marks = MarkEngine()
  private var reader = QuoteWordReader()
  private var units: [StatementUnit] = []
  /// The tokens of each block.
  private var blockTokens: [Range<Int>] = []
  private let cues = WordLexicon.english.cues

  private(set) var found: [RawQuote] = []
  var words: [QuoteWord] { reader.words }
  var regions: [QuotedRegion] { marks.regions }

  mutating func run(_ document: Document) {
    found.removeAll(keepingCapacity: true)
    units.removeAll(keepingCapacity: true)
    marks.run(document.text, blocks: document.blocks)
    reader.read(document.text, document.tokens, marks.regions)
    split(document)
    readUnits(document)
  }

  private mutating func split(_ document: Document) {
    var splitter = UnitSplitter(words: reader.words, regions: marks.regions, cues: cues)
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
    var pendingCue: Range<Int>?
    // Quotations without a closing mark: the next block goes on with them.
    var open: [Range<Int>] = []
    var number = 0
    while number < units.count {
      let unit = units[number]
      let tokens = blockTokens[unit.block]
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
        if let raw = patterns.headline(tokens, block: unit.block) {
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
        continueQuotation(
          content, unit, lastSpeaker: unit.block - lastBlock <= 1 ? lastSpeaker : nil,
          cue: unit.block - lastBlock <= 1 && unit.opensBlock ? pendingCue : nil,
          follows: number - lastUnit == 1)
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
        pendingCue = reader.pendingCue
      }
      number += 1
    }
    if !open.isEmpty { addContinued(open, lastSpeaker: lastSpeaker, lastBlock) }
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
    follows: Bool
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
    guard let lastSpeaker else { return }
    var raw = RawQuote(
      contents: [content], pattern: cue == nil ? .continued : .leading,
      reason: cue == nil ? "goes on" : "speaker and cue in the block before")
    raw.speaker = lastSpeaker
    raw.cue = cue
    raw.block = unit.block
    raw.opening = 2
    found.append(raw)
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
