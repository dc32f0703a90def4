/// Which blocks of a page are kept, and why not.
struct BlockVerdict {
  /// The likelihood of each block.
  private(set) var scores: [Float]
  /// Whether each block is kept.
  private(set) var isKept: [Bool]
  /// What sort of page it is, where that is sure.
  var pageType: String?
  /// Why a block was dropped, where it was not for its likelihood.
  private(set) var reasons: [Int: String] = [:]

  /// Everything that is not hidden is kept.
  init(all page: HTMLPage) {
    scores = [Float](repeating: 1, count: page.blocks.count)
    isKept = page.blocks.map { $0.node < 0 || !page.nodes[Int($0.node)].flags.contains(.hidden) }
    for (index, isKept) in isKept.enumerated() where !isKept { reasons[index] = "hidden" }
  }

  /// Blocks at or above a threshold that fits the page are kept.
  init(scores: [Float], view: PageView, favor: StripOptions.Favor) {
    self.scores = scores
    let words = view.page.blocks.map { Float($0.words) }
    let balanced = BlockChoice.threshold(scores: scores, words: words)
    let threshold: Float =
      switch favor {
      case .precision: max(0.6, balanced)
      case .recall: min(0.2, balanced)
      case .balanced, .everything: balanced
      }
    isKept = scores.map { $0 >= threshold }
    // A page whose likeliest blocks are unlikely has no main content.
    if !scores.contains(where: { $0 > Self.least }) {
      for index in isKept.indices { isKept[index] = false }
    }
    keepBrothers(view)
    // Blocks without words (a line of dashes) go with what stands before them.
    for (index, block) in view.page.blocks.enumerated() where block.words == 0 {
      isKept[index] = false
      reasons[index] = "no words"
    }
  }

  /// Keeps a paragraph of prose that the model is in doubt about when its brothers in the same element, paragraphs of
  /// prose as well, are mostly kept: on short pages there is little else to tell it by.
  private mutating func keepBrothers(_ view: PageView) {
    var families: [Int32: (kept: Float, dropped: Float)] = [:]
    let prose = isKept.indices.filter { Self.isProse(view.page.blocks[$0], view) }
    for index in prose {
      let block = view.page.blocks[index]
      let parent = view.page.nodes[Int(block.node)].parent
      if isKept[index] {
        families[parent, default: (0, 0)].kept += Float(block.words)
      } else {
        families[parent, default: (0, 0)].dropped += Float(block.words)
      }
    }
    for index in prose where !isKept[index] && scores[index] >= Self.doubt {
      let parent = view.page.nodes[Int(view.page.blocks[index].node)].parent
      guard let family = families[parent], family.kept > family.dropped else { continue }
      isKept[index] = true
    }
  }

  /// A `p` of a sentence or more, without links to speak of.
  private static func isProse(_ block: TextBlock, _ view: PageView) -> Bool {
    block.node >= 0 && view.page.nodes[Int(block.node)].tag == .p && block.words >= 8
      && block.flags.contains(.endsSentence) && block.linkWords * 4 <= block.words
  }

  /// From here on the model is in doubt rather than sure that a block is no content.
  private static let doubt: Float = 0.1

  /// Below this no block is kept, however it compares with the rest of its page.
  private static let least: Float = 0.08

  /// Keeps or drops readers' comments, where the pipeline says so.
  mutating func applyComments(_ wanted: Bool?, view: PageView) {
    guard let wanted, !view.facts.forum else { return }
    for index in isKept.indices where CommentSection.holds(index, view) {
      isKept[index] = wanted && view.page.blocks[index].words > 0 && scores[index] > 0.02
      if !isKept[index] { reasons[index] = "comment" }
    }
  }

  /// Keeps or drops what the rules of a site select.
  mutating func apply(_ selection: SiteSelection) {
    if let kept = selection.kept {
      for index in isKept.indices {
        isKept[index] = kept.contains(index)
        if !isKept[index] { reasons[index] = "site rule" }
      }
    }
    for index in selection.removed where index < isKept.count {
      isKept[index] = false
      reasons[index] = "site rule"
    }
  }

  /// A likelihood for people.
  static func percent(_ score: Float) -> String { "\(Int((score * 100).rounded())) %" }
}

/// Recognises readers' comments by the names of the elements around them.
enum CommentSection {
  private static let names = Set(
    ["comment", "comments", "disqus", "commentlist", "respond"].map {
      $0.utf8.reduce(HTMLTag.seed, HTMLTag.step)
    })

  /// Whether a block stands in a section of comments.
  static func holds(_ index: Int, _ view: PageView) -> Bool {
    var node = view.page.blocks[index].node
    while node >= 0 {
      let element = view.page.nodes[Int(node)]
      if element.startTag >= 0, element.tag != .body, element.tag != .html, element.tag != .main,
        element.tag != .article,
        view.tokens[view.tags[Int(element.startTag)].tokens].contains(where: names.contains)
      {
        return true
      }
      node = element.parent
    }
    return false
  }
}
