import Documents

/// Makes quotes of what the finder found: spans, kinds, speakers.
struct QuoteAssembler {
  mutating func assemble(_ finder: QuoteFinder, into document: inout Document) {
    var quotes: [Quote] = []
    quotes.reserveCapacity(finder.found.count)
    for raw in finder.found {
      let spans = raw.contents.compactMap { span(of: $0, finder.words) }
      guard !spans.isEmpty else { continue }
      var quote = Quote(
        spans: spans, kind: kind(of: raw, finder.words),
        cue: raw.cue.flatMap { plainSpan(of: $0, finder.words) },
        confidence: raw.confidence, reason: raw.reason)
      if let tokens = raw.speaker, let span = plainSpan(of: tokens, finder.words) {
        quote.speaker = Speaker(span: span, kind: .named)
      }
      if let tokens = raw.via, let span = plainSpan(of: tokens, finder.words) {
        quote.via = Speaker(span: span, kind: .named)
      }
      quotes.append(quote)
    }
    quotes.sort { $0.span < $1.span }
    document.quotes = quotes
  }

  /// The bytes from the first to the last token; quotation marks around the whole are left off.
  private func span(of tokens: Range<Int>, _ words: [QuoteWord]) -> TextSpan? {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    if start < end, words[start].mark == 0x22,
      words[end - 1].mark == 0x22 || !words[end - 1].isQuoted || true
    {
      // Both marks belong to one quotation when all between is quoted.
      var all = true
      for index in (start + 1)..<max(start + 1, end - 1)
      where !words[index].isQuoted && words[index].mark != 0x22 {
        all = false
        break
      }
      if all {
        start += 1
        if end > start, words[end - 1].mark == 0x22 { end -= 1 }
      }
    }
    guard start < end else { return nil }
    return TextSpan(start: words[start].start, end: words[end - 1].end)
  }

  private func plainSpan(of tokens: Range<Int>, _ words: [QuoteWord]) -> TextSpan? {
    guard !tokens.isEmpty else { return nil }
    return TextSpan(start: words[tokens.lowerBound].start, end: words[tokens.upperBound - 1].end)
  }

  private func kind(of raw: RawQuote, _ words: [QuoteWord]) -> Quote.Kind {
    var (quoted, plain) = (0, 0)
    for range in raw.contents {
      for index in range where words[index].mark == 0 {
        if words[index].isQuoted { quoted += 1 } else { plain += 1 }
      }
    }
    return quoted == 0 ? .indirect : plain == 0 ? .direct : .mixed
  }
}
