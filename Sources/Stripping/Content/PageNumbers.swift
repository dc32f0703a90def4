/// What is the same for every block of a page.
struct PageNumbers {
  private var values: [Float] = []

  init(_ view: PageView) {
    let total = view.total
    var (inParagraphs, longest, headings, items, code, links, long) = (
      Float(0), Float(0), Float(0), Float(0), Float(0), Float(0), Float(0)
    )
    var cells: Float = 0
    for block in view.page.blocks where block.node >= 0 {
      let words = Float(block.words)
      longest = max(longest, words)
      links += Float(block.links)
      if words > 25, block.linkWords * 3 < block.words { long += words }
      let around = view.around[Int(block.node)]
      switch view.page.nodes[Int(block.node)].tag {
      case .p: inParagraphs += words
      case .li: items += 1
      case .td, .th: cells += words
      case .pre: code += words
      default: break
      }
      if around.headingLevel > 0 { headings += 1 }
    }
    let words = max(1, total.words)
    values = [
      total.words, total.blocks, total.linkShare, total.meanWords, inParagraphs / words, longest,
      headings, items / max(1, total.blocks), code / words, cells / words, links, long / words,
      total.money,
      view.facts.article ? 1 : 0, view.facts.product ? 1 : 0, view.facts.forum ? 1 : 0,
      view.facts.list ? 1 : 0, view.facts.questions ? 1 : 0, view.facts.business ? 1 : 0,
    ]
  }

  func append(to rows: inout [Float]) { rows.append(contentsOf: values) }
}
