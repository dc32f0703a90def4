import Foundation
import JSON
import TestSupport
import Testing

/// Documents that a stage lets go no further: other languages, dropped copies.
@Suite struct LeftOutTests {
  private static let english =
    "The council will vote on the new bridge on Tuesday evening, the mayor said."
  private static let german =
    "Der Stadtrat stimmt am Dienstagabend über die neue Brücke ab, sagte die Bürgermeisterin."

  private func folder(stages: String) throws -> (TemporaryFolder, Program) {
    let folder = try TemporaryFolder()
    try folder.write("pipeline.json", "{\"stages\": \(stages)}")
    return (folder, Program(in: folder.path))
  }

  private func ids(_ folder: TemporaryFolder, _ output: String = "output") throws -> [String] {
    try folder.text("\(output)/documents.jsonl").split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))["id"]?.string ?? ""
    }
  }

  private func summary(_ quotidian: Program, _ arguments: String...) throws -> JSONValue {
    let outcome = try quotidian.run(["run", "--json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try JSONReader.read(Array(outcome.output.utf8))
  }

  @Test func `Only documents in the languages asked for go on`() throws {
    let (folder, quotidian) = try folder(
      stages: #"["strip", {"stage": "language", "only": ["en", "und"]}, "serialize"]"#)
    try folder.write("input/a.txt", Self.english)
    try folder.write("input/b.txt", Self.german)
    try folder.write("input/c.txt", "12 34")
    let first = try summary(quotidian)
    #expect(try ids(folder) == ["a", "c"])
    #expect((first["leftOut"]?.integer, first["quarantined"]?.integer) == (1, 0))
    #expect(folder.text("output/metrics.prom").contains("quotidian_left_out_documents 1"))
    #expect(try quotidian("status").output.contains("left out    1"))

    // What was left out is not processed again, and is still counted.
    let second = try summary(quotidian)
    #expect((second["unchanged"]?.integer, second["leftOut"]?.integer) == (3, 1))

    // One that changes its language goes, one that is let in comes.
    try folder.write("input/a.txt", Self.german + " Nein.")
    #expect(try summary(quotidian)["deleted"]?.integer == 1)
    #expect(try ids(folder) == ["c"])
    try folder.write(
      "pipeline.json", #"{"stages": ["strip", {"stage": "language", "only": ["de"]}, "serialize"]}"#
    )
    #expect(try summary(quotidian)["leftOut"]?.integer == 1)
    #expect(try ids(folder) == ["a", "b"])
  }

  @Test func `A language that is none is an error with its place`() throws {
    let (folder, quotidian) = try folder(
      stages: #"["strip", {"stage": "language", "only": ["english"]}, "serialize"]"#)
    let outcome = try quotidian("check")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("pipeline.json:1:"))
    #expect(outcome.messages.contains("no language \"english\""))
    #expect(!FileManager.default.fileExists(atPath: folder["output"]))
  }

  @Test func `One document alone says why it has no record`() throws {
    let (folder, quotidian) = try folder(
      stages: #"["strip", {"stage": "language", "only": ["en"]}, "serialize"]"#)
    let outcome = try quotidian("run", "-", input: Array(Self.german.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("left out: its language is de"))
    #expect(!FileManager.default.fileExists(atPath: folder["output"]))
  }

  @Test func `Dropped copies come back when their original goes`() throws {
    let (folder, quotidian) = try folder(
      stages: #"["strip", {"stage": "dedupe", "copies": "drop"}, "serialize"]"#)
    try folder.write("input/a.txt", Self.english)
    try folder.write("input/b.txt", Self.english.uppercased())
    try folder.write("input/c.txt", Self.german)
    #expect(try summary(quotidian)["leftOut"]?.integer == 1)
    #expect(try ids(folder) == ["a", "c"])
    #expect(try summary(quotidian)["upserted"]?.integer == 0)
    #expect(try ids(folder) == ["a", "c"])

    try FileManager.default.removeItem(atPath: folder["input/a.txt"])
    let third = try summary(quotidian)
    #expect(
      (third["deleted"]?.integer, third["upserted"]?.integer, third["leftOut"]?.integer) == (
        1, 1, 0
      ))
    #expect(try ids(folder) == ["b", "c"])

    // An original that comes by an earlier id takes the place again.
    try folder.write("input/a.txt", Self.english)
    #expect(try summary(quotidian)["leftOut"]?.integer == 1)
    #expect(try ids(folder) == ["a", "c"])
    _ = try summary(quotidian, "--output", "fresh", "-j1")
    #expect(folder.bytes("output/documents.jsonl") == folder.bytes("fresh/documents.jsonl"))
  }
}
