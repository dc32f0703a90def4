import Documents
import Entities
import Foundation
import JSON
import Quotes
import Sentences
import Stages

/// Runs sentences and quotes over JSON Lines with `id` and `text`, and writes what the scorer reads.
///
///     MeasureQuotes IN.jsonl OUT.jsonl [fiction] [entities]
///
/// With `entities` the entity stage runs before the quotes, as in the whole pipeline.
@main
enum MeasureQuotes {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "tags" {
      try showTags(arguments[2])
      return
    }
    let words = Set(arguments.dropFirst(3))
    guard arguments.count >= 3, words.isSubset(of: ["fiction", "entities"]) else {
      print("usage: MeasureQuotes IN.jsonl OUT.jsonl [fiction] [entities]")
      exit(64)
    }
    let input = try Data(contentsOf: URL(filePath: arguments[1]))
    var stages: [any StageWorker] = [
      try SentenceStage(settings: Settings(options: SentenceStage.kind.options)).makeWorker()
    ]
    if words.contains("entities") {
      stages.append(
        try EntityStage(settings: Settings(options: EntityStage.kind.options)).makeWorker())
    }
    stages.append(
      try QuoteStage(
        settings: Settings(
          options: QuoteStage.kind.options,
          replacing: ["genre": .string(words.contains("fiction") ? "fiction" : "news")])
      ).makeWorker())
    var output = Data()
    var seconds = [Double](repeating: 0, count: stages.count)
    var wordCount = 0
    for line in input.split(separator: 0x0A) where !line.isEmpty {
      let value = try JSONReader.read([UInt8](line))
      guard let id = value["id"]?.string, let text = value["text"]?.string else { continue }
      var document = Document(id: id, text: text)
      document.blocks = paragraphs(document.text)
      if let language = value["language"]?.string {
        document.language = Language(code: language, confidence: 1)
      }
      for index in stages.indices {
        let start = clock()
        try stages[index].process(&document)
        seconds[index] += Double(clock() - start) / Double(CLOCKS_PER_SEC)
      }
      wordCount += text.split(whereSeparator: \.isWhitespace).count
      output.append(contentsOf: record(of: document))
    }
    try output.write(to: URL(filePath: arguments[2]))
    let own = max(seconds[stages.count - 1], 1e-9)
    let before = seconds.dropLast().reduce(0, +)
    FileHandle.standardError.write(
      Data(
        """
        \(wordCount) words: \(Int(Double(wordCount) / own)) a second in this stage, \
        \(Int(1000 * own / (own + before)) / 10) % of the time of all stages run

        """.utf8))
  }

  /// Shows the words of one text with their tags, and its quotes.
  static func showTags(_ text: String) throws {
    var document = Document(text: text)
    document.blocks = paragraphs(document.text)
    var stages: [any StageWorker] = [
      try SentenceStage(settings: Settings(options: SentenceStage.kind.options)).makeWorker(),
      try QuoteStage(settings: Settings(options: QuoteStage.kind.options)).makeWorker(),
    ]
    for index in stages.indices { try stages[index].process(&document) }
    print(QuoteStage.tags(of: document))
    for quote in document.quotes {
      print(
        quote.kind, quote.spans.map { document.string($0) },
        quote.speaker?.span.map { document.string($0) } ?? "-",
        quote.speaker?.canonical ?? "-", quote.cue.map { document.string($0) } ?? "-",
        quote.via?.span.map { document.string($0) } ?? "-", quote.confidence,
        quote.reason ?? "", separator: " | ")
    }
    for scare in document.scareQuotes { print("scare", scare.kind, document.string(scare.span)) }
  }

  /// Lines, or stretches between blank lines where the text is hard-wrapped.
  static func paragraphs(_ text: [UInt8]) -> [Block] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    func isBlank(_ range: Range<Int>) -> Bool {
      range.allSatisfy { text[$0] == 0x20 || text[$0] == 0x09 || text[$0] == 0x0D }
    }
    let full = lines.filter { !isBlank($0) }
    let longest = full.map { String(decoding: text[$0], as: UTF8.self).unicodeScalars.count }.max()
    let pairs = zip(lines, lines.dropFirst()).count { !isBlank($0) && !isBlank($1) }
    let isWrapped = full.count > 20 && (longest ?? 0) <= 110 && 3 * pairs > full.count
    guard isWrapped else { return full.map { Block(span: TextSpan($0)) } }
    var blocks: [Block] = []
    var current: Range<Int>?
    for line in lines {
      if isBlank(line) {
        if let range = current { blocks.append(Block(span: TextSpan(range))) }
        current = nil
      } else {
        current = (current?.lowerBound ?? line.lowerBound)..<line.upperBound
      }
    }
    if let range = current { blocks.append(Block(span: TextSpan(range))) }
    return blocks
  }

  static func record(of document: Document) -> [UInt8] {
    var offsets = OffsetTable(unit: .codepoint)
    offsets.load(document.text)
    var json = JSONWriter()
    func put(_ span: TextSpan) {
      json.name("start")
      json.integer(offsets.units(before: span.start))
      json.name("end")
      json.integer(offsets.units(before: span.end))
    }
    func put(_ speaker: Speaker?) {
      guard let speaker else {
        json.null()
        return
      }
      json.beginObject()
      if let span = speaker.span {
        put(span)
        json.name("text")
        json.string(document.text[span.range])
      }
      json.name("kind")
      json.string(speaker.kind.rawValue)
      json.name("canonical")
      if let canonical = speaker.canonical { json.string(canonical) } else { json.null() }
      json.endObject()
    }
    json.beginObject()
    json.name("id")
    json.string(document.id)
    json.name("text")
    json.string(document.text)
    json.name("quotes")
    json.beginArray()
    for quote in document.quotes {
      json.beginObject()
      put(quote.span)
      json.name("text")
      json.string(document.text[quote.span.range])
      json.name("spans")
      json.beginArray()
      for span in quote.spans {
        json.beginObject()
        put(span)
        json.endObject()
      }
      json.endArray()
      json.name("kind")
      json.string(quote.kind.rawValue)
      json.name("speaker")
      put(quote.speaker)
      json.name("cue")
      if let cue = quote.cue {
        json.beginObject()
        put(cue)
        json.name("text")
        json.string(document.text[cue.range])
        json.endObject()
      } else {
        json.null()
      }
      json.name("via")
      put(quote.via)
      json.name("confidence")
      json.number(Double(quote.confidence), decimals: 3)
      json.name("reason")
      json.string("\(quote.reason ?? "")")
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
