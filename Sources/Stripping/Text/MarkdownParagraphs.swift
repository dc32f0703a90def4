import Documents

/// Blocks of a Markdown file, in its own bytes: markers at the start of a block lie outside its span.
///
/// The block structure of CommonMark in its common part: headings of both kinds, fenced code, lists,
/// block quotes, table rows, paragraphs.
enum MarkdownParagraphs {
  /// The blocks of `text`. O(*n*).
  static func blocks(of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    var fence: (mark: UInt8, start: Int?)?
    func close() {
      if let block = open { blocks.append(block) }
      open = nil
    }
    var start = 0
    while start < text.count {
      let next = text[start...].firstIndex(of: 0x0A) ?? text.count
      var line = TextParagraphs.trimmed(start..<next, text)
      let indent = line.lowerBound - start
      defer { start = next + 1 }
      if let (mark, first) = fence {
        if isFence(line, text) == mark {
          if let first {
            blocks.append(Block(span: span(first, line.lowerBound, text), kind: .code))
          }
          fence = nil
        } else if first == nil, !line.isEmpty {
          fence = (mark, line.lowerBound)
        }
        continue
      }
      if line.isEmpty {
        close()
        continue
      }
      if let mark = isFence(line, text) {
        close()
        fence = (mark, nil)
        continue
      }
      let (level, kind) = marker(&line, text, indent: indent)
      switch kind {
      case .heading?:
        close()
        blocks.append(Block(span: TextSpan(line), kind: .heading, level: level))
      case let kind?:
        if kind == .blockQuote, open?.kind == .blockQuote, let end = Optional(line.upperBound) {
          // The next line of a quote has its own marker, which then lies inside the span.
          open?.span.end = UInt32(end)
        } else {
          close()
          open = line.isEmpty ? nil : Block(span: TextSpan(line), kind: kind, level: level)
        }
      case nil:
        if let underline = underline(line, text), open?.kind == .paragraph {
          open?.kind = .heading
          open?.level = underline
          close()
        } else if isRule(line, text) {
          close()
        } else if open != nil {
          open?.span.end = UInt32(line.upperBound)
        } else {
          open = Block(span: TextSpan(line))
        }
      }
    }
    if let fence, let first = fence.start {
      blocks.append(Block(span: span(first, text.count, text), kind: .code))
    }
    close()
    return blocks.filter { !$0.span.isEmpty }
  }

  private static func span(_ start: Int, _ end: Int, _ text: [UInt8]) -> TextSpan {
    TextSpan(TextParagraphs.trimmed(start..<max(start, end), text))
  }

  private static func isFence(_ line: Range<Int>, _ text: [UInt8]) -> UInt8? {
    guard line.count >= 3 else { return nil }
    let mark = text[line.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    return text[line].prefix(3).allSatisfy { $0 == mark } ? mark : nil
  }

  /// Takes the marker off a line and says what it makes of it.
  private static func marker(
    _ line: inout Range<Int>, _ text: [UInt8], indent: Int
  ) -> (level: UInt8, kind: Block.Kind?) {
    func cut(_ count: Int) {
      line = TextParagraphs.trimmed(
        min(line.lowerBound + count, line.upperBound)..<line.upperBound, text)
    }
    let first = text[line.lowerBound]
    let whole = line
    let isSpaced = { (count: Int) in
      whole.count == count || whole.count > count && text[whole.lowerBound + count] <= 0x20
    }
    let depth = UInt8(min(indent / 2, 20)) + 1
    switch first {
    case UInt8(ascii: "#"):
      let level = text[line].prefix { $0 == UInt8(ascii: "#") }.count
      guard level <= 6, isSpaced(level) else { return (0, nil) }
      cut(level)
      while line.count > 0, text[line.upperBound - 1] == UInt8(ascii: "#") {
        line = line.lowerBound..<line.upperBound - 1
      }
      line = TextParagraphs.trimmed(line, text)
      return (UInt8(level), .heading)
    case UInt8(ascii: ">"):
      cut(1)
      return (0, .blockQuote)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard isSpaced(1), line.count > 1, !isRule(line, text) else { return (0, nil) }
      cut(1)
      return (depth, .listItem)
    case UInt8(ascii: "|"):
      guard line.count > 1 else { return (0, nil) }
      if text[line].allSatisfy({ "|-: ".utf8.contains($0) }) {
        line = line.lowerBound..<line.lowerBound
      }
      return (0, .tableRow)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text[line].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      guard digits < 10, line.count > digits + 1,
        [UInt8(ascii: "."), UInt8(ascii: ")")].contains(text[line.lowerBound + digits]),
        isSpaced(digits + 1)
      else { return (0, nil) }
      cut(digits + 1)
      return (depth, .listItem)
    default: return (0, nil)
    }
  }

  private static func underline(_ line: Range<Int>, _ text: [UInt8]) -> UInt8? {
    if text[line].allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
    return line.count > 1 && text[line].allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
  }

  private static func isRule(_ line: Range<Int>, _ text: [UInt8]) -> Bool {
    let marks = text[line].filter { $0 > 0x20 }
    guard marks.count >= 3, let mark = marks.first, "-*_".utf8.contains(mark) else { return false }
    return marks.allSatisfy { $0 == mark }
  }
}
