/// What the second stage looks at beside the first stage's features: the first stage's scores of the
/// neighbours, of the elements around, of blocks of the same shape, of the page.
enum ContextFeatures {
  static let count = 34

  /// Fills `rows` with the first stage's features and `count` more for each block.
  static func fill(
    _ rows: inout [Float], _ view: PageView, features: [Float], scores: [Float]
  ) {
    let width = BlockFeatures.count
    let count = view.count
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(count * (width + Self.count))
    guard count > 0 else { return }
    // Sums of score × words, and of the scores alone, before each block.
    var weighted: [Float] = [0]
    var plain: [Float] = [0]
    weighted.reserveCapacity(count + 1)
    plain.reserveCapacity(count + 1)
    var shapeScores = [Float](repeating: 0, count: view.shapes.count)
    for index in 0..<count {
      let words = Float(view.page.blocks[index].words)
      weighted.append(weighted[index] + scores[index] * words)
      plain.append(plain[index] + scores[index])
      shapeScores[Int(view.shape[index])] += scores[index]
    }
    let total = max(1, view.total.words)
    let (first, last, likely) = bounds(scores, view)
    let (before, after) = distances(scores)
    for index in 0..<count {
      let start = index * width
      rows.append(contentsOf: features[start..<start + width])
      rows.append(scores[index])
      for offset in [-4, -3, -2, -1, 1, 2, 3, 4] {
        let other = index + offset
        rows.append(other >= 0 && other < count ? scores[other] : -1)
      }
      for reach in [3, 8, 25] {
        let (low, high) = (max(0, index - reach), min(count, index + reach + 1))
        let words = view.sums[high].words - view.sums[low].words
        rows.append((weighted[high] - weighted[low]) / max(1, words))
      }
      rows.append(weighted[count] / total)
      rows.append(weighted[count])
      rows.append(likely)
      rows.append(weighted[index] / max(1, weighted[count]))
      let block = view.page.blocks[index]
      var container = block.node
      var levels = 0
      var blocksBefore: Int32 = 1
      while container >= 0, levels < 6 {
        let node = view.page.nodes[Int(container)]
        let size = node.endBlock - node.firstBlock
        if size > blocksBefore {
          blocksBefore = size
          levels += 1
          let (low, high) = (Int(node.firstBlock), Int(node.endBlock))
          let words = view.sums[high].words - view.sums[low].words
          rows.append((weighted[high] - weighted[low]) / max(1, words))
        }
        container = node.parent
      }
      for _ in levels..<6 { rows.append(-1) }
      let shape = Int(view.shape[index])
      rows.append(shapeScores[shape] / max(1, view.shapes[shape].blocks))
      let heading = Int(view.heading[index])
      rows.append(heading >= 0 ? scores[heading] : -1)
      rows.append(Float(index - first) / Float(count))
      rows.append(Float(last - index) / Float(count))
      rows.append(before[index])
      rows.append(after[index])
      // From the heading to here: a section is kept or dropped as a whole.
      let from = max(0, heading)
      let words = view.sums[index].words - view.sums[from].words
      rows.append((weighted[index] - weighted[from]) / max(1, words))
      rows.append(plain[count] / Float(count))
      while rows.count < (index + 1) * (width + Self.count) { rows.append(0) }
    }
    precondition(rows.count == count * (width + Self.count), "features do not fit their width")
  }

  /// The first and the last block that is likely content, and how many are.
  private static func bounds(_ scores: [Float], _ view: PageView) -> (Int, Int, Float) {
    var (first, last, likely) = (scores.count, -1, Float(0))
    for (index, score) in scores.enumerated() where score > 0.5 {
      first = min(first, index)
      last = index
      likely += Float(view.page.blocks[index].words)
    }
    return (first, last, likely)
  }

  /// How many blocks lie between each block and the next likely one before and after it.
  private static func distances(_ scores: [Float]) -> ([Float], [Float]) {
    var before = [Float](repeating: 999, count: scores.count)
    var after = before
    var distance: Float = 999
    for index in scores.indices {
      before[index] = distance
      distance = scores[index] > 0.5 ? 0 : min(999, distance + 1)
    }
    distance = 999
    for index in scores.indices.reversed() {
      after[index] = distance
      distance = scores[index] > 0.5 ? 0 : min(999, distance + 1)
    }
    return (before, after)
  }
}
