/// A parsed page with the sums that features are made of. Built once for each page; O(blocks + nodes).
struct PageView: Sendable {
  let page: HTMLPage
  let tags: [StartTag]
  let tokens: [UInt32]
  let facts: PageFacts

  /// Sums over the blocks before an index: words, link words, punctuation, stop words, money.
  private(set) var sums: [BlockSums] = []
  /// How often the words of each block occur on the page.
  private(set) var copies: [Int32] = []
  /// Blocks of the same shape (tags and class words of the innermost elements) have the same number.
  private(set) var shape: [Int32] = []
  private(set) var shapes: [BlockSums] = []
  /// The heading before each block; -1 for none.
  private(set) var heading: [Int32] = []
  /// For each element the kinds of elements that it is or stands in.
  private(set) var around: [Ancestry] = []
  private(set) var firstHeadline = -1

  var count: Int { page.blocks.count }
  var total: BlockSums { sums[page.blocks.count] }

  init(page: HTMLPage, tags: [StartTag], tokens: [UInt32], facts: PageFacts) {
    (self.page, self.tags, self.tokens, self.facts) = (page, tags, tokens, facts)
    around = Ancestry.all(page.nodes)
    let count = page.blocks.count
    sums.reserveCapacity(count + 1)
    var sum = BlockSums()
    var lastHeading: Int32 = -1
    heading.reserveCapacity(count)
    for (index, block) in page.blocks.enumerated() {
      sums.append(sum)
      sum.add(block)
      heading.append(lastHeading)
      if block.node >= 0, around[Int(block.node)].headingLevel > 0 {
        lastHeading = Int32(index)
        if firstHeadline < 0, around[Int(block.node)].headingLevel == 1 { firstHeadline = index }
      }
    }
    sums.append(sum)
    countCopies()
    findShapes()
  }

  /// The sums over the blocks in an element.
  @inline(__always) func sums(in node: Int32) -> BlockSums {
    let element = page.nodes[Int(node)]
    return sums[Int(element.endBlock)] - sums[Int(element.firstBlock)]
  }

  /// The sums over a range of blocks, cut to the page.
  @inline(__always) func sums(from first: Int, to end: Int) -> BlockSums {
    sums[min(end, page.blocks.count)] - sums[max(0, first)]
  }

  private mutating func countCopies() {
    var numbering = HashNumbering(capacity: page.blocks.count)
    let numbers = page.blocks.map { numbering.number(of: $0.hash) }
    var counts = [Int32](repeating: 0, count: numbering.count)
    for number in numbers { counts[number] += 1 }
    copies = numbers.map { counts[$0] }
  }

  private mutating func findShapes() {
    var numbering = HashNumbering(capacity: page.blocks.count)
    shape.reserveCapacity(page.blocks.count)
    for block in page.blocks {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      var node = block.inner
      var steps = 0
      while node >= 0, steps < 5 {
        let element = page.nodes[Int(node)]
        hash = (hash ^ UInt64(element.tag.rawValue)) &* 0x0000_0100_0000_01B3
        if element.startTag >= 0, let token = tokens[tags[Int(element.startTag)].tokens].first {
          hash = (hash ^ UInt64(token)) &* 0x0000_0100_0000_01B3
        }
        node = element.parent
        steps += 1
      }
      let number = numbering.number(of: hash)
      if number == shapes.count { shapes.append(BlockSums()) }
      shapes[number].add(block)
      shape.append(Int32(number))
    }
  }
}

/// What is added up over blocks.
struct BlockSums: Sendable {
  var blocks: Float = 0
  var words: Float = 0
  var linkWords: Float = 0
  var punctuation: Float = 0
  var stopWords: Float = 0
  var money: Float = 0

  @inline(__always) mutating func add(_ block: TextBlock) {
    blocks += 1
    words += Float(block.words)
    linkWords += Float(block.linkWords)
    punctuation += Float(block.punctuation)
    stopWords += Float(block.stopWords)
    if block.flags.contains(.money) { money += 1 }
  }

  @inline(__always) static func - (a: Self, b: Self) -> Self {
    var a = a
    a.blocks -= b.blocks
    a.words -= b.words
    a.linkWords -= b.linkWords
    a.punctuation -= b.punctuation
    a.stopWords -= b.stopWords
    a.money -= b.money
    return a
  }

  @inline(__always) var linkShare: Float { linkWords / max(1, words) }
  @inline(__always) var punctuationShare: Float { punctuation / max(1, words) }
  @inline(__always) var stopShare: Float { stopWords / max(1, words) }
  @inline(__always) var meanWords: Float { words / max(1, blocks) }
}

/// Numbers hashes in the order in which they are first seen.
struct HashNumbering {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private(set) var count = 0
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: -1, count: size)
  }

  mutating func number(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while numbers[slot] >= 0 {
      if keys[slot] == key { return Int(numbers[slot]) }
      slot = (slot + 1) & mask
    }
    (keys[slot], numbers[slot]) = (key, Int32(count))
    count += 1
    return count - 1
  }
}
