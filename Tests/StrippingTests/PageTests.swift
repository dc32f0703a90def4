import Documents
import Stages
import Testing

@testable import Stripping

@Suite struct PageTests {
  @Test(
    arguments: [
      // page, its blocks
      ("<p>One<p>Two", ["One", "Two"]),
      ("<p>A</p></body></html><p>After the end", ["A", "After the end"]),
      ("<html><body><p>A</body><p>B</html>", ["A", "B"]),
      ("<div @click=\"a > b ? 1 : 2\">Text</div>", ["Text"]),
      ("<p>a<svg><title>no</title><text>no</text></svg>b</p>", ["a b"]),
      ("<p>a<template><p>no</p></template> b</p>", ["a b"]),
      ("<p>a<script>if (1 < 2) document.write('<p>no</p>')</script> b</p>", ["a b"]),
      ("<p>a<!-- no > <p>no</p> -->b</p>", ["ab"]),
      ("<p>kept<!-- no end <p>also kept", ["kept also kept"]),
      ("<p>un<b>bro</b>ken wo<i>rd</i>s</p>", ["unbroken words"]),
      ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
      ("<nav><a>One</a><a>Two</a></nav>", ["One Two"]),
      ("<p>soft\u{AD}hy&shy;phen zero\u{200B}width</p>", ["softhyphen zerowidth"]),
      ("<p>  many \n\t spaces&nbsp;&nbsp;here </p>", ["many spaces here"]),
      ("<p>first<br>second</p>", ["first\nsecond"]),
      ("<p>first<br><br>second</p>", ["first", "second"]),
      ("<p>&eacute;&#233;&#xE9;&#146;&amp;&lt;&bogus;</p>", ["ééé’&<&bogus;"]),
      ("<p>1 < 2 and <3</p>", ["1 < 2 and <3"]),
      ("<p>nul\0byte</p>", ["nulbyte"]),
      ("<p>shown</p><p hidden>not</p><p style=\"display: none\">not</p>", ["shown"]),
      ("<my-card><p>in a custom element</p></my-card>", ["in a custom element"]),
      ("<p title='a>b' class=x>quoted", ["quoted"]),
      ("<p>H<sub>2</sub>O</p>", ["H2O"]),
      ("<pre>one\n  two</pre>", ["one\n  two"]),
      ("<select><option>a<option>b</select>", ["a", "b"]),
      ("<textarea><p>no</p></textarea><p>yes", ["yes"]),
      ("text alone <p>and", ["text alone", "and"]),
    ] as [(String, [String])])
  func `Text comes out as read`(page: String, blocks: [String]) throws {
    let document = try strip(page, options: everything)
    #expect(document.lines == blocks)
    #expect(document.string == blocks.joined(separator: "\n"))
    #expect(document.isSound)
  }

  @Test(
    arguments: [
      ("<h2>A</h2>", .heading, 2, "/html/body/h2"), ("<p>A</p>", .paragraph, 0, "/html/body/p"),
      ("<ul><li>A</ul>", .listItem, 1, "/html/body/ul/li"),
      ("<ul><li><ol><li>A</ol></ul>", .listItem, 2, "/html/body/ul/li/ol/li"),
      ("<table><tr><td>A</table>", .tableCell, 0, "/html/body/table/tr/td"),
      ("<blockquote><p>A</blockquote>", .blockQuote, 0, "/html/body/blockquote/p"),
      (
        "<blockquote class=twitter-tweet><p>A</blockquote>", .embeddedPost, 0,
        "/html/body/blockquote/p"
      ),
      ("<pre>A</pre>", .code, 0, "/html/body/pre"),
      ("<figure><figcaption>A</figcaption></figure>", .caption, 0, "/html/body/figure/figcaption"),
      ("<p></p><p>A</p>", .paragraph, 0, "/html/body/p[2]"),
    ] as [(String, Block.Kind, UInt8, String)])
  func `A block knows its kind and its path`(
    page: String, kind: Block.Kind, level: UInt8, path: String
  ) throws {
    let block = try #require(try strip(page, options: everything).blocks.first)
    #expect((block.kind, block.level, block.path) == (kind, level, path))
  }

