import Documents
import Sentences
import Stages
import Testing

/// Splits a text as a pipeline would, for tests.
enum SplitText {
  // Built once: a debug build takes long over the tables.
  private static let stages: [String: SentenceStage] = Dictionary(
    uniqueKeysWithValues: ["auto", "always", "never"].compactMap { soft in
      let settings = Settings(
        options: SentenceStage.kind.options, replacing: ["softBoundaries": .string(soft)])
      return (try? SentenceStage(settings: settings)).map { (soft, $0) }
    })

  static func worker(soft: String = "auto") throws -> any StageWorker {
    try #require(stages[soft]).makeWorker()
  }

  static func document(_ text: String, _ language: String? = "en", soft: String = "auto") throws
    -> Document
  {
    var document = Document(text: text)
    if let language { document.language = Language(code: language, confidence: 1) }
    var worker = try worker(soft: soft)
    try worker.process(&document)
    return document
  }

  static func split(_ text: String, _ language: String? = "en", soft: String = "auto") throws
    -> [String]
  {
    let document = try document(text, language, soft: soft)
    return document.sentences.map { document.string($0.span) }
  }

  static func trim(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
