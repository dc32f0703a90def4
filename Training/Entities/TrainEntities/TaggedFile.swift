import Documents
import Entities
import JSON
import Stages

/// A gold file tagged anew, in the form that the scorer reads.
enum TaggedFile {
  /// The names that the learned tagger alone finds.
  static func tag(_ gold: String, with model: EntityModel) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var reader = FormReader()
    var tagger = NameTagger(model: model)
    for source in try TrainingDocument.read(gold) {
      let document = source.document
      reader.read(document.text, document.tokens, model.lexicon)
      tagger.tag(&reader)
      var names: [(TextSpan, String)] = []
      var index = 0
      while index < tagger.tags.count {
        let tag = Int(tagger.tags[index])
        guard tag > 0 else {
          index += 1
          continue
        }
        var end = index
        while NameTag.isOpen(Int(tagger.tags[end])), end + 1 < tagger.tags.count { end += 1 }
        let span = TextSpan(start: document.tokens[index].start, end: document.tokens[end].end)
        names.append((span, TrainingDocument.types[NameTag.type(tag)]))
        index = end + 1
      }
      bytes += record(document, names)
    }
    return bytes
  }

  /// The names that the whole stage finds, with the shipped model.
  static func run(_ gold: String) throws -> [UInt8] {
    let stage = try EntityStage(settings: Settings(options: EntityStage.kind.options))
    var worker = stage.makeWorker()
    var bytes: [UInt8] = []
    for source in try TrainingDocument.read(gold) {
      var document = source.document
      try worker.process(&document)
      bytes += record(
        document, document.mentions.filter(\.type.isName).map { ($0.span, $0.type.name) })
    }
    return bytes
  }

  private static func record(_ document: Document, _ names: [(span: TextSpan, type: String)])
    -> [UInt8]
  {
    var json = JSONWriter()
    var offsets = OffsetTable(unit: .codepoint)
    offsets.load(document.text)
    json.beginObject()
    json.name("id")
    json.string(document.id)
    json.name("text")
    json.string(document.text)
    json.name("entities")
    json.beginArray()
    for name in names {
      json.beginObject()
      json.name("start")
      json.integer(offsets.units(before: name.span.start))
      json.name("end")
      json.integer(offsets.units(before: name.span.end))
      json.name("type")
      json.string(name.type)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
