import Documents

/// Finds the quotes of a document: marks, words, units, attributions, in that order.
struct QuoteFinder {
  private var marks = MarkEngine()
  private var reader = QuoteWordReader()
  private var units: [StatementUnit] = []
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
    for (number, block) in document.blocks.enumerated() {
      let first = token
      while token < document.tokens.count, document.tokens[token].start < block.span.end {
        token += 1
      }
      let firstRegion = region
      while region < marks.regions.count, marks.regions[region].outer.start < block.span.end {
        region += 1
      }
      guard token > first else { continue }
      splitter.split(
        first..<token, block: number, regionRange: firstRegion..<region, into: &units)
    }
  }

  private mutating func readUnits(_ document: Document) {
    var lastSpeaker: Range<Int>?
    var lastBlock = -2
    var lastUnit = -2
    for (number, unit) in units.enumerated() {
      var reader = UnitReader(unit: unit, words: self.reader.words, cues: cues)
      if reader.isBareQuotation {
        continueQuotation(
          unit, reader, lastSpeaker: lastSpeaker, isNear: unit.block - lastBlock <= 1,
          follows: number - lastUnit == 1)
        if !found.isEmpty { lastBlock = unit.block }
        lastUnit = number
        continue
      }
      reader.read()
      found.append(contentsOf: reader.found)
      if let subject = reader.lastSubject {
        lastSpeaker = subject
        lastBlock = unit.block
        lastUnit = number
      }
    }
  }

  /// A unit of nothing but quotation goes on with the speaker before.
  private mutating func continueQuotation(
    _ unit: StatementUnit, _ reader: UnitReader, lastSpeaker: Range<Int>?, isNear: Bool,
    follows: Bool
  ) {
    guard let first = unit.items.first(where: \.isQuotation),
      let last = unit.items.last(where: \.isQuotation)
    else { return }
    let content = Int(first.first)..<Int(last.last)
    if follows, let index = found.indices.last, found[index].block == unit.block,
      let end = found[index].contents.last?.upperBound, end <= content.lowerBound,
      found[index].pattern == .trailing || found[index].pattern == .surrounding
        || found[index].pattern == .continued,
      found[index].opening == 2
    {
      found[index].contents.append(content)
      return
    }
    guard isNear, let lastSpeaker else { return }
    var raw = RawQuote(contents: [content], pattern: .continued, reason: "goes on")
    raw.speaker = lastSpeaker
    raw.block = unit.block
    raw.opening = 2
    found.append(raw)
  }
}
