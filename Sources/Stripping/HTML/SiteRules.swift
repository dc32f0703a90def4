import JSON
import Stages

/// What the user knows about the pages of one site.
struct SiteRules: Sendable {
  /// `example.com` (with its `www.`), or `*.example.com` for all names under it.
  var pattern: String
  var keep: [XPath] = []
  var remove: [XPath] = []
  /// By field of the metadata.
  var metadata: [String: XPath] = [:]

  static let fields = [
    "title", "byline", "published", "modified", "site", "url", "description", "section", "tags",
    "image", "language",
  ]

  static let declared: [StageOption] = [
    StageOption(
      "keep", .either([.string, .list(.string)]),
      summary: "XPath of the elements that are the text."),
    StageOption(
      "remove", .either([.string, .list(.string)]), summary: "XPath of elements to leave out."),
    StageOption(
      "metadata",
      .object(fields.map { StageOption($0, .string, summary: "XPath of the \($0).") }),
      summary: "XPath of each field of the metadata."),
  ]

  init(pattern: String, _ value: JSONValue) throws(SettingsError) {
    self.pattern = pattern.lowercased()
    keep = try Self.paths(value["keep"])
    remove = try Self.paths(value["remove"])
    for member in value["metadata"]?.members ?? [] {
      metadata[member.name] = try XPath(member.value)
    }
  }

  static func paths(_ value: JSONValue?) throws(SettingsError) -> [XPath] {
    guard let value else { return [] }
    var paths: [XPath] = []
    for element in value.array ?? [value] { paths.append(try XPath(element)) }
    return paths
  }

  /// Whether the rules are meant for a host.
  func matches(_ host: String) -> Bool {
    if pattern == "*" { return true }
    if pattern.hasPrefix("*.") {
      let name = pattern.dropFirst(2)
      return host == name || host.hasSuffix("." + name)
    }
    return host == pattern || host == "www." + pattern
  }

  /// The host of an address, in lower case.
  static func host(of address: String) -> String? {
    let parts = TitleCutting.split(address, "://")
    guard let rest = parts.count > 1 ? parts[1] : parts.first else { return nil }
    let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// What the rules select on a page. Costs a second parse, as a tree: XPath wants one.
  func select(in bytes: [UInt8], page: HTMLPage, scanner: borrowing MarkupScanner) -> SiteSelection
  {
    var selection = SiteSelection()
    if !keep.isEmpty || !remove.isEmpty, let tree = MarkupTree(scanner, page: bytes) {
      if !keep.isEmpty { selection.kept = blocks(of: keep, tree, page) }
      selection.removed = blocks(of: remove, tree, page)
    }
    // The skeleton has no head, and metadata stands there.
    if !metadata.isEmpty, let tree = MarkupTree(html: bytes) {
      for (field, path) in metadata {
        selection.metadata[field] = tree.select(path).compactMap { selected in
          guard case .text(let text) = selected else { return nil }
          return TextCleaning.normalized(text.utf8)
        }
      }
    }
    return selection
  }

  /// The blocks in the elements that the paths select.
  private func blocks(of paths: [XPath], _ tree: MarkupTree, _ page: HTMLPage) -> Set<Int> {
    var blocks: Set<Int> = []
    for path in paths {
      for case .node(let node) in tree.select(path) where node < page.nodes.count {
        blocks.formUnion(Int(page.nodes[node].firstBlock)..<Int(page.nodes[node].endBlock))
      }
    }
    return blocks
  }
}

/// What the rules of a site select.
struct SiteSelection {
  /// The blocks that are the text; nil when the rules do not say.
  var kept: Set<Int>?
  var removed: Set<Int> = []
  /// Values for fields of the metadata.
  var metadata: [String: [String]] = [:]
}
