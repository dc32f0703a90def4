import Documents
import JSON
public import Stages

/// Turns a document and its layers into records: one rendering for each format asked for.
public struct SerializeStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "serialize", summary: "Writes the record of each document.",
    requires: [.text], provides: [.record],
    options: [
      StageOption(
        "offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), standard: .string("codepoint"),
        summary:
          "The unit of all offsets: code points (Python), UTF-8 bytes, or UTF-16 units (JavaScript, Java)."
      ),
      StageOption(
        "tokens", .boolean, standard: .boolean(false),
        summary: "Write the tokens, with their kinds."),
      StageOption(
        "text", .boolean, standard: .boolean(true),
        summary: "Write the text; without it, offsets point into a text that the record lacks."),
    ],
    revision: "1",
    make: { SerializeStage(settings: $0) })

  private let layout: RecordLayout

  /// A stage of the given settings.
  public init(settings: Settings) {
    layout = RecordLayout(
      unit: OffsetUnit(rawValue: settings.string("offsets")) ?? .codepoint,
      writesText: settings.boolean("text"), writesTokens: settings.boolean("tokens"))
  }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker(writer: RecordWriter(layout: layout)) }

  struct Worker: StageWorker {
    var writer: RecordWriter

    mutating func process(_ document: inout Document) throws(StageError) {
      document.renderings.append(
        Rendering(format: "jsonl", bytes: writer.record(of: document)))
    }
  }
}
