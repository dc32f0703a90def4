/// A page as flat arrays: elements, blocks of text, one buffer of text. Made by `PageBuilder`; its
/// memory is used again for the next page.
struct HTMLPage {
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
