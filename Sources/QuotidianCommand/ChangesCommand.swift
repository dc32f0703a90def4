import ArgumentParser
import Quotidian

/// `quotidian changes`: what an index downstream has to do to catch up.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Print what changed since a run: one upsert or delete a line.",
    discussion: """
      Each run that changes something leaves a feed under OUTPUT/changes, numbered by the run. An index that \
      stands at run N takes `quotidian changes --since N` and then stands at the last run, which \
      `quotidian status` names. Feeds stay until --forget-through removes them.
      """)

  @Option(help: "The number of the run at which you stand; 0 for everything from the beginning.")
  var since: Int?

  @Option(help: "Remove the feeds of runs up to this one, which everybody has taken.")
  var forgetThrough: Int?

  @OptionGroup var outputArguments: OutputArguments

  func validate() throws {
    if let since, since < 0 { throw ValidationError("--since cannot be negative") }
    if since == nil, forgetThrough == nil {
      throw ValidationError("say --since RUN or --forget-through RUN")
    }
  }

  func run() throws {
    let history = ChangeHistory(output: try outputArguments.path())
    do {
      if let since {
        try history.replay(since: since) { Console.standardOutput.write($0) }
      }
      if let forgetThrough {
        let count = try history.forget(through: forgetThrough)
        Console.standardError.write("removed \(count) feeds\n")
      }
    } catch {
      throw CommandFailure(message: error.message, fix: error.fix)
    }
  }
}
