import ArgumentParser
import Foundation
import Quotidian

/// `quotidian init`: a folder that is ready to run in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented pipeline.json and its schema into a folder.")

  @Argument(help: "The folder; made when it is not there.", completion: .directory)
  var folder = "."

  @Flag(help: "Overwrite files that are there.")
  var force = false

  func run() throws {
    let files = [
      ("pipeline.json", PipelineTemplate().text),
      ("pipeline.schema.json", PipelineSchema().value.indented),
    ]
    let manager = FileManager.default
    for (name, _) in files where !force && manager.fileExists(atPath: "\(folder)/\(name)") {
      throw CommandFailure(
        message: "\(folder)/\(name) is there already", fix: "add --force to overwrite it")
    }
    do {
      try manager.createDirectory(atPath: "\(folder)/input", withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"), options: .atomic)
      }
    } catch {
      throw CommandFailure(message: "could not write into \(folder): \(error.localizedDescription)")
    }
    Console.standardError.write(
      """
      wrote \(folder)/pipeline.json and \(folder)/pipeline.schema.json
      next: put documents into \(folder)/input, then run `quotidian run` there

      """)
  }
}
