/// Says of each block of a page how likely it is main content, and which ones to keep.
struct ContentClassifier {
  private let model: ContentModel
  private var features: [Float] = []
  private var rows: [Float] = []
  private var sums: [Float] = []

  init(model: ContentModel) { self.model = model }

  /// The likelihood of each block, between 0 and 1.
  mutating func scores(of view: PageView) -> [Float] {
    BlockFeatures.fill(&features, view, model.tables)
    guard view.count > 0 else { return [] }
    model.first.evaluate(features, width: BlockFeatures.count, into: &sums)
    let first = sums.map(Logistic.value)
    ContextFeatures.fill(&rows, view, features: features, scores: first)
    model.second.evaluate(rows, width: BlockFeatures.count + ContextFeatures.count, into: &sums)
    return sums.map(Logistic.value)
  }
}

/// The logistic function with the same bits on every machine.
enum Logistic {
  /// 1 / (1 + e⁻ˣ), by (1 + x/1024)^1024 with ten squarings: libm's `exp` differs between systems.
  static func value(_ x: Float) -> Float {
    let clamped = Double(max(-30, min(30, x)))
    var power = 1 - clamped / 1024
    for _ in 0..<10 { power *= power }
    return Float(1 / (1 + power))
  }
}
