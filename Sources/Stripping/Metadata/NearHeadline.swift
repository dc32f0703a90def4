import Documents

/// What stands on the page around its headline: bylines and dates for readers.
struct NearHeadline {
  private let page: HTMLPage
  private let scanner: MarkupScanner
  private let bytes: [UInt8]
  /// The blocks around the headline.
  private let range: Range<Int>
  private let headline: Int

  private static let authorTokens = Set(
    [
      "author", "byline", "byl", "creator", "username", "contributor", "writer", "authors",
      "poster",
    ].map { $0.utf8.reduce(HTMLTag.seed, HTMLTag.step) })

  /// - Parameter title: The title that was chosen; its headline is looked for.
  init(reader: PageReader, bytes: [UInt8], title: String?) {
    (page, scanner, self.bytes) = (reader.page, reader.scanner, bytes)
    let key = title.map(TitleCutting.folded) ?? ""
    var (found, first, plain) = (-1, -1, -1)
    for (index, block) in page.blocks.enumerated() where block.node >= 0 && block.words < 40 {
      let level = Self.headingLevel(of: block.node, page)
      guard level == 1 || level == 2 else {
        // Builders of sites write headlines as plain paragraphs.
        if first < 0, plain < 0, block.words > 2, block.text.count >= key.utf8.count,
          block.text.count < key.utf8.count * 2, TitleCutting.folded(page.string(block)) == key
        {
          plain = index
        }
        continue
      }
      if level == 1, first < 0 { first = index }
      if !key.isEmpty, TitleCutting.folded(page.string(block)) == key {
        // A section of the same name, close below the headline proper.
        let isSection =
          level == 2 && first >= 0 && index - first < 12 && page.blocks[first].words > 3
        found = isSection ? first : index
        break
      }
    }
    headline = found >= 0 ? found : first >= 0 ? first : plain
    guard headline >= 0 else {
      range = 0..<0
      return
    }
    // Up to a hundred words behind the headline, and a few blocks before it.
    var (end, words) = (headline + 1, 0)
    while end < page.blocks.count, end - headline < 24, words < 110 {
      words += Int(page.blocks[end].words)
      end += 1
    }
    range = max(0, headline - 8)..<end
  }

  private static func headingLevel(of node: Int32, _ page: HTMLPage) -> UInt8 {
    var node = node
    while node >= 0 {
      let level = page.nodes[Int(node)].tag.headingLevel
      if level > 0 { return level }
      node = page.nodes[Int(node)].parent
    }
    return 0
  }

  /// The lines of a block of few words.
  private func lines(_ index: Int) -> [String] {
    let block = page.blocks[index]
    guard block.words > 0, block.words <= 30 else { return [] }
    return page.text[block.text].split(separator: 0x0A).map { TextCleaning.normalized($0) }
  }

  /// Authors that a line names: `By Ruth Adeyemi`, or whose element is named for it.
  var authors: [String] {
    for index in range {
      for (number, line) in lines(index).enumerated() {
        guard BylineReading.hasLead(line) || line.lowercased() == "by" else { continue }
        var names = BylineReading.names(in: line)
        if names.isEmpty, line.utf8.count < 16 {
          // "By" alone: the name is what follows.
          let next =
            lines(index).dropFirst(number + 1).first
            ?? (index + 1 < page.blocks.count ? lines(index + 1).first : nil)
          names = next.map(BylineReading.names) ?? []
        }
        let areWritten = names.allSatisfy { name in
          name.unicodeScalars.first.map { $0.properties.isUppercase || !$0.properties.isCased }
            ?? false
        }
        if !names.isEmpty, areWritten || isMarked(index) { return names }
      }
    }
    // "03/01/2017 by Agatha Caleo".
    for index in range {
      for line in lines(index) {
        let parts = TitleCutting.split(line, " by ")
        guard parts.count == 2, DateReading.iso(parts[0]) != nil else { continue }
        let names = BylineReading.names(in: parts[1])
        if !names.isEmpty { return names }
      }
    }
    for index in range where index != headline && isMarked(index) {
      for line in lines(index) {
        let names = BylineReading.names(in: line)
        if !names.isEmpty, names.count < 6 { return names }
      }
    }
    // A name beside a date: "2026-11-17 · Trond Teigen".
    for index in range where index != headline {
      for line in lines(index) {
        var parts = [line]
        for mark in ["·", "•", "|", "⋅"] { parts = parts.flatMap { TitleCutting.split($0, mark) } }
        parts = parts.map { TextCleaning.normalized($0.utf8) }
        guard parts.count > 1, parts.count < 6,
          parts.contains(where: { DateReading.iso($0) != nil }),
          let name = parts.first(where: BylineReading.looksLikePerson)
        else { continue }
        return [name]
      }
    }
    return []
  }

