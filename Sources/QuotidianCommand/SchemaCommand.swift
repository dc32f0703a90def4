import ArgumentParser
import Quotidian

/// `quotidian schema`: the JSON Schema of `pipeline.json`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of pipeline.json.",
    discussion: "Name the file in \"$schema\" of pipeline.json, and editors complete and check it.")

  func run() {
    Console.standardOutput.write(PipelineSchema().value.indented)
  }
}
