import Documents
import Stages

/// Turns an XML document into text, blocks and metadata; a feed or a dump into one document per item.
struct XMLStripper {
  let tree: XMLTree
  /// libxml2's own tree, where XPath is going to be asked for.
  let markup: MarkupTree?

  init(_ bytes: [UInt8], keepsMarkup: Bool = false) throws(StageError) {
    (tree, markup) = try XMLParser.parse(bytes, keepsMarkup: keepsMarkup)
  }

  /// The local name of the outermost element.
  var rootName: String { tree.root?.name ?? "" }

  /// What the root says it is.
  var vocabulary: XMLVocabulary { XMLVocabulary(of: tree) }

  /// Fills the document, or its parts; `pages` reads the HTML that feeds carry.
  func fill(_ document: inout Document, pages: PageStripper) {
    switch vocabulary {
    case .rss:
      var reader = FeedReader(tree: tree, pages: pages)
      reader.readRSS(into: &document)
    case .atom:
      var reader = FeedReader(tree: tree, pages: pages)
      reader.readAtom(into: &document)
    case .nitf: readNITF(&document)
    case .newsML: readNewsML(&document)
    case .tei: readTEI(&document)
    case .jats: readJATS(&document)
    case .docBook: readDocBook(&document)
    case .mediaWiki: MediaWikiReader(tree: tree).read(into: &document)
    case .xhtml, .generic: readGeneric(&document)
    }
  }

  static let structure: [String: (kind: Block.Kind, level: UInt8)] = [
    "hl1": (.heading, 1), "hl2": (.heading, 2), "h1": (.heading, 1), "h2": (.heading, 2),
    "h3": (.heading, 3), "title": (.heading, 2), "head": (.heading, 2), "li": (.listItem, 1),
    "item": (.listItem, 1), "listitem": (.listItem, 1), "list-item": (.listItem, 1),
    "blockquote": (.blockQuote, 0), "bq": (.blockQuote, 0), "disp-quote": (.blockQuote, 0),
    "pre": (.code, 0), "code": (.code, 0), "programlisting": (.code, 0), "screen": (.code, 0),
    "caption": (.caption, 0), "td": (.tableCell, 0), "th": (.tableCell, 0),
    "entry": (.tableCell, 0), "cell": (.tableCell, 0), "media-caption": (.caption, 0),
  ]

  private func append(_ index: Int?, to document: inout Document, skipping: Set<String> = []) {
    guard let index else { return }
    XMLText(skipped: skipping, kinds: Self.structure).append(
      index, of: tree, to: &document.text, &document.blocks)
  }

  private func date(_ text: String?) -> String? { text.flatMap(DateReading.iso) }

  private func names(_ text: String?) -> [String] { text.map(BylineReading.names) ?? [] }

  private func readNITF(_ document: inout Document) {
    let body = tree.child("body", of: 0) ?? 0
    let data = tree.first("docdata", under: 0)
    document.metadata.title =
      tree.text(of: tree.first("hl1", under: body)) ?? tree.text(of: tree.first("title", under: 0))
    document.metadata.byline = names(tree.text(of: tree.first("byline", under: body)))
    document.metadata.published = date(
      tree.attribute("norm", of: data.flatMap { tree.first("date.issue", under: $0) })
        ?? tree.attribute("norm", of: tree.first("story.date", under: body)))
    document.metadata.site = tree.attribute("holder", of: tree.first("doc.copyright", under: 0))
    document.metadata.section = tree.attribute(
      "position.section", of: tree.first("pubdata", under: 0))
    document.metadata.pageType = "article"
    append(tree.first("hedline", under: body), to: &document)
    append(tree.first("abstract", under: body), to: &document)
    append(
      tree.first("body.content", under: body) ?? body, to: &document,
      skipping: ["media-reference", "media-metadata", "byline", "dateline", "distributor"])
  }

  private func readNewsML(_ document: inout Document) {
    let items = tree.all("newsItem", under: 0)
    if items.count > 1 {
      for (index, item) in items.enumerated() {
        var part = document
        part.raw.bytes = []
        part.parts = []
        let guid = tree.attribute("guid", of: item) ?? "\(index + 1)"
        part.id = "\(document.id)#\(guid)"
        part.provenance.record = guid
        readNewsItem(item, &part)
        document.parts.append(part)
      }
    } else {
      readNewsItem(items.first ?? 0, &document)
    }
  }

