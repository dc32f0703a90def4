import Documents

/// Wiki markup to plain text: the part of it that articles are made of.
///
/// Templates, tables, references, categories and files are left out; links keep their words.
enum WikiText {
  /// The text and its blocks. O(*n*).
  static func read(_ source: [UInt8]) -> (text: [UInt8], blocks: [Block]) {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var paragraph: [UInt8] = []
    func add(_ line: some Sequence<UInt8>, _ kind: Block.Kind, _ level: UInt8) {
      let words = TextCleaning.normalized(CharacterReferences.text(Array(line)).utf8)
      guard !words.isEmpty else { return }
      if !text.isEmpty { text.append(0x0A) }
      let start = text.count
      text += Array(words.utf8)
      blocks.append(Block(span: TextSpan(start..<text.count), kind: kind, level: level))
    }
    func close() {
      add(paragraph, .paragraph, 0)
      paragraph = []
    }
    for line in inline(withoutTemplates(source)).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      let line = line.drop { $0 == 0x20 || $0 == 0x0D }
      guard let first = line.first else {
        close()
        continue
      }
      switch first {
      case UInt8(ascii: "="):
        close()
        let level = line.prefix { $0 == UInt8(ascii: "=") }.count
        let words = line.dropFirst(level).reversed().drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
        add(words.reversed(), .heading, UInt8(min(level, 6)))
      case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: ";"):
        close()
        let depth = line.prefix { "*#:;".utf8.contains($0) }.count
        add(line.dropFirst(depth), .listItem, UInt8(min(depth, 20)))
      default:
        paragraph += line
        paragraph.append(0x20)
      }
    }
    close()
    return (text, blocks)
  }

  /// Drops `{{…}}`, `{|…|}`, `<ref>…</ref>` and comments, nested as they may be.
  private static func withoutTemplates(_ source: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    var index = 0
    func starts(_ word: String) -> Bool { source[index...].starts(with: word.utf8) }
    func end(of word: String) -> Int? {
      let mark = Array(word.utf8)
      var position = index
      while position + mark.count <= source.count {
        if source[position] == mark[0], source[position...].starts(with: mark) {
          return position + mark.count
        }
        position += 1
      }
      return nil
    }
    var (hasComments, hasReferences) = (true, true)
    while index < source.count {
      if starts("{{") || starts("{|") {
        depth += 1
        index += 2
      } else if depth > 0, starts("}}") || starts("|}") {
        depth -= 1
        index += 2
      } else if hasComments, starts("<!--") {
        if let next = end(of: "-->") {
          index = next
        } else {
          hasComments = false
        }
      } else if hasReferences, starts("<ref") {
        let close = source[index...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
        if source[close - 1] == UInt8(ascii: "/") {
          index = close + 1
        } else if let next = end(of: "</ref>") {
          index = next
        } else {
          hasReferences = false
        }
      } else {
        if depth == 0 { text.append(source[index]) }
        index += 1
      }
    }
    return text
  }

  /// Links to their words, emphasis and tags away.
  private static func inline(_ source: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index < source.count {
      let byte = source[index]
      let next = index + 1 < source.count ? source[index + 1] : 0
      switch (byte, next) {
      case (0x5B, 0x5B):
        var (depth, end) = (1, index + 2)
        while end < source.count, depth > 0, end - index < 4000 {
          if source[end...].starts(with: [0x5B, 0x5B]) {
            depth += 1; end += 2
          } else if source[end...]
            .starts(with: [0x5D, 0x5D])
          {
            depth -= 1
            end += 2
          } else {
            end += 1
          }
        }
        let inner = source[(index + 2)..<max(index + 2, depth == 0 ? end - 2 : end)]
        let name = inner.prefix { $0 != 0x7C && $0 != 0x5D }
        let isSpecial =
          name.contains(0x3A) && inner.first != 0x3A
          && !name.contains(0x20) || name.starts(with: "File:".utf8)
        if !isSpecial {
          text += name.count < inner.count ? inner.dropFirst(name.count + 1) : name
        }
        index = end
      case (0x5B, _) where source[index...].dropFirst().starts(with: "http".utf8):
        let end = source[index...].firstIndex { $0 == 0x5D || $0 == 0x0A } ?? source.count
        let words = source[index..<end].drop { $0 != 0x20 }
        text += words.dropFirst()
        index = min(end + 1, source.count)
      case (0x27, 0x27):
        while index < source.count, source[index] == 0x27 { index += 1 }
      case (UInt8(ascii: "<"), _) where MarkupScanner.isLetter(next) || next == UInt8(ascii: "/"):
        let end = source[index...].prefix(400).firstIndex(of: UInt8(ascii: ">"))
        index = end.map { $0 + 1 } ?? index + 1
      default:
        text.append(byte)
        index += 1
      }
    }
    return text
  }
}
