import Documents
import JSON
import Quotes
import Sentences
import Stages

/// A case written in one line: content in braces, speaker in angle brackets, the kind in front.
struct QuoteCase {
  var text = ""
  var kind: Quote.Kind?
  var contents: [String] = []
  var speaker: String?

  init(_ line: String) {
    switch line.first {
    case "D": kind = .direct
    case "M": kind = .mixed
    case "I": kind = .indirect
    default: kind = nil
    }
    var open: String.Index?
    var plain = ""
    for character in line.dropFirst(2) {
      switch character {
      case "{", "<": open = plain.endIndex
      case "}": contents.append(String(plain[(open ?? plain.startIndex)...]))
      case ">": speaker = String(plain[(open ?? plain.startIndex)...])
      default:
        let offset = open.map { plain.distance(from: plain.startIndex, to: $0) }
        plain.append(character)
        if let offset { open = plain.index(plain.startIndex, offsetBy: offset) }
      }
    }
    text = plain
  }

  /// A document with its tokens, sentences and quotes; each line is a block.
  static func document(
    _ text: String, language: String? = nil, options: [String: JSONValue.Content] = [:]
  )
    throws -> Document
  {
    var document = Document(text: text)
    document.blocks = lines(document.text)
    if let language { document.language = Language(code: language, confidence: 1) }
    var sentences = try SentenceStage(settings: Settings(options: SentenceStage.kind.options))
      .makeWorker()
    var quotes = try QuoteStage(
      settings: Settings(options: QuoteStage.kind.options, replacing: options)
    ).makeWorker()
    try sentences.process(&document)
    try quotes.process(&document)
    return document
  }

  static func lines(_ text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      if index > start { blocks.append(Block(span: TextSpan(start..<index))) }
      start = index + 1
    }
    return blocks
  }

  /// The words of a span without marks at its edges.
  static func bare(_ words: String) -> String {
    let edge = Set("“”\"‘’'«»„‚`., ")
    var rest = words[...]
    while let first = rest.first, edge.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, edge.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// Whether the document holds this quote.
  func isFound(in document: Document) -> Bool {
    guard let kind else { return document.quotes.isEmpty }
    return document.quotes.contains { quote in
      guard quote.kind == kind,
        quote.spans.map({ Self.bare(document.string($0)) }) == contents.map(Self.bare)
      else { return false }
      guard let speaker else { return quote.speaker == nil }
      guard let span = quote.speaker?.span else { return false }
      return document.string(span).contains(speaker)
    }
  }
}
