/// What is kept of a text to compare it: a hash of all its words, and a sample of its word sequences.
struct Sketch: Hashable, Sendable {
  /// How many numbers a sample has.
  static let count = 128

  /// Equal for texts with the same words, whatever stands between them and however they are capitalised.
  var words: UInt64
  /// For each of 128 classes of word sequences, the least hash of one in the text: two texts agree in as many places
  /// as they share sequences.
  var sample: [UInt16]

  /// An estimate of the share of word sequences that two texts have in common; its standard error is at most 0.044.
  func similarity(to other: Sketch) -> Double {
    if words == other.words { return 1 }
    var equal = 0
    for index in 0..<Self.count where sample[index] == other.sample[index] { equal += 1 }
    return Double(equal) / Double(Self.count)
  }
}

/// Makes sketches; the memory is kept for the next text.
///
/// MinHash by one permutation (Li, Owen and Zhang 2012), empty classes filled from others (Shrivastava 2017): one hash
/// for each word sequence, O(*n*).
struct Sketcher: Sendable {
  private let length: Int
  /// The base of the rolling hash, to the power of `length`.
  private let leaving: UInt64
  private var window: [UInt64]
  private var least = [UInt64](repeating: .max, count: Sketch.count)

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Sketches over sequences of `words` words.
  init(words: Int) {
    length = words
    window = [UInt64](repeating: 0, count: words)
    leaving = (0..<words).reduce(1) { power, _ in power &* Self.base }
  }

  /// The sketch of a text; nil when it has no word.
  mutating func sketch(of text: [UInt8]) -> Sketch? {
    for index in least.indices { least[index] = .max }
    var all: UInt64 = 0
    var rolling: UInt64 = 0
    var count = 0
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      guard Self.isWord(bytes[index]) else {
        index += 1
        continue
      }
      var word: UInt64 = 0xCBF2_9CE4_8422_2325
      repeat {
        let byte = bytes[index]
        let isCapital = byte &- 0x41 < 26
        word = (word ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        index += 1
        // Each ideograph is a word: their scripts have no spaces.
        if 0xE3...0xE9 ~= byte, index + 1 < bytes.count {
          for _ in 0..<2 {
            word = (word ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            index += 1
          }
          break
        }
      } while index < bytes.count && Self.isWord(bytes[index]) && !(0xE3...0xE9 ~= bytes[index])
      word = Self.mix(word)
      all = Self.mix(all ^ word)
      rolling = rolling &* Self.base &+ word
      let place = count % length
      if count >= length { rolling = rolling &- window[place] &* leaving }
      window[place] = word
      count += 1
      if count >= length { add(Self.mix(rolling)) }
    }
    guard count > 0 else { return nil }
    if count < length { add(Self.mix(rolling)) }
    return Sketch(words: all, sample: filled())
  }

  private mutating func add(_ hash: UInt64) {
    let place = Int(hash >> 57)
    least[place] = min(least[place], hash << 7)
  }

  /// The sample, empty classes filled from full ones, for each class by a sequence of its own.
  private func filled() -> [UInt16] {
    (0..<Sketch.count).map { place in
      var from = place
      var attempt: UInt64 = 0
      while least[from] == .max {
        attempt += 1
        from = Int(Self.mix(UInt64(place) << 32 | attempt) >> 57)
      }
      // A borrowed number is another one in each class, else short texts would agree by chance.
      return UInt16(truncatingIfNeeded: Self.mix(least[from] &+ UInt64(place)) >> 48)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// Spreads the bits (SplitMix64, Steele, Lea and Flood 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
