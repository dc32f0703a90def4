import Stripping

/// Gradient boosting of regression trees on the logistic loss, with histograms and leaf-wise growth, as
/// LightGBM does it (Ke et al. 2017), with targets anywhere between 0 and 1. Seeded; the same input gives
/// the same trees.
struct Boosting {
  var trees = 120
  var leaves = 31
  var rate: Float = 0.1
  var fewestRows: Float = 60
  var featureShare: Float = 0.5
  var rowShare: Float = 0.7
  var lambda: Float = 5
  var seed: UInt64 = 1

  private static let binLimit = 63

  /// Rows of `width` numbers with a target and a weight each.
  struct Table {
    var width: Int
    var rows: [Float] = []
    var targets: [Float] = []
    var weights: [Float] = []
    var count: Int { targets.count }
  }

  /// A node that could still be split.
  private struct Open {
    var rows: Range<Int>
    var histogram: [SIMD4<Float>]
    var sums: SIMD4<Float>
    var parent: Int
    var isRight: Bool
    var best: Split?
  }

  private struct Split {
    var gain: Float
    var feature: Int
    var bin: Int
  }

  /// Trains on a table.
  func train(_ table: Table) -> DecisionTrees {
    var random = SplitMix(state: seed)
    let (edges, bins) = Self.bin(table)
    let count = table.count
    var model = DecisionTrees()
    var sums = [Float](repeating: 0, count: count)
    // Begin at the weighted mean.
    var (positive, all): (Double, Double) = (0, 0)
    for index in 0..<count {
      positive += Double(table.weights[index] * table.targets[index])
      all += Double(table.weights[index])
    }
    let mean = min(0.99, max(0.01, positive / max(all, 1e-9)))
    model.base = Self.logit(Float(mean))
    for index in 0..<count { sums[index] = model.base }
    // Gradient, curvature and one, for each row.
    var slopes = [SIMD4<Float>](repeating: .zero, count: count)
    for _ in 0..<trees {
      for index in 0..<count {
        let p = ContentSample.likelihood(sums[index])
        let weight = table.weights[index]
        slopes[index] = SIMD4(
          weight * (p - table.targets[index]), weight * max(p * (1 - p), 1e-6), 1, 0)
      }
      grow(table, edges, bins, slopes, &sums, &model, &random)
    }
    return model
  }

  private static func logit(_ p: Float) -> Float {
    // Newton on the logistic function itself, which is all that is needed here.
    var x: Float = 0
    for _ in 0..<40 {
      let y = ContentSample.likelihood(x)
      x -= (y - p) / max(y * (1 - y), 1e-4)
    }
    return x
  }

  // MARK: Bins

  /// Edges between bins for each feature, and the bin of each row, feature by feature.
  private static func bin(_ table: Table) -> ([[Float]], [[UInt8]]) {
    var allEdges: [[Float]] = []
    var allBins: [[UInt8]] = []
    let step = max(1, table.count / 60_000)
    for feature in 0..<table.width {
      var values: [Float] = []
      values.reserveCapacity(table.count / step + 1)
      for row in stride(from: 0, to: table.count, by: step) {
        values.append(table.rows[row * table.width + feature])
      }
      values.sort()
      var distinct: [Float] = []
      for value in values where distinct.last != value { distinct.append(value) }
      var edges: [Float] = []
      if distinct.count <= binLimit {
        for (a, b) in zip(distinct, distinct.dropFirst()) { edges.append((a + b) / 2) }
      } else {
        for cut in 1..<binLimit {
          let value = values[cut * values.count / binLimit]
          if edges.last.map({ $0 < value }) ?? true { edges.append(value) }
        }
      }
      var bins = [UInt8](repeating: 0, count: table.count)
      for row in 0..<table.count {
        let value = table.rows[row * table.width + feature]
        var (low, high) = (0, edges.count)
        while low < high {
          let middle = (low + high) / 2
          if value > edges[middle] { low = middle + 1 } else { high = middle }
        }
        bins[row] = UInt8(low)
      }
      allEdges.append(edges)
      allBins.append(bins)
    }
    return (allEdges, allBins)
  }

  // MARK: One tree

