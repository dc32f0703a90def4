import Foundation
import Pipelines
import Synchronization
import TestSupport
import Testing

@testable import Batch

@Suite struct BatchRunTests {
  @Test func `Records are sorted by id and the same for any number of workers`() throws {
    let corpus = try TestCorpus()
    for number in 0..<300 { try corpus.write("\(number % 7)/\(number).txt", "Text \(number).") }
    try corpus.run(workers: 1)
    let one = corpus.folder.bytes("out/documents.jsonl")
    #expect(try corpus.ids() == corpus.ids().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(try corpus.ids().count == 300)
    for workers in [2, 8] {
      try corpus.run(workers: workers, output: corpus.folder["out\(workers)"])
      #expect(corpus.folder.bytes("out\(workers)/documents.jsonl") == one)
    }
  }

  @Test func `Only what has changed is processed again`() throws {
    let corpus = try TestCorpus(["a.txt": "A", "b.txt": "B", "c.txt": "C"])
    for name in ["a.txt", "b.txt", "c.txt"] { try corpus.age(name) }
    let first = try corpus.run()
    #expect((first.read, first.written, first.upserted, first.run) == (3, 3, 3, 1))
    #expect(try corpus.changes() == ["upsert a", "upsert b", "upsert c"])

    let second = try corpus.run()
    #expect((second.read, second.unchanged, second.upserted, second.run) == (0, 3, 0, 2))
    #expect(try corpus.changes().isEmpty)

    try corpus.write("b.txt", "B, later")
    try corpus.write("d.txt", "D")
    try corpus.remove("a.txt")
    let third = try corpus.run()
    #expect((third.read, third.unchanged, third.deleted, third.upserted) == (2, 1, 1, 2))
    #expect(try corpus.changes() == ["delete a", "upsert b", "upsert d"])
    #expect(try corpus.ids() == ["b", "c", "d"])
    // A feed that nobody has taken yet is not overwritten.
    #expect(ChangeHistory(output: corpus.output).runs == [1, 3])
    #expect(try corpus.changes("out/changes/000001.jsonl").count == 3)
  }

  @Test func `Many runs leave the bytes that one fresh run leaves`() throws {
    let corpus = try TestCorpus()
    for round in 0..<6 {
      for number in 0..<40 where (number * 7 + round * 3) % 5 != 0 {
        try corpus.write(
          "\(number).txt", (number + round) % 11 == 0 ? "FAIL" : "Text \(number) \(round % 3)")
      }
      if round > 0 { try corpus.remove("\(round * 3 % 40).txt") }
      try corpus.run(workers: 1 + round)
    }
    try corpus.run(workers: 1, output: corpus.folder["fresh"])
    for name in ["documents.jsonl", "quarantine/quarantine.jsonl"] {
      #expect(!corpus.folder.bytes("fresh/\(name)").isEmpty)
      #expect(corpus.folder.bytes("out/\(name)") == corpus.folder.bytes("fresh/\(name)"))
    }
  }

  @Test func `A file written anew with the same bytes is read but not processed`() throws {
    let corpus = try TestCorpus(["a.txt": "A"])
    try corpus.run()
    try corpus.age("a.txt")
    let summary = try corpus.run()
    #expect((summary.read, summary.unchanged) == (0, 1))
    // And the next run needs not even read it.
    #expect(try corpus.run().bytes == 0)
  }

  @Test func `A change of the same length within the grain of the clock is seen`() throws {
    let corpus = try TestCorpus(["a.txt": "one"])
    try corpus.run()
    let time = try FileManager.default.attributesOfItem(atPath: corpus.folder["in/a.txt"])[
      .modificationDate]
    try corpus.write("a.txt", "two")
    try FileManager.default.setAttributes(
      [.modificationDate: time as Any], ofItemAtPath: corpus.folder["in/a.txt"])
    #expect(try corpus.run().read == 1)
    #expect(corpus.folder.text("out/documents.jsonl").contains("\"two\""))
  }

  @Test
  func `A changed pipeline processes everything again, and only real differences are changes`()
    throws
  {
    let corpus = try TestCorpus(["a.txt": "A", "b.txt": "B"])
    try corpus.run()
    let summary = try corpus.run(settings: ", \"mark\": \"x\"")
    // The fingerprint stands in the record, so both differ.
    #expect((summary.read, summary.upserted) == (2, 2))
    var fresh = RunOptions(programVersion: "test")
    fresh.isFresh = true
    let again = try corpus.run(settings: ", \"mark\": \"x\"", options: fresh)
    #expect((again.read, again.upserted, again.deleted) == (2, 0, 0))
  }

