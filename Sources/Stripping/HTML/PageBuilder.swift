/// Makes the flat page from the events of libxml2's parser.
struct PageBuilder {
  /// The page so far.
  private(set) var page = HTMLPage()
  /// The page's start tags, to find attributes by number.
  var tags: [StartTag] = []
  /// Whether elements were nested too deep to go on.
  private(set) var isTooDeep = false

  static let depthLimit = 2000

  private var stack: [Int32] = []
  /// The block-level elements of `stack`.
  private var blockStack: [Int32] = []

  // The block in the making.
  private var blockStart = 0
  private var isSpacePending = false
  private var pendingBreaks = 0
  private var linkDepth = 0
  private var boldDepth = 0
  private var skipDepth = 0
  private var boldBytes = 0
  private var links = 0
  private var linkMarks: [Int] = []
  private var inner: Int32 = -1
  private var innerHoldsAll = true
  private var lastClosedLinkAt = -1

  /// Begins a new page.
  mutating func reset(tags: [StartTag]) {
    page.clear()
    self.tags = tags
    isTooDeep = false
    stack.removeAll(keepingCapacity: true)
    blockStack.removeAll(keepingCapacity: true)
    (linkDepth, boldDepth, skipDepth) = (0, 0, 0)
    beginBlock()
  }

  /// Swaps the page with the caller's, so that each keeps its memory.
  mutating func exchange(_ other: inout HTMLPage) { swap(&page, &other) }

  private mutating func beginBlock() {
    blockStart = page.text.count
    (isSpacePending, pendingBreaks, boldBytes, links) = (false, 0, 0, 0)
    linkMarks.removeAll(keepingCapacity: true)
    if linkDepth > 0 { linkMarks.append(blockStart) }
    (inner, innerHoldsAll, lastClosedLinkAt) = (-1, true, -1)
  }

  // MARK: Events

  mutating func startElement(_ tag: HTMLTag, startTag: Int32) {
    let traits = tag.traits
    if tag == .br {
      lineBreak()
      stack.append(-1)
      return
    }
    if traits.contains(.block) { flush() }
    guard stack.count < Self.depthLimit else {
      isTooDeep = true
      return
    }
    let parent = stack.last ?? -1
    var flags: HTMLNode.Flags = parent >= 0 ? page.nodes[Int(parent)].flags : []
    if startTag >= 0 {
      let own = tags[Int(startTag)].flags
      if own.contains(.hidden) { flags.insert(.hidden) }
      if own.contains(.ariaHidden) { flags.insert(.ariaHidden) }
    }
    if tag == .noscript { flags.insert(.noscript) }
    if traits.contains(.preformatted) { flags.insert(.preformatted) }
    if tag == .a {
      linkDepth += 1
      links += 1
      if linkDepth == 1 {
        // Links side by side are apart on the page, whatever the source has between them.
        if lastClosedLinkAt == page.text.count { isSpacePending = true }
        linkMarks.append(page.text.count)
      }
      flags.insert(.link)
    }
    if traits.contains(.bold) { boldDepth += 1 }
    if traits.contains(.skipped) { skipDepth += 1 }
    let node = Int32(page.nodes.count)
    let block = Int32(page.blocks.count)
    page.nodes.append(
      HTMLNode(
        tag: tag, flags: flags, depth: UInt16(stack.count), parent: parent, startTag: startTag,
        firstBlock: block, endBlock: block))
    stack.append(node)
    if traits.contains(.block) {
      blockStack.append(node)
    } else if inner < 0, page.text.count == blockStart {
      inner = node
    }
    if tag == .unknown { isSpacePending = true }
  }

  mutating func endElement() {
    guard let node = stack.popLast(), node >= 0 else { return }
    let tag = page.nodes[Int(node)].tag
    let traits = tag.traits
    if traits.contains(.block) {
      flush()
      if blockStack.last == node { blockStack.removeLast() }
    }
    if tag == .a {
      linkDepth -= 1
      if linkDepth == 0 {
        linkMarks.append(page.text.count)
        lastClosedLinkAt = page.text.count
      }
    }
    if traits.contains(.bold) { boldDepth -= 1 }
    if traits.contains(.skipped) { skipDepth -= 1 }
    if node == inner, page.text.count == blockStart { inner = -1 }
    if tag == .unknown { isSpacePending = true }
    page.nodes[Int(node)].endBlock = Int32(page.blocks.count)
  }

