import Quotidian

/// One document with all its layers, for a person at a terminal.
struct DocumentPrinter {
  let paint: Palette
  let wrap: TextWrap
  let showsDropped: Bool

  /// The whole account: what it is, what was kept and dropped, who is named, who said what.
  func text(of document: Document) -> String {
    var parts = [head(of: document), body(of: document)]
    parts += [entities(of: document), values(of: document)]
    parts += [quotes(of: document), scareQuotes(of: document), remarks(of: document)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func title(_ text: String) -> String { paint(.bold, text) + "\n" }

  private func head(of document: Document) -> String {
    let metadata = document.metadata
    var rows: [(String, String?)] = [
      ("title", metadata.title), ("byline", metadata.byline.joined(separator: "; ")),
      ("published", metadata.published), ("modified", metadata.modified),
      ("site", metadata.site), ("url", metadata.url),
    ]
    rows.append(
      ("language", document.language.map { "\($0.code) (\(Self.percent($0.confidence)))" }))
    rows.append(("page type", metadata.pageType))
    rows.append(
      (
        "found",
        "\(document.blocks.count) blocks, \(document.sentences.count) sentences, "
          + "\(document.entities.count) entities, \(document.quotes.count) quotes"
      ))
    var text = title("\(document.id)  \(paint(.dim, document.provenance.path))")
    for case (let name, let value?) in rows where !value.isEmpty {
      text += "  " + paint(.dim, Self.padded(name, 10)) + value + "\n"
    }
    return text
  }

  private func body(of document: Document) -> String {
    var text = title("Text") + legend
    let dropped = showsDropped ? document.explanation?.droppedBlocks ?? [] : []
    var next = 0
    for (index, block) in document.blocks.enumerated() {
      while next < dropped.count, dropped[next].position <= index {
        text += line(of: dropped[next])
        next += 1
      }
      text += "  " + Self.padded(label(of: block), 12)
      text += wrap(marked(block.span, in: document), indent: 14) + "\n"
    }
    for block in dropped[min(next, dropped.count)...] { text += line(of: block) }
    return text
  }

  private var legend: String {
    paint(.dim, "  ┊ a sentence begins   ") + paint(.quote, "quote") + "  "
      + paint(.speaker, "speaker") + "  " + paint(.cue, "cue") + "  " + paint(.magenta, "name")
      + paint(.dim, "   ✗ dropped") + "\n"
  }

  private func label(of block: Block) -> String {
    switch block.kind {
    case .paragraph: ""
    case .heading: "h\(block.level)"
    case .listItem: String(repeating: " ", count: max(0, Int(block.level) - 1)) + "•"
    case .tableCell: "cell"
    case .tableRow: "row"
    case .blockQuote: "quote"
    case .code: "code"
    case .caption: "caption"
    case .embeddedPost: "post"
    }
  }

  private func line(of block: Explanation.DroppedBlock) -> String {
    let words = block.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let short = words.count > 70 ? words.prefix(69) + "…" : words
    return paint(.dim, "  ✗ " + Self.padded(block.reason, 10) + short) + "\n"
  }

  /// The words of a block, with colours for what was found in it.
  private func marked(_ span: TextSpan, in document: Document) -> String {
    var styles: [(span: TextSpan, style: Palette.Style)] = []
    for quote in document.quotes {
      if let speaker = quote.speaker?.span { styles.append((speaker, .speaker)) }
      if let cue = quote.cue { styles.append((cue, .cue)) }
    }
    for mention in document.mentions where mention.entity != nil {
      styles.append((mention.span, .magenta))
    }
    for quote in document.quotes {
      for span in quote.spans { styles.append((span, .quote)) }
    }
    // Styles that stand first win; every byte gets one style at most.
    var style = [Palette.Style?](repeating: nil, count: span.count)
    for entry in styles.reversed() where entry.span.overlaps(span) {
      for byte in max(entry.span.start, span.start)..<min(entry.span.end, span.end) {
        style[Int(byte - span.start)] = entry.style
      }
    }
    let starts = Set(document.sentences.map(\.span.start))
    var text = ""
    var run: [UInt8] = []
    var current: Palette.Style?
    func flush() {
      let words = String(decoding: run, as: UTF8.self)
      text += current.map { paint($0, words) } ?? words
      run = []
    }
    for (index, offset) in (span.start..<span.end).enumerated() {
      if style[index] != current || starts.contains(offset) {
        flush()
        current = style[index]
      }
      if starts.contains(offset), offset != span.start { text += paint(.dim, "┊ ") }
      let byte = document.text[Int(offset)]
      run.append(byte == 0x0A ? 0x20 : byte)
    }
    flush()
    return text
  }

  private func entities(of document: Document) -> String {
    guard !document.entities.isEmpty else { return "" }
    var text = title("Entities")
    for entity in document.entities {
      let type = entity.type.name + (entity.subtype.map { "/\($0)" } ?? "")
      text += "  " + paint(.dim, Self.padded("\(entity.count)×", 5))
      text += Self.padded(type, 22) + paint(.magenta, entity.name)
      text += (entity.gazetteerID.map { paint(.dim, "  \($0)") } ?? "") + "\n"
    }
    return text
  }

  private func values(of document: Document) -> String {
    let values = document.mentions.filter { $0.entity == nil }
    guard !values.isEmpty else { return "" }
    var text = title("Values")
    for mention in values {
      text += "  " + Self.padded(mention.type.name, 12) + document.string(mention.span)
      text += (mention.value.map { paint(.dim, "  = \($0)") } ?? "") + "\n"
    }
    return text
  }

  private func quotes(of document: Document) -> String {
    guard !document.quotes.isEmpty else { return "" }
    var text = title("Quotes")
    for quote in document.quotes {
      text += "  " + speaker(quote.speaker, in: document)
      if let cue = quote.cue { text += " " + paint(.cue, document.string(cue)) }
      if let via = quote.via { text += " via " + speaker(via, in: document) }
      text += paint(.dim, "  \(quote.kind.rawValue), \(Self.percent(quote.confidence))") + "\n"
      let words = quote.spans.map { document.string($0) }.joined(separator: " … ")
      text += "      " + wrap(paint(.quote, words), indent: 6) + "\n"
      if let reason = quote.reason { text += paint(.dim, "      because \(reason)") + "\n" }
    }
    return text
  }

  private func speaker(_ speaker: Speaker?, in document: Document) -> String {
    guard let speaker else { return paint(.dim, "nobody named") }
    let words = speaker.span.map { document.string($0) }
    guard let canonical = speaker.canonical, canonical != words else {
      return paint(.speaker, words ?? "somebody")
    }
    return paint(.speaker, canonical) + (words.map { paint(.dim, " (“\($0)”)") } ?? "")
  }

  private func scareQuotes(of document: Document) -> String {
    guard !document.scareQuotes.isEmpty else { return "" }
    var text = title("In quotation marks, but quoting nobody")
    for scare in document.scareQuotes {
      text += "  " + Self.padded(scare.kind.rawValue, 10) + document.string(scare.span) + "\n"
    }
    return text
  }

  private func remarks(of document: Document) -> String {
    guard let remarks = document.explanation?.remarks, !remarks.isEmpty else { return "" }
    var text = title("Remarks")
    for remark in remarks {
      let words = remark.span.map { " “\(document.string($0))”:" } ?? ""
      text += "  " + paint(.dim, remark.stage) + "\(words) \(remark.text)\n"
    }
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func percent(_ share: Float) -> String { "\(Int((share * 100).rounded())) %" }
}
