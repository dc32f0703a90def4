import Documents
import JSON

/// Puts together what a page says about itself, the surest source first.
struct PageMetadata {
  private let scanner: MarkupScanner
  private let bytes: [UInt8]
  private let page: HTMLPage
  private let meta: MetaTags
  private let data: LinkedData
  /// The object of JSON-LD that describes the page's main thing.
  private let article: JSONValue?

  static let articleTypes = [
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "LiveBlogPosting", "BlogPosting", "Article", "TechArticle", "ScholarlyArticle", "Report",
    "MedicalWebPage", "Recipe", "SocialMediaPosting", "DiscussionForumPosting", "QAPage", "Review",
    "CreativeWork",
  ]

  init(scanner: MarkupScanner, bytes: [UInt8], page: HTMLPage) {
    (self.scanner, self.bytes, self.page) = (scanner, bytes, page)
    meta = MetaTags(scanner, page: bytes)
    data = LinkedData(scripts: scanner.linkedData, of: bytes)
    article = data.first(of: Self.articleTypes)
  }

  /// The metadata. `kept` are indices of the blocks that are the page's main text.
  func read(kept: [Int]) -> Metadata {
    var metadata = Metadata()
    metadata.site = site
    metadata.title = title(site: metadata.site)
    metadata.byline = byline(site: metadata.site, kept: kept)
    metadata.published = published(kept: kept)
    metadata.modified =
      text(article?["dateModified"]).flatMap(DateReading.iso)
      ?? meta.first("article:modified_time", "og:updated_time", "last-modified", "dcterms.modified")
      .flatMap(DateReading.iso)
    metadata.url = url
    metadata.declaredLanguage = language
    metadata.description = nonEmpty(
      meta.first("og:description", "description", "twitter:description", "dc.description")
        ?? text(article?["description"]))
    metadata.section = nonEmpty(
      meta.first("article:section") ?? data.names(article?["articleSection"]).first)
    metadata.tags = tags
    metadata.image = nonEmpty(
      meta.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? image)
    metadata.license = nonEmpty(meta.link("license") ?? text(article?["license"]))
    return metadata
  }

  private func text(_ value: JSONValue?) -> String? {
    data.name(value).map { CharacterReferences.text($0.utf8) }
  }

  private func nonEmpty(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    return text
  }

  private var site: String? {
    nonEmpty(
      meta.first("og:site_name", "application-name", "dc.publisher")
        ?? text(article?["publisher"])
        ?? data.first(of: ["WebSite", "NewsMediaOrganization"]).flatMap { text($0["name"]) })
  }

  private var url: String? {
    for candidate in [
      meta.link("canonical"), meta.first("og:url", "twitter:url"), text(article?["url"]),
    ] {
      if let candidate, candidate.hasPrefix("http") { return candidate }
    }
    return nil
  }

  private var language: String? {
    let declared = scanner.htmlTag.flatMap { index in
      scanner.attributes[scanner.tags[index].attributes].first { $0.key == .lang }
    }.map { CharacterReferences.text(bytes[$0.value]) }
    let found =
      nonEmpty(declared)
      ?? meta.first("content-language", "language", "dc.language")
      ?? meta.first("og:locale") ?? text(article?["inLanguage"])
    guard let found else { return nil }
    let tag =
      found.split(whereSeparator: { $0 == "," || $0 == " " }).first.map(String.init) ?? found
    guard tag.utf8.count <= 35 else { return nil }
    return String(tag.map { $0 == "_" ? "-" : $0 })
  }

  private var tags: [String] {
    var tags = meta.all("article:tag")
    if tags.isEmpty {
      let keywords = article?["keywords"].map { data.names($0) } ?? []
      tags =
        keywords.isEmpty ? meta.first("news_keywords", "keywords").map { [$0] } ?? [] : keywords
      if tags.count == 1 {
        tags = tags[0].split(separator: ",").map { TextCleaning.normalized($0.utf8) }
      }
    }
    var seen: Set<String> = []
    return tags.filter {
      !$0.isEmpty && $0.utf8.count < 120 && seen.insert($0.lowercased()).inserted
    }
    .prefix(50).map { $0 }
  }

