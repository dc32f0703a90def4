import Documents
import Testing

@testable import Corpora

/// One WARC record with the right length, unless another is given.
func warc(
  _ id: String, _ block: String, type: String = "response",
  contentType: String = "application/http; msgtype=response", length: Int? = nil,
  end: String = "\r\n\r\n"
) -> [UInt8] {
  Array(
    """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:\(id)>\r\nWARC-Date: 2026-03-01T04:05:06Z\r\n\
    WARC-Target-URI: https://example.com/\(id)\r\nContent-Type: \(contentType)\r\n\
    Content-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\(end)
    """.utf8)
}

/// A response as a server sends it.
func http(
  _ body: String, _ fields: String = "Content-Type: text/html; charset=utf-8", status: Int = 200
)
  -> String
{
  "HTTP/1.1 \(status) OK\r\n\(fields)\r\n\r\n\(body)"
}

/// What came of each record: its id and body, or its id and an error; and the archive's own errors.
func outcomes(
  _ bytes: [UInt8], _ kind: FileKind.ArchiveKind, _ compression: Compression = .none,
  rules: CorpusRules = CorpusRules(), limit: Int = 1 << 20
) -> [String] {
  let context = ArchiveContext(path: "f", idPrefix: "", stamp: nil, rules: rules)
  var cursor = context.open(
    kind, MemoryStream(bytes[...], shownAs: "f"), compression: compression)
  var outcomes: [String] = []
  while outcomes.count < 10_000 {
    do throws(CorpusError) {
      guard let item = try cursor.next() else { return outcomes }
      do throws(CorpusError) {
        let body = try item.load(limit: limit).raw.bytes
        outcomes.append("\(item.id)=\(String(decoding: body, as: UTF8.self))")
      } catch {
        outcomes.append("\(item.id)!\(error.code)")
      }
    } catch {
      outcomes.append("!\(error.code)")
    }
  }
  Issue.record("the cursor does not end")
  return outcomes
}

@Suite struct WebArchiveTests {
  static let a = warc("a", http("<p>A"))
  static let b = warc("b", http("<p>B"))
  static let c = warc("c", http("<p>C"))
  static let all = ["a=<p>A", "b=<p>B", "c=<p>C"]
  static let evil = http("<p>x\r\n\r\nWARC/1.0\r\nno record")

