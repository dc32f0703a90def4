import ArgumentParser
import Quotidian

/// `quotidian schema`: the JSON Schema of `pipeline.json` or of a record.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of pipeline.json, or of a record.",
    discussion: "Name the file in \"$schema\" of pipeline.json, and editors complete and check it.")

  /// What a schema can describe.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case pipeline, record
  }

  @Argument(help: "pipeline, or record for a line of documents.jsonl.")
  var subject = Subject.pipeline

  func run() {
    let schema =
      switch subject {
      case .pipeline: PipelineSchema().value
      case .record: RecordSchema().value
      }
    Console.standardOutput.write(schema.indented)
  }
}
