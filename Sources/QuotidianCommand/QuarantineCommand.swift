import ArgumentParser
import Quotidian

/// `quotidian quarantine`: the documents that could not be processed.
struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "List, show or retry the documents that could not be processed.",
    subcommands: [List.self, Show.self, Retry.self])

  /// `quotidian quarantine list`
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the documents in quarantine with their reasons.")

    @OptionGroup var outputArguments: OutputArguments

    @Option(help: "Colour: auto, always or never.")
    var color = Palette.Choice.auto

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func run() throws {
      let paint = Palette(
        color, console: .standardOutput, environment: ProcessEnvironment.variables)
      try QuarantineCommand.forEach(in: try outputArguments.path()) { entry in
        if json {
          Console.standardOutput.write(entry.value.compact + "\n")
        } else {
          Console.standardOutput.write(
            "\(entry.id)  \(paint(.yellow, "\(entry.stage): \(entry.code)"))"
              + "  \(entry.message)  \(paint(.dim, entry.place))\n")
        }
        return true
      }
    }
  }

  /// `quotidian quarantine show ID`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show all that is known about one document in quarantine.")

    @Argument(help: "The id of the document.")
    var id: String

    @OptionGroup var outputArguments: OutputArguments

    func run() throws {
      var found: QuarantineList.Entry?
      try QuarantineCommand.forEach(in: try outputArguments.path()) { entry in
        if entry.id == id { found = entry }
        return found == nil
      }
      guard let found else {
        throw CommandFailure(
          message: "\"\(id)\" is not in quarantine", fix: "`quotidian quarantine list` lists all")
      }
      Console.standardOutput.write(found.value.indented)
      if let bytes = found.bytes {
        Console.standardError.write("its bytes: \(bytes)\n")
      }
    }
  }

  /// `quotidian quarantine retry`
  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run again, and try documents in quarantine again.",
      discussion:
        "Without ids, all of them. Documents that have changed are processed as in any run.")

    @Argument(help: "The ids of the documents.")
    var ids: [String] = []

    @OptionGroup var runArguments: RunArguments
    @OptionGroup var reporting: ReportingArguments

    func run() throws {
      let pipeline = try runArguments.pipeline(input: nil)
      var options = RunOptions(programVersion: ProgramVersion.number)
      options.retriesQuarantined = ids.isEmpty
      options.retriedIDs = ids
      var run = SupervisedRun(pipeline: pipeline, options: options, reporting: reporting)
      run.printsSummary = runArguments.json
      try run.perform()
    }
  }

  /// Goes through the quarantine until `body` returns false.
  private static func forEach(
    in output: String, _ body: (QuarantineList.Entry) -> Bool
  ) throws {
    do {
      var list = try QuarantineList(output: output)
      while let entry = try list.next(), body(entry) {}
    } catch {
      throw CommandFailure(message: error.message, fix: error.fix)
    }
  }
}
