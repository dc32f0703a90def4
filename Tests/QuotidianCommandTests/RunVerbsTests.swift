import Foundation
import JSON
import TestSupport
import Testing

/// The verbs around a run, as a user types them.
@Suite struct RunVerbsTests {
  private func corpus() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("input/a.txt", "The council met on Monday.")
    try folder.write("input/b.txt", "The bridge is safe.")
    return folder
  }

  @Test func `A run says how it went by its exit code, its summary and run.json`() throws {
    let folder = try corpus()
    let quotidian = Program(in: folder.path)
    let first = try quotidian("run", "--json", "-j1")
    #expect(first.status == 0, "\(first.messages)")
    #expect(try JSONReader.read(Array(first.output.utf8))["records"]?.integer == 2)
    #expect(try JSONReader.read(folder.bytes("output/run.json"))["outcome"]?.string == "completed")
    #expect(folder.text("output/metrics.prom").contains("quotidian_run_success 1"))

    try folder.write("input/c.txt", [0, 1, 2, 3, 0, 5, 0, 0, 0, 9] as [UInt8])
    try folder.write("input/d.txt", "")
    let second = try quotidian("run")
    #expect(second.status == 3, "\(second.messages)")
    #expect(second.output.isEmpty)
    #expect(second.messages.contains("quotidian quarantine list"))
  }

  @Test func `Status, changes and quarantine tell what runs left`() throws {
    let folder = try corpus()
    let quotidian = Program(in: folder.path)
    #expect(try quotidian("status").status == 1)
    try folder.write("input/empty.txt", "")
    #expect(try quotidian("run", "-q").status == 3)
    try FileManager.default.removeItem(atPath: folder["input/a.txt"])
    #expect(try quotidian("run", "-q").status == 3)

    #expect(try quotidian("changes", "--since", "1").output == "{\"op\":\"delete\",\"id\":\"a\"}\n")
    let all = try quotidian("changes", "--since", "0").output.split(separator: "\n")
    #expect(all.count == 3)
    #expect(try quotidian("changes").status == 2)

    let status = try JSONReader.read(Array(quotidian("status", "--json").output.utf8))
    #expect(status["lastCompleted"]?.integer == 2)
    #expect(status["records"]?.integer == 1)
    #expect(status["quarantine"]?.array?.count == 1)
    #expect(try quotidian("status").output.contains("quarantine"))

    #expect(try quotidian("quarantine", "list").output.hasPrefix("empty  "))
    #expect(try quotidian("quarantine", "show", "empty").output.contains("\"id\": \"empty\""))
    #expect(try quotidian("quarantine", "show", "nobody").status == 1)
    #expect(try quotidian("quarantine", "retry", "empty", "-q").status == 3)
    try folder.write("input/empty.txt", "No longer.")
    #expect(try quotidian("run", "-q").status == 0)
    #expect(try quotidian("quarantine", "list").output.isEmpty)
  }

  @Test func `A dry run lists what would be done, and structured logs are JSON`() throws {
    let folder = try corpus()
    let quotidian = Program(in: folder.path)
    #expect(try quotidian("run", "--dry-run", "-q").output == "new\ta\nnew\tb\n")
    #expect(!FileManager.default.fileExists(atPath: folder["output"]))
    let lines = try quotidian("run", "--log-format", "json").messages.split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(try JSONReader.read(Array(line.utf8))["level"]?.string != nil, "\(line)")
    }
  }

  @Test func `What the program of a stage says is in the structured log`() throws {
    let folder = try corpus()
    try folder.write(
      "pipeline.json",
      """
      {"stages": ["strip", {"stage": "command", "command":
        ["sh", "-c", "while read line; do echo \\"noted\\" >&2; echo '{}'; done"]}, "serialize"]}
      """)
    let outcome = try Program(in: folder.path)("run", "--log-format", "json")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = try outcome.messages.split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))
    }
    let said = lines.filter { $0["event"]?.string == "stderr" }.compactMap { $0["message"]?.string }
    #expect(said == ["sh: noted", "sh: noted"])
  }

  @Test func `A list of files through standard input survives what happens to the engine`() throws {
    let folder = try corpus()
    let list = Array("input/b.txt\n".utf8)
    let outcome = try Program(in: folder.path).run(
      ["run", "--set", "input.filesFrom=-", "-q"], input: list)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(folder.text("output/documents.jsonl").split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder["output/ledger/standard-input"]))
  }
}
