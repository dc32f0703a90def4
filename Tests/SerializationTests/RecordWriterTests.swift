import Documents
import JSON
import Serialization
import Stages
import TestSupport
import Testing

@Suite struct RecordWriterTests {
  /// The record of a document, read back.
  private func record(
    of document: Document, _ options: [String: JSONValue.Content] = [:]
  ) throws -> JSONValue {
    var worker = SerializeStage(
      settings: Settings(options: SerializeStage.kind.options, replacing: options)
    ).makeWorker()
    var document = document
    try worker.process(&document)
    let rendering = try #require(document.renderings.first)
    #expect(rendering.format == "jsonl")
    #expect(rendering.bytes.last == 0x0A)
    #expect(rendering.bytes.dropLast().contains(0x0A) == false, "one line a record")
    return try JSONReader.read(rendering.bytes)
  }

  /// A document with something in every layer; characters of one to four bytes before each span.
  private var full: Document {
    var document = Document(id: "news/é 😀", text: "é😀 “Yes,” Ann Lee said. An “expert”.")
    let text = document.text
    func span(_ words: String) -> TextSpan {
      let words = Array(words.utf8)
      let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
      return TextSpan(start..<start + words.count)
    }
    document.provenance.contentHash = String(repeating: "0a", count: 16)
    document.metadata.title = "A \"title\"\n"
    document.metadata.byline = ["Ann Lee"]
    document.metadata.published = "2026-11-17T06:30:00+01:00"
    document.metadata.tags = ["x"]
    document.language = Language(code: "en", confidence: 0.98765)
    document.markdown = Array("# A".utf8)
    document.pipeline = "0123456789abcdef"
    document.blocks[0].path = "/html/body/p"
    document.sentences = [
      Sentence(span: span("“Yes,” Ann Lee said.")), Sentence(span: span("An “expert”.")),
    ]
    document.tokens = [Token(start: 0, end: 2, kind: .word)]
    document.mentions = [
      Mention(span: span("Ann Lee"), type: .person, entity: 0, confidence: 0.5),
      Mention(span: span("An"), type: .custom("Ship"), value: "1", gazetteerID: "s1"),
    ]
    document.entities = [Entity(name: "Ann Lee", type: .person, count: 1, first: span("Ann Lee"))]
    document.quotes = [
      Quote(
        spans: [span("Yes,")], kind: .direct, cue: span("said"),
        speaker: Speaker(span: span("Ann Lee"), kind: .named, canonical: "Ann Lee", entity: 0)),
      Quote(spans: [span("Yes,")], kind: .indirect, confidence: 0.25),
    ]
    document.scareQuotes = [ScareQuote(span: span("expert"), kind: .scare)]
    document.extraFields = [("mine", ["a": 1])]
    return document
  }

  @Test(arguments: OffsetUnit.allCases)
  func `Every record fits its schema, in every unit of offsets`(unit: OffsetUnit) throws {
    let validator = SchemaValidator(RecordSchema().value)
    let options: [String: JSONValue.Content] = [
      "offsets": .string(unit.rawValue), "tokens": .boolean(true),
    ]
    #expect(validator.failures(in: try record(of: full, options)) == [])
    #expect(validator.failures(in: try record(of: Document(text: ""))) == [])
  }

  @Test(
    arguments: [(.codepoint, 4, 7), (.utf16, 5, 8), (.utf8, 10, 13)]
      as [(OffsetUnit, Int, Int)])
  func `Offsets count in the unit that was asked for`(unit: OffsetUnit, start: Int, end: Int) throws
  {
    let record = try record(of: full, ["offsets": .string(unit.rawValue)])
    let quote = try #require(record["quotes"]?.array?.first)
    #expect(quote["start"]?.integer == start)
    #expect(quote["end"]?.integer == start + 4)
    #expect(record["offsets"]?.string == unit.rawValue)
    #expect(end == start + 3)
  }

  @Test func `Code points cut the same words out of the text that the record gives`() throws {
    let record = try record(of: full)
    let text = Array(try #require(record["text"]?.string).unicodeScalars)
    var checked = 0
    for list in ["entities", "quotes", "scare"] {
      for annotation in record[list]?.array ?? [] {
        guard let start = annotation["start"]?.integer, let end = annotation["end"]?.integer,
          let words = annotation["text"]?.string
        else {
          Issue.record("\(annotation.compact)")
          continue
        }
        #expect(String(String.UnicodeScalarView(text[start..<end])) == words)
        checked += 1
      }
    }
    #expect(checked == 5)
  }

  @Test func `What is absent is left out, and nobody is null`() throws {
    let record = try record(of: full)
    let nobody = try #require(record["quotes"]?.array?.last)
    #expect(nobody["speaker"]?.isNull == true)
    #expect(nobody["cue"]?.isNull == true)
    #expect(record["tokens"] == nil)
    #expect(record["modified"] == nil)
    #expect(record["mine"]?["a"]?.integer == 1)
  }
}
