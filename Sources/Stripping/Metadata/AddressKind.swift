/// What the address of a page says about the sort of page it is.
enum AddressKind {
  /// The path has a part such as `blog`, `news` or a year, and more behind it: a text to read.
  case text
  /// The front page of a site, or a path with a part such as `category` or `products`: no single text.
  case overview
  case unknown

  private static let textParts: Set<String> = [
    "blog", "blogs", "article", "articles", "news", "newsroom", "story", "stories", "post", "posts",
    "magazine", "journal", "opinion", "insights", "press-releases", "newsletter", "columns",
  ]

  private static let overviewParts: Set<String> = [
    "category", "categories", "collection", "collections", "product", "products", "shop", "store",
    "genre", "genres", "tag", "tags", "services", "service", "solutions", "pricing", "compare",
    "search",
  ]

  /// Reads an address with its scheme; in the time of its length.
  init(_ address: String) {
    let path = address.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst(2)
      .map { $0.lowercased() }
    if path.isEmpty || path.count == 1 && (path[0] == "en" || path[0].hasPrefix("index.")) {
      self = .overview
    } else if path.dropLast().contains(where: { Self.textParts.contains($0) || isYear($0) }) {
      self = .text
    } else if path.contains(where: Self.overviewParts.contains) {
      self = .overview
    } else {
      self = .unknown
    }

    func isYear(_ part: String) -> Bool {
      part.utf8.count == 4 && (Int(part).map { (1990...2100).contains($0) } ?? false)
    }
  }
}