  /// Ends the page: what libxml2 left open is closed.
  mutating func finish() {
    flush()
    while let node = stack.popLast() {
      if node >= 0 { page.nodes[Int(node)].endBlock = Int32(page.blocks.count) }
    }
    // The scanner writes its tags anew for the next page; a second owner would make that a copy.
    tags = []
  }

  private mutating func lineBreak() {
    guard page.text.count > blockStart else { return }
    pendingBreaks += 1
    // An empty line between lines makes paragraphs of them.
    if pendingBreaks > 1 { flush() }
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipDepth == 0 else { return }
    let isPreformatted =
      stack.last.map {
        $0 >= 0 && page.nodes[Int($0)].flags.contains(.preformatted)
      } ?? false
    let before = page.text.count
    let end = bytes.count
    var index = 0
    while index < end {
      let byte = unsafe bytes[index]
      switch byte {
      case 0x21..<0x7F:
        separate()
        page.text.append(byte)
        index += 1
      case 0...0x20, 0x7F:
        if isPreformatted, byte == 0x0A {
          if page.text.count > blockStart { pendingBreaks += 1 }
        } else if isPreformatted, byte == 0x20 || byte == 0x09, pendingBreaks > 0 || isSpacePending
        {
          // Indentation of code is kept: a break, then spaces.
          separate()
          page.text.append(0x20)
        } else {
          isSpacePending = true
        }
        index += 1
      default:
        index += unsafe wide(bytes, index)
      }
    }
    if page.text.count > before {
      if boldDepth > 0 { boldBytes += page.text.count - before }
      if inner >= 0, innerHoldsAll, !stack.contains(inner) { innerHoldsAll = false }
      if inner < 0 { innerHoldsAll = false }
    }
  }

  /// Writes the space or the line break that stands before the next character.
  @inline(__always) private mutating func separate() {
    guard isSpacePending || pendingBreaks > 0 else { return }
    if page.text.count > blockStart {
      if pendingBreaks > 0 {
        for _ in 0..<min(pendingBreaks, 2) { page.text.append(0x0A) }
      } else {
        page.text.append(0x20)
      }
    }
    (isSpacePending, pendingBreaks) = (false, 0)
  }

  /// Appends a character of two bytes and more; gives its length.
  private mutating func wide(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = unsafe bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else {
      return 1
    }
    let second = unsafe bytes[index + 1]
    switch (lead, second) {
    case (0xC2, 0x80..<0xA0):
      // A control character that somebody meant as windows-1252 (HTML, 13.2.5.80).
      guard
        let meant = SingleByteDecoder.decoder(of: "windows-1252")?.upperHalf[Int(second & 0x7F)],
        meant != "\u{FFFD}"
      else {
        if second == 0x85 { isSpacePending = true }
        return 2
      }
      separate()
      page.text.append(contentsOf: String(meant).utf8)
      return 2
    case (0xC2, 0xA0):
      isSpacePending = true
      return 2
    case (0xC2, 0xAD): return 2
    case (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBB), (0xE1, 0x9A):
      let third = unsafe bytes[index + 2]
      switch (lead, second, third) {
      // Zero width space, word joiner, byte order mark.
      case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
      // Controls that turn the direction of text: they hide what a text says.
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): return 3
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
        (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
        isSpacePending = true
        return 3
      default: break
      }
    default: break
    }
    separate()
    for offset in 0..<length { unsafe page.text.append(bytes[index + offset]) }
    return length
  }

  // MARK: Blocks

  private mutating func flush() {
    defer { beginBlock() }
    // Spaces that indentation left at the end.
    while page.text.count > blockStart, page.text[page.text.count - 1] <= 0x20 {
      page.text.removeLast()
    }
    guard page.text.count > blockStart else { return }
    if linkDepth > 0 { linkMarks.append(page.text.count) }
    let node = blockStack.last ?? stack.first ?? -1
    var block = TextBlock(
      text: blockStart..<page.text.count, node: node,
      inner: inner >= 0 && innerHoldsAll ? inner : node)
    block.boldBytes = Int32(boldBytes)
    block.links = Int32(links)
    if node >= 0, page.nodes[Int(node)].flags.contains(.preformatted) {
      block.flags.insert(.preformatted)
    }
    BlockCounter.count(&block, page.text, linkMarks, &page.wordHashes)
    page.blocks.append(block)
    page.text.append(0x0A)
  }
}
