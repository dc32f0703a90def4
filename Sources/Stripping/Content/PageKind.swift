/// Says what sort of page a page is, where it says so itself or its content leaves no doubt.
enum PageKind {
  /// `article`, `forum`, `product`, `collection`, `documentation` or `service`; nil in doubt.
  static func guess(_ view: PageView, isKept: [Bool], generator: String?) -> String? {
    var content = BlockSums()
    var (code, long): (Float, Float) = (0, 0)
    for (index, block) in view.page.blocks.enumerated() where isKept[index] {
      content.add(block)
      if block.flags.contains(.preformatted) { code += Float(block.words) }
      if block.words > 25 { long += Float(block.words) }
    }
    guard content.words > 0 else { return nil }
    let prose = long / content.words
    let maker = generator?.lowercased() ?? ""
    if view.facts.forum { return "forum" }
    for name in [
      "discourse", "phpbb", "vbulletin", "xenforo", "simple machines", "invision", "flarum",
    ]
    where maker.contains(name) { return "forum" }
    for name in [
      "docusaurus", "sphinx", "mkdocs", "gitbook", "vitepress", "rustdoc", "javadoc", "hugo-book",
    ]
    where maker.contains(name) { return "documentation" }
    if view.facts.article, prose > 0.4 { return "article" }
    if view.facts.product, !view.facts.list { return "product" }
    if view.facts.list, content.money > 4 { return "collection" }
    if code > content.words * 0.2 { return "documentation" }
    if view.facts.article, prose > 0.2 { return "article" }
    if view.facts.business, prose < 0.4 { return "service" }
    if prose > 0.7, content.words > 300, content.linkShare < 0.15 { return "article" }
    return nil
  }
}
