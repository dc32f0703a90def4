import Foundation
import Languages

/// Trains one group of the model: multinomial logistic regression by stochastic gradient descent on random
/// snippets of the corpus, from four words to some lines.
final class GroupTrainer {
  private let script: Script
  private let codes: [String]
  private let rowBits: Int
  private let width: Int
  private var weights: [Float]
  private var squares: [Float]
  private var biases: [Float]
  private var random = SplitMix64(state: 11)

  init(script: Script, codes: [String], rowBits: Int) {
    (self.script, self.codes, self.rowBits) = (script, codes, rowBits)
    width = (codes.count + 15) / 16 * 16
    weights = Array(repeating: 0, count: width << rowBits)
    squares = Array(repeating: 1e-3, count: 1 << rowBits)
    biases = Array(repeating: 0, count: width)
  }

  /// A snippet of a language: mostly running text, sometimes words drawn by their frequency.
  private func snippet(_ texts: Corpus.Texts) -> [UInt8] {
    let wordCount = 3 + Int(random.next() % 4) * Int(random.next() % 7)
    let drawn = texts.sources.isEmpty || !texts.words.isEmpty && random.next() % 100 < 35
    if drawn, let total = texts.words.last?.sum {
      var text: [UInt8] = []
      for _ in 0..<wordCount {
        // Frequencies flattened a little, so that rare words are seen as well.
        let u = Double(random.next() >> 11) / Double(1 << 53)
        let index: Int
        if random.next() % 3 == 0 {
          index = Int(random.next() % UInt64(texts.words.count))
        } else {
          var (low, high) = (0, texts.words.count - 1)
          while low < high {
            let middle = (low + high) / 2
            if texts.words[middle].sum < u * total { low = middle + 1 } else { high = middle }
          }
          index = low
        }
        text += texts.words[index].word + [32]
      }
      return text
    }
    let names = texts.sources.keys.sorted()
    // Treebank sentences are closest to news: they count three times a source of Debian's.
    var pool: [String] = []
    for name in names {
      pool += Array(repeating: name, count: name == "extra" || name == "prose" ? 3 : 1)
    }
    guard let lines = texts.sources[pool[Int(random.next() % UInt64(pool.count))]] else {
      return []
    }
    var text: [UInt8] = []
    var words = 0
    for _ in 0..<6 where words < wordCount {
      let line = lines[Int(random.next() % UInt64(lines.count))]
      let parts = line.split(separator: 32)
      guard !parts.isEmpty else { continue }
      let need = min(parts.count, wordCount - words)
      let start = Int(random.next() % UInt64(parts.count - need + 1))
      for part in parts[start..<start + need] { text += Array(part) + [32] }
      words += need
    }
    return text
  }

  func train(_ corpus: Corpus, steps: Int) {
    let mask = UInt32(1 << rowBits - 1)
    var sums = [Float](repeating: 0, count: width)
    var rows: [Int] = []
    var right = 0
    var seen = 0
    let all = codes.map { (corpus.texts[$0] ?? Corpus.Texts()).pooled }
    for step in 0..<steps {
      let target = Int(random.next() % UInt64(codes.count))
      let text = snippet(all[target])
      rows.removeAll(keepingCapacity: true)
      var reader = NGramReader(script: script)
      reader.read(text.span, 0..<text.count) { rows.append(Int($0 & mask) * width) }
      reader.finish { rows.append(Int($0 & mask) * width) }
      guard !rows.isEmpty else { continue }
      let scale = 1 / Float(rows.count).squareRoot()
      for index in 0..<width { sums[index] = 0 }
      Self.add(weights, rows, &sums)
      var top = -Float.infinity
      var best = 0
      for index in codes.indices {
        sums[index] = sums[index] * scale + biases[index]
        if sums[index] > top { (top, best) = (sums[index], index) }
      }
      var total: Float = 0
      for index in codes.indices {
        sums[index] = Float(exp(Double(sums[index] - top)))
        total += sums[index]
      }
      right += best == target ? 1 : 0
      seen += 1
      let rate: Float = 0.6 * (1 - Float(step) / Float(steps)) + 0.02
      var norm: Float = 0
      for index in codes.indices {
        sums[index] = sums[index] / total - (index == target ? 1 : 0)
        norm += sums[index] * sums[index]
        biases[index] -= 0.002 * sums[index]
      }
      for index in codes.count..<width { sums[index] = 0 }
      guard norm > 1e-5 else { continue }
      for row in rows {
        let at = row / width
        squares[at] += norm * scale * scale
        Self.subtract(sums, times: rate * scale / squares[at].squareRoot(), row, &weights)
      }
      if step % (steps / 5) == steps / 5 - 1 {
        print("  step \(step + 1): \(Double(right) / Double(max(1, seen))) right")
        (right, seen) = (0, 0)
      }
    }
  }

  /// Adds rows of the weights to the sums.
  private static func add(_ weights: [Float], _ rows: [Int], _ sums: inout [Float]) {
    let count = sums.count
    // SAFETY: every row is below the number of rows, times `count`, by the mask it was made with.
    unsafe weights.withUnsafeBufferPointer { weights in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        for row in rows {
          for index in 0..<count { unsafe sums[index] += weights[row + index] }
        }
      }
    }
  }

  /// Subtracts the errors from one row of the weights.
  private static func subtract(
    _ errors: [Float], times factor: Float, _ row: Int, _ weights: inout [Float]
  ) {
    let count = errors.count
    // SAFETY: as above.
    unsafe weights.withUnsafeMutableBufferPointer { weights in
      unsafe errors.withUnsafeBufferPointer { errors in
        for index in 0..<count { unsafe weights[row + index] -= factor * errors[index] }
      }
    }
  }

  /// The group as the model's file has it.
  var file: [UInt8] {
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let sorted = weights.map { abs($0) }.sorted()
    // The largest few weights are clipped for a finer step of all others.
    let limit = max(sorted[Int(Double(sorted.count) * 0.9999)], 1e-6)
    let scale = limit / 127
    print("  largest weight \(largest), clipped at \(limit)")
    var bytes: [UInt8] = [script.rawValue, UInt8(codes.count), UInt8(rowBits), UInt8(width)]
    func append(_ value: Float) {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(8 * $0)) }
    }
    append(scale)
    for (index, code) in codes.enumerated() {
      bytes += Array(code.utf8) + Array(repeating: 0, count: 8 - code.utf8.count)
      append(biases[index])
    }
    bytes += weights.map { UInt8(bitPattern: Int8(max(-127, min(127, ($0 / scale).rounded())))) }
    return bytes
  }
}

/// A small random number generator with a fixed seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
