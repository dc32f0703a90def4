import Foundation
import TestSupport
import Testing

@testable import Batch

/// An archive that has not changed is not unpacked again.
@Suite struct UnchangedArchiveTests {
  /// A corpus with an archive of three documents and an empty line, and a file beside it. All of it is old.
  private func corpus(_ third: String = "Three.") throws -> TestCorpus {
    let corpus = try TestCorpus(["b.txt": "Beside."])
    try write(["One.", "Two.", third], to: corpus)
    try corpus.age("b.txt")
    return corpus
  }

  private func write(
    _ texts: [String], to corpus: TestCorpus, age: Double = 100
  ) throws {
    let lines = texts.enumerated().map { #"{"id": "x/\#($0)", "text": "\#($1)"}"# }
    try corpus.write("a.jsonl", lines.joined(separator: "\n") + "\n\n")
    try corpus.age("a.jsonl", by: age)
  }

  /// Puts something else into the archive that does not show.
  private func spoil(_ corpus: TestCorpus) throws {
    let archive = corpus.folder["in/a.jsonl"]
    let time = try FileManager.default.attributesOfItem(atPath: archive)[.modificationDate]
    try corpus.write("a.jsonl", corpus.folder.bytes("in/a.jsonl").map { _ in "?" }.joined())
    try FileManager.default.setAttributes([.modificationDate: time as Any], ofItemAtPath: archive)
  }

  /// Bytes of documents that a run has processed or compared.
  private func bytes(_ corpus: TestCorpus, options: RunOptions? = nil) throws -> Int {
    try corpus.run(options: options ?? RunOptions(programVersion: "test")).bytes
  }

  @Test func `It is passed over, and its documents count as unchanged`() throws {
    let corpus = try corpus()
    let first = try corpus.run()
    #expect((first.found, first.read, first.records) == (4, 4, 4))
    let before = corpus.folder.bytes("out/documents.jsonl")
    // The file can no longer be read at all: nobody tries.
    try spoil(corpus)
    for _ in 0..<2 {
      let again = try corpus.run()
      #expect((again.found, again.read, again.unchanged, again.records) == (4, 0, 4, 4))
      #expect(again.bytes == 0)
      #expect(corpus.folder.bytes("out/documents.jsonl") == before)
    }
    // Something else changes: it is still passed over, and its documents stay.
    try corpus.write("c.txt", "New.")
    let later = try corpus.run()
    #expect((later.found, later.read, later.unchanged, later.upserted) == (5, 1, 4, 1))
    #expect(try corpus.ids() == ["a.jsonl/x/0", "a.jsonl/x/1", "a.jsonl/x/2", "b", "c"])
    try corpus.remove("a.jsonl")
    #expect(try corpus.run().deleted == 3)
    #expect(try corpus.ids() == ["b", "c"])
  }

  @Test func `What was passed over in it is said again`() throws {
    let corpus = try TestCorpus()
    let block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>A"
    func record(_ type: String, _ id: Int) -> String {
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(id)>\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }
    try corpus.write(
      "a.warc", record("response", 1) + record("revisit", 2) + record("request", 3))
    try corpus.age("a.warc")
    let first = try corpus.run()
    let second = try corpus.run()
    #expect(first.bytes > 0)
    #expect(second.bytes == 0)
    #expect(first.skipped.count == 2)
    #expect(second.skipped == first.skipped)
  }

  @Test(arguments: ["bytes", "time", "name", "pipeline"])
  func `It is read again when this changes:`(what: String) throws {
    let corpus = try corpus()
    try corpus.run()
    try #require(try bytes(corpus) == 0)
    var settings = ""
    switch what {
    case "bytes": try write(["One.", "Two.", "Three. And more."], to: corpus)
    case "time": try write(["One.", "Two.", "Three."], to: corpus, age: 50)
    case "name":
      try FileManager.default.moveItem(
        atPath: corpus.folder["in/a.jsonl"], toPath: corpus.folder["in/d.jsonl"])
    default: settings = ", \"mark\": \"x\""
    }
    let summary = try corpus.run(settings: settings)
    #expect(summary.bytes > 0)
    #expect(summary.records == 4)
  }

  @Test func `Another version of the program reads it again`() throws {
    let corpus = try corpus()
    try corpus.run()
    try spoil(corpus)
    #expect(try corpus.run().quarantined == 0)
    #expect(try corpus.run(options: RunOptions(programVersion: "next")).quarantined == 1)
  }

  @Test func `It is read again as long as it is so young that a change may not show`() throws {
    let corpus = try corpus()
    try write(["One.", "Two.", "Three."], to: corpus, age: 0)
    for _ in 0..<2 { #expect(try bytes(corpus) > 0) }
  }

  @Test func `A document of it that failed is tried again when somebody asks`() throws {
    let corpus = try corpus("FAIL")
    #expect(try corpus.run().quarantined == 1)
    let quiet = try corpus.run()
    #expect((quiet.bytes, quiet.quarantined, quiet.records) == (0, 1, 3))
    var retry = RunOptions(programVersion: "test")
    retry.retriesQuarantined = true
    #expect(try bytes(corpus, options: retry) > 0)
    #expect(try bytes(corpus) == 0)
    var one = RunOptions(programVersion: "test")
    one.retriedIDs = ["a.jsonl/x/2"]
    #expect(try bytes(corpus, options: one) > 0)
  }

  @Test func `An archive that is damaged is read in each run`() throws {
    let corpus = try TestCorpus()
    let block = "HTTP/1.1 200 OK\r\n\r\n<p>A"
    try corpus.write(
      "a.warc",
      "garbage\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + "Content-Type: application/http\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    )
    try corpus.age("a.warc")
    for _ in 0..<2 {
      let summary = try corpus.run()
      #expect((summary.records, summary.quarantined) == (1, 1))
    }
    #expect(corpus.folder.text("out/ledger/archives.jsonl").split(separator: "\n").count <= 1)
  }

  @Test(arguments: ["nothing", "a seal of another output", "no JSON", "too many documents"])
  func `Seals that are not what they should be cost time and nothing else:`(what: String) throws {
    let corpus = try corpus()
    try corpus.run()
    let seals = corpus.folder.text("out/ledger/archives.jsonl")
    let changed =
      switch what {
      case "nothing": ""
      case "a seal of another output":
        seals.replacing("\"generation\":1", with: "\"generation\":7")
      case "no JSON": seals.replacing("{", with: "(")
      default: seals.replacing("\"documents\":3", with: "\"documents\":4")
      }
    #expect(changed != seals)
    try corpus.folder.write("out/ledger/archives.jsonl", changed)
    let summary = try corpus.run()
    #expect(summary.records == 4)
    #expect((summary.unchanged, summary.upserted, summary.deleted) == (4, 0, 0))
    #expect(corpus.folder.text("out/ledger/archives.jsonl") == seals)
  }

  @Test func `Records older than a span of time are judged anew in each run`() throws {
    let corpus = try corpus()
    let pipeline = try corpus.pipeline(inputSettings: ["newerThan": "7d"])
    for _ in 0..<2 {
      let run = try BatchRun(pipeline: pipeline, options: RunOptions(programVersion: "test"))
      #expect(try run.execute().found == 4)
    }
    #expect(corpus.folder.text("out/ledger/archives.jsonl").isEmpty)
  }

  @Test func `A run that was stopped inside of it loses nothing`() throws {
    let corpus = try corpus()
    try corpus.run()
    let expected = corpus.folder.bytes("out/documents.jsonl")
    try write(["One.", "Two.", "Three.", "Four."], to: corpus, age: 60)
    #expect(try corpus.stoppedRun().outcome == .interrupted)
    // The archive is again as it was.
    try write(["One.", "Two.", "Three."], to: corpus)
    try corpus.run()
    #expect(corpus.folder.bytes("out/documents.jsonl") == expected)
  }
}
