import Testing

@testable import Corpora

@Suite struct BrotliStreamTests {
  static let page = Array(
    "<p>\((0..<40).map { "word\($0 * 7919 % 97)" }.joined(separator: " "))</p>".utf8)

  private func unpack(_ bytes: [UInt8], limit: Int = 1 << 20) throws(CorpusError) -> [UInt8] {
    try BrotliStream(MemoryStream(bytes[...], shownAs: "x")).readAll(limit: limit)
  }

  @Test(
    arguments: [
      [], Array("a".utf8), page, [UInt8](repeating: 0, count: 700_000),
      // More than one buffer of input, and of output.
      (0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) },
    ] as [[UInt8]])
  func `What was packed comes back`(of bytes: [UInt8]) throws {
    for quality in [0, 5, 11] as [Int32] where bytes.count < 1000 || quality < 11 {
      #expect(try unpack(brotli(bytes, quality: quality)) == bytes, "quality \(quality)")
    }
  }

  @Test func `Cut at any byte, it is an error and never half a document`() {
    let whole = brotli(Self.page)
    for length in 0..<whole.count {
      let error = #expect(throws: CorpusError.self) { try unpack(Array(whole[..<length])) }
      #expect(error?.code == .truncated, "length \(length)")
    }
  }

  @Test func `Damage ends in an error or in bytes, within the limit`() {
    let whole = brotli(Self.page)
    var errors = 0
    for index in whole.indices {
      for mask in [0x01, 0x55, 0xFF] as [UInt8] {
        var damaged = whole
        damaged[index] ^= mask
        do throws(CorpusError) {
          #expect(try unpack(damaged, limit: 1 << 16).count <= 1 << 16)
        } catch {
          errors += 1
          #expect([.corrupt, .truncated, .tooLarge].contains(error.code))
        }
      }
    }
    #expect(errors > whole.count)
  }

  @Test(
    arguments: [
      // what it shows, what is read, whether it comes to anything
      ("no garbage", brotli(page), true),
      ("a line end", brotli(page) + [0x0D, 0x0A, 0x0D, 0x0A], true),
      (
        "as much as the stream", brotli(page) + [UInt8](repeating: 7, count: brotli(page).count),
        true
      ),
      (
        "more than the stream", brotli(page) + [UInt8](repeating: 7, count: brotli(page).count + 1),
        false
      ),
      ("an empty stream and the rest of something else", brotli([]) + page, false),
      // The first byte announces a window of more than 16 MiB, which is no part of the RFC.
      ("a large window", [0x11] + brotli(page), false),
      ("gzip", gzip(page), false),
      ("zstd", zstd(page), false),
    ] as [(String, [UInt8], Bool)])
  func `What stands behind the end`(name: String, bytes: [UInt8], isRead: Bool) {
    #expect((try? unpack(bytes)) == (isRead ? Self.page : nil), "\(name)")
  }

  @Test func `A bomb stops at the limit`() {
    let bomb = brotli([UInt8](repeating: 0, count: 64 << 20))
    #expect(bomb.count < 1000)
    let error = #expect(throws: CorpusError.self) { try unpack(bomb, limit: 1 << 16) }
    #expect(error?.code == .tooLarge)
  }

  @Test func `The error says what is wrong`() {
    let error = #expect(throws: CorpusError.self) { try unpack([0xFF, 0xFF]) }
    #expect(error?.code == .corrupt)
    // How the library words it depends on its version.
    #expect(error?.message.hasPrefix("its compressed data are damaged: ") == true)
    #expect(error?.message.contains("padding") == true)
  }
}
