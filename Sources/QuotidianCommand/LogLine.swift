import Quotidian

/// One line of a structured log: an object with time, level, event and message.
struct LogLine {
  let text: String

  init(_ note: RunNote) {
    var members = Self.members(note.level, note.event, note.message)
    if let document = note.document { members.append(("document", .string(document))) }
    text = Self.line(members)
  }

  init(_ summary: RunSummary) {
    var members = Self.members(.info, "summary", "run \(summary.outcome.rawValue)")
    members.append(("summary", summary.value.content))
    text = Self.line(members)
  }

  private static func members(
    _ level: RunNote.Level, _ event: String, _ message: String
  ) -> [(String, JSONValue.Content)] {
    [
      ("time", .string(Timestamp.now)), ("level", .string(level.rawValue)),
      ("event", .string(event)), ("message", .string(message)),
    ]
  }

  private static func line(_ members: [(String, JSONValue.Content)]) -> String {
    JSONValue(
      .object(members.map { JSONValue.Member(name: $0.0, value: JSONValue($0.1)) })
    ).compact + "\n"
  }
}