  @Test
  func `A document that fails is in quarantine with its bytes, and is tried again when it changes`()
    throws
  {
    let corpus = try TestCorpus(["a.txt": "FAIL", "b.txt": "B"])
    try corpus.age("a.txt")
    let first = try corpus.run()
    #expect((first.quarantined, first.newlyQuarantined) == (1, 1))
    #expect(try corpus.quarantine() == ["a echo told"])
    #expect(try corpus.ids() == ["b"])
    var list = try QuarantineList(output: corpus.output)
    let kept = try #require(try list.next()?.bytes)
    #expect(FileManager.default.contents(atPath: kept) == Data("FAIL".utf8))

    let second = try corpus.run()
    #expect((second.read, second.quarantined, second.newlyQuarantined) == (0, 1, 0))
    var retry = RunOptions(programVersion: "test")
    retry.retriesQuarantined = true
    #expect(try corpus.run(options: retry).read == 1)
    retry.retriesQuarantined = false
    retry.retriedIDs = ["a"]
    #expect(try corpus.run(options: retry).read == 1)

    try corpus.write("a.txt", "A")
    let last = try corpus.run()
    #expect((last.quarantined, last.records) == (0, 2))
    #expect(!FileManager.default.fileExists(atPath: kept))
    #expect(try corpus.changes() == ["upsert a"])
  }

  @Test func `Parts of a document have ids of their own and fail alone`() throws {
    let corpus = try TestCorpus(["feed.txt": "PARTS one two two", "two.txt": "Two"])
    try corpus.run()
    #expect(try corpus.ids() == ["feed#one", "feed#two", "feed#two~2", "two"])
    try corpus.write("feed.txt", "PARTS two")
    try corpus.run()
    #expect(try corpus.changes() == ["delete feed#one", "upsert feed#two", "delete feed#two~2"])
  }

  @Test func `Of two documents with one id, the same is in quarantine whatever came first`() throws
  {
    let files = [
      "feed.txt": "PARTS a b c", "feed#a.txt": "A page", "feed#b.txt": "B page",
      "feed#c.txt": "FAIL", "other.txt": "Other",
    ]
    func outputs(_ corpus: TestCorpus) -> [[UInt8]] {
      ["documents.jsonl", "quarantine/quarantine.jsonl"].map { corpus.folder.bytes("out/\($0)") }
    }
    let whole = try TestCorpus(files)
    try whole.run(workers: 1)
    let expected = outputs(whole)
    #expect(try whole.ids() == ["feed#a", "feed#b", "feed#c", "other"])
    let quarantine = try whole.quarantine()
    #expect(quarantine.count == 3)
    #expect(quarantine.count { $0.hasSuffix("read idTaken") } == 2)

    let names = files.keys.sorted()
    for first in names.indices {
      // One document a run, each of them once the first.
      let corpus = try TestCorpus()
      for name in names[first...] + names[..<first] {
        try corpus.write(name, files[name] ?? "")
        try corpus.run()
      }
      #expect(outputs(corpus) == expected)
      let again = try corpus.run()
      #expect((again.upserted, again.deleted, again.newlyQuarantined) == (0, 0, 0))
      #expect(outputs(corpus) == expected)

      // Whoever goes, the other has the id.
      let gone = names[first]
      try corpus.remove(gone)
      try corpus.run()
      let fresh = try TestCorpus(files.filter { $0.key != gone })
      try fresh.run()
      #expect(outputs(corpus) == outputs(fresh))
    }
  }

  @Test func `A run that is stopped goes on where it stopped`() throws {
    let corpus = try TestCorpus()
    for number in 0..<50 { try corpus.write("\(number).txt", "Text \(number)") }
    let seen = Mutex<[String: Int]>([:])
    let stopping = Mutex<BatchRun?>(nil)
    let hook: @Sendable (String) -> Void = { id in
      let count = seen.withLock { seen in
        seen[id, default: 0] += 1
        return seen.count
      }
      if count == 20 { stopping.withLock { $0?.stop() } }
    }
    let options = RunOptions(programVersion: "test")
    let run = try BatchRun(pipeline: corpus.pipeline(hook: hook), options: options)
    stopping.withLock { $0 = run }
    #expect(try run.execute().outcome == .interrupted)
    #expect(corpus.folder.bytes("out/documents.jsonl").isEmpty)
    #expect(try OutputStatus(output: corpus.output).isUnfinished)

    stopping.withLock { $0 = nil }
    let rest = try BatchRun(pipeline: corpus.pipeline(hook: hook), options: options).execute()
    #expect(rest.outcome == .completed)
    #expect((rest.read + rest.resumed, rest.records) == (50, 50))
    #expect(rest.resumed >= 19)
    #expect(seen.withLock { $0.values.allSatisfy { $0 == 1 } })
    #expect(try !OutputStatus(output: corpus.output).isUnfinished)
  }

