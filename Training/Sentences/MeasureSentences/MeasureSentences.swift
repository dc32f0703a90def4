import Documents
import Foundation
import JSON
import Languages
import Sentences
import Stages

/// Splits the texts of a JSON Lines file and writes what the scorer reads, or takes the time.
///
///     MeasureSentences spans gold.jsonl [--declared] >pred.jsonl
///     MeasureSentences tokens gold.jsonl
///     MeasureSentences speed file.txt …
@main struct MeasureSentences {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: MeasureSentences spans|tokens|speed FILE")
      exit(64)
    }
    switch arguments[0] {
    case "spans": try spans(arguments[1], declared: arguments.contains("--declared"))
    case "tokens": try tokens(arguments[1])
    case "speed": try speed(Array(arguments.dropFirst()))
    default: exit(64)
    }
  }

  /// The documents of a file of one JSON object a line with `id`, `text` and perhaps `lang`; blocks are
  /// the paragraphs between empty lines, as the strip stage makes them of plain text.
  static func documents(_ path: String) throws -> [(Document, language: String?)] {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return try bytes.split(separator: 10).map { line in
      let value = try JSONReader.read(Array(line))
      var document = Document(id: value["id"]?.string ?? "", text: value["text"]?.string ?? "")
      document.blocks = paragraphs(document.text)
      return (document, value["lang"]?.string)
    }
  }

  static func paragraphs(_ text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = -1
    var end = 0
    var lineStart = 0
    for at in 0...text.count where at == text.count || text[at] == 10 {
      let isEmpty = text[lineStart..<at].allSatisfy { $0 <= 32 }
      if isEmpty {
        if start >= 0 { blocks.append(Block(span: TextSpan(start..<end))) }
        start = -1
      } else {
        if start < 0 { start = lineStart }
        end = at
      }
      lineStart = at + 1
    }
    if start >= 0 { blocks.append(Block(span: TextSpan(start..<end))) }
    return blocks
  }

  /// Both stages at work.
  struct Workers {
    var language: any StageWorker
    var sentences: any StageWorker

    init() throws {
      language = try LanguageStage(settings: Settings(options: LanguageStage.kind.options))
        .makeWorker()
      let soft = ProcessInfo.processInfo.environment["SOFT"] ?? "auto"
      sentences = try SentenceStage(
        settings: Settings(
          options: SentenceStage.kind.options, replacing: ["softBoundaries": .string(soft)])
      ).makeWorker()
    }

    mutating func process(_ document: inout Document, language code: String?) throws {
      if let code {
        document.language = Language(code: code, confidence: 1)
      } else {
        try language.process(&document)
      }
      try sentences.process(&document)
    }
  }

  static func spans(_ path: String, declared: Bool) throws {
    var workers = try Workers()
    for (source, language) in try documents(path) {
      var document = source
      try workers.process(&document, language: declared ? language : nil)
      var table = OffsetTable(unit: .codepoint)
      table.load(document.text)
      let sentences = document.sentences.map { sentence in
        "{\"start\":\(table.units(before: sentence.span.start)),\"end\":\(table.units(before: sentence.span.end))}"
      }
      print(
        "{\"id\":\(JSONValue(.string(document.id)).compact),\"sentences\":[\(sentences.joined(separator: ","))]}"
      )
    }
  }

  static func tokens(_ path: String) throws {
    var workers = try Workers()
    for (source, language) in try documents(path) {
      var document = source
      try workers.process(&document, language: language)
      for sentence in document.sentences {
        print(
          document.tokens[sentence.tokens].map { "\(document.string($0.span))/\($0.kind.name)" }
            .joined(separator: " "))
      }
      print()
    }
  }

  /// Times both stages over text files, beside a plain scan of the same bytes, in CPU time of one thread.
  static func speed(_ paths: [String]) throws {
    var documents: [Document] = []
    for path in paths {
      let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
      var document = Document(id: path, text: text)
      document.blocks = paragraphs(document.text)
      document.language = Language(code: "en", confidence: 1)
      documents.append(document)
    }
    let bytes = documents.reduce(0) { $0 + $1.text.count }
    var workers = try Workers()
    var tokens = 0
    var sentences = 0
    var best = (scan: Double.infinity, split: Double.infinity)
    var sum = 0
    for _ in 0..<7 {
      var start = cpuSeconds()
      for document in documents {
        for byte in document.text { sum &+= byte > 0x20 ? 1 : 0 }
      }
      best.scan = min(best.scan, cpuSeconds() - start)
      start = cpuSeconds()
      (tokens, sentences) = (0, 0)
      for var document in documents {
        try workers.sentences.process(&document)
        tokens += document.tokens.count
        sentences += document.sentences.count
      }
      best.split = min(best.split, cpuSeconds() - start)
    }
    let megabytes = Double(bytes) / 1e6
    print(
      "\(bytes) bytes, \(tokens) tokens, \(sentences) sentences; scan \(Int(megabytes / best.scan)) MB/s (\(sum)), split \(Int(megabytes / best.split)) MB/s, ratio \(best.split / best.scan)"
    )
  }

  static func cpuSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
