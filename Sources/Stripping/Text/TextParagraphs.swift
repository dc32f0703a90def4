import Documents

/// Paragraphs of a plain text: stretches between blank lines.
///
/// Lines inside a paragraph stay together when the file is clearly wrapped by hand, each line filled as far
/// as its width allows; in other files each line is a paragraph of its own.
enum TextParagraphs {
  /// The blocks of `text`. O(*n*).
  static func blocks(of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var lines: [Range<Int>] = []
    func end() {
      blocks += paragraph(lines, text)
      lines = []
    }
    var start = 0
    while start < text.count {
      let next = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = trimmed(start..<next, text)
      if line.isEmpty { end() } else { lines.append(line) }
      start = next + 1
    }
    end()
    return blocks
  }

  /// A range without white space at its ends.
  static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private static func paragraph(_ lines: [Range<Int>], _ text: [UInt8]) -> [Block] {
    guard let first = lines.first, let last = lines.last else { return [] }
    if lines.count == 1 || isWrapped(lines, text) {
      return [Block(span: TextSpan(first.lowerBound..<last.upperBound))]
    }
    return lines.map { Block(span: TextSpan($0)) }
  }

  /// Whether every line but the last is as full as the first word of the next one allows.
  static func isWrapped(_ lines: [Range<Int>], _ text: [UInt8]) -> Bool {
    let width = lines.map(\.count).max() ?? 0
    guard width >= 40, width <= 200 else { return false }
    var slack = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = text[next].firstIndex(of: 0x20).map { $0 - next.lowerBound } ?? next.count
      // Editors differ by a few columns, and a line may end early before a long word or a mark.
      if line.count + 1 + word <= width - 6 { slack += 1 }
    }
    return slack * 4 < lines.count
  }
}