  /// The first name in an element that is named as the author's, anywhere behind the headline or before it.
  var markedAuthors: [String] {
    let first = max(0, headline)
    for index in Array(first..<min(page.blocks.count, first + 200)) + Array(0..<first)
    where index != headline && isMarked(index) {
      for line in lines(index) where line.utf8.count < 60 {
        let names = BylineReading.names(in: line)
        if !names.isEmpty, names.count < 4 { return names }
      }
    }
    return []
  }

  /// The names behind a line's "Written by" or "Author:" anywhere on the page, as cards of authors have it.
  var namedWriter: [String] {
    for (index, block) in page.blocks.enumerated() where block.words > 1 && block.words <= 30 {
      for (number, line) in lines(index).enumerated() {
        guard let first = line.utf8.first, "wWaAtT".utf8.contains(first) else { continue }
        let low = line.prefix(32).lowercased()
        guard Self.writerLeads.contains(where: low.hasPrefix) else { continue }
        var names = BylineReading.names(in: line)
        if names.isEmpty, line.utf8.count < 20 {
          let next =
            lines(index).dropFirst(number + 1).first
            ?? (index + 1 < page.blocks.count ? lines(index + 1).first : nil)
          names = next.map(BylineReading.names) ?? []
        }
        names = Array(names.prefix { BylineReading.looksLikePerson($0) })
        if !names.isEmpty { return names }
      }
    }
    return []
  }

  private static let writerLeads = [
    "written by", "author:", "article by", "words by", "this post was written by",
    "this article was written by", "authored by",
  ]

  /// A line close behind the headline, or right before it, that looks like a person's name and stands
  /// beside a date's line.
  var nameBesideDate: [String] {
    guard headline >= 0 else { return [] }
    let close = max(0, headline - 4)..<min(page.blocks.count, headline + 7)
    for index in close where index != headline && page.blocks[index].words <= 4 {
      let own = lines(index)
      guard own.count == 1, BylineReading.looksLikePerson(own[0]) else { continue }
      for neighbour in [index - 2, index - 1, index + 1, index + 2]
      where close.contains(neighbour) && neighbour != headline && page.blocks[neighbour].words <= 8
      {
        if lines(neighbour).contains(where: {
          $0.contains(where: \.isNumber) && DateReading.iso($0) != nil
        }) {
          return own
        }
      }
    }
    return []
  }

  /// The name in the first element that is marked `itemprop="author"`.
  var microdataAuthor: [String] {
    for node in page.nodes where node.startTag >= 0 {
      guard isMarked(node, as: "author") || isMarked(node, as: "creator") else { continue }
      if let value = attribute(.content, of: node) {
        let names = BylineReading.names(in: value)
        if !names.isEmpty { return names }
      }
      guard node.firstBlock >= 0, node.firstBlock < page.blocks.count else { continue }
      let last = min(Int(max(node.endBlock, node.firstBlock)), Int(node.firstBlock) + 3)
      for index in Int(node.firstBlock)...min(last, page.blocks.count - 1) {
        for line in lines(index) where line.utf8.count < 80 {
          let names = BylineReading.names(in: line)
          if !names.isEmpty, names.count < 4 { return names }
        }
      }
    }
    return []
  }

  private func isMarked(_ node: HTMLNode, as property: String) -> Bool {
    scanner.attributes[scanner.tags[Int(node.startTag)].attributes].contains {
      $0.key == .itemprop && bytes[$0.value].elementsEqual(property.utf8)
    }
  }

  private func attribute(_ key: StartTag.Key, of node: HTMLNode) -> String? {
    scanner.attributes[scanner.tags[Int(node.startTag)].attributes].first { $0.key == key }
      .map { CharacterReferences.text(bytes[$0.value].prefix(100)) }
  }

  /// The one day that lines with "Published" or "Posted on" give anywhere on the page; nil when they give
  /// several.
  var labelledDate: String? {
    var found: String?
    for (index, block) in page.blocks.enumerated() where block.words > 1 && block.words <= 14 {
      guard block.digits > 2 else { continue }
      for line in lines(index) {
        let low = line.prefix(24).lowercased()
        guard Self.dateLabels.contains(where: low.hasPrefix), let date = DateReading.iso(line)
        else {
          continue
        }
        if let found, DateReading.days(from: found, to: date) > 0 { return nil }
        found = date
      }
    }
    return found
  }

  private static let dateLabels = [
    "published", "posted", "first published", "publication date", "date published", "date posted",
    "originally published", "veröffentlicht", "publié", "publicado", "pubblicato",
  ]

  /// The date of a line in the few blocks around the headline.
  var besideHeadline: String? {
    guard headline >= 0 else { return nil }
    for index in Array(headline + 1..<min(page.blocks.count, headline + 5))
      + Array(max(0, headline - 2)..<headline)
    where page.blocks[index].words <= 16 {
      var update: String?
      if let date = date(index, &update) { return date }
    }
    return nil
  }

