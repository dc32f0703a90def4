import Documents
import Testing

@testable import Corpora

@Suite struct SegmentedRecordTests {
  /// A segment of the record `origin`: the first has its name and type, the others are continuations.
  static func segment(
    _ number: Int?, of origin: String? = "a", _ block: some StringProtocol, total: Int? = nil,
    type: String? = nil, length: Int? = nil
  ) -> [UInt8] {
    var fields = type ?? (number == 1 ? "response" : "continuation")
    if let number { fields += "\r\nWARC-Segment-Number: \(number)" }
    if let origin, number != 1 { fields += "\r\nWARC-Segment-Origin-ID: <urn:uuid:\(origin)>" }
    if let total { fields += "\r\nWARC-Segment-Total-Length: \(total)" }
    let name = origin ?? "x"
    return warc(
      number == 1 ? name : "\(name)\(number ?? 0)", String(block), type: fields, length: length)
  }

  static let page = http("<p>A page in several segments\r\n\r\n")
  /// The second part begins in the head of the response, and the first ends in a line end.
  static let parts = [page.prefix(17), page.dropFirst(17).dropLast(11), page.suffix(11)]
    .map(String.init)
  static let whole = "=<p>A page in several segments\r\n\r\n"
  static let first = segment(1, parts[0])
  static let second = segment(2, parts[1])
  static let third = segment(3, parts[2], total: page.utf8.count)
  static let b = warc("b", http("<p>B"))
  static let c = warc("c", http("<p>C"))
  static let request = warc("q", "GET / HTTP/1.1\r\n\r\n", type: "request")

