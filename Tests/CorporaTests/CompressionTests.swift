import TestSupport
import Testing

@testable import Corpora

@Suite struct CompressionTests {
  let page = Array("<p>\((0..<40).map { "word\($0 * 7919 % 97)" }.joined(separator: " "))</p>".utf8)

  private func unpack(_ bytes: [UInt8], _ compression: Compression, limit: Int = 1 << 20)
    throws(CorpusError) -> [UInt8]
  {
    try compression.open(MemoryStream(bytes[...], shownAs: "x")).readAll(limit: limit)
  }

  @Test func `What was packed comes back`() throws {
    #expect(try unpack(gzip(page), .gzip) == page)
    #expect(try unpack(zstd(page), .zstd) == page)
    #expect(try unpack(gzip([]), .gzip) == [])
    #expect(try unpack(zstd([]), .zstd) == [])
    #expect(try unpack(gzip(page) + gzip(page), .gzip) == page + page)
    #expect(try unpack(zstd(page) + zstd(page), .zstd) == page + page)
    // Padding and garbage behind the end.
    #expect(try unpack(gzip(page) + [0, 0, 0], .gzip) == page)
    #expect(try unpack(gzip(page) + Array("garbage".utf8), .gzip) == page)
    #expect(try unpack(gzip(page) + [0x1F], .gzip) == page)
    #expect(try unpack(zstd(page) + Array("garbage".utf8), .zstd) == page)
  }

  @Test func `Cut at any byte, it is an error and never half a document`() {
    for (whole, compression) in [(gzip(page), Compression.gzip), (zstd(page), .zstd)] {
      for length in 0..<whole.count {
        let error = #expect(throws: CorpusError.self) {
          try unpack(Array(whole[..<length]), compression)
        }
        #expect(error?.code == .truncated || error?.code == .corrupt)
      }
    }
  }

  @Test func `Damaged at any byte, it is an error or the same bytes`() {
    let whole = gzip(page)
    for index in whole.indices {
      var damaged = whole
      damaged[index] ^= 0x55
      let result = try? unpack(damaged, .gzip)
      #expect(result == nil || result == page, "byte \(index)")
      var frame = zstd(page)
      if index < frame.count {
        frame[index] ^= 0x55
        _ = try? unpack(frame, .zstd)
      }
    }
  }

  @Test func `A bomb stops at the limit`() {
    let zeros = [UInt8](repeating: 0, count: 8 << 20)
    for (bomb, compression) in [(gzip(zeros), Compression.gzip), (zstd(zeros), .zstd)] {
      let error = #expect(throws: CorpusError.self) {
        try unpack(bomb, compression, limit: 1 << 16)
      }
      #expect(error?.code == .tooLarge)
    }
  }

  @Test func `Compressed files of a folder are documents`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.html.gz", gzip(page))
    try folder.write("b.txt.zst", zstd(page))
    try folder.write("c.html", page)
    try folder.write("c.html.gz", gzip(page))
    let found = try documents(try Corpus(path: folder.path))
    #expect(found.map(\.id) == ["a", "b", "c.html", "c.html.gz"])
    #expect(found.allSatisfy { $0.raw.bytes == page })
    #expect(found.map(\.raw.format) == [.html, .text, .html, .html])
    #expect(Set(found.map(\.provenance.contentHash)).count == 1)
  }
}
