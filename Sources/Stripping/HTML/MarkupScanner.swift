/// Reads the tags of a page and writes the *skeleton* that libxml2 gets to build the tree from.
///
/// The skeleton holds the same elements and text, but no script, style, svg or comment, no attribute but
/// a number that leads back to the start tag here, no end tag that closes nothing, no `</body>` or
/// `</html>` (what comes behind them counts), white space collapsed, and no element nested deeper than
/// `depthLimit` (as browsers do). That is half of the bytes and a third of the parser's work, and none of
/// libxml2's own troubles with attribute names or raw text. One pass, O(*n*).
struct MarkupScanner {
  /// Start tags deeper than this are dropped, their content stays. Chrome's limit is 512.
  static let depthLimit = 480

  /// Whether also tags without a kept attribute get a number: XPath may ask for any attribute.
  var numbersAllTags = false

  /// The page as libxml2 reads it.
  private(set) var skeleton: [UInt8] = []
  /// The start tags, in page order.
  private(set) var tags: [StartTag] = []
  /// The kept attributes of all tags.
  private(set) var attributes: [StartTag.Attribute] = []
  /// The hashed class words of all tags.
  private(set) var tokens: [UInt32] = []
  /// JSON-LD scripts, as ranges of the page.
  private(set) var linkedData: [Range<Int>] = []
  /// The content of the first `title`.
  private(set) var title: Range<Int>?
  /// Indices into `tags` of `meta` and `link` elements.
  private(set) var metaTags: [Int] = []
  /// Index into `tags` of the first `html` and `body`.
  private(set) var htmlTag: Int?
  private(set) var bodyTag: Int?

  private var openCounts = [Int32](repeating: 0, count: 256)
  private var depth = 0
  private var preformattedDepth = 0
  // What a look at the rest of the page has shown, so that no page makes it happen twice.
  private var hasUnclosedComment = false
  private var hasUnclosedElement = false
  private var noscriptEnd = 0

