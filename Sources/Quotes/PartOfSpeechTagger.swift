/// Tags words from left to right: an averaged perceptron over hashed features, eight bits a weight.
package struct PartOfSpeechTagger: Sendable {
  /// Slots of the weight table, a power of two.
  package static let slots = 1 << 16
  /// Weights of one slot: one for each tag, padded to the vector's width.
  package static let width = 32
  /// Features of one word.
  package static let featureCount = 24

  /// What the features of one word are made from.
  package struct Form {
    package var word: UInt64
    package var suffix2: UInt64
    package var suffix3: UInt64
    package var shape: UInt64
    /// What the lexicon says: the form of a verb of saying, the closed class.
    package var lexical: UInt64

    /// The form of the word in `range`; `kind` and `isStart` come from the token.
    @inline(__always)
    package init(_ text: [UInt8], _ range: Range<Int>, hash: UInt64, isStart: Bool, lexical: UInt64)
    {
      word = hash
      self.lexical = lexical
      let count = range.count
      var last: UInt64 = 0
      for index in max(range.lowerBound, range.upperBound - 3)..<range.upperBound {
        var byte = text[index]
        if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
        if byte >= 0x30 && byte <= 0x39 { byte = 0x30 }
        last = last << 8 | UInt64(byte)
      }
      suffix3 = last | UInt64(min(count, 4)) << 32
      suffix2 = last & 0xFFFF
      var bits: UInt64 = isStart ? 1 : 0
      let head = text[range.lowerBound]
      if head >= 0x41 && head <= 0x5A { bits |= 2 }
      if head >= 0x30 && head <= 0x39 { bits |= 4 }
      if head >= 0x80 { bits |= 8 }
      if count > 1 {
        let second = text[range.lowerBound + 1]
        if second >= 0x41 && second <= 0x5A { bits |= 16 }
      }
      if head | 0x20 < 0x61 || head | 0x20 > 0x7A { bits |= 32 }
      shape = bits
    }

    /// The place before the first or behind the last word.
    package init(edge: UInt64) {
      (word, suffix2, suffix3, shape, lexical) = (edge, edge, edge, edge, 0)
    }
  }

  /// Calls `use` with the slot of each feature of a word among its neighbours.
  @inline(__always)
  package static func features(
    _ back2: Form, _ back: Form, _ word: Form, _ next: Form, _ next2: Form, tag1: UInt64,
    tag2: UInt64, _ use: (Int) -> Void
  ) {
    let mask = UInt64(slots - 1)
    @inline(__always) func put(_ value: UInt64, _ number: UInt64) {
      let mixed = WordHash.mix(value, number &* 0x1000_0000_1B3 &+ 0x51)
      use(Int((mixed ^ (mixed >> 32)) & mask))
    }
    put(word.word, 1)
    put(word.suffix3, 2)
    put(word.suffix2 << 8 | word.shape, 3)
    put(word.shape << 8 | tag1, 4)
    put(tag1 << 8 | tag2, 5)
    put(WordHash.mix(word.word, tag1), 6)
    put(back.word, 7)
    put(next.word, 8)
    put(back2.word, 9)
    put(next2.word, 10)
    put(WordHash.mix(back.word, word.word), 11)
    put(WordHash.mix(word.word, next.word), 12)
    put(next.suffix3, 13)
    put(back.suffix3, 14)
    put(next.shape << 8 | word.shape, 15)
    put(WordHash.mix(word.suffix3, tag1), 16)
    put(WordHash.mix(next.suffix2, tag1 << 8 | word.suffix2), 17)
    put(WordHash.mix(word.suffix3, next.suffix3), 18)
    put(word.lexical << 8 | tag1, 19)
    put(WordHash.mix(next.word, word.lexical << 8 | tag1), 20)
    put((word.lexical << 16 | word.suffix2) << 8 | next.shape, 21)
    put(WordHash.mix(next.word, word.suffix2 << 8 | tag1), 22)
    put((word.shape << 8 | tag1) << 8 | next.shape, 23)
    put(0, 24)
  }
}

extension PartOfSpeechTagger {
  /// The best tag by the shipped weights.
  @inline(__always)
  package static func tag(
    _ model: QuoteModel, _ back2: Form, _ back: Form, _ word: Form, _ next: Form, _ next2: Form,
    tag1: UInt64, tag2: UInt64
  ) -> PartOfSpeech {
    // Sixteen-bit sums, the even tags in one half and the odd ones in the other: 24 features of at
    // most 255 cannot overflow. All tags carry the same surplus of 128 a feature.
    let low = SIMD4<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    var even = SIMD4<UInt64>(repeating: 0)
    var odd = SIMD4<UInt64>(repeating: 0)
    features(back2, back, word, next, next2, tag1: tag1, tag2: tag2) { slot in
      let row = model.row(slot)
      even = even &+ (row & low)
      odd = odd &+ ((row &>> 8) & low)
    }
    var best = 0
    var bestScore: UInt64 = 0
    for lane in 0..<4 {
      var (a, b) = (even[lane], odd[lane])
      var tag = lane * 8
      while tag < min(lane * 8 + 8, PartOfSpeech.count) {
        if a & 0xFFFF > bestScore { (best, bestScore) = (tag, a & 0xFFFF) }
        if b & 0xFFFF > bestScore, tag + 1 < PartOfSpeech.count {
          (best, bestScore) = (tag + 1, b & 0xFFFF)
        }
        a >>= 16
        b >>= 16
        tag += 2
      }
    }
    return PartOfSpeech(rawValue: UInt8(best)) ?? .noun
  }
}
