import Documents
import Entities

/// A document as the trainer sees it: forms, gold tags, rows of the features that never change.
struct TrainingExample {
  var reader = FormReader()
  var gold: [UInt8] = []
  var hasMisc: Bool
  /// How often an epoch sees it.
  var weight: Int
  private let lexicon: Lexicon
  /// Rows of the fixed features of all tokens, one after the other; `starts` says where each begins.
  private(set) var rows: [UInt32] = []
  private(set) var starts: [Int32] = []

  init(_ source: TrainingDocument, _ lexicon: Lexicon, weight: Int) {
    self.weight = weight
    hasMisc = source.hasMisc
    self.lexicon = lexicon
    reader.read(source.document.text, source.document.tokens, lexicon)
    gold = [UInt8](repeating: 0, count: source.document.tokens.count)
    let tokens = source.document.tokens
    var index = 0
    for (span, type) in source.names {
      while index < tokens.count, Int(tokens[index].end) <= span.lowerBound { index += 1 }
      var end = index
      while end < tokens.count, Int(tokens[end].start) < span.upperBound,
        end == index || !reader.forms[end].isSentenceStart
      { end += 1 }
      guard end > index else { continue }
      if end - index == 1 {
        gold[index] = UInt8(NameTag.only(type))
      } else {
        gold[index] = UInt8(NameTag.first(type))
        for inner in (index + 1)..<(end - 1) { gold[inner] = UInt8(NameTag.inner(type)) }
        gold[end - 1] = UInt8(NameTag.last(type))
      }
      index = end
    }
  }

  /// Looks the fixed features of every token up.
  mutating func findRows(_ index: FeatureIndex) {
    var features = Features()
    rows = []
    starts = [0]
    for token in reader.forms.indices {
      features.fill(Features.Window(reader.forms, token))
      for number in 0..<features.count {
        if let row = index.rows[features.hashes[number]] {
          rows.append(row | Self.group(of: features.templates[number]))
        }
      }
      starts.append(Int32(rows.count))
    }
  }

  /// Features made of the word itself, in the rows' highest bits.
  static let wordGroup: UInt32 = 1 << 31
  /// Features made of what the tables say about the word.
  static let tableGroup: UInt32 = 1 << 30

  static func group(of template: UInt8) -> UInt32 {
    switch template {
    case 2, 3, 7, 10, 18, 19, 72: wordGroup
    case 30...33, 36, 37, 40, 50...54, 58, 61, 74: tableGroup
    default: 0
    }
  }

  /// The code of a vector in one subspace.
  func code(_ row: UInt16, _ subspace: Int) -> Int { lexicon.code(ofRow: row, subspace) }

  /// The rows of the token's fixed features.
  func fixedRows(_ token: Int) -> Range<Int> { Int(starts[token])..<Int(starts[token + 1]) }
}

/// Which row a feature has, from 1.
struct FeatureIndex {
  var rows: [UInt64: UInt32] = [:]
  var count: Int { rows.count }
}

/// Counts features over the tokens that the tagger would look at, and takes the most frequent.
struct FeatureSelection {
  private let options: TrainingOptions
  private var counts: [UInt64: Int32] = [:]
  private(set) var distinct = 0

  init(_ options: TrainingOptions) {
    self.options = options
    counts.reserveCapacity(6_000_000)
  }

  mutating func count(_ examples: [TrainingExample]) {
    var features = Features()
    for example in examples {
      var memory = example.reader.memory
      memory.forgetTags()
      let forms = example.reader.forms
      var (tag1, tag2) = (0, 0)
      for token in forms.indices {
        if forms[token].isSentenceStart { (tag1, tag2) = (0, 0) }
        let gold = Int(example.gold[token])
        if forms[token].isCandidate || NameTag.isOpen(tag1) {
          features.fill(Features.Window(forms, token))
          let place = Int(forms[token].memory)
          features.add(
            forms[token], tag1, tag2, history: place >= 0 ? memory.history(at: place) : 0)
          for number in 0..<features.count { counts[features.hashes[number], default: 0] += 1 }
          if place >= 0 { memory.count(gold == 0 ? 4 : NameTag.type(gold), at: place) }
        }
        (tag2, tag1) = (tag1, gold)
      }
    }
  }

  mutating func finish() -> FeatureIndex {
    distinct = counts.count
    let kept = counts.filter { $0.value >= Int32(options.minimum) }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .prefix(options.features)
    counts = [:]
    var index = FeatureIndex()
    for (number, entry) in kept.enumerated() { index.rows[entry.key] = UInt32(number + 1) }
    return index
  }
}