  @Test func `What is done is with the kernel while another document takes its time`() throws {
    let corpus = try TestCorpus(["a.txt": "A", "z.txt": "Z"])
    let segment = corpus.folder["out/ledger/segments/00000001.data"]
    let written = Mutex(0)
    let pipeline = try corpus.pipeline(workers: 1) { id in
      guard id == "z" else { return }
      for _ in 0..<200 where written.withLock({ $0 }) == 0 {
        usleep(50_000)
        written.withLock { $0 = SystemCall.size(segment) ?? 0 }
      }
    }
    _ = try BatchRun(pipeline: pipeline, options: RunOptions(programVersion: "test")).execute()
    #expect(written.withLock { $0 } > 0)
  }

  @Test func `A missing or empty input is an error that leaves the output as it is`() throws {
    let corpus = try TestCorpus(["a.txt": "A"])
    try corpus.run()
    try corpus.remove("a.txt")
    try corpus.write("picture.jpg", "x")
    let error = #expect(throws: BatchError.self) { try corpus.run() }
    #expect(error?.code == .nothingToDo)
    #expect(error?.message.contains("picture.jpg") == true)
    #expect(try corpus.ids() == ["a"])
    try FileManager.default.removeItem(atPath: corpus.input)
    #expect(#expect(throws: BatchError.self) { try corpus.run() }?.code == .input)
  }

  @Test func `An output that somebody removed is made again, without changes that are none`() throws
  {
    let corpus = try TestCorpus(["a.txt": "A", "b.txt": "B"])
    for name in ["a.txt", "b.txt"] { try corpus.age(name) }
    try corpus.run()
    let before = corpus.folder.bytes("out/documents.jsonl")
    try FileManager.default.removeItem(atPath: corpus.folder["out/documents.jsonl"])
    let summary = try corpus.run()
    #expect((summary.read, summary.upserted) == (2, 0))
    #expect(corpus.folder.bytes("out/documents.jsonl") == before)
  }

  @Test func `Too many failures stop the run`() throws {
    let corpus = try TestCorpus()
    for number in 0..<20 { try corpus.write("\(number).txt", "FAIL") }
    var options = RunOptions(programVersion: "test")
    options.maxFailures = 3
    let error = #expect(throws: BatchError.self) { try corpus.run(options: options) }
    #expect(error?.code == .tooManyFailures)
  }

  @Test func `A rehearsal says what would be done and does nothing`() throws {
    let corpus = try TestCorpus(["a.txt": "A", "b.txt": "B", "c.txt": "FAIL"])
    func rehearse() throws -> [String] {
      var lines: [String] = []
      let run = try BatchRun(
        pipeline: corpus.pipeline(), options: RunOptions(programVersion: "test"))
      _ = try run.rehearse { lines.append("\($0.reason.rawValue) \($0.id)") }
      return lines
    }
    #expect(try rehearse() == ["new a", "new b", "new c"])
    #expect(!FileManager.default.fileExists(atPath: corpus.output))
    try corpus.run()
    try corpus.write("a.txt", "A, later")
    try corpus.remove("b.txt")
    try corpus.write("d.txt", "D")
    #expect(try rehearse() == ["changed a", "new d", "gone b"])
    #expect(try corpus.ids() == ["a", "b"])
  }

  @Test func `Changes replay from any run until they are forgotten`() throws {
    let corpus = try TestCorpus(["a.txt": "A"])
    try corpus.run()
    try corpus.write("b.txt", "B")
    try corpus.run()
    let history = ChangeHistory(output: corpus.output)
    func replay(_ run: Int) throws -> Int {
      var lines = 0
      try history.replay(since: run) { lines += $0.count { $0 == 0x0A } }
      return lines
    }
    #expect(try [replay(0), replay(1), replay(2)] == [2, 1, 0])
    #expect(try history.forget(through: 1) == 1)
    #expect(try replay(1) == 1)
    #expect(throws: BatchError.self) { try history.replay(since: 0) { _ in } }
  }
}
