import JSON

/// What an engine process tells its supervisor: one JSON object a line.
enum EngineMessage: Sendable {
  /// Something that happened.
  case note(RunNote)
  /// The run is over.
  case summary(RunSummary)
  /// The run could not be done.
  case failure(BatchError)

  /// The line, with its end.
  var line: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    switch self {
    case .note(let note):
      json.name("note")
      json.string(note.event)
      json.name("level")
      json.string(note.level.rawValue)
      json.name("message")
      json.string(note.message)
      if let document = note.document {
        json.name("document")
        json.string(document)
      }
    case .summary(let summary):
      json.name("summary")
      json.value(summary.value)
    case .failure(let error):
      json.name("failure")
      json.string(error.code.rawValue)
      json.name("message")
      json.string(error.message)
      if let fix = error.fix {
        json.name("fix")
        json.string(fix)
      }
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// Reads a line; nil when it is none of ours.
  init?(line: [UInt8]) {
    guard let value = try? JSONReader.read(line) else { return nil }
    let message = value["message"]?.string ?? ""
    if let summary = value["summary"] {
      self = .summary(RunSummary(summary))
    } else if let code = value["failure"]?.string {
      self = .failure(
        BatchError(
          BatchError.Code(rawValue: code) ?? .engine, message, fix: value["fix"]?.string))
    } else if let event = value["note"]?.string {
      self = .note(
        RunNote(
          RunNote.Level(rawValue: value["level"]?.string ?? "") ?? .info, event: event,
          document: value["document"]?.string, message))
    } else {
      return nil
    }
  }
}
