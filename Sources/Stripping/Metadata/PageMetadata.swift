import Documents
import JSON

/// Puts together what a page says about itself, the surest source first.
struct PageMetadata {
  private let reader: PageReader
  private let scanner: MarkupScanner
  private let bytes: [UInt8]
  private let page: HTMLPage
  private let meta: MetaTags
  private let data: LinkedData
  /// The object of JSON-LD that describes the page's main thing.
  private let article: JSONValue?
  /// Whether the page comes out of a forum program, or says that it is a discussion.
  private let isForum: Bool

  /// Types of JSON-LD that describe a page's text, the surest first. Reviews and products are left out:
  /// their authors are customers.
  static let articleTypes = [
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "LiveBlogPosting", "BlogPosting", "Article", "TechArticle", "ScholarlyArticle", "Report",
    "MedicalScholarlyArticle", "Recipe", "SocialMediaPosting", "DiscussionForumPosting", "Question",
  ]

  init(reader: PageReader, bytes: [UInt8]) {
    self.reader = reader
    (scanner, self.bytes, page) = (reader.scanner, bytes, reader.page)
    (meta, data) = (reader.meta, reader.data)
    // Many articles on one page are a list of them, and none is the page.
    let found = data.objects.filter { object in
      LinkedData.types(of: object).contains(where: Self.articleTypes.contains)
    }
    article = found.count > 6 ? nil : data.first(of: Self.articleTypes)
    isForum = Self.isForum(reader)
  }

