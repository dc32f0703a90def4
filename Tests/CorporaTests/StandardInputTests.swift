import Foundation
import TestSupport
import Testing

@testable import Corpora

@Suite struct StandardInputTests {
  private func read(_ bytes: [UInt8]) throws -> [String] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    let input = StandardInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var cursor = input.makeCursor(rules: CorpusRules())
    var found: [String] = []
    while let item = try cursor.next() {
      #expect(item.stamp == nil)
      let text = String(decoding: try item.load(limit: 1000).raw.bytes, as: UTF8.self)
      found.append("\(item.id)=\(text)")
    }
    var second = input.makeCursor(rules: CorpusRules())
    #expect(try second.next() == nil)
    return found
  }

  @Test(arguments: [
    ArchiveCase("a page", Array("<p>A".utf8), ["stdin=<p>A"]),
    ArchiveCase("nothing", [], ["stdin="]),
    ArchiveCase("a gzipped page", gzip(Array("<p>A".utf8)), ["stdin=<p>A"]),
    ArchiveCase("a WARC", WebArchiveTests.a + WebArchiveTests.b, ["a=<p>A", "b=<p>B"]),
    ArchiveCase("a gzipped WARC", gzip(WebArchiveTests.a), ["a=<p>A"]),
    ArchiveCase("lines", Array(#"{"id":"x","text":"A"}"#.utf8), ["x=A"]),
    ArchiveCase(
      "lines, zstd", zstd(Array("{\"text\":\"A\"}\n{\"text\":\"B\"}\n".utf8)),
      ["00000001=A", "00000002=B"]),
    ArchiveCase("a brace that is no object", Array("{x}".utf8), ["stdin={x}"]),
    ArchiveCase("a tar", TarCursorTests.member("a.html", "A"), ["a.html=A"]),
    ArchiveCase(
      "an ARC", Array(WebArchiveTests.arcHead.utf8) + WebArchiveTests.arc("a", http("A")),
      ["00000002=A"]),
  ])
  func `Standard input is told by its bytes`(of input: ArchiveCase) throws {
    #expect(try read(input.bytes) == input.expected)
  }

  @Test func `A single file without a telling name is told by its bytes`() throws {
    let folder = try TemporaryFolder()
    try folder.write("dump", gzip(WebArchiveTests.a + WebArchiveTests.b))
    #expect(
      try documents(try Corpus(path: folder.path + "/dump")).map(\.id) == ["dump/a", "dump/b"])
  }
}
