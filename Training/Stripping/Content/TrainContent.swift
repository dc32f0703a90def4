import Dispatch
import Foundation
import JSON
import Stripping

/// `TrainContent PAGES TRUTH [--model FILE] [--predictions FILE] [--folds N]`
///
/// Trains the content model on the pages of a folder (`ID.html`) and their true texts (JSON Lines with
/// `id`, `url`, `page_type`, `text`). Without `--model` it cross-validates by host and says how good it is.
@main
enum TrainContent {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
        return nil
      }
      defer { arguments.removeSubrange(index...index + 1) }
      return arguments[index + 1]
    }
    let model = option("--model")
    let predictions = option("--predictions")
    let folds = option("--folds").flatMap(Int.init) ?? 5
    let only = option("--only").flatMap(Int.init)
    guard arguments.count == 2 else {
      print("usage: TrainContent PAGES TRUTH [--model FILE] [--predictions FILE] [--folds N]")
      exit(2)
    }
    let pages = try TrainingPage.load(folder: arguments[0], truth: arguments[1])
    print("\(pages.count) pages, \(pages.reduce(0) { $0 + $1.sample.count }) blocks")
    if let model {
      let trained = ContentTrainer().train(pages)
      try Data(trained.bytes).write(to: URL(fileURLWithPath: model))
      print("\(model): \(trained.bytes.count) bytes")
    } else {
      try CrossValidation(folds: folds, only: only).run(pages, predictions: predictions)
    }
  }
}
