import Foundation
import JSON
import Stripping

/// Trains on four fifths of the hosts, predicts the last, five times.
struct CrossValidation {
  var folds: Int
  /// How many of the folds to do; all when nil.
  var only: Int?

  func run(_ pages: [TrainingPage], predictions: String?) throws {
    var scores = [[Float]?](repeating: nil, count: pages.count)
    let began = Date()
    for fold in 0..<(only ?? folds) {
      let training = pages.filter { $0.fold(of: folds) != fold }
      let model = ContentTrainer().train(training)
      for index in pages.indices where pages[index].fold(of: folds) == fold {
        scores[index] = ContentTrainer.apply(model, pages[index])
      }
      print("fold \(fold + 1): \(Int(Date().timeIntervalSince(began))) s")
    }
    let done = pages.indices.filter { scores[$0] != nil }
    for threshold in [0.3, 0.35, 0.4, 0.45, 0.5] as [Float] {
      report("threshold \(threshold)", pages, done) {
        pages[$0].f1(scores: scores[$0] ?? [], threshold: threshold)
      }
    }
    report("best expected F1", pages, done) {
      let own = scores[$0] ?? []
      return pages[$0].f1(scores: own, threshold: pages[$0].sample.threshold(scores: own))
    }
    report("as the stage keeps", pages, done) {
      pages[$0].f1(isKept: pages[$0].sample.isKept(scores: scores[$0] ?? []))
    }
    report("labels themselves", pages, done) {
      pages[$0].f1(scores: pages[$0].shares, threshold: 0.5)
    }
    if let predictions { try write(pages, scores, to: predictions) }
  }

  private func report(_ name: String, _ pages: [TrainingPage], _ done: [Int], _ f1: (Int) -> Double)
  {
    var sums: [String: (sum: Double, count: Double)] = [:]
    for index in done {
      let value = f1(index)
      for key in ["all", pages[index].type] {
        sums[key, default: (0, 0)].sum += value
        sums[key, default: (0, 0)].count += 1
      }
    }
    let text = sums.sorted { $0.key < $1.key }.map {
      "\($0.key) \(String(format: "%.4f", $0.value.sum / $0.value.count))"
    }
    print("\(name): \(text.joined(separator: "  "))")
  }

  private func write(_ pages: [TrainingPage], _ scores: [[Float]?], to path: String) throws {
    var lines: [String] = []
    for (page, scores) in zip(pages, scores) {
      guard let scores else { continue }
      let blocks = page.blocks.indices.map { index in
        [
          "t": page.sample.text(of: index), "p": Double(scores[index]),
          "y": Double(page.shares[index]),
        ] as [String: Any]
      }
      let record: [String: Any] = [
        "id": page.id, "type": page.type, "cut": Double(page.sample.threshold(scores: scores)),
        "blocks": blocks,
      ]
      lines.append(
        String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self))
    }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
  }
}
