/// A sum of binary decision trees, as gradient boosting makes them.
package struct DecisionTrees: Sendable {
  /// The features it looks at, for each inner node.
  private var features: [UInt16] = []
  /// A row goes left when its feature is at most this.
  private var thresholds: [Float] = []
  /// Left and right child, relative to the tree's first node; leaves are negative: -1 - leaf.
  private var children: [Int16] = []
  private var leaves: [Float] = []
  /// First node and first leaf of each tree.
  private var roots: [(node: Int32, leaf: Int32)] = []
  /// What is added to the sum of the leaves.
  package var base: Float = 0

  package init() {}

  /// How many trees there are.
  package var count: Int { roots.count }

  /// Adds a tree. Children of inner node *i* are `children[2i]` and `children[2i + 1]`.
  package mutating func append(
    features: [UInt16], thresholds: [Float], children: [Int16], leaves: [Float]
  ) {
    roots.append((Int32(self.features.count), Int32(self.leaves.count)))
    self.features += features
    self.thresholds += thresholds
    self.children += children
    self.leaves += leaves
  }

  /// The sum for each row of `rows`, `width` numbers to a row. O(rows × trees × depth).
  package func evaluate(_ rows: [Float], width: Int, into sums: inout [Float]) {
    let count = rows.count / width
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(base, count: count))
    let (rows, features, thresholds) = (rows.span, features.span, thresholds.span)
    let (children, leaves) = (children.span, leaves.span)
    // Tree by tree: one tree stays in the cache while all blocks of the page go through it.
    for (node, leaf) in roots {
      let (first, firstLeaf) = (Int(node), Int(leaf))
      var row = 0
      // Four rows side by side: each step waits for memory, and four waits overlap.
      while row + 4 <= count {
        var places = SIMD4<Int32>(repeating: 0)
        let starts = (row * width, (row + 1) * width, (row + 2) * width, (row + 3) * width)
        repeat {
          if places[0] >= 0 {
            let index = first + Int(places[0])
            let goesRight = rows[starts.0 + Int(features[index])] > thresholds[index] ? 1 : 0
            places[0] = Int32(children[2 * index + goesRight])
          }
          if places[1] >= 0 {
            let index = first + Int(places[1])
            let goesRight = rows[starts.1 + Int(features[index])] > thresholds[index] ? 1 : 0
            places[1] = Int32(children[2 * index + goesRight])
          }
          if places[2] >= 0 {
            let index = first + Int(places[2])
            let goesRight = rows[starts.2 + Int(features[index])] > thresholds[index] ? 1 : 0
            places[2] = Int32(children[2 * index + goesRight])
          }
          if places[3] >= 0 {
            let index = first + Int(places[3])
            let goesRight = rows[starts.3 + Int(features[index])] > thresholds[index] ? 1 : 0
            places[3] = Int32(children[2 * index + goesRight])
          }
        } while places.max() >= 0
        for lane in 0..<4 { sums[row + lane] += leaves[firstLeaf - 1 - Int(places[lane])] }
        row += 4
      }
      while row < count {
        defer { row += 1 }
        let start = row * width
        var place = 0
        repeat {
          let index = first + place
          let goesRight = rows[start + Int(features[index])] > thresholds[index] ? 1 : 0
          place = Int(children[2 * index + goesRight])
        } while place >= 0
        sums[row] += leaves[firstLeaf - 1 - place]
      }
    }
  }

  // MARK: As bytes

  func write(to bytes: inout ModelBytes.Writer) {
    bytes.append(base)
    bytes.append(UInt32(roots.count))
    for index in roots.indices {
      let (node, leaf) = (Int(roots[index].node), Int(roots[index].leaf))
      let isLast = index + 1 == roots.count
      let endNode = isLast ? features.count : Int(roots[index + 1].node)
      let endLeaf = isLast ? leaves.count : Int(roots[index + 1].leaf)
      bytes.append(UInt16(endNode - node))
      bytes.append(UInt16(endLeaf - leaf))
      for inner in node..<endNode {
        bytes.append(features[inner])
        bytes.append(thresholds[inner])
        bytes.append(UInt16(bitPattern: children[2 * inner]))
        bytes.append(UInt16(bitPattern: children[2 * inner + 1]))
      }
      for leaf in leaf..<endLeaf { bytes.append(leaves[leaf]) }
    }
  }

  init?(from bytes: inout ModelBytes.Reader) {
    guard let base = bytes.float(), let count = bytes.uint32(), count < 10_000 else { return nil }
    self.base = base
    for _ in 0..<count {
      guard let nodes = bytes.uint16(), let leaves = bytes.uint16() else { return nil }
      roots.append((Int32(features.count), Int32(self.leaves.count)))
      for _ in 0..<nodes {
        guard let feature = bytes.uint16(), let threshold = bytes.float(),
          let left = bytes.uint16(), let right = bytes.uint16()
        else { return nil }
        features.append(feature)
        thresholds.append(threshold)
        children.append(Int16(bitPattern: left))
        children.append(Int16(bitPattern: right))
      }
      for _ in 0..<leaves {
        guard let value = bytes.float() else { return nil }
        self.leaves.append(value)
      }
    }
  }
}
