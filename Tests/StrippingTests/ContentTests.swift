import Documents
import JSON
import Stages
import Testing

@testable import Stripping

/// A small page with all that surrounds an article.
let articlePage = """
  <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge closes for repairs | The Courier</title>
  <meta property="og:site_name" content="The Courier"><meta name="author" content="Ruth Adeyemi">
  <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closes for repairs",
  "datePublished":"2026-11-17T06:30:00+00:00"}</script></head>
  <body class="article-page"><div class="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
  <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/x">Business</a></li></ul></nav>
  <main><article class="article-body"><h1>Bridge closes for repairs</h1>
  <p>The bridge over the river will close to all traffic for eleven weeks, the council said on Tuesday, after engineers found cracks in four of its bearings.</p>
  <p>“We looked at doing this lane by lane, and it would have taken fourteen months,” said the director of transport, who has run the department for six years.</p>
  <p>The work is expected to cost six million, of which four will come from the government. Buses will be diverted over the Mill Road crossing until the end of March.</p>
  </article><section class="comments" id="comments"><h3>2 comments</h3><div class="comment"><p>Fourteen months of misery is what we have had anyway, and nobody asked us about it.</p></div></section></main>
  <aside class="related"><h4>Most read</h4><ul><li><a href="/1">Eagle steals drone</a></li><li><a href="/2">Ten things to do</a></li></ul></aside>
  <footer class="site-footer"><p>© 2026 Courier Media Ltd. All rights reserved.</p><a href="/terms">Terms</a> <a href="/privacy">Privacy</a></footer></body></html>
  """

@Suite struct ContentTests {
  @Test func `An article is kept, and what surrounds it is not`() throws {
    let text = try strip(articlePage).string
    #expect(text.contains("The bridge over the river"))
    #expect(text.contains("Mill Road crossing"))
    #expect(!text.contains("cookies"))
    #expect(!text.contains("Eagle steals"))
    #expect(!text.contains("All rights reserved"))
    #expect(!text.contains("Business"))
  }

  @Test func `Comments are kept or dropped as the pipeline says`() throws {
    let comment = "Fourteen months of misery"
    #expect(try strip(articlePage, options: ["comments": .boolean(true)]).string.contains(comment))
    #expect(
      try !strip(articlePage, options: ["comments": .boolean(false)]).string.contains(comment))
  }

  @Test func `What is favoured changes how much is kept`() throws {
    func count(_ favor: String) throws -> Int {
      try strip(articlePage, options: ["favor": .string(favor)]).text.count
    }
    let counts = try ["precision", "balanced", "recall", "everything"].map(count)
    #expect(counts == counts.sorted())
    #expect(counts[0] < counts[3])
  }

  @Test func `Dropped blocks are explained`() throws {
    let settings = Settings(options: StripStage.kind.options)
    var worker = try StripStage(settings: settings).makeWorker()
    var document = Document(
      id: "d", provenance: Provenance(path: "d"), raw: RawContent(bytes: Array(articlePage.utf8)))
    document.explanation = Explanation()
    try worker.process(&document)
    let dropped = try #require(document.explanation?.droppedBlocks)
    #expect(
      dropped.contains { $0.text == "We use cookies." && $0.path.hasPrefix("/html/body/div") })
    #expect(dropped.map(\.position) == dropped.map(\.position).sorted())
  }

  private func rules(_ json: String) throws -> [String: JSONValue.Content] {
    ["sites": try JSONReader.read(Array(json.utf8)).content]
  }

  @Test func `A site's rules decide what is text and metadata`() throws {
    let options = try rules(
      """
      {"*.example.com": {"keep": "//main//p", "remove": ["//section[@id='comments']"],
        "metadata": {"title": "//h1", "section": "//meta[@property='og:site_name']/@content"}}}
      """)
    let there = try strip(articlePage, options: options, url: "https://news.example.com/a")
    #expect(there.lines.count == 3)
    #expect(there.metadata.title == "Bridge closes for repairs")
    #expect(there.metadata.section == "The Courier")
    let elsewhere = try strip(articlePage, options: options, url: "https://example.org/a")
    #expect(elsewhere.metadata.section == nil)
  }

  @Test func `An XPath that does not parse is an error in the pipeline`() throws {
    let options = try rules(#"{"example.com": {"keep": "//p["}}"#)
    #expect(throws: SettingsError.self) { try strip(articlePage, options: options) }
  }

  @Test(arguments: [
    ("example.com", "example.com", true), ("example.com", "www.example.com", true),
    ("example.com", "news.example.com", false), ("*.example.com", "news.example.com", true),
    ("*.example.com", "example.com", true), ("*.example.com", "badexample.com", false),
  ])
  func `A host pattern fits hosts`(pattern: String, host: String, fits: Bool) throws {
    let rules = try SiteRules(pattern: pattern, JSONValue(.object([])))
    #expect(rules.matches(host) == fits)
  }

  @Test func `The Markdown keeps structure and escapes marks`() throws {
    let page =
      "<h2>Head *ing*</h2><p>1. Not a list_</p><ul><li>a<ul><li>b</ul></ul><table><tr><th>x<th>y<tr><td>1<td>2</table><pre>let x</pre>"
    let options = everything.merging(["markdown": .boolean(true)]) { $1 }
    let markdown = String(
      decoding: try #require(try strip(page, options: options).markdown), as: UTF8.self)
    #expect(
      markdown == """
        ## Head \\*ing\\*

        1\\. Not a list\\_

        - a
          - b

        | x | y |
        | --- | --- |
        | 1 | 2 |

        ```
        let x
        ```

        """)
  }

  @Test func `The threshold maximises the expected F1`() {
    // Keeping the two likely blocks gives 2·18/(20+19), all three 2·19/(30+19).
    #expect(BlockChoice.threshold(scores: [0.9, 0.1, 0.9], words: [10, 10, 10]) == 0.9)
    #expect(BlockChoice.threshold(scores: [], words: []) == 0.5)
  }

  @Test func `A stored model is read as it was written, and nothing else is`() throws {
    let bytes = ContentModel.shipped.bytes
    let again = try #require(ContentModel(bytes: bytes))
    #expect(again.bytes == bytes)
    #expect(ContentModel(bytes: Array(bytes.dropLast(3))) == nil)
    #expect(ContentModel(bytes: [1, 2, 3]) == nil)
  }
}
