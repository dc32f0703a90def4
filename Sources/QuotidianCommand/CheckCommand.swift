import ArgumentParser
import Quotidian

/// `quotidian check`: is the pipeline right, before anything runs?
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the pipeline and say what it would do.",
    discussion: "Builds every stage as a run would, so that a broken gazetteer or XPath shows here."
  )

  @OptionGroup var pipelineArguments: PipelineArguments

  @Flag(help: "Print every setting, its value, and where the value comes from.")
  var resolved = false

  func run() throws {
    let pipeline = try pipelineArguments.load()
    if resolved {
      let width = pipeline.resolved.map(\.key.count).max() ?? 0
      for setting in pipeline.resolved {
        let key = setting.key + String(repeating: " ", count: width - setting.key.count)
        Console.standardOutput.write("\(key)  \(setting.value.compact)  (\(setting.origin))\n")
      }
    }
    let steps = pipeline.steps.map(\.name).joined(separator: " → ")
    Console.standardOutput.write(
      """
      \(pipeline.file ?? "built-in pipeline"): good
        \(pipeline.input.path) → \(steps) → \(pipeline.outputPath)
        fingerprint \(pipeline.fingerprint)

      """)
  }
}
