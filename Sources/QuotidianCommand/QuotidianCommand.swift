import ArgumentParser
import Quotidian

/// The command line: `quotidian VERB …`.
@main struct QuotidianCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotidian",
    abstract: "Says who is named and who said what in a folder of scraped documents.",
    discussion: """
      Reads HTML, XML, text and web archives, strips each page to the text that matters, splits \
      sentences, tags entities, extracts quotes with their speakers, and writes JSON Lines.

      Exit codes: 0 all good; 1 could not run, or nothing to do where something was expected; \
      2 wrong use or a bad pipeline; 3 done, but some documents are quarantined; 130 interrupted.
      """,
    version: "quotidian \(ProgramVersion.number)",
    subcommands: [
      RunCommand.self, StatusCommand.self, ChangesCommand.self, QuarantineCommand.self,
      CheckCommand.self, ExplainCommand.self, StagesCommand.self,
      SchemaCommand.self, InitCommand.self,
    ])

  static func main() {
    ProcessEnvironment.silenceDispatch()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exitWithMessage(error)
    }
  }

  /// Prints what went wrong (or the help that was asked for) and ends with a documented exit code.
  private static func exitWithMessage(_ error: any Error) -> Never {
    if let status = error as? ExitStatus { status.end() }
    if let errors = error as? PipelineErrors {
      Console.standardError.write("\(errors)\n")
      ExitStatus.wrongUse.end()
    }
    if let failure = error as? CommandFailure {
      Console.standardError.write("quotidian: error: \(failure.message)\n")
      if let fix = failure.fix { Console.standardError.write("  fix: \(fix)\n") }
      failure.status.end()
    }
    let isAnswer = exitCode(for: error) == .success
    let message = fullMessage(for: error)
    if !message.isEmpty {
      (isAnswer ? Console.standardOutput : Console.standardError).write(message + "\n")
    }
    // ArgumentParser says 64 (EX_USAGE) for wrong use.
    (isAnswer ? ExitStatus.success : ExitStatus.wrongUse).end()
  }
}
