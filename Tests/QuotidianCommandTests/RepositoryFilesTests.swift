import Foundation
import TestSupport
import Testing

/// Files in the repository that the program itself can make again.
@Suite struct RepositoryFilesTests {
  private let folder = Program.repository

  private func file(_ name: String) throws -> String {
    let outcome = try Program(in: folder).run(["schema", name])
    return outcome.output
  }

  @Test(arguments: ["pipeline", "record"])
  func `The schemas in docs are what the program prints`(subject: String) throws {
    let path = "\(folder)/docs/\(subject).schema.json"
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      written == (try file(subject)),
      "run: quotidian schema \(subject) >docs/\(subject).schema.json")
  }

  @Test func `The pipeline of the repository is good`() throws {
    let outcome = try Program(in: folder)("check", "--resolved")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("pipeline.json: good"))
  }
}
