import Documents
import JSON
import Stages
import Testing

@testable import Stripping

@Suite struct XMLTests {
  @Test func `NITF gives headline, text, author and date`() throws {
    let document = try strip(
      """
      <?xml version="1.0"?><nitf><head><docdata><date.issue norm="20261119T141500Z"/></docdata></head><body>
      <body.head><hedline><hl1>Merger agreed</hl1></hedline><byline>By <person>Amara Nwosu</person></byline></body.head>
      <body.content><p>One <em>and</em> the same.</p><p>Two.</p></body.content></body></nitf>
      """, format: .xml)
    #expect(document.lines == ["Merger agreed", "One and the same.", "Two."])
    #expect(document.blocks[0].kind == .heading)
    #expect(document.blocks[2].path == "/nitf/body/body.content/p[2]")
    #expect(document.metadata.byline == ["Amara Nwosu"])
    #expect(document.metadata.published == "2026-11-19T14:15:00Z")
  }

  @Test func `A feed gives a document for each item, under its own id`() throws {
    let document = try strip(
      """
      <rss version="2.0"><channel><title>News</title><item><title>A &amp;amp; B</title><guid>g1</guid>
      <author>a@e.example (Ann Lee)</author><pubDate>Mon, 16 Nov 2026 15:00:00 GMT</pubDate>
      <description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two&nbsp;words.&lt;/p&gt;</description></item>
      <item><guid>g1</guid><description>Plain</description></item></channel></rss>
      """, format: .xml)
    #expect(document.parts.map(\.id) == ["doc#g1", "doc#g1-2"])
    #expect(document.parts[0].lines == ["One.", "Two words."])
    #expect(document.parts[0].metadata.title == "A & B")
    #expect(document.parts[0].metadata.byline == ["Ann Lee"])
    #expect(document.parts[1].string == "Plain")
  }

  @Test func `Atom entries carry text, HTML or XHTML`() throws {
    let document = try strip(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><author><name>Bo</name></author>
      <entry><id>1</id><title>t</title><updated>2026-11-16T00:00:00Z</updated><content>1 &lt; 2</content></entry>
      <entry><id>2</id><title>t</title><content type="html">&lt;p&gt;x&lt;/p&gt;y</content></entry>
      <entry><id>3</id><title>t</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p><p>z</p></div></content></entry></feed>
      """, format: .xml)
    #expect(document.parts.map(\.string) == ["1 < 2", "x\ny", "x\nz"])
    #expect(document.parts[0].metadata.byline == ["Bo"])
  }

  @Test(
    arguments: [
      // document, its lines
      (
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt></fileDesc></teiHeader><text><body><head>H</head><p>One <hi>two</hi>.</p></body></text></TEI>",
        ["H", "One two."]
      ),
      (
        "<article><front><article-meta><title-group><article-title>T</article-title></title-group></article-meta></front><body><sec><title>S</title><p>One<xref>1</xref>.</p></sec></body></article>",
        ["T", "S", "One."]
      ),
      (
        "<article xmlns='http://docbook.org/ns/docbook'><title>T</title><para>One <emphasis>two</emphasis>.</para><itemizedlist><listitem><para>a</para></listitem></itemizedlist></article>",
        ["T", "One two.", "a"]
      ),
      (
        "<log><entry><who>Ann</who><what>said <b>hello</b> twice</what></entry></log>",
        ["Ann", "said hello twice"]
      ),
      (
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g'><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML><html><head><title>x</title></head><body><p>One.</p></body></html></inlineXML></contentSet></newsItem>",
        ["One."]
      ),
    ] as [(String, [String])])
  func `A vocabulary is known by its root`(xml: String, lines: [String]) throws {
    #expect(try strip("<?xml version='1.0'?>" + xml, format: .xml).lines == lines)
  }

  @Test func `A wiki dump gives its pages, markup taken off`() throws {
    let document = try strip(
      """
      <mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="en"><page><title>A</title><id>7</id><revision><text>
      {{Infobox|a={{b}}}}'''Bold''' [[link|words]] and [[plain]].&lt;ref&gt;no&lt;/ref&gt;
      == Head ==
      * item
      [[Category:No]]</text></revision></page><page><title>R</title><redirect title="A"/></page></mediawiki>
      """, format: .xml)
    #expect(document.parts.map(\.id) == ["doc#7"])
    #expect(document.parts[0].lines == ["Bold words and plain.", "Head", "item"])
  }

  @Test(arguments: [
    ("<a><b></a>", "malformed", 1), ("<a>\n<b>\n</a>", "malformed", 3),
    ("<?xml version='1.0'?>", "malformed", 1),
    (String(repeating: "<a>", count: 400), "tooDeep", 1),
  ])
  func `A broken document says where`(xml: String, code: String, line: Int) {
    #expect {
      try strip("<?xml version='1.0'?>" + xml, format: .xml)
    } throws: { error in
      guard let error = error as? StageError else { return false }
      return error.code == code && error.line == line
    }
  }

  @Test func `Entities are neither expanded nor fetched`() throws {
    var bomb = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY l0 'lol'>"
    for level in 1...9 {
      bomb += "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>"
    }
    bomb += "]><a><p>text</p>&l9;</a>"
    // libxml2 notices the growth before anything asks for the text.
    let count = (try? strip(bomb, format: .xml))?.text.count ?? 0
    #expect(count < 100)
    let thief =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a><p>text</p>&f;</a>"
    #expect(try strip(thief, format: .xml).string == "text")
  }

  @Test func `XML of the user's own is read by XPath`() throws {
    let mapping = try JSONReader.read(
      Array(
        #"{"batch": {"item": "//story", "id": "@key", "text": "body/line", "remove": ".//x", "metadata": {"title": "name", "published": "@day"}}}"#
          .utf8))
    let document = try strip(
      "<?xml version='1.0'?><batch><story key='k1' day='2026-11-17'><name>N</name><body><line>a<x>no</x> b</line><line>c</line></body></story></batch>",
      format: .xml, options: ["xml": mapping.content])
    let part = try #require(document.parts.first)
    #expect(part.id == "doc#k1")
    #expect(part.lines == ["a b", "c"])
    #expect(part.metadata.title == "N")
    #expect(part.metadata.published == "2026-11-17")
  }
}
