import Documents
import JSON
import Serialization
public import Stages

/// Any program as a stage: it reads one record a line and answers each with one line, a JSON object whose members go
/// into the record.
///
/// Each worker has a process of its own, started with its first document. A record is in flight at a time for each
/// process, so order is kept and nobody has to buffer; a program that is slow makes its worker wait. A program that dies,
/// hangs or answers nonsense costs the document, and is started again for the next.
public struct CommandStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "command",
    summary: "Runs a program over the records: one JSON object a line in, one a line out.",
    requires: [.text], provides: [],
    options: [
      StageOption(
        "command", .list(.string), isRequired: true,
        summary:
          "The program and its arguments, as in [\"python3\", \"examples/word-count.py\"]; no shell is between. Runs in the folder of `pipeline.json`."
      ),
      StageOption(
        "timeout", .number(0.01...86_400), standard: .number(30),
        summary:
          "Seconds that an answer may take; then the program is stopped and the document fails."),
      StageOption(
        "failures", .integer(1...1_000_000), standard: .integer(10),
        summary:
          "A program that fails so often in a row is not started again; all later documents of its worker fail at once."
      ),
      StageOption(
        "offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), standard: .string("codepoint"),
        summary: "The unit of the offsets that the program sees."),
      StageOption(
        "tokens", .boolean, standard: .boolean(false),
        summary: "Whether the program sees the tokens."),
    ],
    revision: "1", isRepeatable: true, isStandard: false,
    make: { try CommandStage(settings: $0) })

  private let command: Command
  private let layout: RecordLayout
  /// Changes with the files that the command names.
  public let contentFingerprint: String

  /// A stage of the given settings.
  ///
  /// - Throws: When the command is empty, or its program cannot be found.
  public init(settings: Settings) throws {
    let arguments = settings.strings("command")
    let offset = settings["command"]?.offset ?? 0
    guard let program = arguments.first, !program.isEmpty else {
      throw SettingsError(
        offset: offset, message: "\"command\" names no program",
        fix: "give the program and its arguments: [\"python3\", \"examples/word-count.py\"]")
    }
    guard let path = ProgramSearch.find(program, from: settings.folder) else {
      throw SettingsError(
        offset: offset, message: "there is no program \"\(program)\" that can be run",
        fix: program.contains("/")
          ? "check the path, which counts from the folder of pipeline.json, and `chmod +x` it"
          : "install it, or give its path")
    }
    command = Command(
      path: path, arguments: arguments, folder: settings.folder,
      timeout: settings.number("timeout"), mostFailures: settings.integer("failures"))
    layout = RecordLayout(
      unit: OffsetUnit(rawValue: settings.string("offsets")) ?? .codepoint, writesText: true,
      writesTokens: settings.boolean("tokens"))
    contentFingerprint = ProgramSearch.fingerprint(of: arguments, from: settings.folder)
  }

  /// A worker with a process of its own.
  public func makeWorker() -> any StageWorker {
    Worker(writer: RecordWriter(layout: layout), exchange: CommandExchange(command))
  }

  struct Worker: StageWorker {
    var writer: RecordWriter
    let exchange: CommandExchange

    mutating func process(_ document: inout Document) throws(StageError) {
      let answer = try exchange.answer(to: writer.record(of: document))
      try CommandAnswer(line: answer).fill(&document)
    }
  }
}

/// What to run, and what it may cost.
struct Command: Sendable {
  /// The program's file.
  var path: String
  /// The program's name and its arguments, as written.
  var arguments: [String]
  /// Where it runs.
  var folder: String
  /// Seconds that an answer may take.
  var timeout: Double
  /// After so many failures in a row it is not started again.
  var mostFailures: Int
}
