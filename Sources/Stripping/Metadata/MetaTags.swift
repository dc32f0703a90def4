/// The `meta` and `link` elements of a page, by name.
struct MetaTags {
  /// Names in lower case (`og:title`, `author`, `article:published_time`), with their contents in order.
  private var contents: [String: [String]] = [:]
  /// Addresses of `link` elements by their `rel`.
  private var links: [String: String] = [:]

  private static let tagLimit = 600
  private static let contentLimit = 4096

  init() {}

  /// Reads the tags that the scanner found.
  init(_ scanner: borrowing MarkupScanner, page: [UInt8]) {
    for index in scanner.metaTags.prefix(Self.tagLimit) {
      let tag = scanner.tags[index]
      var (names, content, href): ([String], Range<Int>?, Range<Int>?) = ([], nil, nil)
      for attribute in scanner.attributes[tag.attributes] {
        switch attribute.key {
        case .name, .property, .itemprop, .rel, .http:
          if attribute.value.count < 80 {
            let name = page[attribute.value]
            names.append(
              (name.contains(UInt8(ascii: "&"))
                ? CharacterReferences.text(name) : String(decoding: name, as: UTF8.self))
                .lowercased())
          }
        case .content: content = attribute.value
        case .href: href = attribute.value
        default: break
        }
      }
      if tag.tag == .link {
        guard let href, let names = names.first else { continue }
        for name in names.split(separator: " ") where links[String(name)] == nil {
          guard ["canonical", "license", "author", "shortlink"].contains(name) else { continue }
          links[String(name)] = CharacterReferences.text(page[href].prefix(Self.contentLimit))
        }
      } else if let content, !names.isEmpty {
        let text = CharacterReferences.text(page[content].prefix(Self.contentLimit))
        guard !text.isEmpty else { continue }
        for name in Set(names) { contents[name, default: []].append(text) }
      }
    }
  }

  /// The content of the first of the names that has one.
  func first(_ names: String...) -> String? {
    for name in names {
      if let text = contents[name]?.first { return text }
    }
    return nil
  }

  /// All contents of a name.
  func all(_ name: String) -> [String] { contents[name] ?? [] }

  /// The address of the `link` of that relation.
  func link(_ relation: String) -> String? { links[relation] }
}