  @Test(
    arguments: [
      // what it shows, the archive, what comes of it
      ArchiveCase("plain", a + b + c, all),
      ArchiveCase("empty", [], []),
      ArchiveCase("length too short", warc("a", http("<p>A"), length: 30) + b + c, all),
      ArchiveCase("length zero", warc("a", http("<p>A"), length: 0) + b + c, all),
      ArchiveCase("length too long", warc("a", http("<p>A"), length: 60) + b + c, all),
      ArchiveCase("length far too long", warc("a", http("<p>A"), length: 900_000) + b + c, all),
      ArchiveCase(
        "length beyond the limit", warc("a", http("<p>A"), length: 1 << 40) + b,
        ["a!tooLarge", "b=<p>B"]),
      ArchiveCase(
        "several lengths too long",
        a + warc("b", http("<p>B"), length: 5000) + warc("c", http("<p>C"), length: 900),
        ["a=<p>A", "b=<p>B", "c!truncated"]),
      ArchiveCase(
        "no length",
        Array(String(decoding: a, as: UTF8.self).replacing("Content-Length: 62\r\n", with: "").utf8)
          + b + c,
        all),
      ArchiveCase(
        "no empty lines between",
        warc("a", http("<p>A"), end: "") + warc("b", http("<p>B"), end: "") + c, all),
      ArchiveCase(
        "line feeds alone",
        Array(String(decoding: a + b + c, as: UTF8.self).replacing("\r\n", with: "\n").utf8),
        // The lengths are now too long by one for each line of the HTTP head, and nothing tells that of the last.
        ["a=<p>A", "b=<p>B", "c!truncated"]),
      ArchiveCase(
        "length of the last too long, as its page shows",
        a + warc("b", http("<p>B</html>"), length: 99),
        ["a=<p>A", "b=<p>B</html>"]),
      ArchiveCase(
        "length of the last too long, as HTTP shows",
        a + warc("b", http("<p>B", "Content-Length: 4"), length: 99, end: ""),
        ["a=<p>A", "b=<p>B"]),

      ArchiveCase(
        "garbage in front and between",
        Array("garbage\r\n\r\n".utf8) + a + Array("\r\nmore\r\n".utf8) + b + c,
        ["!malformed", "a=<p>A", "!malformed", "b=<p>B", "c=<p>C"]),
      ArchiveCase(
        "truncated last record", a + b + c.dropLast(9), ["a=<p>A", "b=<p>B", "c!truncated"]),
      ArchiveCase(
        "truncated in the last head", a + b + c.prefix(70), ["a=<p>A", "b=<p>B", "c!truncated"]),
      ArchiveCase(
        "a page about WARC", warc("a", evil) + b, ["a=<p>x\r\n\r\nWARC/1.0\r\nno record", "b=<p>B"]),
      ArchiveCase("the same id twice", a + a + b, ["a=<p>A", "a~00000002=<p>A", "b=<p>B"]),
      ArchiveCase(
        "revisit, request, info",
        warc("i", "software: x", type: "warcinfo", contentType: "application/warc-fields") + a
          + warc("r", http(""), type: "revisit")
          + warc("q", "GET / HTTP/1.1\r\n\r\n", type: "request") + b,
        ["a=<p>A", "b=<p>B"]),
      ArchiveCase(
        "resource and conversion",
        warc("a", "<p>A", type: "resource", contentType: "text/html")
          + warc("b", "B", type: "conversion", contentType: "text/plain"), ["a=<p>A", "b=B"]),
      ArchiveCase(
        "other types and statuses",
        warc("p", http("x", "Content-Type: image/png")) + warc("n", http("x", status: 404)) + a,
        ["a=<p>A"]),
      ArchiveCase("no HTTP head", warc("a", "<p>A"), ["a=<p>A"]),
      ArchiveCase(
        "chunked",
        warc("a", http("3\r\n<p>\r\n1;x=y\r\nA\r\n0\r\n\r\n", "Transfer-Encoding: chunked")) + b,
        ["a=<p>A", "b=<p>B"]),
      ArchiveCase(
        "said to be chunked", warc("a", http("<p>A", "Transfer-Encoding: chunked")), ["a=<p>A"]),
      ArchiveCase(
        "chunks break off", warc("a", http("3\r\n<p>\r\nffff\r\nA", "Transfer-Encoding: chunked")),
        ["a=<p>A"]),
      ArchiveCase(
        "chunks go wrong", warc("a", http("3\r\n<p>\r\nA and more", "Transfer-Encoding: chunked")),
        ["a=<p>A and more"]),
      ArchiveCase(
        "chunk size too large",
        warc("a", http("ffffffffffffff\r\n<p>A", "Transfer-Encoding: chunked")), ["a=<p>A"]),
      ArchiveCase("said to be gzip", warc("a", http("<p>A", "Content-Encoding: gzip")), ["a=<p>A"]),
      ArchiveCase("said to be brotli", warc("a", http("<p>A", "Content-Encoding: br")), ["a=<p>A"]),
      ArchiveCase(
        "neither brotli nor text", warc("a", http("\u{1}\u{2}\u{3}", "Content-Encoding: br")) + b,
        ["a!truncated", "b=<p>B"]),
      ArchiveCase(
        "really compress", warc("a", http("\u{1}\u{2}\u{3}", "Content-Encoding: compress")),
        ["a!unsupported"]),
      ArchiveCase(
        "first of several segments",
        warc("a", http("<p>A"), type: "response\r\nWARC-Segment-Number: 1") + b,
        ["b=<p>B", "a!truncated"]),
      ArchiveCase("not WARC at all", Array("hello\nworld".utf8), ["!malformed"]),
    ] as [ArchiveCase])
  func `No readable record of a WARC is lost`(of archive: ArchiveCase) {
    let (name, archive, expected) = (archive.name, archive.bytes, archive.expected)
    #expect(outcomes(archive, .warc) == expected, "\(name)")
    // One gzip member for all.
    #expect(outcomes(gzip(archive), .warc, .gzip) == expected, "\(name), gzip")
    #expect(outcomes(zstd(archive), .warc, .zstd) == expected, "\(name), zstd")
  }

  @Test func `A gzip member for each record, one damaged: the others are read`() {
    var middle = gzip(Self.b)
    for index in 20..<middle.count - 8 { middle[index] ^= 0x5A }
    let found = outcomes(gzip(Self.a) + middle + gzip(Self.c), .warc, .gzip)
    #expect(found.contains("a=<p>A"))
    #expect(found.contains("c=<p>C"))
    #expect(found.contains("!corrupt"))
  }

