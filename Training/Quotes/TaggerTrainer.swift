import Quotes

/// Trains the part-of-speech tagger: an averaged perceptron with a fixed seed.
struct TaggerTrainer {
  private let width = PartOfSpeechTagger.width
  private var weights: [Int32]
  private var sums: [Int64]
  private var stamps: [Int32]
  private var step: Int32 = 0

  init() {
    let count = PartOfSpeechTagger.slots * PartOfSpeechTagger.width
    weights = [Int32](repeating: 0, count: count)
    sums = [Int64](repeating: 0, count: count)
    stamps = [Int32](repeating: 0, count: count)
  }

  static func forms(_ sentence: TaggedSentence) -> [PartOfSpeechTagger.Form] {
    sentence.words.enumerated().map { number, range in
      let hash = WordHash.of(sentence.text, range)
      return PartOfSpeechTagger.Form(
        sentence.text, range, hash: hash, isStart: number == 0,
        lexical: WordLexicon.english.lexical(hash))
    }
  }

  private func slots(_ forms: [PartOfSpeechTagger.Form], _ i: Int, _ tag1: Int, _ tag2: Int)
    -> [Int]
  {
    func at(_ index: Int) -> PartOfSpeechTagger.Form {
      index < 0
        ? PartOfSpeechTagger.Form(edge: 1)
        : index >= forms.count ? PartOfSpeechTagger.Form(edge: 2) : forms[index]
    }
    var all: [Int] = []
    all.reserveCapacity(PartOfSpeechTagger.featureCount)
    PartOfSpeechTagger.features(
      at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2), tag1: UInt64(tag1), tag2: UInt64(tag2)
    ) { all.append($0) }
    return all
  }

  private func best(_ slots: [Int]) -> Int {
    var scores = [Int32](repeating: 0, count: width)
    for slot in slots {
      for tag in 0..<width { scores[tag] &+= weights[slot * width + tag] }
    }
    var best = 0
    for tag in 1..<PartOfSpeech.allCases.count where scores[tag] > scores[best] { best = tag }
    return best
  }

  private mutating func update(_ slots: [Int], _ tag: Int, _ delta: Int32) {
    for slot in slots {
      let index = slot * width + tag
      sums[index] += Int64(weights[index]) * Int64(step - stamps[index])
      stamps[index] = step
      weights[index] += delta
    }
  }

  mutating func train(_ sentences: [TaggedSentence], epochs: Int) {
    var order = Array(sentences.indices)
    var state: UInt64 = 20_261_125
    for epoch in 1...epochs {
      for i in stride(from: order.count - 1, to: 0, by: -1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(i, Int((state >> 33) % UInt64(i + 1)))
      }
      var wrong = 0
      var total = 0
      for index in order {
        let sentence = sentences[index]
        let forms = Self.forms(sentence)
        var (tag1, tag2) = (30, 31)
        for i in forms.indices {
          let slots = slots(forms, i, tag1, tag2)
          let guess = best(slots)
          let gold = Int(sentence.tags[i].rawValue)
          if guess != gold {
            update(slots, gold, 1)
            update(slots, guess, -1)
            wrong += 1
          }
          total += 1
          step += 1
          (tag2, tag1) = (tag1, guess)
        }
      }
      print("epoch \(epoch): \(Double(wrong * 10000 / total) / 100) % wrong")
    }
    for index in weights.indices {
      sums[index] += Int64(weights[index]) * Int64(step - stamps[index])
    }
  }

  /// The averaged weights as signed bytes, scaled so that the sum of all features stays exact.
  func quantised() -> [UInt8] {
    let averages = sums.map { Double($0) / Double(max(1, step)) }
    var sorted = averages.map(abs).filter { $0 > 0 }.sorted()
    if sorted.isEmpty { sorted = [1] }
    // The largest thousandth is cut off.
    let scale = 127 / sorted[min(sorted.count - 1, sorted.count * 999 / 1000)]
    return averages.map { UInt8(max(-127, min(127, ($0 * scale).rounded())) + 128) }
  }

  /// The words that occur 30 times and have one tag in 99.6 % of them, as the model file lists them.
  static func sureWords(_ sentences: [TaggedSentence]) -> [UInt8] {
    var counts: [UInt64: [Int]] = [:]
    for sentence in sentences {
      for (range, tag) in zip(sentence.words, sentence.tags) {
        let hash = WordHash.of(sentence.text, range)
        counts[hash, default: [Int](repeating: 0, count: 32)][Int(tag.rawValue)] += 1
      }
    }
    var entries: [UInt64] = []
    for (hash, tags) in counts {
      let total = tags.reduce(0, +)
      guard total >= 30, let best = tags.indices.max(by: { tags[$0] < tags[$1] }),
        Double(tags[best]) >= 0.996 * Double(total),
        // A capital may make a name of a noun, an adjective or a verb.
        best != Int(PartOfSpeech.noun.rawValue), best != Int(PartOfSpeech.adjective.rawValue)
      else { continue }
      entries.append(hash & ~31 | UInt64(best))
    }
    entries.sort()
    var bytes: [UInt8] = []
    for value in [UInt64(min(entries.count, 1024))] + entries.prefix(1024) {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(value >> UInt64(shift) & 255))
      }
    }
    return bytes
  }

  /// The share of words that the quantised weights tag right, in percent.
  static func accuracy(_ bytes: [UInt8], _ sentences: [TaggedSentence]) -> Double {
    var trainer = TaggerTrainer()
    trainer.weights = bytes.map { Int32($0) - 128 }
    var (right, total) = (0, 0)
    for sentence in sentences {
      let forms = forms(sentence)
      var (tag1, tag2) = (30, 31)
      for i in forms.indices {
        let guess = trainer.best(trainer.slots(forms, i, tag1, tag2))
        right += guess == Int(sentence.tags[i].rawValue) ? 1 : 0
        total += 1
        (tag2, tag1) = (tag1, guess)
      }
    }
    return 100 * Double(right) / Double(max(1, total))
  }
}
