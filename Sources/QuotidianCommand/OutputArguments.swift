import ArgumentParser
import Quotidian

/// The flags that choose an output folder, for the verbs that look at one.
struct OutputArguments: ParsableArguments {
  @Option(
    name: .shortAndLong, help: "The output folder (default: that of the pipeline).",
    completion: .directory)
  var output: String?

  @OptionGroup var pipelineArguments: PipelineArguments

  /// The output folder.
  func path() throws -> String {
    if let output { return output }
    return try pipelineArguments.load().outputPath
  }
}
