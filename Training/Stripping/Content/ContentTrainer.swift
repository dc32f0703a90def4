import Dispatch
import Stripping

/// Trains the whole model on some pages; nothing in it has seen others.
struct ContentTrainer {
  var parts = 4
  var first = Boosting(trees: 100)
  var second = Boosting(trees: 280, rate: 0.05)

  /// Trains. What the second stage learns from are scores of a first stage that did not see the page, and
  /// what either learns from are log-odds of tables that did not see it.
  func train(_ pages: [TrainingPage]) -> ContentModel {
    let inner = pages.map { $0.fold(of: parts, salt: 7) }
    var features = [[Float]](repeating: [], count: pages.count)
    for part in 0..<parts {
      let (names, words) = LogOdds.tables(
        of: pages.indices.filter { inner[$0] != part }.map { pages[$0] })
      for index in pages.indices where inner[index] == part {
        features[index] = pages[index].sample.features(names: names, words: words)
      }
    }
    let width = ContentSample.widths.first
    let firstStages = Results<DecisionTrees>(count: parts + 1)
    let finalFeatures = features
    DispatchQueue.concurrentPerform(iterations: parts + 1) { part in
      let table = Self.table(pages, finalFeatures, width: width) { inner[$0] != part }
      firstStages.set(part, first.train(table))
    }
    let stages = firstStages.all
    var contexts = [[Float]](repeating: [], count: pages.count)
    for index in pages.indices {
      let scores = Self.scores(stages[inner[index]], features[index], width)
      contexts[index] = pages[index].sample.context(features: features[index], scores: scores)
    }
    features = []
    let secondTable = Self.table(pages, contexts, width: ContentSample.widths.second) { _ in true }
    contexts = []
    let last = second.train(secondTable)
    let (names, words) = LogOdds.tables(of: pages)
    return ContentModel(names: names, words: words, first: stages[parts], second: last)
  }

  static func scores(_ trees: DecisionTrees, _ rows: [Float], _ width: Int) -> [Float] {
    var sums: [Float] = []
    trees.evaluate(rows, width: width, into: &sums)
    return sums.map(ContentSample.likelihood)
  }

  /// The likelihoods that a model gives a page's blocks.
  static func apply(_ model: ContentModel, _ page: TrainingPage) -> [Float] {
    guard page.sample.count > 0 else { return [] }
    let features = page.sample.features(names: model.names, words: model.words)
    let scores = scores(model.first, features, ContentSample.widths.first)
    let rows = page.sample.context(features: features, scores: scores)
    return self.scores(model.second, rows, ContentSample.widths.second)
  }

  /// Rows, targets and weights of the pages that are wanted: a page counts the same whatever its length,
  /// a block by its words.
  private static func table(
    _ pages: [TrainingPage], _ features: [[Float]], width: Int, where isWanted: (Int) -> Bool
  ) -> Boosting.Table {
    var table = Boosting.Table(width: width)
    var random = SplitMix(state: 11)
    for (index, page) in pages.enumerated() where isWanted(index) {
      let words = page.blocks.map { Float($0.count) }
      var total: Float = 50
      for count in words { total += count }
      let share = min(1, 600 / Float(max(1, page.blocks.count)))
      // x^0.8 as x / x^0.2, by square roots: (x^(1/4))^0.8 is near enough.
      let norm = total / total.squareRoot().squareRoot()
      for block in page.blocks.indices where page.shares[block] >= 0 {
        // Most blocks have a word or two and weigh next to nothing: fewer of them, each for several.
        let share = share * min(1, (words[block] + 2) / 10)
        guard random.unit() < share else { continue }
        table.rows += features[index][block * width..<(block + 1) * width]
        table.targets.append(page.shares[block])
        table.weights.append(min(words[block], 120) / norm / share)
      }
    }
    var sum: Float = 0
    for weight in table.weights { sum += weight }
    let scale = Float(table.count) / max(sum, 1e-9)
    for index in table.weights.indices { table.weights[index] *= scale }
    return table
  }
}
