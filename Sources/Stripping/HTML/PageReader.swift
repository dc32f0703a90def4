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

  /// Reads a page of UTF-8.
  mutating func read(_ bytes: [UInt8]) {
    scanner.scan(bytes)
    isComplete = parser.parse(scanner, into: &page)
    removed = NoscriptRule.apply(to: &page)
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