  @Test(
    arguments: [
      ArchiveCase("one after the other", first + second + third + b, ["a\(whole)", "b=<p>B"]),
      ArchiveCase(
        "others between", first + b + second + request + third + c,
        ["b=<p>B", "a\(whole)", "c=<p>C"]),
      ArchiveCase(
        "one segment alone", segment(1, page, total: page.utf8.count) + b, ["a\(whole)", "b=<p>B"]),
      ArchiveCase(
        "an empty segment",
        first + second + segment(3, "") + segment(4, parts[2], total: page.utf8.count) + b,
        ["a\(whole)", "b=<p>B"]),
      ArchiveCase(
        "twice", first + second + third + first + second + third,
        ["a\(whole)", "a~00000004\(whole)"]),
      ArchiveCase(
        "no page", segment(1, "GET / ", type: "request") + segment(2, "x", total: 7) + b,
        ["b=<p>B"]),
      ArchiveCase(
        "left out by its type",
        segment(1, http("x", "Content-Type: image/png")) + b + segment(2, "x") + segment(3, "x")
          + c,
        ["b=<p>B", "c=<p>C"]),
      ArchiveCase(
        "left out by its type, which stands in the second segment",
        segment(1, "HTTP/1.1 200 OK\r\n")
          + segment(2, "Content-Type: image/png\r\n\r\nx", total: 45)
          + b,
        ["b=<p>B"]),

      ArchiveCase("the last is missing", first + second + b, ["b=<p>B", "a!truncated"]),
      ArchiveCase(
        "the second is missing", first + b + third + c, ["b=<p>B", "a!malformed", "c=<p>C"]),
      ArchiveCase(
        "the first is missing", second + b + third + c,
        ["a2!unsupported", "b=<p>B", "a3!unsupported", "c=<p>C"]),
      ArchiveCase(
        "the first comes later", second + first + b, ["a2!unsupported", "b=<p>B", "a!truncated"]),
      ArchiveCase("wrong order", first + third + second + b, ["a!malformed", "b=<p>B"]),
      ArchiveCase("one twice", first + second + second + third + b, ["a!malformed", "b=<p>B"]),
      ArchiveCase(
        "more than the whole", first + second + third + segment(4, "x") + b,
        ["a\(whole)", "a4!malformed", "b=<p>B"]),
      ArchiveCase(
        "two at a time",
        first + segment(1, of: "d", parts[0]) + second + segment(2, of: "d", parts[1]) + third
          + segment(3, of: "d", parts[2], total: page.utf8.count) + b,
        ["a!truncated", "d\(whole)", "b=<p>B"]),
      ArchiveCase(
        "whole in one between those of another",
        first + second + segment(1, of: "d", page, total: page.utf8.count) + third,
        ["d\(whole)", "a\(whole)"]),
      ArchiveCase(
        "shorter than it says", first + segment(2, parts[1], total: page.utf8.count) + b,
        ["a!truncated", "b=<p>B"]),
      ArchiveCase(
        "longer than it says", first + second + segment(3, parts[2], total: 50) + b,
        ["a!malformed", "b=<p>B"]),
      ArchiveCase("no number", first + segment(nil, parts[1]) + b, ["a!malformed", "b=<p>B"]),
      ArchiveCase(
        "no origin", first + segment(2, of: nil, "x") + second + third,
        ["x2!malformed", "a\(whole)"]),
      ArchiveCase(
        "a second segment that is no continuation",
        segment(2, "x", type: "response") + segment(3, "x") + b,
        ["a2!malformed", "a3!unsupported", "b=<p>B"]),
      ArchiveCase(
        "number zero", segment(0, of: nil, page, type: "response") + b, ["x0!malformed", "b=<p>B"]),
      ArchiveCase(
        "breaks off in the last", b + first + second + third.dropLast(9), ["b=<p>B", "a!truncated"]),
      ArchiveCase(
        "breaks off in the last head", b + first + second + third.prefix(150),
        ["b=<p>B", "a!truncated"]),
      ArchiveCase(
        "breaks off in the type of the last", b + first + second + third.prefix(40),
        ["b=<p>B", "00000004!truncated", "a!truncated"]),
      ArchiveCase(
        "length of the second too short", first + segment(2, parts[1], length: 5) + third + b,
        ["a\(whole)", "b=<p>B"]),
      ArchiveCase(
        "length of the second too long", first + segment(2, parts[1], length: 500) + third + b,
        ["a\(whole)", "b=<p>B"]),
      ArchiveCase(
        "length of the second beyond the limit",
        first + segment(2, parts[1], length: 1 << 40) + third + b, ["a!tooLarge", "b=<p>B"]),
    ] as [ArchiveCase])
  func `Segments are one document, or one error`(of archive: ArchiveCase) {
    #expect(outcomes(archive.bytes, .warc) == archive.expected)
    #expect(outcomes(gzip(archive.bytes), .warc, .gzip) == archive.expected)
  }

