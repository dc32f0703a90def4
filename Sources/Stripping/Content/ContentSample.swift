import Documents

/// A page as the trainer sees it: the same blocks and features that the stage works with.
package struct ContentSample: Sendable {
  private let view: PageView

  /// Reads a page of HTML in any encoding.
  package init(html: [UInt8]) {
    let (text, _) = Decoding.text(of: RawContent(bytes: html, format: .html), isMarkup: true)
    var reader = PageReader()
    let page = reader.read(text)
    view = reader.view(of: page)
  }

  /// How many blocks it has.
  package var count: Int { view.count }
  /// How many words each block has.
  package var words: [Float] { view.page.blocks.map { Float($0.words) } }
  /// The text of a block.
  package func text(of index: Int) -> String { view.page.string(view.page.blocks[index]) }
  /// The hashed first words of a block.
  package func wordHashes(of index: Int) -> [UInt32] {
    Array(view.page.wordHashes[view.page.blocks[index].wordHashes])
  }
  /// The hashed class words along a block's path.
  package func nameHashes(of index: Int) -> [UInt32] {
    var hashes: [UInt32] = []
    var node = view.page.blocks[index].inner
    while node >= 0, hashes.count < 120 {
      let element = view.page.nodes[Int(node)]
      if element.startTag >= 0 {
        hashes += view.tokens[view.tags[Int(element.startTag)].tokens]
      }
      node = element.parent
    }
    return hashes
  }

  /// How many numbers describe a block in the first and in the second stage.
  package static let widths = (
    first: BlockFeatures.count, second: BlockFeatures.count + ContextFeatures.count
  )

  /// The first stage's features, `widths.first` to a block.
  package func features(names: HashScores, words: HashScores) -> [Float] {
    var rows: [Float] = []
    BlockFeatures.fill(&rows, view, BlockFeatures.Tables(names: names, words: words))
    return rows
  }

  /// The second stage's features, `widths.second` to a block.
  package func context(features: [Float], scores: [Float]) -> [Float] {
    var rows: [Float] = []
    ContextFeatures.fill(&rows, view, features: features, scores: scores)
    return rows
  }

  /// The threshold that the stage would keep blocks by.
  package func threshold(scores: [Float]) -> Float {
    BlockChoice.threshold(scores: scores, words: words)
  }

  /// Which blocks the stage would keep, with its default settings.
  package func isKept(scores: [Float]) -> [Bool] {
    BlockVerdict(scores: scores, view: view, favor: .balanced).isKept
  }

  /// The likelihood that a sum of trees stands for.
  package static func likelihood(_ sum: Float) -> Float { Logistic.value(sum) }
}
