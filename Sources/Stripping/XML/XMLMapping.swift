import Documents
import JSON
import Stages

/// How to read XML of the user's own: XPath of the items, the text and the metadata.
struct XMLMapping: Sendable {
  /// The local name of the root element that it is for.
  var root: String
  /// Each element that this selects is a document; nil makes one document of the file.
  var item: XPath?
  /// From the item: its id.
  var id: XPath?
  /// From the item: the elements that are its text.
  var text: [XPath] = []
  /// From the item: elements to leave out.
  var remove: [XPath] = []
  var metadata: [String: XPath] = [:]

  static let declared: [StageOption] = [
    StageOption("item", .string, summary: "XPath of the elements that each are a document."),
    StageOption("id", .string, summary: "XPath of an item's id, from the item."),
    StageOption(
      "text", .either([.string, .list(.string)]), isRequired: true,
      summary: "XPath of the elements that are the text, from the item."),
    StageOption(
      "remove", .either([.string, .list(.string)]),
      summary: "XPath of elements to leave out, from the item."),
    StageOption(
      "metadata",
      .object(
        SiteRules.fields.map {
          StageOption($0, .string, summary: "XPath of the \($0), from the item.")
        }),
      summary: "XPath of each field of the metadata."),
  ]

  init(root: String, _ value: JSONValue) throws(SettingsError) {
    self.root = root
    if let path = value["item"] { item = try XPath(path) }
    if let path = value["id"] { id = try XPath(path) }
    text = try SiteRules.paths(value["text"])
    remove = try SiteRules.paths(value["remove"])
    for member in value["metadata"]?.members ?? [] {
      metadata[member.name] = try XPath(member.value)
    }
  }

  /// Fills the document, or one part for each item.
  func fill(_ document: inout Document, _ tree: XMLTree, _ markup: MarkupTree) {
    guard let item else {
      fill(&document, item: 0, tree, markup)
      return
    }
    var taken: Set<String> = []
    for case .node(let node) in markup.select(item) {
      var part = document
      part.raw.bytes = []
      part.parts = []
      let number = document.parts.count + 1
      let named = id.flatMap { strings($0, node, tree, markup).first } ?? String(number)
      let record = taken.insert(named).inserted ? named : "\(named)-\(number)"
      part.id = "\(document.id)#\(record)"
      part.provenance.record = record
      fill(&part, item: node, tree, markup)
      document.parts.append(part)
    }
  }

  private func fill(
    _ document: inout Document, item: Int, _ tree: XMLTree, _ markup: MarkupTree
  ) {
    var removed: Set<Int> = []
    for path in remove {
      for case .node(let node) in markup.select(path, from: item) { removed.insert(node) }
    }
    let reader = XMLText(removed: removed, kinds: XMLStripper.structure)
    var seen: Set<Int> = []
    for path in text {
      for selected in markup.select(path, from: item) {
        switch selected {
        case .node(let node):
          if seen.insert(node).inserted {
            reader.append(node, of: tree, to: &document.text, &document.blocks)
          }
        case .text(let text): XMLText.appendLine(text, to: &document.text, &document.blocks)
        }
      }
    }
    var values: [String: [String]] = [:]
    for (field, path) in metadata { values[field] = strings(path, item, tree, markup) }
    document.metadata.override(values)
  }

  private func strings(
    _ path: XPath, _ item: Int, _ tree: XMLTree, _ markup: MarkupTree
  ) -> [String] {
    markup.select(path, from: item).compactMap { selected in
      switch selected {
      case .node(let node): tree.text(of: node)
      case .text(let text):
        text.isEmpty ? nil : TextCleaning.normalized(text.utf8)
      }
    }
  }
}
