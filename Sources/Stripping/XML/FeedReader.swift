import Documents

/// RSS and Atom: one document for each item.
struct FeedReader {
  let tree: XMLTree
  var pages: PageStripper

  private static let content = "http://purl.org/rss/1.0/modules/content/"

  /// RSS 0.9x, 1.0 and 2.0.
  mutating func readRSS(into document: inout Document) {
    let channel = tree.first("channel", under: 0) ?? 0
    var taken: Set<String> = []
    for item in tree.all("item", under: 0) {
      var metadata = Metadata()
      metadata.title = title(tree.child("title", of: item))
      metadata.url = tree.text(of: tree.child("link", of: item))
      let authors = tree.children(of: item).filter {
        tree.nodes[$0].name == "creator" || tree.nodes[$0].name == "author"
      }
      metadata.byline = authors.flatMap { author(tree.text(of: $0)) }
      metadata.published = date(
        tree.child("pubDate", of: item) ?? tree.child("date", of: item)
          ?? tree.child("published", of: item))
      metadata.site = tree.text(of: tree.child("title", of: channel))
      metadata.declaredLanguage = tree.text(of: tree.child("language", of: channel))
      metadata.tags = tree.children(of: item).filter { tree.nodes[$0].name == "category" }
        .compactMap { tree.text(of: $0) }
      let summary = tree.child("description", of: item)
      let body = tree.child("encoded", of: item, namespace: Self.content) ?? summary
      if body != summary { metadata.description = plain(summary) }
      add(
        metadata, id: tree.text(of: tree.child("guid", of: item)) ?? metadata.url, html: raw(body),
        taken: &taken, to: &document)
    }
    finish(&document)
  }

  /// Atom 1.0 (RFC 4287) and 0.3.
  mutating func readAtom(into document: inout Document) {
    var taken: Set<String> = []
    for entry in tree.all("entry", under: 0) {
      var metadata = Metadata()
      metadata.title = title(tree.child("title", of: entry))
      let links = tree.children(of: entry).filter { tree.nodes[$0].name == "link" }
      let link = links.first { tree.attribute("rel", of: $0) ?? "alternate" == "alternate" }
      metadata.url = tree.attribute("href", of: link ?? links.first)
      let authors = tree.children(of: entry).filter { tree.nodes[$0].name == "author" }
      let all =
        authors.isEmpty
        ? tree.children(of: 0).filter { tree.nodes[$0].name == "author" } : authors
      metadata.byline = all.flatMap { author(tree.text(of: tree.child("name", of: $0) ?? $0)) }
      metadata.published = date(
        tree.child("published", of: entry) ?? tree.child("issued", of: entry)
          ?? tree.child("updated", of: entry))
      metadata.modified = date(tree.child("updated", of: entry))
      metadata.site = tree.text(of: tree.child("title", of: 0))
      metadata.declaredLanguage =
        tree.attribute("lang", of: entry) ?? tree.attribute("lang", of: 0)
      metadata.tags = tree.children(of: entry).filter { tree.nodes[$0].name == "category" }
        .compactMap { tree.attribute("label", of: $0) ?? tree.attribute("term", of: $0) }
      let summary = tree.child("summary", of: entry)
      let body = tree.child("content", of: entry) ?? summary
      if body != summary { metadata.description = plain(summary) }
      let isText = tree.attribute("type", of: body) ?? "text" == "text"
      add(
        metadata, id: tree.text(of: tree.child("id", of: entry)) ?? metadata.url,
        html: isText ? escaped(raw(body)) : raw(body), taken: &taken, to: &document)
    }
    finish(&document)
  }

  private mutating func add(
    _ metadata: Metadata, id: String?, html: [UInt8], taken: inout Set<String>,
    to document: inout Document
  ) {
    var part = document
    part.parts = []
    part.raw.bytes = []
    let number = document.parts.count + 1
    let record = id ?? String(number)
    part.provenance.record = taken.insert(record).inserted ? record : "\(record)-\(number)"
    part.id = "\(document.id)#\(part.provenance.record ?? record)"
    part.provenance.url = metadata.url ?? part.provenance.url
    part.metadata = metadata
    (part.text, part.blocks) = pages.stripFragment(html)
    document.parts.append(part)
  }

  private func finish(_ document: inout Document) { document.raw.bytes = [] }

  private func date(_ index: Int?) -> String? { tree.text(of: index).flatMap(DateReading.iso) }

  /// RSS wants an address in `author`, with the name in brackets behind it.
  private func author(_ text: String?) -> [String] {
    guard var text else { return [] }
    if text.contains("@"), let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"),
      open < close
    {
      text = String(text[text.index(after: open)..<close])
    }
    return BylineReading.names(in: text)
  }

  private mutating func title(_ index: Int?) -> String? {
    guard let text = tree.text(of: index) else { return nil }
    return plainText(Array(text.utf8))
  }

  private mutating func plain(_ index: Int?) -> String? {
    guard let index else { return nil }
    return plainText(raw(index))
  }

  private mutating func plainText(_ html: [UInt8]) -> String? {
    let text = TextCleaning.normalized(pages.stripFragment(html).text)
    return text.isEmpty ? nil : text
  }

  private func escaped(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
  }

  /// The markup under an element: escaped HTML as text, or elements written out again.
  private func raw(_ index: Int?) -> [UInt8] {
    guard let index else { return [] }
    var html: [UInt8] = []
    func visit(_ node: Int) {
      var child = tree.nodes[node].firstChild
      while child >= 0 {
        if tree.nodes[child].isElement {
          html += Array("<\(tree.nodes[child].name)>".utf8)
          visit(child)
          html += Array("</\(tree.nodes[child].name)>".utf8)
        } else {
          html +=
            tree.children(of: node).isEmpty && node == index
            ? tree.nodes[child].text : escaped(tree.nodes[child].text)
        }
        child = tree.nodes[child].nextSibling
      }
    }
    // libxml2 stops at 256 levels, so this cannot exhaust the stack.
    visit(index)
    return html
  }
}