  private var image: String? {
    guard let value = article?["image"] else { return nil }
    for element in value.array ?? [value] {
      if let address = element.string ?? data.resolve(element)["url"]?.string { return address }
    }
    return nil
  }

  // MARK: Title

  private func title(site: String?) -> String? {
    let element = scanner.title.map { CharacterReferences.text(bytes[$0].prefix(2000)) }
    let headlines = page.blocks.filter { block in
      block.node >= 0 && isHeadline(block.node)
    }.prefix(3).map { TextCleaning.normalized(page.text[$0.text]) }
    let headline = headlines.first
    let candidates = [
      text(article?["headline"]), meta.first("og:title", "twitter:title", "dc.title", "title"),
      element, headline,
    ]
    for case let candidate? in candidates where !candidate.isEmpty {
      return TitleCutting.cut(candidate, site: site, headline: headline)
    }
    return nil
  }

  private func isHeadline(_ node: Int32) -> Bool {
    page.hasAncestor(node) { $0 == .h1 }
  }

  // MARK: Byline

  private func byline(site: String?, kept: [Int]) -> [String] {
    let sources: [[String]] = [
      data.names(article?["author"]), data.names(article?["creator"]),
      [
        meta.first(
          "author", "article:author", "byl", "dc.creator", "parsely-author", "sailthru.author")
      ]
      .compactMap { $0 },
      markedAuthors, visibleByline(kept: kept),
    ]
    for source in sources {
      var names: [String] = []
      for name in source.prefix(12) {
        for name in BylineReading.names(in: CharacterReferences.text(name.utf8))
        where !names.contains(name) {
          names.append(name)
        }
      }
      names.removeAll { name in
        site.map { TitleCutting.folded($0) == TitleCutting.folded(name) } ?? false
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Elements that are marked as the author: `rel="author"`, `itemprop="author"`.
  private var markedAuthors: [String] {
    var names: [String] = []
    for (index, node) in page.nodes.enumerated() where node.startTag >= 0 && names.count < 8 {
      let tag = scanner.tags[Int(node.startTag)]
      let isAuthor = scanner.attributes[tag.attributes].contains { attribute in
        (attribute.key == .rel || attribute.key == .itemprop) && attribute.value.count < 40
          && bytes[attribute.value].elementsEqual("author".utf8)
      }
      guard isAuthor else { continue }
      if let block = page.blocks.first(where: { $0.inner == Int32(index) }) {
        names.append(TextCleaning.normalized(page.text[block.text]))
      }
    }
    return names
  }

  private func visibleByline(kept: [Int]) -> [String] {
    for index in kept.prefix(8) {
      let block = page.blocks[index]
      guard block.words >= 2, block.words <= 12 else { continue }
      let line = TextCleaning.normalized(page.text[block.text])
      let low = line.lowercased()
      if low.hasPrefix("by ") || low.hasPrefix("von ") { return [line] }
    }
    return []
  }

  // MARK: Dates

  private func published(kept: [Int]) -> String? {
    let sources = [
      text(article?["datePublished"]), text(article?["dateCreated"]),
      meta.first(
        "article:published_time", "article:published", "datepublished", "date", "pubdate",
        "publishdate", "publish-date", "dc.date", "dc.date.issued", "dcterms.created",
        "dcterms.date", "parsely-pub-date", "sailthru.date", "og:published_time",
        "citation_publication_date", "citation_date"),
    ]
    for case let source? in sources {
      if let date = DateReading.iso(source) { return date }
    }
    for node in page.nodes where node.tag == .time && node.startTag >= 0 {
      let tag = scanner.tags[Int(node.startTag)]
      if let value = scanner.attributes[tag.attributes].first(where: { $0.key == .datetime }),
        let date = DateReading.iso(CharacterReferences.text(bytes[value.value].prefix(100)))
      {
        return date
      }
    }
    return nil
  }
}
