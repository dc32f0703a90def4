/// Decision trees laid out so that sixteen rows go through them side by side, without a branch.
///
/// No row walks down: each question of a tree takes away the leaves that a row which answers "more" cannot reach,
/// as bits of a word, and the first leaf that is left is the row's (QuickScorer, Lucchese and others, SIGIR 2015;
/// vectorised, SIGIR 2016).
struct TreeMasks: Sendable {
  /// A question: a row whose feature is more than the threshold does not reach these leaves.
  private struct Question {
    var threshold: Float
    var feature: UInt32
    var leaves: UInt32
  }

  /// Where the questions of a tree end, and where its leaves begin.
  private struct Tree {
    var end: Int32
    var firstLeaf: Int32
  }

  /// The most leaves of one tree.
  static let maxLeaves = 32

  private var questions: [Question] = []
  /// The leaves of each tree from left to right.
  private var leaves: [Float] = []
  private var trees: [Tree] = []

  /// Adds a tree, with children and leaves as `DecisionTrees.append` takes them.
  ///
  /// - Precondition: `DecisionTrees` has found it sound; it has no more leaves than `maxLeaves`.
  mutating func append(
    features: [UInt16], thresholds: [Float], children: [Int16], leaves: [Float]
  ) {
    precondition(features.count < Self.maxLeaves, "the tree has too many leaves")
    let firstLeaf = self.leaves.count
    /// Appends what hangs below a child; returns its leaves.
    func add(_ child: Int16) -> UInt32 {
      guard child >= 0 else {
        self.leaves.append(leaves[-1 - Int(child)])
        return 1 << UInt32(self.leaves.count - 1 - firstLeaf)
      }
      let node = Int(child)
      let left = add(children[2 * node])
      questions.append(
        Question(threshold: thresholds[node], feature: UInt32(features[node]), leaves: left))
      return left | add(children[2 * node + 1])
    }
    _ = add(0)
    trees.append(Tree(end: Int32(questions.count), firstLeaf: Int32(firstLeaf)))
  }

  private static let tile = 16

  /// Adds the leaves that each row comes to, `width` numbers to a row, tree by tree.
  ///
  /// - Precondition: `rows` holds `sums.count` rows, and no question asks for a feature beyond `width`.
  func add(_ rows: [Float], width: Int, to sums: inout [Float]) {
    precondition(rows.count == sums.count * width, "rows do not fit")
    /// The features of a tile, each with its sixteen rows one after the other.
    var columns = [Float](repeating: 0, count: width * Self.tile)
    var start = 0
    while start < sums.count {
      let count = min(Self.tile, sums.count - start)
      for row in 0..<count {
        let first = (start + row) * width
        for feature in 0..<width { columns[feature * Self.tile + row] = rows[first + feature] }
      }
      add(columns, count, to: &sums, from: start)
      start += count
    }
  }

  private func add(_ columns: [Float], _ count: Int, to sums: inout [Float], from start: Int) {
    // SAFETY: `append` knows the features of all questions, and `add` that the columns hold them; a row keeps the leaf
    // that it would walk to, so there is a first one. Checked indices cost a third of the time here.
    unsafe columns.withUnsafeBytes { columns in
      unsafe questions.withUnsafeBufferPointer { questions in
        var next = 0
        for tree in trees {
          var reached = SIMD16<UInt32>(repeating: .max)
          while next < Int(tree.end) {
            let question = unsafe questions[next]
            let column = unsafe columns.loadUnaligned(
              fromByteOffset: Int(question.feature) &* MemoryLayout<SIMD16<Float>>.size,
              as: SIMD16<Float>.self)
            let isMore = column .> question.threshold
            // A mask is all ones where it is true.
            let lost = unsafe unsafeBitCast(isMore, to: SIMD16<UInt32>.self) & question.leaves
            reached &= ~lost
            next += 1
          }
          for row in 0..<count {
            sums[start + row] += leaves[Int(tree.firstLeaf) + reached[row].trailingZeroBitCount]
          }
        }
      }
    }
  }
}
