import TestSupport
import Testing

@Suite struct WrongUseTests {
  @Test(
    arguments: [
      // words, exit code, what standard error says
      (["rnu"], 2, "Unexpected argument 'rnu'"),
      (["input"], 2, "Unexpected argument 'input'"),
      (["check", "--pipelin", "x"], 2, "Unknown option '--pipelin'"),
      (["check", "-p", "nowhere.json"], 2, "nowhere.json: error: there is no such file"),
      (["check", "--set", "limits"], 2, "--set needs key=value"),
      (["check", "--set", "limits.bytes=1"], 2, "limits.bytesPerDocument"),
      (["check", "--set", "input.olderThan=soon"], 2, "error: input.olderThan: \"soon\""),
      (["check", "--set", "input.include=a[b"], 2, "input.include: glob \"a[b\""),
      (["stages", "stripp"], 2, "there is no stage \"stripp\""),
      (["schema", "recrd"], 2, "pipeline"),
      (["explain", "nowhere.html"], 1, "nowhere.html: there is no such file"),
    ] as [([String], Int32, String)])
  func `Wrong use ends with a documented exit code and says what to do`(
    words: [String], status: Int32, message: String
  ) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program(in: folder.path).run(words)
    #expect(outcome.status == status)
    #expect(outcome.output == "")
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test(arguments: [["--help"], ["--version"], ["help", "check"], ["schema"], ["stages"]])
  func `What was asked for stands on standard output`(words: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program(in: folder.path).run(words)
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(outcome.messages == "")
  }

  @Test func `A variable that names no setting is refused, with the one that was meant`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program(in: folder.path, environment: ["QUOTIDIAN_WORKER": "2"])("check")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("QUOTIDIAN_WORKERS"), "\(outcome.messages)")
  }
}
