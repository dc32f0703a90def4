/// A sum of binary decision trees, as gradient boosting makes them.
package struct DecisionTrees: Sendable {
  /// A question: a row goes left when its feature is at most the threshold. Children count from the tree's
  /// first node; negative ones are leaves: -1 - leaf.
  private struct Node {
    var threshold: Float
    var feature: UInt16
    var left: Int16
    var right: Int16
  }

  private var nodes: [Node] = []
  private var leaves: [Float] = []
  /// First node and first leaf of each tree.
  private var roots: [(node: Int32, leaf: Int32)] = []
  /// One more than the largest feature that any node asks for.
  private var width = 0
  /// The same trees, to be evaluated.
  private var masks = TreeMasks()
  /// What is added to the sum of the leaves.
  package var base: Float = 0

  package init() {}

  /// How many trees there are.
  package var count: Int { roots.count }

  /// Adds a tree. Children of inner node *i* are `children[2i]` and `children[2i + 1]`; they stand behind it.
  ///
  /// - Precondition: The tree has a node, and every child is a node behind its parent or a leaf of it.
  package mutating func append(
    features: [UInt16], thresholds: [Float], children: [Int16], leaves: [Float]
  ) {
    precondition(
      Self.isSound(features.count, children, leaves.count) && thresholds.count == features.count,
      "this is no tree")
    roots.append((Int32(nodes.count), Int32(self.leaves.count)))
    for index in features.indices {
      nodes.append(
        Node(
          threshold: thresholds[index], feature: features[index], left: children[2 * index],
          right: children[2 * index + 1]))
      width = max(width, Int(features[index]) + 1)
    }
    self.leaves += leaves
    masks.append(features: features, thresholds: thresholds, children: children, leaves: leaves)
  }

  private static func isSound(_ nodes: Int, _ children: [Int16], _ leaves: Int) -> Bool {
    guard nodes > 0, children.count == 2 * nodes else { return false }
    return children.enumerated().allSatisfy { index, child in
      child >= 0 ? Int(child) > index / 2 && Int(child) < nodes : -1 - Int(child) < leaves
    }
  }

  /// The sum for each row of `rows`, `width` numbers to a row. O(rows × trees × depth).
  package func evaluate(_ rows: [Float], width: Int, into sums: inout [Float]) {
    precondition(width >= self.width && rows.count % max(1, width) == 0, "rows do not fit")
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(base, count: rows.count / max(1, width)))
    masks.add(rows, width: width, to: &sums)
  }

  // MARK: As bytes

  func write(to bytes: inout ModelBytes.Writer) {
    bytes.append(base)
    bytes.append(UInt32(roots.count))
    for index in roots.indices {
      let (node, leaf) = (Int(roots[index].node), Int(roots[index].leaf))
      let isLast = index + 1 == roots.count
      let endNode = isLast ? nodes.count : Int(roots[index + 1].node)
      let endLeaf = isLast ? leaves.count : Int(roots[index + 1].leaf)
      bytes.append(UInt16(endNode - node))
      bytes.append(UInt16(endLeaf - leaf))
      for inner in nodes[node..<endNode] {
        bytes.append(inner.feature)
        bytes.append(inner.threshold)
        bytes.append(UInt16(bitPattern: inner.left))
        bytes.append(UInt16(bitPattern: inner.right))
      }
      for leaf in leaves[leaf..<endLeaf] { bytes.append(leaf) }
    }
  }

  init?(from bytes: inout ModelBytes.Reader) {
    guard let base = bytes.float(), let count = bytes.uint32(), count < 10_000 else { return nil }
    self.base = base
    for _ in 0..<count {
      guard let nodeCount = bytes.uint16(), let leafCount = bytes.uint16() else { return nil }
      var (features, thresholds, children): ([UInt16], [Float], [Int16]) = ([], [], [])
      for _ in 0..<nodeCount {
        guard let feature = bytes.uint16(), let threshold = bytes.float(),
          let left = bytes.uint16(), let right = bytes.uint16()
        else { return nil }
        features.append(feature)
        thresholds.append(threshold)
        children += [Int16(bitPattern: left), Int16(bitPattern: right)]
      }
      var values: [Float] = []
      for _ in 0..<leafCount {
        guard let value = bytes.float() else { return nil }
        values.append(value)
      }
      guard Self.isSound(features.count, children, values.count) else { return nil }
      append(features: features, thresholds: thresholds, children: children, leaves: values)
    }
  }
}
