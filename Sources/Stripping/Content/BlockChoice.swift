/// Chooses blocks by their likelihoods.
enum BlockChoice {
  /// The threshold at which the expected F1 over words is largest.
  ///
  /// Kept words of likelihood *p* are hits with probability *p*; of *n* words of content in all, whose
  /// expectation is the sum over the page, F1 is 2·hits / (kept + n). Sorting by likelihood and cutting
  /// where that ratio is largest is optimal for independent blocks (Lewis 1995; Ye et al. 2012).
  static func threshold(scores: [Float], words: [Float]) -> Float {
    let order = scores.indices.sorted {
      scores[$0] > scores[$1] || scores[$0] == scores[$1] && $0 < $1
    }
    var expected: Float = 0
    for index in scores.indices { expected += scores[index] * words[index] }
    var (hits, kept, best, threshold) = (Float(0), Float(0), Float(0), Float(0.5))
    for index in order {
      hits += scores[index] * words[index]
      kept += words[index]
      let value = 2 * hits / max(1, kept + expected)
      if value > best {
        best = value
        threshold = scores[index]
      }
    }
    return threshold
  }
}
