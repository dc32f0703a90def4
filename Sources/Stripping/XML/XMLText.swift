import Documents

/// The text of XML elements, as blocks.
///
/// An element with text of its own is a block; what is marked inside it is part of its line, unless its
/// name is one that stands apart in every vocabulary (a paragraph, a list item, a title).
struct XMLText {
  /// Names whose content is no text of the document.
  var skipped: Set<String> = []
  /// Elements that are left out, by number.
  var removed: Set<Int> = []
  /// What kind of block a name makes, and its level.
  var kinds: [String: (kind: Block.Kind, level: UInt8)] = [:]

  private static let apart: Set<String> = [
    "p", "para", "simpara", "title", "head", "heading", "subtitle", "item", "listitem", "li",
    "list-item", "td",
    "th", "entry", "row", "tr", "blockquote", "quote", "disp-quote", "sec", "section", "note",
    "caption", "l",
    "lg", "hl1", "hl2", "headline", "label", "code", "programlisting", "screen", "pre", "abstract",
    "div", "ab",
    "sp", "speech", "bibl", "dd", "dt", "table", "list", "ul", "ol", "fn", "h1", "h2", "h3", "h4",
    "h5", "h6",
  ]

  /// Adds a line of its own.
  static func appendLine(_ line: String, to text: inout [UInt8], _ blocks: inout [Block]) {
    let line = TextCleaning.normalized(line.utf8)
    guard !line.isEmpty else { return }
    if !text.isEmpty { text.append(0x0A) }
    let start = text.count
    text.append(contentsOf: line.utf8)
    blocks.append(Block(span: TextSpan(start..<text.count)))
  }

  /// Adds the blocks under `index` to a text.
  func append(_ index: Int, of tree: XMLTree, to text: inout [UInt8], _ blocks: inout [Block]) {
    var pending: [UInt8] = []
    var owner = index
    func flush() {
      let line = TextCleaning.normalized(pending)
      pending.removeAll(keepingCapacity: true)
      guard !line.isEmpty else { return }
      if !text.isEmpty { text.append(0x0A) }
      let start = text.count
      text.append(contentsOf: line.utf8)
      let (kind, level) = self.kind(of: owner, in: tree)
      blocks.append(
        Block(
          span: TextSpan(start..<text.count), kind: kind, level: level, path: tree.path(of: owner)))
    }
    func isBorder(_ node: Int) -> Bool {
      let name = tree.nodes[node].name
      if Self.apart.contains(name.lowercased()) || kinds[name] != nil { return true }
      // An element among elements, not among text, stands apart too.
      let parent = tree.nodes[node].parent
      guard parent >= 0 else { return true }
      return !tree.nodes[parent].hasText
    }
    // Enter and leave events, without recursion.
    var node = index
    var depthOwners: [Int] = []
    func enter(_ node: Int) {
      if isBorder(node) {
        flush()
        depthOwners.append(owner)
        owner = node
      }
    }
    func leave(_ node: Int) {
      if isBorder(node) {
        flush()
        owner = depthOwners.popLast() ?? index
      }
    }
    while true {
      let isSkipped =
        tree.nodes[node].isElement
        && (skipped.contains(tree.nodes[node].name) || removed.contains(node))
      if tree.nodes[node].isElement {
        if !isSkipped { enter(node) }
      } else {
        pending += tree.nodes[node].text
      }
      if !isSkipped, tree.nodes[node].firstChild >= 0 {
        node = tree.nodes[node].firstChild
        continue
      }
      if tree.nodes[node].isElement, !isSkipped { leave(node) }
      while node != index, tree.nodes[node].nextSibling < 0 {
        node = tree.nodes[node].parent
        leave(node)
      }
      if node == index { break }
      node = tree.nodes[node].nextSibling
    }
    flush()
  }

  private func kind(of owner: Int, in tree: XMLTree) -> (Block.Kind, UInt8) {
    var node = owner
    var steps = 0
    while node >= 0, steps < 4 {
      if let found = kinds[tree.nodes[node].name] { return found }
      node = tree.nodes[node].parent
      steps += 1
    }
    return (.paragraph, 0)
  }
}
