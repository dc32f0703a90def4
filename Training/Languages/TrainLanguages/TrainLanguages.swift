import Foundation
import JSON
import Languages

/// Trains the model of languages from the texts that `gather.py` wrote.
///
///     TrainLanguages FOLDER language.bin [EXTRA.jsonl …]
///
/// FOLDER holds CODE.txt, a line `source TAB text` each; EXTRA has `lang` and `text` a line. HOLDOUT=K/N in the
/// environment leaves every Nth extra line out, beginning with the Kth, for cross-validation.
@main struct TrainLanguages {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: TrainLanguages FOLDER FILE [EXTRA.jsonl ...]")
      exit(64)
    }
    var corpus = Corpus()
    try corpus.load(folder: arguments[0])
    let holdout = (ProcessInfo.processInfo.environment["HOLDOUT"] ?? "").split(separator: "/")
      .compactMap { Int($0) }
    for path in arguments.dropFirst(2) {
      try corpus.load(extra: path, holdout: holdout.count == 2 ? (holdout[0], holdout[1]) : nil)
    }
    var file = Array("QLM1".utf8)
    file.append(UInt8(Script.modelled.count))
    for script in Script.modelled {
      let codes = corpus.languages(of: script)
      let trainer = GroupTrainer(script: script, codes: codes, rowBits: script == .latin ? 15 : 13)
      print("\(script): \(codes.joined(separator: " "))")
      let perLanguage = Int(ProcessInfo.processInfo.environment["STEPS"] ?? "") ?? 40_000
      trainer.train(corpus, steps: perLanguage * max(2, codes.count))
      file += trainer.file
    }
    try Data(file).write(to: URL(fileURLWithPath: arguments[1]))
    print("wrote \(file.count) bytes")
  }
}
