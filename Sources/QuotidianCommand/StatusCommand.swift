import ArgumentParser
import Quotidian

/// `quotidian status`: what the last run did, and what is to be done next.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the last run, what is under way, what waits, and what is in quarantine.")

  @OptionGroup var outputArguments: OutputArguments

  @Option(help: "Colour: auto, always or never.")
  var color = Palette.Choice.auto

  @Flag(help: "Show all completed runs, one a line.")
  var history = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let output = try outputArguments.path()
    do {
      let status = try OutputStatus(output: output)
      if json { return Console.standardOutput.write(Self.value(of: status).indented) }
      let paint = Palette(
        color, console: .standardOutput, environment: ProcessEnvironment.variables)
      let runs = history ? OutputStatus.history(output: output) : []
      Console.standardOutput.write(StatusText(status: status, runs: runs, paint: paint).text)
    } catch {
      throw CommandFailure(message: error.message, fix: error.fix)
    }
  }

  private static func value(of status: OutputStatus) -> JSONValue {
    func object(_ members: [(String, JSONValue.Content)]) -> JSONValue.Content {
      .object(members.map { JSONValue.Member(name: $0.0, value: JSONValue($0.1)) })
    }
    return JSONValue(
      object([
        ("running", status.runningProcess.map { .integer(Int($0)) } ?? .null),
        ("lastCompleted", .integer(status.lastCompleted)), ("records", .integer(status.records)),
        ("unfinished", .boolean(status.isUnfinished)),
        ("unfinishedDocuments", .integer(status.unfinishedDocuments)),
        ("feeds", .array(status.feeds.map { JSONValue(.integer($0)) })),
        (
          "quarantine",
          .array(
            status.quarantine.map {
              JSONValue(
                object([
                  ("stage", .string($0.stage)), ("code", .string($0.code)),
                  ("count", .integer($0.count)),
                ]))
            })
        ),
        ("lastRun", status.lastRun?.value.content ?? .null),
      ]))
  }
}
