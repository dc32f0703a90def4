/// Features from the class words along a block's path, by their log-odds of being content.
struct NameScores {
  private struct Own {
    var sum: Float = 0
    var best: Float = 0
    var worst: Float = 0
    var known: Float = 0
  }

  private var own: [Own]

  init(_ view: PageView, _ scores: HashScores) {
    own = view.page.nodes.map { node in
      var entry = Own()
      guard node.startTag >= 0 else { return entry }
      for token in view.tokens[view.tags[Int(node.startTag)].tokens] {
        guard let score = scores.score(of: token) else { continue }
        entry.sum += score
        entry.best = max(entry.best, score)
        entry.worst = min(entry.worst, score)
        entry.known += 1
      }
      return entry
    }
  }

  func append(to rows: inout [Float], _ view: PageView, _ index: Int) {
    let block = view.page.blocks[index]
    var node = block.inner
    var (sum, best, worst, known, near, far, level) = (
      Float(0), Float(0), Float(0), Float(0), Float(0), Float(0), Float(0)
    )
    var first: (Float, Float, Float) = (0, 0, 0)
    var worstLevel: Float = -1
    while node >= 0, level < 14 {
      let entry = own[Int(node)]
      sum += entry.sum
      if entry.best > best { best = entry.best }
      if entry.worst < worst { (worst, worstLevel) = (entry.worst, level) }
      known += entry.known
      near += entry.sum / (1 + level)
      if level > 3 { far += entry.sum }
      if level == 0 { first.0 = entry.sum }
      if level == 1 { first.1 = entry.sum }
      if level == 2 { first.2 = entry.sum }
      node = view.page.nodes[Int(node)].parent
      level += 1
    }
    rows.append(sum)
    rows.append(best)
    rows.append(worst)
    rows.append(worstLevel)
    rows.append(known)
    rows.append(near)
    rows.append(far)
    rows.append(first.0)
    rows.append(first.1)
    rows.append(first.2)
  }
}
