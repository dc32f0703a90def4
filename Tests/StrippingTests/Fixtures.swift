import Documents
import JSON
import Stages

@testable import Stripping

/// Runs the stage over a small input.
func strip(
  _ source: String, format: RawContent.Format = .html,
  options: [String: JSONValue.Content] = [:], url: String? = nil
) throws -> Document {
  try strip(Array(source.utf8), format: format, options: options, url: url)
}

func strip(
  _ bytes: [UInt8], format: RawContent.Format = .html,
  options: [String: JSONValue.Content] = [:], url: String? = nil
) throws -> Document {
  let settings = Settings(options: StripStage.kind.options, replacing: options)
  var worker = try StripStage(settings: settings).makeWorker()
  var document = Document(
    id: "doc", provenance: Provenance(path: "doc", url: url),
    raw: RawContent(bytes: bytes, format: format))
  try worker.process(&document)
  return document
}

extension Document {
  var string: String { String(decoding: text, as: UTF8.self) }
  var lines: [String] { blocks.map { string($0.span) } }

  /// What every document holds to, whatever it came from.
  var isSound: Bool {
    guard UTF8Repair.isValid(text) else { return false }
    var end: UInt32 = 0
    for block in blocks {
      guard block.span.start >= end, block.span.end > block.span.start,
        block.span.end <= text.count,
        text[Int(block.span.start)] & 0xC0 != 0x80,
        Int(block.span.end) == text.count || text[Int(block.span.end)] & 0xC0 != 0x80
      else { return false }
      end = block.span.end
    }
    return true
  }
}

/// All visible text, so that tests of the parser do not depend on the model.
let everything: [String: JSONValue.Content] = ["favor": .string("everything")]
