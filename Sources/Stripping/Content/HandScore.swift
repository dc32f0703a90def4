/// A first judgement of blocks by hand-set weights.
enum HandScore {
  /// What becomes of a block, and why.
  struct Verdict {
    var isKept: Bool
    var reason: String
  }

  private static let badTokens = tokens(
    "nav menu footer sidebar cookie consent share social related recirc newsletter promo advert ads sponsor"
      + " breadcrumb comment comments taboola outbrain popup modal banner toolbar most read login signup"
      + " subscribe widget also")
  private static let goodTokens = tokens("article content main story post entry body text")

  private static func tokens(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { $0.utf8.reduce(HTMLTag.seed, HTMLTag.step) })
  }

  static func judge(_ page: HTMLPage, _ scanner: borrowing MarkupScanner) -> [Verdict] {
    var visible = 0
    var hidden = 0
    for block in page.blocks {
      let isNoscript = block.node >= 0 && page.nodes[Int(block.node)].flags.contains(.noscript)
      if isNoscript { hidden += Int(block.words) } else { visible += Int(block.words) }
    }
    let usesNoscript = hidden >= 40 && hidden > visible
    var nodeScores = [Int](repeating: 0, count: page.nodes.count)
    for (index, node) in page.nodes.enumerated() {
      var score = node.parent >= 0 ? nodeScores[Int(node.parent)] : 0
      switch node.tag {
      case .nav, .footer, .aside, .header, .form, .select, .button, .dialog: score -= 4
      case .main, .article: score += 2
      default: break
      }
      if node.startTag >= 0 {
        for token in scanner.tokens[scanner.tags[Int(node.startTag)].tokens] {
          if badTokens.contains(token) { score -= 3 }
          if goodTokens.contains(token) { score += 1 }
        }
      }
      nodeScores[index] = score
    }
    return page.blocks.map { block in
      let node = max(0, Int(block.inner))
      guard node < page.nodes.count else { return Verdict(isKept: false, reason: "outside") }
      let isNoscript = page.nodes[node].flags.contains(.noscript)
      if isNoscript != usesNoscript {
        return Verdict(isKept: false, reason: usesNoscript ? "menu" : "noscript")
      }
      if page.nodes[node].flags.contains(.hidden) {
        return Verdict(isKept: false, reason: "hidden")
      }
      let isHeading = page.hasAncestor(block.node) { $0.headingLevel > 0 }
      var score = nodeScores[node]
      if block.linkWords * 2 > block.words { score -= 4 }
      if block.flags.contains(.endsSentence) { score += 2 }
      if block.words > 15 { score += 2 }
      if block.words > 40 { score += 2 }
      if block.flags.contains(.copyright) { score -= 4 }
      if isHeading { score += 2 }
      return Verdict(isKept: score >= 2, reason: "score \(score)")
    }
  }
}
