import Foundation
import Quotes

/// Makes the weights of the quote stage again.
///
///     TrainQuotes tagger OUT.bin TREEBANK.conllu...
///
/// Every tenth stretch of a hundred sentences is held out for the figure it prints; the shipped
/// weights are then trained on everything.
@main
enum TrainQuotes {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, arguments[1] == "tagger" else {
      print("usage: TrainQuotes tagger OUT.bin TREEBANK.conllu...")
      exit(64)
    }
    var sentences: [TaggedSentence] = []
    for path in arguments[3...] { sentences += try TreebankReader.read(path) }
    print("\(sentences.count) sentences, \(sentences.reduce(0) { $0 + $1.words.count }) words")
    let heldOut = sentences.enumerated().filter { ($0.offset / 100) % 10 == 9 }.map(\.element)
    let rest = sentences.enumerated().filter { ($0.offset / 100) % 10 != 9 }.map(\.element)
    var trial = TaggerTrainer()
    trial.train(rest, epochs: 6)
    print("held out: \(TaggerTrainer.accuracy(trial.quantised(), heldOut)) % right")
    var trainer = TaggerTrainer()
    trainer.train(sentences, epochs: 6)
    let sure = TaggerTrainer.sureWords(sentences)
    print("\(sure.count / 8 - 1) words with one tag")
    try Data(trainer.quantised() + sure).write(to: URL(filePath: arguments[2]))
  }
}
