import Entities
import Foundation

/// Trains the entity tagger, and tags a file with a trained one to be scored.
///
///     TrainEntities train TRAIN.jsonl TABLES OUT.bin [name=value …]
///     TrainEntities tag MODEL.bin GOLD.jsonl OUT.jsonl
///     TrainEntities bench GOLD.jsonl ROUNDS
///
/// The options and their values are in `TrainingOptions`. The same input gives the same bytes.
@main struct TrainEntities {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "train" where arguments.count >= 4:
      try train(arguments[1], arguments[2], arguments[3], Array(arguments.dropFirst(4)))
    case "tag" where arguments.count == 4:
      try tag(arguments[1], arguments[2], arguments[3])
    case "bench" where arguments.count == 3:
      try bench(arguments[1], Int(arguments[2]) ?? 5)
    default:
      print("usage: TrainEntities train TRAIN.jsonl TABLES OUT.bin [name=value …]")
      print("       TrainEntities tag MODEL.bin GOLD.jsonl OUT.jsonl")
      print("       TrainEntities bench GOLD.jsonl ROUNDS")
    }
  }

  private static func train(
    _ corpus: String, _ tables: String, _ out: String, _ settings: [String]
  ) throws {
    let options = try TrainingOptions(settings)
    let clock = ContinuousClock()
    let start = clock.now
    func say(_ text: String) {
      print("\((clock.now - start).components.seconds) s: \(text)")
      fflush(nil)
    }
    let documents = try TrainingDocument.read(corpus, options)
    say("\(documents.count) documents, data hash \(TrainingDocument.hash(of: corpus))")
    var lexicon = try LexiconTables(folder: tables)
    lexicon.note(documents)
    say("\(lexicon.words.count) words")
    let words = try ModelWriter.model(ModelWriter.bytes(lexicon, nil))
    var examples = documents.map {
      TrainingExample($0, words.lexicon, weight: options.twice.contains($0.corpus) ? 2 : 1)
    }
    var selection = FeatureSelection(options)
    selection.count(examples)
    let index = selection.finish()
    say("\(index.count) features of \(selection.distinct)")
    for number in examples.indices { examples[number].findRows(index) }
    var trainer = NetworkTrainer(featureCount: index.count, options: options)
    for epoch in 0..<options.epochs {
      let errors = trainer.run(epoch: epoch, &examples, index)
      say(
        "epoch \(epoch + 1): \(errors.wrong) of \(errors.total) wrong")
    }
    let bytes = ModelWriter.bytes(lexicon, (index, trainer.finished()))
    try Data(bytes).write(to: URL(fileURLWithPath: out))
    say("\(bytes.count) bytes in \(out)")
  }

  /// Times the tokeniser alone and with the whole entity stage, in turn, on one core.
  private static func bench(_ corpus: String, _ rounds: Int) throws {
    try TaggingSpeed(corpus: corpus, rounds: rounds).report()
  }

  private static func tag(_ modelPath: String, _ gold: String, _ out: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: modelPath)))
    let model = try ModelWriter.model(bytes)
    try Data(TaggedFile.tag(gold, with: model)).write(to: URL(fileURLWithPath: out))
  }
}
