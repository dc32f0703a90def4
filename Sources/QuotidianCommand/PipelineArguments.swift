import ArgumentParser
import Quotidian

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The flags that choose and override a pipeline, shared by the verbs that need one.
struct PipelineArguments: ParsableArguments {
  @Option(
    name: [.customShort("p"), .long],
    help: "The pipeline file (default: pipeline.json here, else the built-in pipeline).",
    completion: .file(extensions: ["json"]))
  var pipeline: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Override a setting, as in --set strip.favor=precision; may be repeated.",
      valueName: "key=value"))
  var overrides: [String] = []

  /// The pipeline, with the flags of the verb on top.
  func load(flags: [PipelineOverride] = []) throws -> Pipeline {
    let environment = ProcessInfo.processInfo.environment
    let path =
      pipeline ?? environment["QUOTIDIAN_PIPELINE"]
      ?? (FileManager.default.fileExists(atPath: "pipeline.json") ? "pipeline.json" : nil)
    let set = try overrides.map { text in
      guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
        throw CommandFailure(
          message: "--set needs key=value, found \"\(text)\"",
          fix: "as in --set limits.secondsPerDocument=10", status: .wrongUse)
      }
      return PipelineOverride(
        key: String(text[..<equals]), text: String(text[text.index(after: equals)...]),
        origin: "flag --set")
    }
    return try PipelineLoader(
      programRevision: ProgramVersion.number, checkInput: { _ = try CorpusRules(settings: $0) }
    ).load(
      path: path, environment: environment, flags: set + flags,
      standardWorkers: ProcessInfo.processInfo.activeProcessorCount)
  }
}

extension Palette.Choice: ExpressibleByArgument {}
