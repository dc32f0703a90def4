import Documents
import Entities
import Foundation
import JSON
import Sentences
import Stages

/// A document with marked names, split into tokens.
struct TrainingDocument {
  var id: String
  var corpus: String
  /// Whether the corpus marks names of type MISC.
  var hasMisc: Bool
  var document: Document
  /// The names in bytes, in text order, not overlapping; types as in `NameTag`.
  var names: [(span: Range<Int>, type: Int)]

  static let types = ["PERSON", "ORGANIZATION", "LOCATION", "MISC"]

  /// The documents of a JSON Lines file: `id`, `corpus`, `types`, `text`, `entities` in code points.
  static func read(_ path: String, _ options: TrainingOptions? = nil) throws -> [TrainingDocument] {
    let stage = try SentenceStage(settings: Settings(options: SentenceStage.kind.options))
    var worker = stage.makeWorker()
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var documents: [TrainingDocument] = []
    for (number, line) in data.split(separator: 0x0A).enumerated() {
      let value = try JSONReader.read(Array(line))
      guard let text = value["text"]?.string, !text.isEmpty else { continue }
      let corpus = value["corpus"]?.string ?? ""
      if let options {
        if options.without.contains(corpus) { continue }
        if number * 7919 % 100 >= options.percent { continue }
      }
      var document = Document(id: value["id"]?.string ?? "\(number)", text: text)
      document.blocks = paragraphs(of: document.text)
      try worker.process(&document)
      let types = value["types"]?.array?.compactMap(\.string) ?? Self.types
      documents.append(
        TrainingDocument(
          id: document.id, corpus: corpus, hasMisc: types.contains("MISC"), document: document,
          names: names(value, document.text)))
    }
    return documents
  }

  /// One block a line, as the strip stage makes them.
  private static func paragraphs(of text: [UInt8]) -> [Block] {
    text.split(separator: 0x0A).map { Block(span: TextSpan($0.startIndex..<$0.endIndex)) }
  }

  private static func names(_ value: JSONValue, _ text: [UInt8]) -> [(Range<Int>, Int)] {
    var offsets: [Int] = []
    for index in text.indices where text[index] & 0xC0 != 0x80 { offsets.append(index) }
    offsets.append(text.count)
    var names: [(Range<Int>, Int)] = []
    for entity in value["entities"]?.array ?? [] {
      guard let start = entity["start"]?.integer, let end = entity["end"]?.integer,
        let type = types.firstIndex(of: entity["type"]?.string ?? ""), start < end,
        end < offsets.count
      else { continue }
      let span = trimmed(offsets[start]..<offsets[end], text)
      if !span.isEmpty { names.append((span, type)) }
    }
    names.sort {
      $0.0.lowerBound != $1.0.lowerBound
        ? $0.0.lowerBound < $1.0.lowerBound : $0.0.upperBound > $1.0.upperBound
    }
    var kept: [(Range<Int>, Int)] = []
    for name in names where name.0.lowerBound >= (kept.last?.0.upperBound ?? 0) {
      kept.append(name)
    }
    return kept
  }

  /// Without a leading article and a possessive ending: corpora differ there.
  private static func trimmed(_ span: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var (start, end) = (span.lowerBound, span.upperBound)
    for article in ["the ", "a ", "an "] {
      let count = article.utf8.count
      if end - start > count, text[start..<start + count].map({ $0 | 0x20 }) == Array(article.utf8)
      {
        start += count
        break
      }
    }
    for tail in ["'s", "’s"] where end - start > tail.utf8.count {
      if Array(text[(end - tail.utf8.count)..<end]) == Array(tail.utf8) { end -= tail.utf8.count }
    }
    return start..<end
  }

  /// The hash of the file's bytes (FNV-1a), to be noted with the model.
  static func hash(of path: String) -> String {
    let data = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
