import Testing

@testable import Corpora

@Suite struct TarCursorTests {
  static func member(_ name: String, _ bytes: [UInt8], type: String = "0") -> [UInt8] {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at start: Int) {
      for (index, byte) in text.utf8.enumerated() { header[start + index] = byte }
    }
    put(String(name.prefix(100)), at: 0)
    put("0000644\0", at: 100)
    let octal = String(bytes.count, radix: 8)
    put(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
    put("        " + type, at: 148)
    put("ustar\u{0}00", at: 257)
    let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\0 ", at: 148)
    let padding = (512 - bytes.count % 512) % 512
    return header + bytes + [UInt8](repeating: 0, count: padding)
  }
  static func member(_ name: String, _ text: String, type: String = "0") -> [UInt8] {
    member(name, Array(text.utf8), type: type)
  }
  static let end = [UInt8](repeating: 0, count: 1024)
  static let long = String(repeating: "d/", count: 80) + "x.html"

  @Test(
    arguments: [
      ArchiveCase(
        "plain", member("a.html", "<p>A") + member("d/b.txt", "B") + end,
        ["a.html=<p>A", "d/b.txt=B"]),
      ArchiveCase("no end", member("a.html", "<p>A"), ["a.html=<p>A"]),
      ArchiveCase(
        "joined", member("a.html", "A") + end + member("b.html", "B") + end,
        ["a.html=A", "b.html=B"]),
      ArchiveCase(
        "leads outside", member("../../a.html", "A") + member("/b.html", "B"),
        ["a.html=A", "b.html=B"]),
      ArchiveCase(
        "the same name twice", member("a.html", "A") + member("a.html", "B"),
        ["a.html=A", "a.html~00000002=B"]),
      ArchiveCase(
        "hidden, links, folders, other kinds",
        member(".git/a.html", "A") + member("l.html", "", type: "2") + member("d/", "", type: "5")
          + member("x.png", "x")
          + member("b.html", "B"), ["b.html=B"]),
      ArchiveCase(
        "GNU long name",
        member("././@LongLink", long + "\0", type: "L") + member("short.html", "A"), ["\(long)=A"]),
      ArchiveCase(
        "pax name", member("pax", "18 path=ü/a.html\n", type: "x") + member("short.html", "A"),
        ["ü/a.html=A"]),
      ArchiveCase(
        "truncated", member("a.html", "A") + member("b.html", "0123456789").prefix(515),
        ["a.html=A", "b.html!truncated"]),
      ArchiveCase(
        "damaged header",
        member("a.html", "A") + [UInt8](repeating: 7, count: 512) + member("b.html", "B"),
        ["a.html=A", "!corrupt", "b.html=B"]),
      ArchiveCase(
        "compressed member", member("a.html.gz", gzip(Array("<p>A".utf8))), ["a.html.gz=<p>A"]),
      ArchiveCase(
        "archives inside",
        member("w.warc.gz", gzip(WebArchiveTests.a)) + member("l.jsonl", "{\"text\":\"x\"}")
          + member("z.html", "Z"),
        ["w.warc.gz/a=<p>A", "l.jsonl/00000001=x", "z.html=Z"]),
      ArchiveCase(
        "tar in tar", member("t.tar", member("a.html", "A") + end) + member("z.html", "Z"),
        ["t.tar/a.html=A", "z.html=Z"]),
      ArchiveCase(
        "archive inside breaks off",
        member("t.tar", member("a.html", "A").dropLast(300)) + member("z.html", "Z"),
        ["t.tar/a.html=A", "z.html=Z"]),
      ArchiveCase("empty", [], []),
    ] as [ArchiveCase])
  func `Members are documents`(of archive: ArchiveCase) {
    let (name, archive, expected) = (archive.name, archive.bytes, archive.expected)
    #expect(outcomes(archive, .tar) == expected, "\(name)")
    #expect(outcomes(gzip(archive), .tar, .gzip) == expected, "\(name), gzip")
  }

  @Test func `Cut anywhere, reading ends and earlier members stay`() {
    let archive =
      Self.member("a.html", "A") + Self.member("w.warc", WebArchiveTests.a)
      + Self.member("b.html", "B")
    for length in stride(from: 0, to: archive.count, by: 7) {
      let found = outcomes(Array(archive[..<length]), .tar)
      if length >= 1024 { #expect(found.first == "a.html=A") }
    }
  }
}
