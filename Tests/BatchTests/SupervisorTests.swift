import Foundation
import TestSupport
import Testing

@testable import Batch

/// Runs in processes of their own, which documents and signals kill.
@Suite struct SupervisorTests {
  /// The test program with the stage that does to the engine what a document says.
  private static var program: String {
    URL(fileURLWithPath: Program.path).deletingLastPathComponent()
      .appendingPathComponent("PoisonRun").path
  }

  private static let pipeline = """
    {"stages": ["poison", "strip", "serialize"],
     "limits": {"secondsPerDocument": 1, "memoryPerDocument": 150000000}}
    """

  private func start(_ corpus: TestCorpus, workers: Int = 4) throws -> (Process, Pipe) {
    try corpus.folder.write("poison.json", Self.pipeline)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = [
      corpus.folder["poison.json"], corpus.input, corpus.output, String(workers),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, pipe)
  }

  private func run(_ corpus: TestCorpus) throws -> Int32 {
    let (process, pipe) = try start(corpus)
    _ = try pipe.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func `A document that kills the engine costs itself alone`() throws {
    let corpus = try TestCorpus()
    let poisons = ["segv", "abort", "trap", "exit", "overflow", "loop", "alloc", "error"]
    for name in poisons { try corpus.write("\(name).txt", "POISON:\(name) ") }
    for number in 0..<40 { try corpus.write("fine-\(number).txt", "Fine.") }
    #expect(try run(corpus) == 3)
    #expect(try corpus.ids().count == 40)
    #expect(
      try corpus.quarantine() == [
        "abort poison crash", "alloc poison memory", "error poison poison", "exit poison crash",
        "loop poison time", "overflow poison crash", "segv poison crash", "trap poison crash",
      ])
    // What is in quarantine is not tried again: the second run has nothing to fear.
    #expect(try run(corpus) == 3)
    #expect(try OutputStatus(output: corpus.output).lastRun?.restarts == 0)
  }

  @Test func `Runs killed at any instant lose nothing and double nothing`() throws {
    let corpus = try TestCorpus()
    for number in 0..<400 { try corpus.write("\(number % 9)/\(number).txt", "Text \(number).") }
    for round in 0..<6 {
      try corpus.write("new-\(round).txt", "New.")
      let (process, _) = try start(corpus)
      usleep(useconds_t(20_000 + round * 25_000))
      kill(process.processIdentifier, round % 2 == 0 ? SIGKILL : SIGTERM)
      process.waitUntilExit()
    }
    #expect(try run(corpus) == 0)
    let resumed = corpus.folder.bytes("out/documents.jsonl")
    try FileManager.default.removeItem(atPath: corpus.output)
    #expect(try run(corpus) == 0)
    #expect(corpus.folder.bytes("out/documents.jsonl") == resumed)
    #expect(try corpus.ids().count == 406)
  }

  @Test func `A second run on one output refuses and names the first`() throws {
    let corpus = try TestCorpus(["a.txt": "POISON:sleep "])
    let (first, _) = try start(corpus)
    defer { first.terminate() }
    let layout = OutputLayout(corpus.output)
    for _ in 0..<200 where RunLock.living(layout) == nil { usleep(10_000) }
    let error = #expect(throws: BatchError.self) { try RunLock(layout: layout) }
    #expect(error?.code == .locked)
    #expect(error?.message.contains("process \(first.processIdentifier)") == true)
    first.waitUntilExit()
    // What the first leaves is stale, and in nobody's way.
    _ = try RunLock(layout: layout)
  }
}