  @Test func `Posts in noscript are the page when they are most of it`() throws {
    let post = String(
      repeating: "The posts of this forum stand here for those without scripts. ", count: 8)
    let page = "<div>Loading</div><noscript><div><p>\(post)</p></div></noscript>"
    #expect(try strip(page, options: everything).lines.count == 1)
    let double = "<p>\(post)\(post)</p><noscript><p>\(post)</p></noscript>"
    #expect(try strip(double, options: everything).lines.count == 1)
  }

  @Test func `Posts that a forum holds as data only are its text`() throws {
    let page = """
      <html><head><title>Proofing - Bread Forum</title></head><body><div id="data-preloaded"
      data-preloaded="{&quot;topic_1&quot;:&quot;{\\&quot;title\\&quot;:\\&quot;Proofing\\&quot;,\\&quot;post_stream\\&quot;:{\\&quot;posts\\&quot;:[{\\&quot;username\\&quot;:\\&quot;ada\\&quot;,\\&quot;cooked\\&quot;:\\&quot;<p>Use cooler water.</p>\\&quot;}]}}&quot;}"></div></body></html>
      """
    #expect(try strip(page, options: everything).lines == ["Proofing", "ada", "Use cooler water."])
  }

  @Test(arguments: [
    ("", "empty"), (" \n\t ", "empty"), ("%PDF-1.7 text", "binary"), ("PK\u{3}\u{4}", "binary"),
  ])
  func `What holds no text is turned away`(source: String, code: String) {
    #expect {
      try strip(source, format: .unknown)
    } throws: {
      ($0 as? StageError)?.code == code
    }
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 60_000) + "deep",
    String(repeating: "<b><i>", count: 50_000) + "deep",
    String(repeating: "<dd>", count: 50_000) + "deep",
    String(repeating: "<x></y>", count: 50_000) + "deep",
    String(repeating: "<!--", count: 40_000) + "> deep",
    String(repeating: "<svg>", count: 40_000) + "deep",
    "<p>deep" + String(repeating: "<noscript>", count: 20_000),
    String(repeating: "<p></p></p>", count: 50_000) + "deep",
    String(repeating: "&", count: 60_000) + "deep", String(repeating: "<", count: 60_000) + " deep",
    "<p " + String(repeating: "a=b ", count: 40_000) + ">deep",
    "<table>" + String(repeating: "<tr><td>", count: 20_000) + "deep",
  ])
  func `Hostile markup costs linear time and loses no text`(page: String) throws {
    let clock = ContinuousClock()
    var document: Document?
    let time = try clock.measure { document = try strip(page, options: everything) }
    let isThere = document?.string.contains("deep") ?? false
    #expect(isThere)
    #expect(time < .seconds(10))
  }

  @Test func `Any mutation of a page gives a sound document`() throws {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let page = Array(articlePage.utf8)
    for _ in 0..<60 {
      var bytes = page
      for _ in 0...random(12) {
        let place = random(bytes.count)
        switch random(4) {
        case 0: bytes[place] = UInt8(random(256))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random(40)))
        case 2: bytes.insert(contentsOf: Array("<\"'>&/!-=".utf8).shuffled(), at: place)
        default: bytes += bytes[place..<min(bytes.count, place + random(200))]
        }
        if bytes.isEmpty { bytes = [0x3C] }
      }
      guard let document = try? strip(bytes) else { continue }
      #expect(document.isSound)
    }
  }

  @Test func `The same page gives the same document, whatever came before`() throws {
    let settings = Settings(options: StripStage.kind.options)
    var worker = try StripStage(settings: settings).makeWorker()
    func run(_ page: String) throws -> Document {
      var document = Document(
        id: "d", provenance: Provenance(path: "d"), raw: RawContent(bytes: Array(page.utf8)))
      try worker.process(&document)
      return document
    }
    let first = try run(articlePage)
    _ = try run("<p>something else")
    let second = try run(articlePage)
    #expect(first.text == second.text)
    #expect(first.blocks == second.blocks)
    #expect(first.metadata == second.metadata)
  }
}
