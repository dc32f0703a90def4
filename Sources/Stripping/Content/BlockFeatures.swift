/// What the first stage of the content model looks at in each block: the block itself, the elements
/// around it, its neighbours, blocks of its shape, the page.
enum BlockFeatures {
  /// How many numbers describe a block.
  static let count = 184

  /// The tables of log-odds that some features come from.
  struct Tables: Sendable {
    /// For words of class and id.
    var names: HashScores
    /// For words of the text.
    var words: HashScores
  }

  /// Fills `rows` with `count` numbers for each block, one block after the other.
  static func fill(_ rows: inout [Float], _ view: PageView, _ tables: Tables) {
    rows.removeAll(keepingCapacity: true)
    rows.reserveCapacity(view.count * count)
    guard view.count > 0 else { return }
    let names = NameScores(view, tables.names)
    let words = WordScores(view, tables.words)
    let page = PageNumbers(view)
    for index in 0..<view.count {
      own(&rows, view, index)
      surroundings(&rows, view, index)
      neighbours(&rows, view, index)
      names.append(to: &rows, view, index)
      words.append(to: &rows, view, index)
      page.append(to: &rows)
      // A fixed width, so that a list of features can grow without a new width everywhere.
      while rows.count < (index + 1) * count { rows.append(0) }
    }
    precondition(rows.count == view.count * count, "features do not fit their width")
  }

  // MARK: The block

  private static func own(_ rows: inout [Float], _ view: PageView, _ index: Int) {
    let block = view.page.blocks[index]
    let words = Float(max(1, block.words))
    let characters = Float(max(1, block.characters))
    let flags = block.flags
    let total = view.total
    rows.append(Float(block.words))
    rows.append(Float(block.wordCharacters) / words)
    rows.append(Float(block.linkWords) / words)
    rows.append(Float(block.links))
    rows.append(Float(block.punctuation) / words)
    rows.append(Float(block.stopWords) / words)
    rows.append(Float(block.capitals) / characters)
    rows.append(Float(block.digits) / characters)
    rows.append(Float(block.capitalizedWords) / words)
    rows.append(Float(block.boldBytes) / Float(max(1, block.text.count)))
    rows.append(flags.contains(.endsSentence) ? 1 : 0)
    rows.append(flags.contains(.copyright) ? 1 : 0)
    rows.append(flags.contains(.money) ? 1 : 0)
    rows.append(flags.contains(.startsLow) ? 1 : 0)
    rows.append(flags.contains(.quotes) ? 1 : 0)
    rows.append(flags.contains(.ellipsis) ? 1 : 0)
    rows.append(Float(view.copies[index]))
    rows.append(Float(index) / Float(view.count))
    rows.append(view.sums[index].words / max(1, total.words))
    // Overlap with the title.
    var shared = 0
    for hash in view.page.wordHashes[block.wordHashes] where view.facts.titleWords.contains(hash) {
      shared += 1
    }
    rows.append(Float(shared) / Float(max(1, min(Int(block.words), BlockCounter.wordLimit))))
    rows.append(Float(shared) / Float(max(1, view.facts.titleWords.count)))
    let headline = view.firstHeadline
    rows.append(headline >= 0 ? Float(index - headline) : -999)
    rows.append(headline >= 0 ? Float(index - headline) / Float(view.count) : -2)
    // Blocks of the same shape.
    let shape = view.shapes[Int(view.shape[index])]
    rows.append(shape.blocks)
    rows.append(shape.words / max(1, total.words))
    rows.append(shape.meanWords)
    rows.append(shape.linkShare)
    rows.append(shape.punctuationShare)
    rows.append(shape.stopShare)
  }

  // MARK: The elements around it

  private static func surroundings(_ rows: inout [Float], _ view: PageView, _ index: Int) {
    let block = view.page.blocks[index]
    guard block.node >= 0 else {
      for _ in 0..<(7 + Ancestry.kinds.count + 6 * 7 + 4) { rows.append(-1) }
      return
    }
    let node = view.page.nodes[Int(block.node)]
    let inner = view.page.nodes[Int(block.inner)]
    let around = view.around[Int(block.inner)]
    let total = view.total
    rows.append(Float(node.tag.rawValue))
    rows.append(Float(inner.tag.rawValue))
    rows.append(Float(node.depth))
    rows.append(node.flags.contains(.hidden) ? 1 : 0)
    rows.append(node.flags.contains(.ariaHidden) ? 1 : 0)
    rows.append(Float(around.divisions))
    rows.append(Float(around.lists))
    for kind in 0..<Ancestry.kinds.count {
      rows.append(around.bits & (1 << UInt32(kind)) != 0 ? 1 : 0)
    }
    // The containers from the innermost outwards, those that hold more than the one before.
    var container = block.node
    var levels = 0
    var blocksBefore: Float = 0
    while container >= 0, levels < 6 {
      let sums = view.sums(in: container)
      let parent = view.page.nodes[Int(container)].parent
      if sums.blocks > blocksBefore {
        blocksBefore = sums.blocks
        levels += 1
        rows.append(sums.words)
        rows.append(sums.linkShare)
        rows.append(sums.blocks)
        rows.append(sums.punctuationShare)
        rows.append(sums.words / max(1, total.words))
        rows.append(sums.stopShare)
        rows.append(
          Float(index - Int(view.page.nodes[Int(container)].firstBlock)) / max(1, sums.blocks))
      }
      container = parent
    }
    for _ in 0..<(6 - levels) * 7 { rows.append(-1) }
    if around.content >= 0 {
      let sums = view.sums(in: around.content)
      rows.append(sums.words / max(1, total.words))
      rows.append(sums.linkShare)
      rows.append(
        Float(index - Int(view.page.nodes[Int(around.content)].firstBlock)) / max(1, sums.blocks))
    } else {
      for _ in 0..<3 { rows.append(-1) }
    }
    rows.append(Float(around.headingLevel))
  }

  // MARK: Its neighbours

  private static func neighbours(_ rows: inout [Float], _ view: PageView, _ index: Int) {
    for offset in [-2, -1, 1, 2] {
      let other = index + offset
      guard other >= 0, other < view.count else {
        for _ in 0..<5 { rows.append(-1) }
        continue
      }
      let block = view.page.blocks[other]
      let words = Float(max(1, block.words))
      rows.append(Float(block.words))
      rows.append(Float(block.linkWords) / words)
      rows.append(Float(block.punctuation) / words)
      rows.append(Float(block.stopWords) / words)
      rows.append(block.node >= 0 ? Float(view.page.nodes[Int(block.node)].tag.rawValue) : -1)
    }
    for width in [5, 15] {
      let sums = view.sums(from: index - width, to: index + width + 1)
      rows.append(sums.meanWords)
      rows.append(sums.linkShare)
      rows.append(sums.punctuationShare)
      rows.append(sums.stopShare)
    }
  }
}
