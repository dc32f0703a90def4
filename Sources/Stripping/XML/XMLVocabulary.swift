/// The kinds of XML that are known by their root.
enum XMLVocabulary: String, CaseIterable {
  case rss, atom, nitf, newsML, tei, jats, docBook, mediaWiki, xhtml, generic

  /// The vocabulary of a tree, by the root's name and namespace.
  init(of tree: XMLTree) {
    guard let root = tree.root else {
      self = .generic
      return
    }
    switch (root.name, root.namespace) {
    case ("rss", _): self = .rss
    case ("RDF", _) where tree.first("item", under: 0) != nil: self = .rss
    case ("feed", _): self = .atom
    case ("nitf", _): self = .nitf
    case ("newsItem", _), ("newsMessage", _), ("packageItem", _), ("knowledgeItem", _):
      self = .newsML
    case ("TEI", _), ("teiCorpus", _), ("TEI.2", _): self = .tei
    case ("html", _): self = .xhtml
    case ("mediawiki", _): self = .mediaWiki
    case (_, "http://docbook.org/ns/docbook"): self = .docBook
    case ("article", _) where tree.child("front", of: 0) != nil: self = .jats
    case ("book", _), ("article", _), ("chapter", _):
      self = tree.first("para", under: 0) != nil ? .docBook : .generic
    default: self = .generic
    }
  }
}
