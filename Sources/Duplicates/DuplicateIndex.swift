/// The originals among the documents seen so far, to find those of which a new one is a copy.
///
/// Texts that agree in a whole band of their samples are compared (locality-sensitive hashing). At the similarity asked
/// for, a copy is found with a probability of 0.98 and more, far above it with certainty. About 0.6 KB of memory for each
/// original; copies cost nothing.
struct DuplicateIndex: Sendable {
  /// What a document is a copy of.
  struct Match: Hashable, Sendable {
    /// The original, as it was inserted.
    var original: Int
    /// Between 0 and 1.
    var similarity: Double
  }

  private let threshold: Double
  private let rows: Int
  private var sketches: [Sketch] = []
  private var byWords: [UInt64: Int32] = [:]
  /// For each band, the originals by the hash of their numbers in it; those with the same follow one another in
  /// `next`.
  private var bands: [[UInt64: Int32]]
  private var next: [[Int32]]

  /// An index for copies that share at least so much.
  init(similarity threshold: Double) {
    self.threshold = threshold
    // Fewer rows find less similar texts, and compare more that are not: (1 - s^rows)^(128 / rows) are missed.
    rows = threshold >= 0.75 ? 8 : threshold >= 0.55 ? 4 : 2
    let count = threshold >= 1 ? 0 : Sketch.count / rows
    bands = Array(repeating: [:], count: count)
    next = Array(repeating: [], count: count)
  }

  /// How many originals there are.
  var count: Int { sketches.count }

  /// The first original of which a text is a copy. When there is none, the text is an original itself, with the number
  /// `count` had.
  mutating func insert(_ sketch: Sketch) -> Match? {
    if let original = byWords[sketch.words] { return Match(original: Int(original), similarity: 1) }
    let keys = bands.indices.map { key(of: sketch, band: $0) }
    var best: Match?
    for (band, key) in keys.enumerated() {
      var candidate = bands[band][key] ?? -1
      while candidate >= 0 {
        let number = Int(candidate)
        candidate = next[band][number]
        // The first counts, not the most similar: what came later must not change what was said before.
        guard best.map({ number < $0.original }) ?? true else { continue }
        let similarity = sketch.similarity(to: sketches[number])
        if similarity >= threshold { best = Match(original: number, similarity: similarity) }
      }
    }
    if let best { return best }
    let number = Int32(sketches.count)
    sketches.append(sketch)
    byWords[sketch.words] = number
    for (band, key) in keys.enumerated() {
      next[band].append(bands[band][key] ?? -1)
      bands[band][key] = number
    }
    return nil
  }

  private func key(of sketch: Sketch, band: Int) -> UInt64 {
    var key: UInt64 = 0
    for number in sketch.sample[band * rows..<(band + 1) * rows] {
      key = (key ^ UInt64(number)) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    return key
  }
}
