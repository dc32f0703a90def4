/// Decides between a page and its `noscript`.
///
/// Forums such as Discourse serve their posts in `noscript` and build the visible page by script; elsewhere
/// `noscript` holds doubles of lazy images. So the words decide: either all blocks in `noscript` are the
/// page, or none is.
enum NoscriptRule {
  private static let fewestWords = 40

  /// Leaves the blocks of one kind in the page; gives those of the other.
  static func apply(to page: inout HTMLPage) -> [TextBlock] {
    var (inside, outside) = (0, 0)
    for block in page.blocks {
      if isInside(block, page) { inside += Int(block.words) } else { outside += Int(block.words) }
    }
    guard inside > 0 else { return [] }
    let isKept = inside >= fewestWords && inside > outside
    let nodes = page.nodes
    return page.removeBlocks(
      where: { $0.node >= 0 && nodes[Int($0.node)].flags.contains(.noscript) },
      keepsMatches: isKept)
  }

  private static func isInside(_ block: TextBlock, _ page: HTMLPage) -> Bool {
    block.node >= 0 && page.nodes[Int(block.node)].flags.contains(.noscript)
  }
}
