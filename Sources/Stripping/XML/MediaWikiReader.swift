import Documents

/// A MediaWiki export: one document for each page.
struct MediaWikiReader {
  let tree: XMLTree

  /// Fills the parts.
  func read(into document: inout Document) {
    let site = tree.text(of: tree.first("sitename", under: 0))
    let pages = tree.children(of: 0).filter { tree.nodes[$0].name == "page" }
    for page in pages where tree.child("redirect", of: page) == nil {
      let revision = tree.children(of: page).last { tree.nodes[$0].name == "revision" } ?? page
      var part = document
      part.parts = []
      part.raw.bytes = []
      let id = tree.text(of: tree.child("id", of: page)) ?? "\(document.parts.count + 1)"
      part.id = "\(document.id)#\(id)"
      part.provenance.record = id
      part.metadata.title = tree.text(of: tree.child("title", of: page))
      part.metadata.site = site
      part.metadata.modified = tree.text(of: tree.child("timestamp", of: revision))
        .flatMap(DateReading.iso)
      part.metadata.declaredLanguage = tree.attribute("lang", of: 0)
      part.metadata.pageType = "documentation"
      var source: [UInt8] = []
      if let text = tree.child("text", of: revision) {
        tree.forEach(under: text) { source += tree.nodes[$0].text }
      }
      (part.text, part.blocks) = WikiText.read(source)
      document.parts.append(part)
    }
    document.raw.bytes = []
  }
}
