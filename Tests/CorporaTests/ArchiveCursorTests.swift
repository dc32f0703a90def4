import Foundation
import TestSupport
import Testing

@testable import Corpora

@Suite struct ArchiveCursorTests {
  /// The steps of a source in words; archives that `passing` names are passed over.
  private func steps(_ source: any DocumentSource, passing: Set<String> = []) throws -> [String] {
    var cursor = source.makeCursor()
    var steps: [String] = []
    while true {
      do throws(CorpusError) {
        switch try cursor.nextStep() {
        case .item(let item)?: steps.append(item.id)
        case .files(var files)?:
          while let item = try files.next(unless: { _, _, _ in false }) { steps.append(item.id) }
        case .archive(let archive)?:
          steps.append("begin \(archive.idPrefix)")
          if passing.contains(archive.idPrefix) { cursor.passOver() }
        case .archiveEnd(let skipped)?: steps.append("end, \(skipped.total) skipped")
        case nil: return steps
        }
      } catch {
        steps.append("\(error.code)")
      }
    }
  }

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "a.html": "<p>A", "b/c.jsonl": "{\"text\": \"1\"}\n{\"text\": \"2\"}\n",
      "b/d.html": "<p>D", "e.jsonl": "{\"text\": \"3\", \"url\": \"https://other.example/\"}\n",
    ])
  }

  @Test func `An archive is announced, and its end is said`() throws {
    let folder = try folder()
    var rules = CorpusRules()
    rules.hosts = ["here.example"]
    #expect(
      try steps(try Corpus(path: folder.path, rules: rules)) == [
        "a", "begin b/c.jsonl/", "b/c.jsonl/00000001", "b/c.jsonl/00000002", "end, 0 skipped",
        "b/d", "begin e.jsonl/", "end, 1 skipped",
      ])
  }

  @Test func `An archive that is passed over is not opened`() throws {
    let folder = try folder()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder["b/c.jsonl"])
    #expect(
      try steps(try Corpus(path: folder.path), passing: ["b/c.jsonl/"]) == [
        "a", "begin b/c.jsonl/", "b/d", "begin e.jsonl/", "e.jsonl/00000001", "end, 0 skipped",
      ])
  }

  @Test func `A list and a file alone announce archives, too`() throws {
    let folder = try folder()
    try folder.write("list", "\(folder.path)/b\n\(folder.path)/e.jsonl\n")
    var rules = CorpusRules()
    rules.filesFrom = folder["list"]
    #expect(
      try steps(try Corpus(path: folder.path, rules: rules), passing: ["e.jsonl/"]) == [
        "begin b/c.jsonl/", "b/c.jsonl/00000001", "b/c.jsonl/00000002", "end, 0 skipped", "b/d",
        "begin e.jsonl/",
      ])
    #expect(
      try steps(try Corpus(path: folder["e.jsonl"]))
        == ["begin e.jsonl/", "e.jsonl/00000001", "end, 0 skipped"])
    #expect(
      try steps(try Corpus(path: folder["e.jsonl"]), passing: ["e.jsonl/"]) == ["begin e.jsonl/"])
  }

  @Test func `An archive that is gone when it is opened has no end`() throws {
    let folder = try folder()
    var cursor = try Corpus(path: folder["e.jsonl"]).makeCursor()
    guard case .archive = try cursor.nextStep() else {
      Issue.record("no archive")
      return
    }
    try FileManager.default.removeItem(atPath: folder["e.jsonl"])
    let error = #expect(throws: CorpusError.self) { try cursor.nextStep() }
    #expect(error?.code == .vanished)
    #expect(try cursor.nextStep() == nil)
  }
}
