import Documents
import Foundation
import JSON
import Stages
import TestSupport
import Testing

@testable import Commands

@Suite struct CommandStageTests {
  private func stage(
    _ command: [String], timeout: Double = 20, failures: Int = 10, folder: String = "."
  ) throws -> CommandStage {
    try CommandStage(
      settings: Settings(
        options: CommandStage.kind.options,
        replacing: [
          "command": .array(command.map { JSONValue(.string($0)) }), "timeout": .number(timeout),
          "failures": .integer(failures),
        ], folder: folder))
  }

  /// What came of each text: the fields that were added, or the code of the error.
  private func outcomes(_ worker: any StageWorker, _ texts: [String]) -> [String] {
    var worker = worker
    return texts.enumerated().map { number, text in
      var document = Document(id: "d\(number)", text: text)
      do throws(StageError) {
        try worker.process(&document)
        return document.extraFields.map { "\($0.name)=\($0.value.compact)" }.joined(separator: " ")
      } catch {
        return "!\(error.code)"
      }
    }
  }

  private func shell(_ script: String) -> [String] { ["sh", "-c", script] }

  @Test(
    arguments: [
      // script, texts, what comes of them
      (#"while read -r r; do echo '{"n": 1}'; done"#, ["a", "b"], ["n=1", "n=1"]),
      (#"while read -r r; do echo '{"n": [1, {"x": null}]}'; done"#, ["a"], [#"n=[1,{"x":null}]"#]),
      (#"while read -r r; do echo; done"#, ["a"], [""]),
      (#"while read -r r; do echo null; done"#, ["a"], [""]),
      (#"while read -r r; do echo "$r"; done"#, ["a"], [""]),  // The record as it was.
      (
        #"while read -r r; do echo '{"error": "no"}'; done"#, ["a", "b"],
        ["!commandRejected", "!commandRejected"]
      ),
      (#"while read -r r; do echo '{"id": "other"}'; done"#, ["a"], ["!commandConfused"]),
      (
        #"while read -r r; do echo nonsense; done"#, ["a", "b"],
        ["!commandConfused", "!commandConfused"]
      ),
      (#"while read -r r; do echo '[1]'; done"#, ["a"], ["!commandConfused"]),
      (#"while read -r r; do echo '{"title": 1}'; done"#, ["a"], ["!commandConfused"]),
      (#"while read -r r; do printf '{}\n{}\n'; done"#, ["a"], ["!commandConfused"]),
      (#"exit 3"#, ["a", "b"], ["!commandDied", "!commandDied"]),
      (#"read -r r; echo '{"n":1}'"#, ["a", "b", "c"], ["n=1", "!commandDied", "n=1"]),
      (#"read -r r; kill -9 $$"#, ["a"], ["!commandDied"]),
      // Much on the standard error does not block.
      (
        #"while read -r r; do head -c 300000 /dev/zero | tr '\0' '\n' >&2; echo '{"n":1}'; done"#,
        ["a"], ["n=1"]
      ),
    ] as [(String, [String], [String])])
  func `Answers go into the record, failures cost their document`(
    script: String, texts: [String], expected: [String]
  ) throws {
    #expect(outcomes(try stage(shell(script)).makeWorker(), texts) == expected, "\(script)")
  }

  @Test func `A program that hangs is ended and started again`() throws {
    let script = #"while read -r r; do case $r in *hang*) sleep 60;; esac; echo '{"n":1}'; done"#
    let start = Date()
    #expect(
      outcomes(try stage(shell(script), timeout: 0.3).makeWorker(), ["a", "hang", "b"])
        == ["n=1", "!commandTimeout", "n=1"])
    #expect(Date().timeIntervalSince(start) < 10)
  }

  @Test func `A program that always fails is not started for ever`() throws {
    let folder = try TemporaryFolder()
    let script = "echo x >> '\(folder.path)/starts'; exit 1"
    let found = outcomes(
      try stage(shell(script), failures: 2).makeWorker(), ["a", "b", "c", "d"])
    #expect(found == ["!commandDied", "!commandDied", "!commandFailed", "!commandFailed"])
    #expect(folder.text("starts") == "x\nx\n")
  }

  @Test func `Large records pass in both directions`() throws {
    let text = String(repeating: "word ", count: 200_000)
    let script =
      #"while read -r r; do printf '{"echo":"%s"}\n' "$(printf %s "$r" | tr -cd w)"; done"#
    let found = outcomes(try stage(shell(script)).makeWorker(), [text, "w"])
    #expect(found.first?.count == 200_000 + 7)
  }

  @Test func `Metadata and fields are set, replaced and removed`() throws {
    let answer =
      #"{"title": "T", "byline": ["A"], "site": null, "old": null, "new": 2, "language": "fr", "text": "x"}"#
    var worker = try stage(shell("while read -r r; do echo '\(answer)'; done")).makeWorker()
    var document = Document(text: "text")
    document.metadata.site = "S"
    document.extraFields = [("old", JSONValue(.integer(1))), ("new", JSONValue(.integer(1)))]
    try worker.process(&document)
    #expect(document.metadata.title == "T")
    #expect(document.metadata.byline == ["A"])
    #expect(document.metadata.site == nil)
    #expect(document.language?.code == "fr")
    #expect(document.extraFields.map(\.name) == ["new"])
    #expect(document.string(document.blocks[0].span) == "text")
  }

  @Test func `A missing program is told before the run`() throws {
    #expect(throws: SettingsError.self) { try stage(["no-such-program-anywhere"]) }
    #expect(throws: SettingsError.self) { try stage(["./missing.sh"]) }
    #expect(throws: SettingsError.self) { try stage([]) }
  }

  @Test func `A changed script changes the fingerprint`() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.sh", "echo 1")
    let first = try stage(["sh", "x.sh"], folder: folder.path).contentFingerprint
    try folder.write("x.sh", "echo 2")
    #expect(try stage(["sh", "x.sh"], folder: folder.path).contentFingerprint != first)
  }

  @Test(arguments: [
    (["python3", "examples/word-count.py"], ["wordCount", "readingMinutes"]),
    (["examples/record-size.sh"], ["recordBytes"]),
  ])
  func `The examples work`(command: [String], fields: [String]) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    guard command[0] != "python3" || ProgramSearch.find("python3", from: ".") != nil else { return }
    var worker = try stage(command, folder: root).makeWorker()
    for text in ["one two three", "one"] {
      var document = Document(text: text)
      try worker.process(&document)
      #expect(document.extraFields.map(\.name) == fields)
    }
  }
}