  /// Whether the page lists dated things: then none of their dates is its own.
  var isList: Bool {
    var dates = 0
    for node in page.nodes where node.tag == .time { dates += 1 }
    if dates > 5 { return true }
    dates = 0
    for (index, block) in page.blocks.enumerated() where block.words > 2 && block.words < 8 {
      guard block.digits > 4, let line = lines(index).first, DateReading.iso(line) != nil else {
        continue
      }
      dates += 1
      if dates > 4 { return true }
    }
    return false
  }

  /// Whether the page has paragraphs enough to be a text of its own.
  var hasProse: Bool {
    var words = 0
    for block in page.blocks where block.words > 25 && block.linkWords * 3 < block.words {
      words += Int(block.words)
    }
    return words >= 150
  }

  /// The date of the first `time` element of the page.
  var firstTime: String? {
    for node in page.nodes where node.tag == .time && node.startTag >= 0 {
      let attributes = scanner.attributes[scanner.tags[Int(node.startTag)].attributes]
      if let value = attributes.first(where: { $0.key == .datetime }) {
        return DateReading.iso(CharacterReferences.text(bytes[value.value].prefix(100)))
      }
    }
    return nil
  }

  /// Whether an element around the block, not far out, is named as the author's.
  private func isMarked(_ index: Int) -> Bool {
    var node = page.blocks[index].inner
    var steps = 0
    while node >= 0, steps < 3 {
      if namesAuthor(page.nodes[Int(node)]) { return true }
      node = page.nodes[Int(node)].parent
      steps += 1
    }
    // Inline elements of the block follow its own in page order.
    let own = Int(page.blocks[index].node)
    guard own >= 0 else { return false }
    for inline in page.nodes[own...].dropFirst().prefix(14)
    where inline.firstBlock == Int32(index) && inline.endBlock == Int32(index) {
      if namesAuthor(inline) { return true }
    }
    return false
  }

  /// Whether an element is named as the author's, related so, or links to an author's page.
  private func namesAuthor(_ element: HTMLNode) -> Bool {
    guard element.startTag >= 0 else { return false }
    let tag = scanner.tags[Int(element.startTag)]
    if scanner.tokens[tag.tokens].contains(where: Self.authorTokens.contains) { return true }
    return scanner.attributes[tag.attributes].contains { attribute in
      switch attribute.key {
      case .rel:
        return attribute.value.count < 40 && bytes[attribute.value].starts(with: "author".utf8)
      case .href:
        let address = bytes[attribute.value].prefix(200)
        return address.indices.contains { index in
          address[index] == UInt8(ascii: "/")
            && (address[index...].starts(with: "/author/".utf8)
              || address[index...].starts(with: "/authors/".utf8))
        }
      default: return false
      }
    }
  }

  /// The first date that a line near the headline gives, preferring one that is not an update.
  var published: String? {
    guard headline >= 0 else { return nil }
    var update: String?
    for index in headline..<range.upperBound {
      if let date = date(index, &update) { return date }
    }
    for index in range.prefix(while: { $0 < headline }) {
      if let date = date(index, &update) { return date }
    }
    return update
  }

  /// The date of a short line of text near the headline that does not speak of an update.
  var publishedLine: String? {
    guard headline >= 0 else { return nil }
    for index in Array(headline + 1..<max(headline + 1, range.upperBound))
      + (range.lowerBound..<headline).reversed()
    where page.blocks[index].words <= 14 {
      for line in lines(index) {
        let low = line.lowercased()
        guard line.contains(where: \.isNumber), !low.contains("updated"), !low.contains("modified"),
          !low.contains("edited"), !low.contains("reviewed"), let date = DateReading.iso(line)
        else { continue }
        return date
      }
    }
    return nil
  }

  private func date(_ index: Int, _ update: inout String?) -> String? {
    if let time = timeElement(index) { return time }
    for line in lines(index) {
      guard line.contains(where: \.isNumber), let date = DateReading.iso(line) else { continue }
      let low = line.lowercased()
      if low.contains("updated") || low.contains("modified") || low.contains("edited") {
        if !low.contains("published") {
          update = update ?? date
          continue
        }
      }
      return date
    }
    return nil
  }

  /// The date of a `time` element that holds the block, or stands in it.
  private func timeElement(_ index: Int) -> String? {
    let block = page.blocks[index]
    guard block.words <= 30 else { return nil }
    var node = Int(block.node)
    // Inline elements of the block follow its own in page order, up to the next block-level element.
    while node >= 0, node < page.nodes.count, node - Int(block.node) < 12 {
      let element = page.nodes[node]
      if element.tag == .time, element.startTag >= 0, element.firstBlock <= Int32(index),
        element.endBlock >= Int32(index),
        let value = scanner.attributes[scanner.tags[Int(element.startTag)].attributes].first(
          where: {
            $0.key == .datetime
          })
      {
        return DateReading.iso(CharacterReferences.text(bytes[value.value].prefix(100)))
      }
      node += 1
    }
    return nil
  }
}
