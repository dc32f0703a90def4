import Documents
import Entities
import JSON
import Sentences
import Stages

/// The sentence stage, made once: its tables take longer than a text.
private let sentences = Result {
  try SentenceStage(settings: Settings(options: SentenceStage.kind.options))
}

/// One text through the sentence and entity stages.
func tagged(
  _ text: String, published: String? = nil, options: [String: JSONValue.Content] = [:]
) throws -> Document {
  var document = Document(text: text)
  document.metadata.published = published
  var splitter = try sentences.get().makeWorker()
  try splitter.process(&document)
  let stage = try EntityStage(
    settings: Settings(options: EntityStage.kind.options, replacing: options))
  var tagger = stage.makeWorker()
  try tagger.process(&document)
  return document
}

/// The mentions of a document as `TYPE:words=value`, values only, joined by ` | `.
func listed(_ document: Document, names: Bool = false) -> String {
  document.mentions.filter { $0.type.isName == names }.map { mention in
    let value = mention.value.map { "=\($0)" } ?? ""
    return "\(mention.type.name):\(document.string(mention.span))\(value)"
  }.joined(separator: " | ")
}