  @Test func `Compressed bodies are read`() {
    for (encoding, packed) in [
      ("gzip", gzip(Array("<p>A".utf8))), ("x-gzip", gzip(Array("<p>A".utf8))),
      ("deflate", gzip(Array("<p>A".utf8), wrapping: 15)),
      ("deflate", gzip(Array("<p>A".utf8), wrapping: -15)), ("zstd", zstd(Array("<p>A".utf8))),
      ("gzip, gzip", gzip(gzip(Array("<p>A".utf8)))), ("br", brotli(Array("<p>A".utf8))),
      ("gzip, br", brotli(gzip(Array("<p>A".utf8)))),
      ("br, gzip", gzip(brotli(Array("<p>A".utf8)))),
      ("BR ,br", brotli(brotli(Array("<p>A".utf8)))),
    ] {
      let record = Self.response(packed, "Content-Encoding: \(encoding)")
      #expect(outcomes(record + Self.b, .warc) == ["a=<p>A", "b=<p>B"], "\(encoding)")
    }
  }

  /// A record `a` whose body is no text.
  static func response(_ body: [UInt8], _ fields: String) -> [UInt8] {
    let head = Array("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n".utf8)
    return warc("a", "", length: head.count + body.count, end: "") + head + body
      + Array("\r\n\r\n".utf8)
  }

