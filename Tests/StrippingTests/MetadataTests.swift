import Documents
import Testing

@testable import Stripping

@Suite struct MetadataTests {
  @Test(
    arguments: [
      // text, ISO 8601
      ("2026-11-17T06:30:00+00:00", "2026-11-17T06:30:00+00:00"),
      ("2026-11-17T06:30:00.123Z", "2026-11-17T06:30:00Z"),
      ("20261119T141500Z", "2026-11-19T14:15:00Z"),
      ("2026-11-17", "2026-11-17"), ("2026/1/7", "2026-01-07"), ("20261119", "2026-11-19"),
      ("Mon, 16 Nov 2026 15:00:00 GMT", "2026-11-16T15:00:00Z"),
      ("Thu, 19 Nov 2026 09:30:00 -0500", "2026-11-19T09:30:00-05:00"),
      ("November 17, 2026", "2026-11-17"), ("Nov. 17th, 2026", "2026-11-17"),
      ("17 November 2026, 20:14", "2026-11-17T20:14:00"), ("17. März 2026", "2026-03-17"),
      ("17 de noviembre de 2026", "2026-11-17"), ("le 3 août 2026", "2026-08-03"),
      ("11/17/2026", "2026-11-17"), ("17/11/2026", "2026-11-17"), ("05.04.2026", "2026-04-05"),
      ("1763360000", "2025-11-17T06:13:20Z"),
      ("By Capital Post Staff | Nov 21, 2026 | 3 min read", "2026-11-21"),
      ("2026", nil), ("tomorrow", nil), ("13/13/2026", nil), ("November 2026", nil),
      ("1789-07-14", nil),
      ("", nil), ("99999999999999999999", nil),
    ] as [(String, String?)])
  func `A date is read as pages write it`(text: String, iso: String?) {
    #expect(DateReading.iso(text) == iso)
  }

  @Test(
    arguments: [
      ("By Ruth Adeyemi and Tom Hallworth", ["Ruth Adeyemi", "Tom Hallworth"]),
      ("Written by: Anna Lee, PhD", ["Anna Lee"]), ("Von Silke Petersen", ["Silke Petersen"]),
      ("by Matt Miller on Dec 16, 2025 at 11:00 AM", ["Matt Miller"]),
      ("Gary Marcus Dec 14, 2025", ["Gary Marcus"]), ("Jo Fierro | Staff writer", ["Jo Fierro"]),
      ("admin", []), ("https://example.com/a", []), ("Nov 17, 2026", []), ("", []),
      ("Cassidy Hopkins Bylander", ["Cassidy Hopkins Bylander"]),
    ] as [(String, [String])])
  func `A byline gives names`(text: String, names: [String]) {
    #expect(BylineReading.names(in: text) == names)
  }

  @Test(
    arguments: [
      // title element, og:title, headline, site, title
      ("Bridge to close | The Courier", "", "Bridge to close", "The Courier", "Bridge to close"),
      ("Bridge to close | The Courier", "", nil, "The Courier", "Bridge to close"),
      ("The Courier: news", "Bridge to close", nil, nil, "The Courier: news"),
      (
        "Choosing a framework - Jo's Letters", "Choosing a framework", "Jo's Letters", nil,
        "Choosing a framework"
      ),
      ("A long headline here - Example Site", "", nil, nil, "A long headline here"),
      ("", "", "Only a headline", nil, "Only a headline"), ("", "", nil, nil, nil),
    ] as [(String, String, String?, String?, String?)])
  func `The title comes without the site's name`(
    element: String, shared: String, headline: String?, site: String?, title: String?
  ) {
    var choice = TitleChoice()
    (choice.element, choice.shared, choice.site) = (element, shared, site)
    choice.headlines = headline.map { [$0] } ?? []
    #expect(choice.title == title)
  }

  private func metadata(_ head: String, _ body: String = "<p>text</p>") throws -> Metadata {
    try strip("<html><head>\(head)</head><body>\(body)</body></html>").metadata
  }

  @Test func `JSON-LD is read through graphs, references and lists`() throws {
    let metadata = try metadata(
      """
      <script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#a","name":"Ruth Adeyemi"},
      {"@type":["NewsArticle"],"headline":"A headline","author":[{"@id":"#a"},{"@type":"Person","name":"Tom Hall"}],
      "datePublished":"2026-11-17","dateModified":"2026-11-18","articleSection":"Local","keywords":"one, two",
      "publisher":{"name":"The Courier"},"image":{"url":"https://e.example/i.jpg"}}]}</script>
      """)
    #expect(metadata.byline == ["Ruth Adeyemi", "Tom Hall"])
    #expect(metadata.published == "2026-11-17")
    #expect(metadata.modified == "2026-11-18")
    #expect(metadata.section == "Local")
    #expect(metadata.tags == ["one", "two"])
    #expect(metadata.site == "The Courier")
    #expect(metadata.image == "https://e.example/i.jpg")
  }

