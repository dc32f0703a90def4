import ArgumentParser
import Quotidian

/// The flags that say what a run works on, shared by the verbs that start one.
struct RunArguments: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "The folder that the records go to.", completion: .directory)
  var output: String?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many documents are worked on at once; 0 means one for each core.")
  var workers: Int?

  @Option(
    name: .customLong("files-from"),
    help: "Read only the files that this list names; - for a list on standard input.",
    completion: .file())
  var filesFrom: String?

  @Flag(help: "Print the summary on standard output as JSON.")
  var json = false

  @OptionGroup var pipelineArguments: PipelineArguments

  /// The pipeline, with the flags on top.
  func pipeline(input: String?) throws -> Pipeline {
    var flags: [PipelineOverride] = []
    if let input {
      flags.append(PipelineOverride(key: "input.path", text: input, origin: "argument INPUT"))
    }
    if let filesFrom {
      flags.append(
        PipelineOverride(key: "input.filesFrom", text: filesFrom, origin: "flag --files-from"))
    }
    if let output {
      flags.append(PipelineOverride(key: "output.path", text: output, origin: "flag --output"))
    }
    if let workers {
      flags.append(
        PipelineOverride(
          key: "concurrency.workers", text: String(workers), origin: "flag --workers"))
    }
    return try pipelineArguments.load(flags: flags)
  }
}
