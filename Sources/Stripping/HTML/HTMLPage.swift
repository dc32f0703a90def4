/// A page as flat arrays: elements, blocks of text, one buffer of text. Made by `PageBuilder`; its
/// memory is used again for the next page.
struct HTMLPage: Sendable {
  /// The elements, in page order.
  var nodes: [HTMLNode] = []
  /// The blocks of text, in page order.
  var blocks: [TextBlock] = []
  /// The text of all blocks: valid UTF-8, white space normalised, blocks apart by a line end.
  var text: [UInt8] = []
  /// The hashed first words of all blocks.
  var wordHashes: [UInt32] = []

  /// Forgets the page, keeps the memory.
  mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    wordHashes.removeAll(keepingCapacity: true)
  }

  /// Takes blocks out (those that match, or the others) and gives them; elements keep their blocks.
  mutating func removeBlocks(
    where matches: (TextBlock) -> Bool, keepsMatches: Bool
  ) -> [TextBlock] {
    var removed: [TextBlock] = []
    var kept: [TextBlock] = []
    // How many blocks are kept before each.
    var before: [Int32] = [0]
    before.reserveCapacity(blocks.count + 1)
    for block in blocks {
      if matches(block) == keepsMatches { kept.append(block) } else { removed.append(block) }
      before.append(Int32(kept.count))
    }
    blocks = kept
    for index in nodes.indices {
      nodes[index].firstBlock = before[Int(nodes[index].firstBlock)]
      nodes[index].endBlock = before[Int(nodes[index].endBlock)]
    }
    return removed
  }

  /// The words of a block.
  func string(_ block: TextBlock) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// The tags from a node outwards.
  func hasAncestor(_ node: Int32, _ isWanted: (HTMLTag) -> Bool) -> Bool {
    var node = node
    while node >= 0 {
      if isWanted(nodes[Int(node)].tag) { return true }
      node = nodes[Int(node)].parent
    }
    return false
  }
}