  /// The metadata.
  ///
  /// Each kind of evidence counts where its precision was found high enough (docs/quality.md): what stands
  /// near the headline is the page's own only where the page is a text to read or a discussion.
  ///
  /// - Parameter kind: What sort of page it was found to be, as `PageKind` says it.
  func read(kind: String?) -> Metadata {
    var metadata = Metadata()
    let isText = isText(kind)
    metadata.site = site
    metadata.title = title(site: metadata.site)
    let near = NearHeadline(reader: reader, bytes: bytes, title: metadata.title)
    metadata.byline = byline(site: metadata.site, near: near, isText: isText)
    metadata.published = published(near: near, isText: isText)
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

  /// Whether the page is one text, or one discussion, that can have an author and a date.
  private func isText(_ kind: String?) -> Bool {
    if isForum { return true }
    switch url.map(AddressKind.init) ?? .unknown {
    case .text: return true
    case .overview: return false
    case .unknown:
      return isArticle || kind == "article" || kind == "documentation" || kind == "forum"
    }
  }

  private var isOverview: Bool { url.map(AddressKind.init) == .overview }

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

  /// The canonical address.
  var url: String? {
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
    var choice = TitleChoice()
    choice.element = scanner.title.map { CharacterReferences.text(bytes[$0].prefix(2000)) } ?? ""
    choice.shared = meta.first("og:title", "twitter:title", "dc.title", "title") ?? ""
    choice.linked = text(article?["headline"]) ?? ""
    choice.headlines = page.blocks.lazy.filter { block in
      block.node >= 0 && self.page.hasAncestor(block.node) { $0 == .h1 }
    }.prefix(8).map { TextCleaning.normalized(self.page.text[$0.text]) }
    choice.site = site
    choice.hostName = url.flatMap(SiteRules.host).flatMap(Self.registeredName)
    choice.isArticle = isArticle
    return nonEmpty(choice.title)
  }

  /// `guardian` for `www.guardian.co.uk`: the longest of the last three parts but the very last.
  private static func registeredName(of host: String) -> String? {
    let parts = host.split(separator: ".").suffix(3).dropLast().filter { $0 != "www" }
    return parts.max { $0.utf8.count < $1.utf8.count }.map(String.init)
  }

  // MARK: Byline

  private func byline(site: String?, near: NearHeadline, isText: Bool) -> [String] {
    let sources: [() -> [String]] = [
      { data.names(article?["author"]) + data.names(article?["creator"]) },
      {
        [
          meta.first(
            "author", "byl", "parsely-author", "sailthru.author", "dc.creator", "citation_author")
            ?? meta.first("article:author", "cxenseparse:author") ?? writtenBy
        ].compactMap(\.self).filter { isText || !isOverview || BylineReading.looksLikePerson($0) }
      },
      // The first author of a list of articles is not the list's.
      {
        isText && (isArticle || isForum || near.hasProse && !near.isList) ? near.authors : []
      },
      { isText ? near.microdataAuthor : [] },
      { isText && (isArticle || isForum) ? near.markedAuthors : [] },
      { isText && isArticle ? near.nameBesideDate : [] },
      { isText ? near.namedWriter : [] },
    ]
    for source in sources {
      var names: [String] = []
      for text in source().prefix(12) {
        for name in BylineReading.names(in: CharacterReferences.text(text.utf8))
        where !names.contains(name) {
          names.append(name)
        }
      }
      // The publication is no author of its own pages.
      names.removeAll { name in
        !BylineReading.looksLikePerson(name)
          && site.map { TitleCutting.folded($0) == TitleCutting.folded(name) } ?? false
      }
      if !names.isEmpty { return names }
    }
    return []
  }

  /// What SEO plug-ins tell the previews of links: a label "Written by" and its value.
  private var writtenBy: String? {
    for number in 1...2 {
      let label = meta.first("twitter:label\(number)")?.lowercased() ?? ""
      if label == "written by" || label == "von" || label == "author" {
        return meta.first("twitter:data\(number)")
      }
    }
    return nil
  }

  // MARK: Dates

  private func published(near: NearHeadline, isText: Bool) -> String? {
    // What readers see beside the headline is the date the page stands by: where the head says another
    // day, by more than a time zone, it is that of the template or of the last import.
    let seen = !isText || isForum ? nil : near.isList ? near.besideHeadline : near.publishedLine
    let sources: [() -> String?] = [
      { text(article?["datePublished"]) }, { text(article?["dateCreated"]) },
      { isOverview && !isForum ? nil : publishedTag }, { isText ? markedDate : nil },
    ]
    for source in sources {
      guard let date = source().flatMap(DateReading.iso) else { continue }
      if let seen, !DateReading.areSwapped(seen, date), DateReading.days(from: seen, to: date) > 1 {
        return seen
      }
      return date
    }
    if let date = url.flatMap(Self.date(inAddress:)) { return date }
    // Programs for sites date every page in JSON-LD, texts or not.
    if url.map(AddressKind.init) == .text,
      let date = data.objects.lazy.compactMap({ self.text($0["datePublished"]) }).first.flatMap(
        DateReading.iso)
    {
      return date
    }
    guard isText else { return nil }
    if isForum { return near.published ?? near.firstTime }
    if let date = near.besideHeadline { return date }
    if isArticle || near.hasProse && !near.isList, let date = near.published { return date }
    return near.labelledDate ?? (isArticle ? near.firstTime : nil)
  }

  /// The date of publication by the `meta` elements.
  private var publishedTag: String? {
    meta.first(
      "article:published_time", "article:published", "datepublished", "date", "pubdate",
      "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created",
      "dcterms.date", "parsely-pub-date", "sailthru.date", "og:published_time",
      "og:article:published_time", "published-date", "citation_publication_date", "citation_date",
      "ms.date")
  }

  /// Whether the page calls itself an article.
  private var isArticle: Bool {
    article != nil || meta.first("og:type")?.lowercased() == "article"
  }

  // Few enough to be compared one by one, which is faster than hashing.
  private static let forumTokens =
    ["thread", "topic", "forum", "postlist", "answers", "postbody", "topics", "threads"].map {
      $0.utf8.reduce(HTMLTag.seed, HTMLTag.step)
    }

  private static func isForum(_ reader: PageReader) -> Bool {
    if reader.data.first(of: ["DiscussionForumPosting", "QAPage"]) != nil { return true }
    let maker = (reader.meta.first("generator") ?? "").lowercased()
    let isKnown = ["discourse", "phpbb", "vbulletin", "xenforo", "smf", "invision", "flarum"]
      .contains {
        maker.contains($0)
      }
    if isKnown { return true }
    var named = 0
    let scanner = reader.scanner
    for node in reader.page.nodes where node.startTag >= 0 {
      let tokens = scanner.tokens[scanner.tags[Int(node.startTag)].tokens]
      if tokens.contains(where: forumTokens.contains) { named += 1 }
      if named > 5 { return true }
    }
    return false
  }

  /// The value of the first element that is marked `itemprop="datePublished"`, alone or among others.
  private var markedDate: String? {
    for node in page.nodes where node.startTag >= 0 {
      let attributes = scanner.attributes[scanner.tags[Int(node.startTag)].attributes]
      let isMarked = attributes.contains { attribute in
        attribute.key == .itemprop && attribute.value.count >= 13
          && bytes[attribute.value].split(separator: 0x20).contains {
            $0.elementsEqual("datePublished".utf8)
          }
      }
      guard isMarked else { continue }
      if let value = attributes.first(where: { $0.key == .datetime || $0.key == .content }) {
        return CharacterReferences.text(bytes[value.value].prefix(100))
      }
    }
    return nil
  }

  /// The date in an address such as `/2026/11/17/harbour-bridge`.
  private static func date(inAddress address: String) -> String? {
    let parts = address.split(separator: "/")
    for index in parts.indices.dropLast(2) {
      let (year, month, day) = (parts[index], parts[index + 1], parts[index + 2])
      guard year.count == 4, year.hasPrefix("20"), month.count == 2, day.count == 2,
        let date = DateReading.iso("\(year)-\(month)-\(day)")
      else { continue }
      return date
    }
    return nil
  }
}
