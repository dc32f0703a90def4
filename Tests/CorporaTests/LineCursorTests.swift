import Documents
import Testing

@testable import Corpora

@Suite struct LineCursorTests {
  @Test(
    arguments: [
      // the file, what comes of it
      (#"{"html":"<p>A"}"#, ["00000001=<p>A"]),
      (#"{"id":"x","html":"<p>A"}"# + "\n\n" + #"{"id":7,"text":"B"}"# + "\n", ["x=<p>A", "7=B"]),
      ("\u{FEFF}" + #"{"id":"x","html":"<p>A"}"#, ["x=<p>A"]),
      (#"{"text":"B","html":""}"#, ["00000001=B"]),
      (#"{"html":null,"text":"a\u00e9\n\"\\"}"#, ["00000001=aé\n\"\\"]),
      (#"{"h\u0074ml":"<p>A"}"#, ["00000001=<p>A"]),
      (#"{"html":"<p>A"} x"#, ["00000001!malformed"]),
      (#"{"html":"<p>A"#, ["00000001!malformed"]),
      (#"[1]"#, ["00000001!malformed"]),
      (#"{"title":"no text"}"#, ["00000001!malformed"]),
      (
        "{\"text\":\"a\"}\nnonsense\n{\"text\":\"b\"}\r\n",
        ["00000001=a", "00000002!malformed", "00000003=b"]
      ),
      (#"{"id":"x","text":"a"}"# + "\n" + #"{"id":"x","text":"b"}"#, ["x=a", "x~00000002=b"]),
      (
        #"{"id":"00000002","text":"a"}"# + "\n" + #"{"text":"b"}"#,
        ["00000002=a", "00000002~00000002=b"]
      ),
      (#"{"id":"a\nb","text":"a"}"#, ["a\u{FFFD}0Ab=a"]),
      (#"{"a":{"b":[1,{"c":"}"}]},"n":-1.5e3,"t":true,"text":"a"}"#, ["00000001=a"]),
      ("", []),
    ] as [(String, [String])])
  func `Each line is a document or an error`(file: String, expected: [String]) {
    #expect(outcomes(Array(file.utf8), .lines) == expected)
    #expect(outcomes(gzip(Array(file.utf8)), .lines, .gzip) == expected)
  }

  @Test func `Fields are configurable, also inside`() throws {
    var rules = CorpusRules()
    rules.fields.html = "page.raw"
    rules.fields.id = "key"
    rules.fields.url = "page.link"
    rules.fields.metadata = ["title": "head.line"]
    rules.fields.keep = ["tags", "missing"]
    let line =
      #"{"key":"k","page":{"raw":"<p>A","link":"https://e.com/"},"head.line":"T","tags":["x"],"byline":"N"}"#
    let context = ArchiveContext(path: "f", idPrefix: "f/", stamp: nil, rules: rules)
    var cursor = context.open(
      .lines, MemoryStream(Array(line.utf8)[...], shownAs: "f"), compression: .none)
    let document = try #require(try cursor.next()).load(limit: 100)
    #expect(document.id == "f/k")
    #expect(document.provenance.url == "https://e.com/")
    #expect(document.metadata.title == "T")
    #expect(document.metadata.byline == ["N"])
    #expect(document.extraFields.map(\.name) == ["tags"])
    #expect(document.raw.charset == "utf-8")
  }

  @Test func `An endless line costs one item and no memory`() {
    var rules = CorpusRules()
    rules.bytesPerRecord = 1000
    let file =
      Array(#"{"text":""#.utf8) + [UInt8](repeating: 0x61, count: 3 << 20) + Array("\"}\n".utf8)
      + Array(#"{"text":"b"}"#.utf8)
    #expect(outcomes(file, .lines, rules: rules) == ["00000001!tooLarge", "00000002=b"])
  }

  @Test func `What is known outside of the page changes the origin`() throws {
    func origin(_ line: String) throws -> UInt64? {
      let context = ArchiveContext(path: "f", idPrefix: "", stamp: nil, rules: CorpusRules())
      var cursor = context.open(
        .lines, MemoryStream(Array(line.utf8)[...], shownAs: "f"), compression: .none)
      return try cursor.next()?.origin
    }
    #expect(try origin(#"{"text":"a","title":"x"}"#) != origin(#"{"text":"a","title":"y"}"#))
    #expect(try origin(#"{"text":"a","title":"x"}"#) == origin(#"{"text":"a","title":"x"}"#))
  }

  @Test func `No bytes crash the reader of lines`() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("{}[]\",:\\u0a1tfn \n".utf8)
    for _ in 0..<3000 {
      let line = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = outcomes([UInt8(ascii: "{")] + line, .lines)
    }
  }
}