  /// Chunks of three bytes.
  static func chunked(_ body: [UInt8]) -> [UInt8] {
    var chunks: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: 3) {
      let chunk = body[start..<min(start + 3, body.count)]
      chunks += Array("\(chunk.count)\r\n".utf8) + chunk + Array("\r\n".utf8)
    }
    return chunks + Array("0\r\n\r\n".utf8)
  }

  static let long = Array(String(repeating: "<p>A page, and more of it.</p>\n", count: 50).utf8)
  /// One block that is stored and not packed (RFC 7932, section 9.2): the stream looks like text.
  static let stored = Array(long.prefix(400))
  static let storedStream: [UInt8] = [0x8B, 0xC7, 0x80] + stored + [0x03]

  /// A body in Brotli, the fields around it, and what comes of its record.
  struct BodyCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var body: [UInt8]
    var fields: String
    var expected: String

    init(_ name: String, _ body: [UInt8], fields: String = "", _ expected: String) {
      (testDescription, self.body, self.fields, self.expected) = (name, body, fields, expected)
    }

    init(_ name: String, _ body: [UInt8], fields: String = "", is text: [UInt8]) {
      self.init(name, body, fields: fields, "=" + String(decoding: text, as: UTF8.self))
    }
  }

  @Test(arguments: [
    BodyCase("whole", brotli(long), is: long),
    BodyCase("cut", Array(brotli(long).dropLast(3)), "!truncated"),
    BodyCase("cut to one byte", Array(brotli(long).prefix(1)), "!truncated"),
    BodyCase("damaged at its start", [0xFF] + brotli(long).dropFirst(), "!corrupt"),
    BodyCase("garbage behind", brotli(long) + Array("garbage".utf8), is: long),
    BodyCase(
      "much garbage behind", brotli([]) + [UInt8](repeating: 1, count: 100), "!corrupt"),
    BodyCase("a bomb", brotli([UInt8](repeating: 0x20, count: 8 << 20)), "!tooLarge"),
    BodyCase(
      "a bomb in a bomb", brotli(brotli([UInt8](repeating: 0x20, count: 8 << 20))),
      fields: ", br", "!tooLarge"),
    BodyCase(
      "chunked", chunked(brotli(long)), fields: "\r\nTransfer-Encoding: chunked", is: long),
    BodyCase(
      "chunks break off", chunked(brotli(long)).dropLast(30),
      fields: "\r\nTransfer-Encoding: chunked", "!truncated"),
    BodyCase("no byte at all", [], is: []),
    BodyCase("nothing, packed", brotli([]), is: []),
    BodyCase(
      "text that begins like an empty stream", Array("; a list\n".utf8),
      is: Array("; a list\n".utf8)),
    BodyCase(
      "text that is an empty stream and as much again", Array(";\n".utf8), is: Array(";\n".utf8)),
    BodyCase("looks like text", storedStream, is: stored),
  ])
  func `Bodies in Brotli`(of body: BodyCase) {
    let fields = "Content-Encoding: br\(body.fields)"
    let archive = Self.response(body.body, fields) + Self.b
    #expect(outcomes(archive, .warc) == ["a" + body.expected, "b=<p>B"])
    let block = Array("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\n".utf8) + body.body
    let line = "http://e.com/a 1.2.3.4 20260301040506 text/html \(block.count)\n"
    let old = Array(line.utf8) + block + [0x0A] + Self.arc("b", http("<p>B"))
    #expect(outcomes(old, .arc) == ["00000001" + body.expected, "00000002=<p>B"])
  }

  @Test func `Charset, address, date and format come from the record`() throws {
    let context = ArchiveContext(path: "f", idPrefix: "f/", stamp: nil, rules: CorpusRules())
    let record = warc("a", http("<x/>", "Content-Type: application/xml; charset=\"ISO-8859-1\""))
    var cursor = context.open(.warc, MemoryStream(record[...], shownAs: "f"), compression: .none)
    let document = try #require(try cursor.next()).load(limit: 100)
    #expect(document.id == "f/a")
    #expect(document.raw.charset == "ISO-8859-1")
    #expect(document.raw.format == .xml)
    #expect(
      document.provenance
        == Provenance(
          path: "f", record: "<urn:uuid:a>", contentHash: document.provenance.contentHash,
          url: "https://example.com/a", fetched: "2026-03-01T04:05:06Z"))
  }

  static let arcHead =
    "filedesc://x.arc 0.0.0.0 20260301040506 text/plain 20\n1 0 Test\nURL IP-addr\n"
  static func arc(_ id: String, _ block: String, length: Int? = nil, end: String = "\n") -> [UInt8]
  {
    Array(
      "http://e.com/\(id) 1.2.3.4 20260301040506 text/html \(length ?? block.utf8.count)\n\(block)\(end)"
        .utf8)
  }

  @Test(
    arguments: [
      ArchiveCase(
        "plain", Array(arcHead.utf8) + arc("a b", http("<p>A")) + arc("b", http("<p>B")),
        ["<p>A", "<p>B"]),
      ArchiveCase(
        "length too short", arc("a", http("<p>A"), length: 3) + arc("b", http("<p>B")),
        ["<p>A", "<p>B"]),
      ArchiveCase(
        "length too long", arc("a", http("<p>A"), length: 120) + arc("b", http("<p>B")),
        ["<p>A", "<p>B"]),
      ArchiveCase(
        "garbage", arc("a", http("<p>A")) + Array("??\n".utf8) + arc("b", http("<p>B")),
        ["<p>A\n??", "<p>B"]),
      ArchiveCase(
        "truncated", arc("a", http("<p>A")) + arc("b", http("<p>B")).dropLast(4),
        ["<p>A", "!truncated"]),
    ] as [ArchiveCase])
  func `No readable record of an ARC is lost`(of archive: ArchiveCase) {
    let (name, archive, expected) = (archive.name, archive.bytes, archive.expected)
    let found = outcomes(archive, .arc)
    #expect(
      found.map { String($0.drop { $0 != "=" && $0 != "!" }) }.map {
        $0.hasPrefix("=") ? String($0.dropFirst()) : $0
      } == expected, "\(name)")
    #expect(outcomes(gzip(archive), .arc, .gzip) == found)
  }

  @Test func `Whatever is cut or changed, the records before it stay, and reading ends`() {
    var random = SystemRandomNumberGenerator()
    let archive = Self.a + Self.b + Self.c
    for length in 0..<archive.count where length % 3 == 0 {
      let found = outcomes(Array(archive[..<length]), .warc)
      if length >= Self.a.count { #expect(found.first == "a=<p>A") }
      if length >= Self.a.count + Self.b.count { #expect(found.dropFirst().first == "b=<p>B") }
    }
    for _ in 0..<60 {
      var damaged = archive
      for _ in 0..<4 {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        damaged[index] = UInt8.random(in: 0...255, using: &random)
      }
      _ = outcomes(damaged, .warc)
      _ = outcomes(gzip(damaged), .arc, .gzip)
    }
  }

  @Test func `A million lies about lengths cost no more than reading`() {
    var archive: [UInt8] = []
    for index in 0..<2000 { archive += warc("\(index)", http("<p>"), length: 400_007) }
    #expect(outcomes(archive, .warc).count == 2000)
  }

  @Test(
    arguments: [
      (["example.com"], [], 2), (["other.org"], [], 0), ([], ["com"], 0), (["*.com"], [], 2),
      (["ample.com"], [], 0),
    ] as [([String], [String], Int)])
  func `Hosts choose`(hosts: [String], excluded: [String], expected: Int) {
    var rules = CorpusRules()
    (rules.hosts, rules.excludeHosts) = (hosts, excluded)
    #expect(outcomes(Self.a + Self.b, .warc, rules: rules).count == expected)
  }
}
