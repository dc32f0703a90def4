import Documents
import JSON

/// One line of `quarantine/quarantine.jsonl`: a document that could not be processed, and why.
struct QuarantineRecord: Sendable {
  var id: String
  var provenance: Provenance
  /// The step that failed: `read`, or the name of a stage.
  var stage: String
  /// Why, as a word for machines.
  var code: String
  /// Why, in words.
  var message: String
  var line: Int?
  var column: Int?
  /// The signal that the document killed the engine with.
  var signal: String?
  /// The setting whose limit the document broke.
  var limit: String?
  /// The file with its raw bytes, relative to the output folder; nil where they could not be kept.
  var bytes: String?
  var pipeline: String

  /// The file, with line and column where they are known, as editors and terminals read it.
  var place: String {
    ([provenance.path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }

  /// The record as a line of JSON. The same document gives the same bytes in every run.
  var encoded: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("id")
    json.string(id)
    json.name("source")
    json.beginObject()
    json.name("path")
    json.string(provenance.path)
    if let record = provenance.record {
      json.name("record")
      json.string(record)
    }
    if let hash = provenance.contentHash {
      json.name("hash")
      json.string(hash)
    }
    if let url = provenance.url {
      json.name("url")
      json.string(url)
    }
    json.endObject()
    json.name("stage")
    json.string(stage)
    json.name("code")
    json.string(code)
    json.name("message")
    json.string(message)
    if let line {
      json.name("line")
      json.integer(line)
    }
    if let column {
      json.name("column")
      json.integer(column)
    }
    if let signal {
      json.name("signal")
      json.string(signal)
    }
    if let limit {
      json.name("limit")
      json.string(limit)
    }
    if let bytes {
      json.name("bytes")
      json.string(bytes)
    }
    json.name("pipeline")
    json.string(pipeline)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
