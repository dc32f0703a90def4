import Documents

/// Writes the kept blocks of a page as the document's text and blocks.
struct PageText {
  private let page: HTMLPage
  private let scanner: MarkupScanner
  private let bytes: [UInt8]
  /// The text so far.
  private(set) var text: [UInt8] = []
  /// The blocks so far.
  private(set) var blocks: [Block] = []
  /// The last path that was made: neighbours share it.
  private var lastPath: (node: Int32, path: String) = (-1, "")
  /// For each element its place among the siblings of its name, from 1; 0 when it is the only one.
  private let places: [Int32]

  init(page: HTMLPage, scanner: MarkupScanner, bytes: [UInt8]) {
    (self.page, self.scanner, self.bytes) = (page, scanner, bytes)
    places = Self.places(page.nodes)
  }

  /// Appends the blocks of the given indices, each on a line of its own.
  mutating func write(_ kept: [Int]) {
    blocks.reserveCapacity(kept.count)
    for index in kept {
      let block = page.blocks[index]
      if !text.isEmpty { text.append(0x0A) }
      let start = text.count
      text.append(contentsOf: page.text[block.text])
      let (kind, level) = kind(of: block)
      var path = ""
      if block.node >= 0 {
        let parent = page.nodes[Int(block.node)].parent
        if parent != lastPath.node || lastPath.path.isEmpty {
          lastPath = (parent, parent >= 0 ? self.path(of: parent) : "")
        }
        path = lastPath.path + step(block.node)
      }
      blocks.append(
        Block(span: TextSpan(start..<text.count), kind: kind, level: level, path: path))
    }
  }

  private static let postTokens: Set<UInt32> = Set(
    ["tweet", "instagram", "tiktok", "bluesky"].map { $0.utf8.reduce(HTMLTag.seed, HTMLTag.step) })

  private func kind(of block: TextBlock) -> (Block.Kind, UInt8) {
    var (kind, level): (Block.Kind?, UInt8) = (nil, 0)
    var lists: UInt8 = 0
    var isQuote = false
    var node = block.node
    while node >= 0 {
      let element = page.nodes[Int(node)]
      switch element.tag {
      case .h1, .h2, .h3, .h4, .h5, .h6:
        if kind == nil { (kind, level) = (.heading, element.tag.headingLevel) }
      case .li, .dd, .dt: if kind == nil { kind = .listItem }
      case .ul, .ol, .dl, .menu, .dir: lists = min(lists + 1, 99)
      case .td, .th: if kind == nil { kind = .tableCell }
      case .pre: if kind == nil { kind = .code }
      case .figcaption, .caption: if kind == nil { kind = .caption }
      case .blockquote:
        isQuote = true
        if element.startTag >= 0,
          scanner.tokens[scanner.tags[Int(element.startTag)].tokens].contains(
            where: Self.postTokens.contains)
        {
          return (.embeddedPost, 0)
        }
      default: break
      }
      node = element.parent
    }
    if kind == .listItem { level = max(1, lists) }
    if isQuote, kind == nil { return (.blockQuote, 0) }
    return (kind ?? .paragraph, level)
  }

  /// The element path of a node, as XPath: `/html/body/main/p[3]`.
  func path(of node: Int32) -> String {
    var chain: [Int32] = []
    var node = node
    while node >= 0 {
      chain.append(node)
      node = page.nodes[Int(node)].parent
    }
    var path = ""
    for node in chain.reversed() { path += step(node) }
    return path
  }

  /// One step of a path: `/p[3]`.
  private func step(_ node: Int32) -> String {
    let element = page.nodes[Int(node)]
    var step = "/"
    if element.tag != .unknown {
      step += HTMLTag.names[Int(element.tag.rawValue)]
    } else if element.startTag >= 0 {
      let name = bytes[scanner.tags[Int(element.startTag)].name]
      step += String(decoding: name, as: UTF8.self).lowercased()
    } else {
      step += "*"
    }
    let place = places[Int(node)]
    if place > 0 { step += "[\(place)]" }
    return step
  }

  private static func places(_ nodes: [HTMLNode]) -> [Int32] {
    var places = [Int32](repeating: 0, count: nodes.count)
    // Open addressing over (parent, tag): the first of that name, and how many there were.
    var size = 64
    while size < nodes.count * 2 { size *= 2 }
    var table = [(key: UInt64, first: Int32, count: Int32)](repeating: (.max, 0, 0), count: size)
    for (index, node) in nodes.enumerated() {
      let key = UInt64(UInt32(bitPattern: node.parent)) << 8 | UInt64(node.tag.rawValue)
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
      while table[slot].key != .max, table[slot].key != key { slot = (slot + 1) & (size - 1) }
      if table[slot].key == .max {
        table[slot] = (key, Int32(index), 1)
      } else {
        table[slot].count += 1
        places[Int(table[slot].first)] = 1
        places[index] = table[slot].count
      }
    }
    return places
  }
}