  /// Scans a page of valid UTF-8. What an earlier page left is forgotten, its memory used again.
  mutating func scan(_ page: [UInt8]) {
    skeleton.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    linkedData.removeAll(keepingCapacity: true)
    metaTags.removeAll(keepingCapacity: true)
    (title, htmlTag, bodyTag) = (nil, nil, nil)
    for index in openCounts.indices { openCounts[index] = 0 }
    (depth, preformattedDepth, noscriptEnd) = (0, 0, 0)
    (hasUnclosedComment, hasUnclosedElement) = (false, false)
    skeleton.reserveCapacity(page.count / 2 + 64)
    let bytes = page.span
    var position = 0
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") {
        position = markup(bytes, page, at: position)
      } else {
        position = text(bytes, page, from: position)
      }
    }
  }

  // MARK: Text

  private mutating func text(_ bytes: Span<UInt8>, _ page: [UInt8], from start: Int) -> Int {
    var position = start
    var run = start
    let keepsSpace = preformattedDepth > 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte > 0x20 {
        if byte == UInt8(ascii: "<") { break }
        position += 1
        continue
      }
      if keepsSpace && byte != 0 {
        position += 1
        continue
      }
      // One space stays as it is; of a run of them, or of line ends, one space is left.
      var next = position + 1
      while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
      if next == position + 1 && byte == 0x20 {
        position = next
        continue
      }
      if keepsSpace {
        skeleton.append(contentsOf: page[run..<position])
        position += 1
      } else {
        skeleton.append(contentsOf: page[run..<position])
        skeleton.append(0x20)
        position = next
      }
      run = position
    }
    skeleton.append(contentsOf: page[run..<position])
    return position
  }

  private mutating func literalLess() { skeleton.append(contentsOf: [0x26, 0x6C, 0x74, 0x3B]) }

  // MARK: Markup

  /// Handles what begins with `<`; gives the position behind it.
  private mutating func markup(_ bytes: Span<UInt8>, _ page: [UInt8], at start: Int) -> Int {
    guard start + 1 < bytes.count else {
      literalLess()
      return start + 1
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return behindDeclaration(bytes, at: start)
    case UInt8(ascii: "?"): return Self.find(UInt8(ascii: ">"), bytes, from: start + 2) + 1
    case UInt8(ascii: "/"):
      guard start + 2 < bytes.count else { return bytes.count }
      if Self.isLetter(bytes[start + 2]) { return endTag(bytes, page, at: start) }
      return Self.find(UInt8(ascii: ">"), bytes, from: start + 2) + 1
    case let byte where Self.isLetter(byte): return startTag(bytes, page, at: start)
    default:
      literalLess()
      return start + 1
    }
  }

  /// Behind a comment, a doctype or the like.
  private mutating func behindDeclaration(_ bytes: Span<UInt8>, at start: Int) -> Int {
    let minus = UInt8(ascii: "-")
    guard start + 3 < bytes.count, bytes[start + 2] == minus, bytes[start + 3] == minus else {
      return Self.find(UInt8(ascii: ">"), bytes, from: start + 2) + 1
    }
    // `<!-->` and `<!--->` are whole comments.
    var position = start + 4
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") { return position + 1 }
    position = start + 5
    while position < bytes.count, !hasUnclosedComment {
      position = Self.find(UInt8(ascii: ">"), bytes, from: position)
      guard position < bytes.count else { break }
      let before = bytes[position - 1]
      if before == minus, bytes[position - 2] == minus { return position + 1 }
      if before == UInt8(ascii: "!"), position - start > 6, bytes[position - 2] == minus,
        bytes[position - 3] == minus
      {
        return position + 1
      }
      position += 1
    }
    // A comment without end would swallow the page, so it ends with its first tag end.
    hasUnclosedComment = true
    skeleton.append(0x20)
    return Self.find(UInt8(ascii: ">"), bytes, from: start + 4) + 1
  }

  private mutating func endTag(_ bytes: Span<UInt8>, _ page: [UInt8], at start: Int) -> Int {
    var position = start + 2
    let hash = Self.name(bytes, &position)
    let end = position
    let next = Self.find(UInt8(ascii: ">"), bytes, from: position) + 1
    let tag = HTMLTag(hash: hash)
    let bucket = Self.bucket(tag, hash)
    guard tag != .html, tag != .body, openCounts[bucket] > 0 else {
      if tag == .br { skeleton.append(contentsOf: Array("<br>".utf8)) }
      return next
    }
    openCounts[bucket] -= 1
    if Self.countsForDepth(tag) { depth -= 1 }
    if tag == .pre { preformattedDepth = max(0, preformattedDepth - 1) }
    skeleton.append(UInt8(ascii: "<"))
    skeleton.append(UInt8(ascii: "/"))
    writeName(page, start + 2..<end)
    skeleton.append(UInt8(ascii: ">"))
    return next
  }

  private mutating func startTag(_ bytes: Span<UInt8>, _ page: [UInt8], at start: Int) -> Int {
    var position = start + 1
    let hash = Self.name(bytes, &position)
    let tag = HTMLTag(hash: hash)
    var entry = StartTag(
      tag: tag, name: start + 1..<position, attributes: attributes.count..<attributes.count,
      tokens: tokens.count..<tokens.count)
    guard
      let isClosed = AttributeScanner.scan(
        bytes, page, &position, tag: &entry, attributes: &attributes, tokens: &tokens)
    else { return bytes.count }
    let traits = tag.traits
    if traits.contains(.raw) {
      if tag == .script, AttributeScanner.isLinkedData(entry, page, attributes) {
        let end = Self.findEndTag(hash, bytes, from: position)
        linkedData.append(position..<end)
      }
      forget(&entry)
      if isClosed && (tag == .svg || tag == .math) { return position }
      skeleton.append(0x20)
      return behindElement(
        hash, bytes, from: position, nests: tag == .svg || tag == .template || tag == .object)
    }
    switch tag {
    case .title:
      let end = Self.findEndTag(hash, bytes, from: position)
      if title == nil { title = position..<end }
      forget(&entry)
      return Self.find(UInt8(ascii: ">"), bytes, from: end) + 1
    case .meta, .link:
      metaTags.append(tags.count)
      tags.append(entry)
      return position
    case .noscript:
      // Short ones hold a tracking pixel or a lazy image's double.
      if noscriptEnd < position { noscriptEnd = Self.findEndTag(hash, bytes, from: position) }
      let end = noscriptEnd
      if end - position < 400 {
        forget(&entry)
        return Self.find(UInt8(ascii: ">"), bytes, from: end) + 1
      }
    case .img, .input, .embed:
      forget(&entry)
      skeleton.append(0x20)
      return position
    case .wbr, .source, .area, .base, .col, .frame, .frameset:
      forget(&entry)
      return position
    case .html:
      if htmlTag == nil { htmlTag = tags.count }
      tags.append(entry)
      return position
    case .body:
      if bodyTag == nil { bodyTag = tags.count }
      tags.append(entry)
      return position
    case .head:
      forget(&entry)
      return position
    default: break
    }
    if Self.countsForDepth(tag), !traits.contains(.void) {
      guard depth < Self.depthLimit else {
        forget(&entry)
        return position
      }
      depth += 1
    }
    if !traits.contains(.void) { openCounts[Self.bucket(tag, hash)] += 1 }
    if tag == .pre { preformattedDepth += 1 }
    skeleton.append(UInt8(ascii: "<"))
    writeName(page, entry.name)
    if !entry.attributes.isEmpty || entry.flags != [] || numbersAllTags {
      skeleton.append(0x20)
      skeleton.append(UInt8(ascii: "z"))
      skeleton.append(UInt8(ascii: "="))
      writeNumber(tags.count)
      tags.append(entry)
    }
    skeleton.append(UInt8(ascii: ">"))
    return position
  }

  /// Takes back what an element that is not passed on left in the tables.
  private mutating func forget(_ entry: inout StartTag) {
    attributes.removeLast(attributes.count - entry.attributes.lowerBound)
    tokens.removeLast(tokens.count - entry.tokens.lowerBound)
  }

  // MARK: Small parts

  /// Names longer than this are cut: libxml2 takes 100 bytes.
  private static let nameLimit = 64

  private mutating func writeName(_ page: [UInt8], _ name: Range<Int>) {
    for byte in page[name].prefix(Self.nameLimit) {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x2D: skeleton.append(byte)
      case 0x41...0x5A: skeleton.append(byte + 0x20)
      default: skeleton.append(UInt8(ascii: "-"))
      }
    }
  }

  private mutating func writeNumber(_ number: Int) {
    if number >= 10 { writeNumber(number / 10) }
    skeleton.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Elements whose end tag may be left out close each other, so that many open ones are no depth.
  private static func countsForDepth(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .li, .td, .th, .tr, .option: false
    default: true
    }
  }

  private static func bucket(_ tag: HTMLTag, _ hash: UInt32) -> Int {
    tag == .unknown ? 128 + Int(hash & 127) : Int(tag.rawValue)
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Reads a tag name; gives the hash of its lower case.
  @inline(__always) static func name(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
    var hash = HTMLTag.seed
    while position < bytes.count {
      var byte = bytes[position]
      if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      if byte >= 0x41 && byte <= 0x5A { byte += 0x20 }
      hash = HTMLTag.step(hash, byte)
      position += 1
    }
    return hash
  }

  /// The position of the next `byte`, or the end.
  @inline(__always) static func find(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] != byte { position += 1 }
    return min(position, bytes.count)
  }

  /// Where the end tag of that name begins, or the end of the page.
  private static func findEndTag(_ name: UInt32, _ bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while true {
      position = find(UInt8(ascii: "<"), bytes, from: position)
      guard position + 2 < bytes.count else { return bytes.count }
      if bytes[position + 1] == UInt8(ascii: "/") {
        var end = position + 2
        if isLetter(bytes[end]), self.name(bytes, &end) == name { return position }
      }
      position += 1
    }
  }

  /// Behind the end tag of that name; with `nests`, of the outermost of several within each other.
  private mutating func behindElement(
    _ name: UInt32, _ bytes: Span<UInt8>, from start: Int, nests: Bool
  ) -> Int {
    guard nests else {
      return Self.find(
        UInt8(ascii: ">"), bytes, from: Self.findEndTag(name, bytes, from: start)) + 1
    }
    guard !hasUnclosedElement else { return start }
    var position = start
    var open = 1
    while true {
      position = Self.find(UInt8(ascii: "<"), bytes, from: position)
      guard position + 2 < bytes.count else {
        // Nothing closed it: then it ends where it began, and its content is read as the page's.
        hasUnclosedElement = true
        return start
      }
      let isEnd = bytes[position + 1] == UInt8(ascii: "/")
      var end = position + (isEnd ? 2 : 1)
      if Self.isLetter(bytes[end]), Self.name(bytes, &end) == name {
        let close = Self.find(UInt8(ascii: ">"), bytes, from: end)
        if isEnd {
          open -= 1
          if open == 0 { return close + 1 }
        } else if close > 0, bytes[min(close, bytes.count) - 1] != UInt8(ascii: "/") {
          open += 1
        }
      }
      position += 1
    }
  }
}
