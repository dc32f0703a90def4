/// Features from the words of a block and of the heading above it, by their log-odds of being content.
struct WordScores {
  private struct Own {
    var sum: Float = 0
    var mean: Float = 0
    var best: Float = 0
    var worst: Float = 0
    var known: Float = 0
  }

  private var own: [Own]

  init(_ view: PageView, _ scores: HashScores) {
    own = view.page.blocks.map { block in
      var entry = Own()
      for hash in view.page.wordHashes[block.wordHashes] {
        guard let score = scores.score(of: hash) else { continue }
        entry.sum += score
        entry.best = max(entry.best, score)
        entry.worst = min(entry.worst, score)
        entry.known += 1
      }
      entry.mean = entry.sum / max(1, entry.known)
      return entry
    }
  }

  func append(to rows: inout [Float], _ view: PageView, _ index: Int) {
    let entry = own[index]
    rows.append(entry.sum)
    rows.append(entry.mean)
    rows.append(entry.best)
    rows.append(entry.worst)
    rows.append(entry.known)
    let heading = Int(view.heading[index])
    guard heading >= 0 else {
      for _ in 0..<5 { rows.append(-99) }
      return
    }
    rows.append(own[heading].mean)
    rows.append(own[heading].worst)
    rows.append(Float(index - heading))
    let block = view.page.blocks[heading]
    rows.append(block.node >= 0 ? Float(view.around[Int(block.node)].headingLevel) : 0)
    // Whether the heading's own container holds this block too.
    var container = block.node
    var steps: Float = 0
    while container >= 0, view.page.nodes[Int(container)].endBlock <= Int32(index) {
      container = view.page.nodes[Int(container)].parent
      steps += 1
    }
    rows.append(steps)
  }
}
