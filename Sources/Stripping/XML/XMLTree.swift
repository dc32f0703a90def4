/// An XML document as flat arrays, free of libxml2. Nodes are in document order.
struct XMLTree {
  /// An element, or a piece of text.
  struct Node {
    /// The local name; empty for text.
    var name: String
    /// The namespace's address; empty for none.
    var namespace: String = ""
    /// The text, for a node of text.
    var text: [UInt8] = []
    /// Attributes by local name, in order.
    var attributes: [(name: String, value: String)] = []
    var parent: Int
    var firstChild = -1
    var nextSibling = -1
    /// Whether it has text of its own that is not white space.
    var hasText = false
    /// Its place among the siblings of its name, from 1; 0 when it is the only one.
    var place = 0

    var isElement: Bool { !name.isEmpty }
  }

  var nodes: [Node] = []

  /// Fills in what can only be known when all nodes are there. O(*n*).
  mutating func complete() {
    struct Key: Hashable {
      var parent: Int
      var name: String
    }
    var firsts: [Key: (first: Int, count: Int)] = [:]
    for index in nodes.indices {
      let parent = nodes[index].parent
      guard nodes[index].isElement else {
        if parent >= 0, nodes[index].text.contains(where: { $0 > 0x20 }) {
          nodes[parent].hasText = true
        }
        continue
      }
      let key = Key(parent: parent, name: nodes[index].name)
      guard let (first, count) = firsts[key] else {
        firsts[key] = (index, 1)
        continue
      }
      nodes[first].place = 1
      nodes[index].place = count + 1
      firsts[key] = (first, count + 1)
    }
  }

  /// The outermost element.
  var root: Node? { nodes.first }

  /// The element's children that are elements.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = nodes[index].firstChild
    while child >= 0 {
      if nodes[child].isElement { children.append(child) }
      child = nodes[child].nextSibling
    }
    return children
  }

  /// The first child of that name.
  func child(_ name: String, of index: Int, namespace: String? = nil) -> Int? {
    children(of: index).first {
      nodes[$0].name == name && (namespace == nil || nodes[$0].namespace == namespace)
    }
  }

  /// The first element along a path of names, from `index` down.
  func descend(_ path: String..., from index: Int) -> Int? {
    var current = index
    for name in path {
      guard let next = child(name, of: current) else { return nil }
      current = next
    }
    return current
  }

  /// Every element of that name at or under `index`, in document order.
  func all(_ name: String, under index: Int) -> [Int] {
    var found: [Int] = []
    forEach(under: index) { node in if nodes[node].name == name { found.append(node) } }
    return found
  }

  /// The first element of that name under `index`.
  func first(_ name: String, under index: Int) -> Int? { all(name, under: index).first }

  /// Visits `index` and what is under it, in document order. No recursion: depth is the input's.
  func forEach(under index: Int, _ body: (Int) -> Void) {
    var node = index
    while true {
      body(node)
      if nodes[node].firstChild >= 0 {
        node = nodes[node].firstChild
        continue
      }
      while node != index, nodes[node].nextSibling < 0 { node = nodes[node].parent }
      if node == index { return }
      node = nodes[node].nextSibling
    }
  }

  /// All text under `index`, white space normalised; nil when there is none.
  func text(of index: Int?) -> String? {
    guard let index else { return nil }
    var bytes: [UInt8] = []
    forEach(under: index) { bytes += nodes[$0].text }
    let text = TextCleaning.normalized(bytes)
    return text.isEmpty ? nil : text
  }

  /// The value of an attribute.
  func attribute(_ name: String, of index: Int?) -> String? {
    guard let index else { return nil }
    return nodes[index].attributes.first { $0.name == name }?.value
  }

  /// The element path of a node, as XPath: `/nitf/body/p[2]`.
  func path(of index: Int) -> String {
    var steps: [String] = []
    var node = index
    while node >= 0 {
      let place = nodes[node].place
      steps.append(place > 0 ? "\(nodes[node].name)[\(place)]" : nodes[node].name)
      node = nodes[node].parent
    }
    return "/" + steps.reversed().joined(separator: "/")
  }
}
