import Foundation
import JSON
import TestSupport
import Testing

@testable import Batch

@Suite struct MessageTests {
  @Test func `Messages of the engine read as they were written`() throws {
    let note = RunNote(.warning, event: "quarantined", document: "a\u{2028}\"b", "line\nfeed")
    let error = BatchError(.diskFull, "no space", fix: "free some")
    var summary = RunSummary()
    (summary.run, summary.found, summary.seconds, summary.outcome) = (3, 9, 1.5, .interrupted)
    summary.skipped = [RunSummary.Skipped(rule: "hidden", count: 2, example: ".git")]
    summary.steps = [RunSummary.StepTime(name: "strip", seconds: 0.25)]
    for message in [EngineMessage.note(note), .failure(error), .summary(summary)] {
      let line = message.line
      #expect(line.count { $0 == 0x0A } == 1)
      switch EngineMessage(line: Array(line.dropLast())) {
      case .note(let read)?: #expect(read == note)
      case .failure(let read)?: #expect(read == error)
      case .summary(let read)?: #expect(read == summary)
      case nil: Issue.record("unreadable: \(String(decoding: line, as: UTF8.self))")
      }
    }
    #expect(EngineMessage(line: Array("hello".utf8)) == nil)
  }

  @Test func `Suspects outlive the process`() throws {
    let folder = try TemporaryFolder()
    var list = SuspectList()
    list.suspects = [ContentKey(of: "a"): 1, ContentKey(of: "b"): 2]
    list.guilty = [
      ContentKey(of: "c"): SuspectList.Verdict(
        stage: "strip", code: "crash", message: "died", signal: "SIGSEGV", limit: nil)
    ]
    try list.write(to: folder["suspects.json"])
    #expect(SuspectList(path: folder["suspects.json"]) == list)
    try SuspectList().write(to: folder["suspects.json"])
    #expect(SystemCall.size(folder["suspects.json"]) == nil)
    #expect(SuspectList(path: folder["suspects.json"]) == SuspectList())
  }

  @Test(
    arguments: [
      // seconds since 1970, the same as text
      (0.0, "1970-01-01T00:00:00Z"), (951_782_399.9, "2000-02-28T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
      (-1, "1969-12-31T23:59:59Z"),
    ] as [(Double, String)])
  func `Times are written in ISO 8601`(seconds: Double, text: String) {
    #expect(Timestamp.text(seconds) == text)
  }

  @Test func `Metrics are lines of the Prometheus text format`() throws {
    var summary = RunSummary()
    summary.steps = [RunSummary.StepTime(name: "strip", seconds: 0.25)]
    let lines = RunMetrics(summary: summary, ended: 5).text.split(separator: "\n")
    let sample = /[a-z_]+(\{[a-z]+="[a-z]+"\})? -?[0-9.e+-]+/
    for line in lines where !line.hasPrefix("# ") {
      #expect(line.wholeMatch(of: sample) != nil, "\(line)")
    }
    #expect(lines.contains("quotidian_run_stage_seconds{stage=\"strip\"} 0.25"))
  }
}