  @Test
  func `Whatever segments there are in whatever order, never half a page, and no other is lost`() {
    let segments = [Self.first, Self.second, Self.third]
    var orders: [[Int]] = [[]]
    for length in 1...4 {
      orders += orders.filter { $0.count == length - 1 }.flatMap { order in
        (0..<3).map { order + [$0] }
      }
    }
    for order in orders {
      var archive: [UInt8] = []
      for (place, index) in order.enumerated() {
        archive += segments[index] + warc("o\(place)", http("<p>O"))
      }
      let found = outcomes(archive, .warc)
      for place in order.indices { #expect(found.contains("o\(place)=<p>O"), "\(order)") }
      let others = found.filter { !$0.hasPrefix("o") }
      let pages = others.filter { $0.contains("=") }
      let isInOrder =
        order.count >= 3
        && (0...order.count - 3).contains { Array(order[$0..<$0 + 3]) == [0, 1, 2] }
      #expect(pages.allSatisfy { $0.hasSuffix(Self.whole) }, "\(order)")
      #expect(pages.count == (isInOrder ? 1 : 0), "\(order): \(others)")
      if !order.isEmpty, !isInOrder { #expect(!others.isEmpty, "\(order)") }
    }
  }

  @Test func `Cut at any byte, a page in segments is whole or an error`() {
    let archive = Self.b + Self.first + Self.second + Self.third
    for length in Self.b.count..<archive.count {
      let found = outcomes(Array(archive[..<length]), .warc)
      #expect(found.first == "b=<p>B", "length \(length)")
      // Without the line ends behind its last block it is whole.
      let isWhole = length >= archive.count - 4
      #expect(found.dropFirst().filter { $0.contains("=") } == (isWhole ? ["a\(Self.whole)"] : []))
      if length > Self.b.count + Self.first.count {
        #expect(found.contains("a!truncated") != isWhole, "length \(length): \(found)")
      }
    }
  }

  @Test func `A segment in a damaged gzip member costs its page alone`() {
    var damaged = gzip(Self.second)
    for index in 20..<damaged.count - 8 { damaged[index] ^= 0x5A }
    let archive = gzip(Self.first) + gzip(Self.b) + damaged + gzip(Self.third) + gzip(Self.c)
    let found = outcomes(archive, .warc, .gzip)
    #expect(found.contains("b=<p>B"))
    #expect(found.contains("c=<p>C"))
    #expect(found.contains("!corrupt"))
    #expect(found.contains { $0.hasPrefix("a!") })
    #expect(!found.contains { $0.hasPrefix("a=") })
  }

  @Test func `A packed body in segments`() {
    let body = brotli(Array("<p>A page in several segments".utf8))
    let block =
      Array("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n".utf8) + body
    let cut = block.count - body.count / 2
    let archive =
      Self.segment(1, "", length: cut).dropLast(4) + block[..<cut] + Array("\r\n\r\n".utf8)
      + Self.segment(2, "", total: block.count, length: block.count - cut).dropLast(4)
      + block[cut...] + Array("\r\n\r\n".utf8)
    #expect(outcomes(Array(archive), .warc) == ["a=<p>A page in several segments"])
  }

  @Test(arguments: [(0, "a\(whole)"), (-1, "a!tooLarge")])
  func `The limit is for all segments together`(less: Int, expected: String) {
    var rules = CorpusRules()
    rules.bytesPerRecord = Self.page.utf8.count + less
    let archive = Self.first + Self.second + Self.b + Self.third + Self.c
    #expect(outcomes(archive, .warc, rules: rules) == ["b=<p>B", expected, "c=<p>C"])
  }

  @Test func `The document is the origin’s`() throws {
    let context = ArchiveContext(path: "f", idPrefix: "f/", stamp: nil, rules: CorpusRules())
    let archive = Self.request + Self.first + Self.b + Self.second + Self.third
    var cursor = context.open(.warc, MemoryStream(archive[...], shownAs: "f"), compression: .none)
    _ = try cursor.next()
    let document = try #require(try cursor.next()).load(limit: 1000)
    #expect(document.id == "f/a")
    #expect(document.provenance.record == "<urn:uuid:a>")
    #expect(document.provenance.url == "https://example.com/a")
    #expect(document.raw.format == .html)
    #expect(cursor.skipped.total == 1)
  }

  @Test func `The error names the record that is missed`() throws {
    let context = ArchiveContext(path: "f", idPrefix: "f/", stamp: nil, rules: CorpusRules())
    var cursor = context.open(
      .warc, MemoryStream((Self.second + Self.first)[...], shownAs: "f"), compression: .none)
    for (id, message) in [
      (
        "f/a2",
        "this is segment 2 of a, of which no segment is in front of it in this archive"
      ),
      ("f/a", "its segments break off after segment 1: the archive ends"),
    ] {
      let item = try #require(try cursor.next())
      #expect(item.id == id)
      let error = #expect(throws: CorpusError.self) { try item.load(limit: 1000) }
      #expect(error?.message == message)
      // No other document is in doubt.
      #expect(error?.unseen == nil)
    }
    #expect(try cursor.next() == nil)
  }
}
