import Foundation
import TestSupport
import Testing

@testable import Corpora

@Suite struct CorpusRulesTests {
  @Test func `Sizes and ages choose files`() throws {
    let folder = try TemporaryFolder(["small.html": "1", "large.html": "12345", "old.html": "123"])
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1000)],
      ofItemAtPath: folder.path + "/old.html")
    var rules = CorpusRules()
    (rules.minBytes, rules.maxBytes) = (2, 4)
    #expect(chosen(folder, rules) == ["old"])
    rules = CorpusRules()
    rules.newerThan = 2_000 * 1_000_000_000
    #expect(chosen(folder, rules) == ["large", "small"])
    rules = CorpusRules()
    rules.olderThan = 2_000 * 1_000_000_000
    #expect(chosen(folder, rules) == ["old"])
  }

  private func chosen(_ folder: TemporaryFolder, _ rules: CorpusRules) -> [String] {
    (try? Corpus(path: folder.path, rules: rules)).map { ids($0).ids } ?? []
  }

  @Test(arguments: [
    ("https://Example.com/x", "example.com"), ("http://u:p@e.com:8080?x", "e.com"),
    ("mailto:x", ""), ("", ""),
    ("https://e.com.", "e.com"), ("http://[::1]:80/", "[::1]:80"), ("x://a\\b", "a"),
  ])
  func `The host of an address`(url: String, host: String) {
    #expect(CorpusRules.host(of: url) == host)
  }
}
