/// From the bytes of a page to what can be judged: scanned, parsed, `noscript` settled, head read. Owns the
/// scratch memory of a worker.
struct PageReader {
  private(set) var scanner = MarkupScanner()
  private let parser = HTMLParser()
  private(set) var page = HTMLPage()
  private(set) var meta = MetaTags()
  private(set) var data = LinkedData()
  /// Blocks that the page's `noscript`, or its absence, took out.
  private(set) var removed: [TextBlock] = []
  /// Whether the page was read to its end.
  private(set) var isComplete = true

  init(numbersAllTags: Bool = false) { scanner.numbersAllTags = numbersAllTags }

  /// A page of fewer words than this may hold its text as data only.
  private static let fewWords = 60

  /// Reads a page of UTF-8.
  ///
  /// - Returns: The bytes that ranges of the result count in: the page, or what was put in its place.
  @discardableResult mutating func read(_ page: [UInt8]) -> [UInt8] {
    parse(page)
    var words = 0
    for block in self.page.blocks { words += Int(block.words) }
    var bytes = page
    if words < Self.fewWords, let posts = PreloadedPosts.page(from: page) {
      bytes = posts
      parse(bytes)
    }
    readHead(bytes)
    return bytes
  }

  private mutating func parse(_ bytes: [UInt8]) {
    scanner.scan(bytes)
    isComplete = parser.parse(scanner, into: &page)
    removed = NoscriptRule.apply(to: &page)
  }

  private mutating func readHead(_ bytes: [UInt8]) {
    meta = MetaTags(scanner, page: bytes)
    data = LinkedData(scripts: scanner.linkedData, of: bytes)
  }

  /// The page with its sums. `bytes` are those that were read.
  func view(of bytes: [UInt8]) -> PageView {
    let title = scanner.title.map { Array(bytes[$0].prefix(1000)) } ?? []
    return PageView(
      page: page, tags: scanner.tags, tokens: scanner.tokens,
      facts: PageFacts(meta: meta, data: data, title: title))
  }
}
