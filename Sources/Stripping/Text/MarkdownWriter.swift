import Documents

/// Writes a document's blocks as Markdown (CommonMark, tables as in GFM).
enum MarkdownWriter {
  /// The Markdown of a text and its blocks. Characters that would be read as markup are escaped.
  static func markdown(of text: [UInt8], _ blocks: [Block]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if !result.isEmpty {
        let isTight =
          block.kind == .listItem && index > 0 && blocks[index - 1].kind == .listItem
          || block.kind == .tableRow && index > 0 && blocks[index - 1].kind == .tableRow
        result += Array((isTight ? "\n" : "\n\n").utf8)
      }
      let words = text[block.span.range]
      switch block.kind {
      case .heading:
        result += Array(String(repeating: "#", count: max(1, Int(block.level))).utf8) + [0x20]
        result += line(words)
      case .listItem:
        result += Array(String(repeating: "  ", count: max(0, Int(min(block.level, 20)) - 1)).utf8)
        result += Array("- ".utf8) + line(words)
      case .blockQuote, .embeddedPost:
        result += Array("> ".utf8) + lines(words, prefix: "> ")
      case .code:
        result += Array("```\n".utf8) + words + Array("\n```".utf8)
      case .caption: result += Array("*".utf8) + line(words) + Array("*".utf8)
      case .tableCell:
        let end = endOfTable(blocks, from: index)
        result += table(text, blocks[index..<end])
        index = end
        continue
      case .tableRow, .paragraph: result += lines(words, prefix: "")
      }
      index += 1
    }
    if !result.isEmpty { result.append(0x0A) }
    return result
  }

  // MARK: Tables

  /// The path of the row that a cell's path stands in.
  private static func row(_ block: Block) -> String {
    guard let cut = block.path.range(of: "/t", backwards: true) else { return block.path }
    return String(block.path[..<cut])
  }

  private static func endOfTable(_ blocks: [Block], from start: Int) -> Int {
    var end = start
    while end < blocks.count, blocks[end].kind == .tableCell { end += 1 }
    return end
  }

  private static func table(_ text: [UInt8], _ cells: ArraySlice<Block>) -> [UInt8] {
    var rows: [(path: String, cells: [[UInt8]])] = []
    for cell in cells {
      let path = row(cell)
      let words = line(text[cell.span.range]).map {
        $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0
      }
      if rows.last?.path == path {
        rows[rows.count - 1].cells.append(words)
      } else {
        rows.append((path, [words]))
      }
    }
    let width = rows.map(\.cells.count).max() ?? 1
    var result: [UInt8] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { result.append(0x0A) }
      for column in 0..<width {
        result += Array("| ".utf8) + (column < row.cells.count ? row.cells[column] : []) + [0x20]
      }
      result.append(UInt8(ascii: "|"))
      if index == 0 {
        result += Array(("\n" + String(repeating: "| --- ", count: width) + "|").utf8)
      }
    }
    return result
  }

  // MARK: Lines

  private static func line(_ words: some Collection<UInt8>) -> [UInt8] {
    escaped(words.map { $0 == 0x0A ? 0x20 : $0 })
  }

  private static func lines(_ words: ArraySlice<UInt8>, prefix: String) -> [UInt8] {
    var result: [UInt8] = []
    for (index, line) in words.split(separator: 0x0A).enumerated() {
      // Two spaces at the end keep the author's line break.
      if index > 0 { result += Array(("  \n" + prefix).utf8) }
      result += escaped(Array(line))
    }
    return result
  }

  private static func escaped(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    for (index, byte) in line.enumerated() {
      let isMarkup =
        "\\`*_[]<".utf8.contains(byte)
        || index == 0 && "#>+-|~".utf8.contains(byte)
      if isMarkup { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    // "1. " at the start of a line begins a list.
    if let dot = result.firstIndex(where: { $0 < 0x30 || $0 > 0x39 }), dot > 0, dot < 10,
      result[dot] == UInt8(ascii: "."), dot + 1 < result.count, result[dot + 1] == 0x20
    {
      result.insert(UInt8(ascii: "\\"), at: dot)
    }
    return result
  }
}

extension String {
  /// Where `word` stands, searched from the end when `backwards`.
  fileprivate func range(of word: String, backwards: Bool) -> String.Index? {
    var index = endIndex
    while index > startIndex {
      index = self.index(before: index)
      if self[index...].hasPrefix(word) { return index }
    }
    return nil
  }
}