  private func readNewsItem(_ item: Int, _ document: inout Document) {
    let content = tree.first("contentMeta", under: item) ?? item
    document.metadata.title =
      tree.text(of: tree.first("headline", under: content))
      ?? tree.text(of: tree.first("title", under: item))
    document.metadata.byline = names(tree.text(of: tree.first("by", under: content)))
    document.metadata.published = date(
      tree.text(of: tree.first("contentCreated", under: content))
        ?? tree.text(of: tree.first("versionCreated", under: item))
        ?? tree.text(of: tree.first("firstCreated", under: item)))
    document.metadata.modified = date(tree.text(of: tree.first("contentModified", under: content)))
    document.metadata.site = tree.text(
      of: tree.first("provider", under: item).flatMap { tree.first("name", under: $0) })
    document.metadata.pageType = "article"
    for set in tree.all("contentSet", under: item) {
      for inline in tree.children(of: set) {
        let body = tree.first("body", under: inline) ?? inline
        append(
          tree.first("body.content", under: body) ?? body, to: &document,
          skipping: ["head", "media-reference", "remoteContent"])
      }
    }
  }

  private func readTEI(_ document: inout Document) {
    let header = tree.first("teiHeader", under: 0) ?? 0
    let titles = tree.first("titleStmt", under: header) ?? header
    document.metadata.title = tree.text(of: tree.first("title", under: titles))
    document.metadata.byline = tree.all("author", under: titles).flatMap {
      names(tree.text(of: $0))
    }
    let published = tree.first("publicationStmt", under: header)
    let when = published.flatMap { tree.first("date", under: $0) }
    document.metadata.published = date(tree.attribute("when", of: when) ?? tree.text(of: when))
    append(
      tree.first("text", under: 0) ?? 0, to: &document,
      skipping: ["teiHeader", "fw", "figDesc", "pb", "note"])
  }

  private func readJATS(_ document: inout Document) {
    let meta = tree.first("article-meta", under: 0) ?? 0
    document.metadata.title = tree.text(of: tree.first("article-title", under: meta))
    document.metadata.byline = tree.all("contrib", under: meta).compactMap { author in
      guard tree.attribute("contrib-type", of: author) ?? "author" == "author",
        let name = tree.first("name", under: author)
      else { return nil }
      let parts = ["given-names", "surname"].compactMap { tree.text(of: tree.child($0, of: name)) }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
    if let when = tree.first("pub-date", under: meta) {
      let parts = ["year", "month", "day"].map { tree.text(of: tree.child($0, of: when)) ?? "1" }
      document.metadata.published = date(parts.joined(separator: "-"))
    }
    document.metadata.site = tree.text(of: tree.first("journal-title", under: 0))
    document.metadata.pageType = "article"
    append(tree.first("article-title", under: meta), to: &document)
    append(tree.first("abstract", under: meta), to: &document)
    append(
      tree.child("body", of: 0), to: &document,
      skipping: ["xref", "graphic", "object-id", "inline-formula", "disp-formula"])
  }

  private func readDocBook(_ document: inout Document) {
    let info = tree.children(of: 0).first { tree.nodes[$0].name.hasSuffix("info") }
    document.metadata.title =
      tree.text(of: tree.child("title", of: 0))
      ?? info.flatMap { tree.text(of: tree.first("title", under: $0)) }
    if let info {
      document.metadata.byline = tree.all("author", under: info).flatMap {
        names(tree.text(of: $0))
      }
      document.metadata.published = date(
        tree.text(of: tree.first("pubdate", under: info) ?? tree.first("date", under: info)))
    }
    document.metadata.pageType = "documentation"
    append(
      0, to: &document,
      skipping: ["info", "articleinfo", "bookinfo", "chapterinfo", "indexterm", "mediaobject"])
  }

  private func readGeneric(_ document: inout Document) {
    document.metadata.title =
      ["title", "headline", "head", "subject"].lazy.compactMap {
        tree.text(of: tree.first($0, under: 0))
      }.first
    append(0, to: &document)
  }
}