  @Test(arguments: [
    #"{"@type":"Article","datePublished":"2026-11-17",}"#,
    #"<!-- {"@type":"Article","datePublished":"2026-11-17"} -->"#,
    #"[CDATA[{"@type":"Article","datePublished":"2026-11-17"}]]"#,
    #"{"@type":"Thing"} {"@type":"Article","datePublished":"2026-11-17"}"#,
  ])
  func `Broken JSON-LD gives what it can`(json: String) throws {
    let page = "<script type='application/ld+json'>\(json)</script>"
    #expect(try metadata(page).published == "2026-11-17")
  }

  @Test(
    arguments: [
      (
        "<meta property='article:published_time' content='2026-11-17T01:02:03Z'>", "",
        "2026-11-17T01:02:03Z"
      ),
      (
        "<meta property=og:type content=article>",
        "<h1>A</h1><p>Published on 17 November 2026</p><p>text</p>", "2026-11-17"
      ),
      (
        "<meta property=og:type content=article>",
        "<h1>A</h1><div><time datetime='2026-11-17'>today</time></div><p>text</p>", "2026-11-17"
      ),
      ("<link rel=canonical href='https://e.example/2026/11/17/a'>", "", "2026-11-17"),
      ("", "<p>In 2019 nothing happened.</p>", nil),
      ("", "<h1>Shop</h1><p>17 November 2026</p>", nil),
    ] as [(String, String, String?)])
  func `The date of publication is found, or not invented`(
    head: String, body: String, date: String?
  ) throws {
    #expect(try metadata(head, body).published == date)
  }

  @Test func `Author, language, address and licence come from the head`() throws {
    let metadata = try strip(
      """
      <html lang="en_GB"><head><meta name=author content="Anna &amp; Ben"><link rel=canonical href="https://e.example/a?x=1&amp;y=2">
      <link rel=license href="https://creativecommons.org/licenses/by/4.0/"><meta name=description content="In&nbsp;short"></head><p>x
      """
    ).metadata
    #expect(metadata.byline == ["Anna", "Ben"])
    #expect(metadata.declaredLanguage == "en-GB")
    #expect(metadata.url == "https://e.example/a?x=1&y=2")
    #expect(metadata.license == "https://creativecommons.org/licenses/by/4.0/")
    #expect(metadata.description == "In short")
  }

  @Test(arguments: [
    ("https://e.example/", AddressKind.overview), ("https://e.example", .overview),
    ("https://e.example/blog/", .unknown), ("https://e.example/blog/a-text?x=1", .text),
    ("https://e.example/2026/11/a-text", .text), ("https://e.example/category/wine", .overview),
    ("https://e.example/blog/products/a-text", .text), ("https://e.example/about-rain", .unknown),
  ])
  func `an address tells texts from overviews`(address: String, kind: AddressKind) {
    #expect(AddressKind(address) == kind)
  }

  @Test(arguments: [
    ("ByTrevor Jones", ["Trevor Jones"]), ("Byron Bay", ["Byron Bay"]),
    ("Laubrani (Laubrani)", ["Laubrani"]), ("View all posts by Ray Ansari", ["Ray Ansari"]),
    ("Ruth Adeyemi in Workshop", ["Ruth Adeyemi"]),
  ])
  func `what surrounds a name in a byline is cut off`(line: String, names: [String]) {
    #expect(BylineReading.names(in: line) == names)
  }

  @Test func `a date is read behind a bullet, and day and month may have changed places`() {
    #expect(DateReading.iso("Faith Okoro•Oct 20, 2025") == "2025-10-20")
    #expect(DateReading.areSwapped("2024-09-10", "2024-10-09T08:00:00Z"))
    #expect(!DateReading.areSwapped("2024-09-10", "2024-10-10"))
  }

  @Test func `the front page of a site has no author and no date of its own`() throws {
    let head = """
      <meta name="article:published_time" content="2026-11-17">
      """
    let article = try metadata(
      head + #"<link rel="canonical" href="https://e.example/news/a-bridge-opens">"#)
    let front = try metadata(head + #"<link rel="canonical" href="https://e.example/">"#)
    #expect(article.published == "2026-11-17")
    #expect(front.published == nil)
  }
}