  private func grow(
    _ table: Table, _ edges: [[Float]], _ bins: [[UInt8]], _ slopes: [SIMD4<Float>],
    _ sums: inout [Float], _ model: inout DecisionTrees, _ random: inout SplitMix
  ) {
    let features = (0..<table.width).filter {
      !edges[$0].isEmpty && random.unit() < featureShare
    }
    guard !features.isEmpty else { return }
    var order = (0..<table.count).filter { _ in random.unit() < rowShare }.map(Int32.init)
    var scratch = order
    let whole = histogram(order[...], features, bins, slopes)
    var open = [
      Open(
        rows: 0..<order.count, histogram: whole, sums: total(whole), parent: -1, isRight: false)
    ]
    open[0].best = best(open[0], features, edges)
    var (treeFeatures, thresholds, children): ([UInt16], [Float], [Int16]) = ([], [], [])
    while open.count < leaves {
      guard
        let next = open.indices.filter({ open[$0].best != nil }).max(by: {
          (open[$0].best?.gain ?? 0) < (open[$1].best?.gain ?? 0)
        }), let split = open[next].best
      else { break }
      let node = open.remove(at: next)
      let place = treeFeatures.count
      treeFeatures.append(UInt16(features[split.feature]))
      thresholds.append(edges[features[split.feature]][split.bin])
      children += [0, 0]
      if node.parent >= 0 { children[2 * node.parent + (node.isRight ? 1 : 0)] = Int16(place) }
      // Left rows to the front, order kept.
      let column = bins[features[split.feature]]
      var (left, right) = (node.rows.lowerBound, 0)
      for index in node.rows {
        let row = order[index]
        if Int(column[Int(row)]) <= split.bin {
          order[left] = row
          left += 1
        } else {
          scratch[right] = row
          right += 1
        }
      }
      for index in 0..<right { order[left + index] = scratch[index] }
      let (leftRows, rightRows) = (node.rows.lowerBound..<left, left..<node.rows.upperBound)
      let isLeftSmall = leftRows.count <= rightRows.count
      let small = histogram(order[isLeftSmall ? leftRows : rightRows], features, bins, slopes)
      var large = node.histogram
      for index in large.indices { large[index] -= small[index] }
      for isRight in [false, true] {
        let own = isRight == isLeftSmall ? large : small
        var child = Open(
          rows: isRight ? rightRows : leftRows, histogram: own, sums: total(own), parent: place,
          isRight: isRight)
        child.best = best(child, features, edges)
        open.append(child)
      }
    }
    guard !treeFeatures.isEmpty else { return }
    var values: [Float] = []
    for leaf in open {
      let value = -rate * leaf.sums[0] / (leaf.sums[1] + lambda)
      children[2 * leaf.parent + (leaf.isRight ? 1 : 0)] = Int16(-1 - values.count)
      values.append(value)
    }
    model.append(
      features: treeFeatures, thresholds: thresholds, children: children, leaves: values)
    // All rows, also those this tree did not see.
    let places = treeFeatures.map(Int.init)
    for row in 0..<table.count {
      var place = 0
      repeat {
        let value = table.rows[row * table.width + places[place]]
        place = Int(children[2 * place + (value > thresholds[place] ? 1 : 0)])
      } while place >= 0
      sums[row] += values[-1 - place]
    }
  }

  private func histogram(
    _ rows: ArraySlice<Int32>, _ features: [Int], _ bins: [[UInt8]], _ slopes: [SIMD4<Float>]
  ) -> [SIMD4<Float>] {
    var result = [SIMD4<Float>](repeating: .zero, count: features.count * 64)
    let own = rows.map { slopes[Int($0)] }
    // SAFETY: bins are below 64, rows below the table's count, by how both were made.
    unsafe result.withUnsafeMutableBufferPointer { cells in
      unsafe rows.withUnsafeBufferPointer { rows in
        unsafe own.withUnsafeBufferPointer { own in
          for (place, feature) in features.enumerated() {
            unsafe bins[feature].withUnsafeBufferPointer { column in
              let cell = unsafe cells.baseAddress.map { unsafe $0 + place * 64 }
              guard let cell = unsafe cell else { return }
              for index in 0..<rows.count {
                unsafe cell[Int(column[Int(rows[index])])] += own[index]
              }
            }
          }
        }
      }
    }
    return result
  }

  private func total(_ histogram: [SIMD4<Float>]) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    for cell in histogram[0..<64] { sum += cell }
    return sum
  }

  private func best(_ node: Open, _ features: [Int], _ edges: [[Float]]) -> Split? {
    var best: Split?
    func worth(_ sums: SIMD4<Float>) -> Float { sums[0] * sums[0] / (sums[1] + lambda) }
    let parent = worth(node.sums)
    for (place, feature) in features.enumerated() {
      var left = SIMD4<Float>.zero
      for bin in 0..<edges[feature].count {
        left += node.histogram[place * 64 + bin]
        let right = node.sums - left
        guard left[2] >= fewestRows, right[2] >= fewestRows else { continue }
        let gain = worth(left) + worth(right) - parent
        if gain > max(best?.gain ?? 1e-4, 1e-4) {
          best = Split(gain: gain, feature: place, bin: bin)
        }
      }
    }
    return best
  }
}

/// A small random generator with the same sequence everywhere (Steele, Lea and Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func unit() -> Float { Float(next() >> 40) / 16_777_216 }
}
