import Entities
import JSON

/// A gold file tagged anew, in the form that the scorer reads.
enum TaggedFile {
  static func tag(_ gold: String, with model: EntityModel) throws -> [UInt8] {
    var json = JSONWriter()
    var bytes: [UInt8] = []
    var reader = FormReader()
    var tagger = NameTagger(model: model)
    for source in try TrainingDocument.read(gold) {
      let document = source.document
      reader.read(document.text, document.tokens, model.lexicon)
      tagger.tag(&reader)
      json.removeAll()
      json.beginObject()
      json.name("id")
      json.string(document.id)
      json.name("text")
      json.string(document.text)
      json.name("entities")
      json.beginArray()
      var codePoints = 0
      var byte = 0
      func offset(_ end: Int) -> Int {
        while byte < end {
          if document.text[byte] & 0xC0 != 0x80 { codePoints += 1 }
          byte += 1
        }
        return codePoints
      }
      var index = 0
      while index < tagger.tags.count {
        let tag = Int(tagger.tags[index])
        guard tag > 0 else {
          index += 1
          continue
        }
        var end = index
        while NameTag.isOpen(Int(tagger.tags[end])), end + 1 < tagger.tags.count { end += 1 }
        json.beginObject()
        json.name("start")
        json.integer(offset(Int(document.tokens[index].start)))
        json.name("end")
        json.integer(offset(Int(document.tokens[end].end)))
        json.name("type")
        json.string(TrainingDocument.types[NameTag.type(tag)])
        json.endObject()
        index = end + 1
      }
      json.endArray()
      json.endObject()
      json.endLine()
      bytes += json.bytes
    }
    return bytes
  }
}
