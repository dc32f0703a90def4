import Documents

/// Makes quotes of what the finder found: spans, kinds, speakers; lists what quotes nobody apart.
struct QuoteAssembler {
  private var names = NameTable()
  private var sentences: [Int32] = []

  mutating func assemble(_ finder: QuoteFinder, into document: inout Document) {
    guard !finder.found.isEmpty || !finder.regions.isEmpty else { return }
    let words = finder.words
    numberSentences(words)
    let order = finder.found.indices.sorted {
      position(finder.found[$0]) < position(finder.found[$1])
    }
    var quotes: [Quote] = []
    quotes.reserveCapacity(order.count)
    if let language = finder.foreign {
      quotes = foreignQuotes(finder, order, language, document)
    } else if !order.isEmpty {
      names.read(words, document, sentences: sentences)
      var resolver = SpeakerResolver(
        words: words, names: names, sentences: sentences, document: document)
      var outer: [(end: Int, resolution: SpeakerResolver.Resolution)] = []
      for index in order {
        let raw = finder.found[index]
        let contents =
          raw.isVerbatim ? raw.contents : withoutDateline(raw.contents, words, document)
        let spans = contents.compactMap { span(of: $0, words) }
        guard !spans.isEmpty else { continue }
        var quote = Quote(
          spans: spans, kind: kind(of: raw, words),
          cue: raw.cue.flatMap { plainSpan(of: $0, words) },
          confidence: Confidence.of(raw, cues: finder.cues), reason: raw.reason)
        let start = raw.contents[0].lowerBound
        while let last = outer.last, last.end <= start { outer.removeLast() }
        if let tokens = raw.speaker {
          let resolution = resolver.resolve(tokens, outer: outer.last?.resolution)
          quote.speaker = speaker(tokens, resolution, resolver, words)
          outer.append((raw.contents[raw.contents.count - 1].upperBound, resolution))
        }
        if let tokens = raw.via {
          quote.via = speaker(tokens, resolver.resolve(tokens, outer: nil), resolver, words)
        }
        quotes.append(quote)
      }
    }
    quotes.sort { $0.span < $1.span }
    document.quotes = quotes
    document.scareQuotes = scareQuotes(finder, quotes)
  }

  private func foreignQuotes(
    _ finder: QuoteFinder, _ order: [Int], _ language: ForeignCues, _ document: Document
  ) -> [Quote] {
    let words = finder.words
    var speakers = ForeignSpeakers(
      words: words, language: language, speakers: finder.found.compactMap(\.speaker))
    return order.compactMap { index in
      let raw = finder.found[index]
      let spans = raw.contents.compactMap { span(of: $0, words) }
      guard !spans.isEmpty else { return nil }
      var quote = Quote(
        spans: spans, kind: .direct, cue: raw.cue.flatMap { plainSpan(of: $0, words) },
        confidence: raw.cue == nil ? 0.5 : 0.85, reason: raw.reason)
      if let tokens = raw.speaker, let span = plainSpan(of: tokens, words) {
        let (kind, name) = speakers.resolve(tokens)
        quote.speaker = Speaker(
          span: span, kind: kind,
          canonical: name.flatMap { plainSpan(of: $0, words) }.map { document.string($0) })
      }
      return quote
    }
  }

  private func position(_ raw: RawQuote) -> Int {
    raw.contents.first?.lowerBound ?? 0
  }

  private mutating func numberSentences(_ words: [QuoteWord]) {
    sentences.removeAll(keepingCapacity: true)
    sentences.reserveCapacity(words.count)
    var number: Int32 = -1
    for word in words {
      if word.shape.contains(.sentenceStart) || number < 0 { number += 1 }
      sentences.append(number)
    }
  }

  private func speaker(
    _ tokens: Range<Int>, _ resolution: SpeakerResolver.Resolution, _ resolver: SpeakerResolver,
    _ words: [QuoteWord]
  ) -> Speaker? {
    guard let span = plainSpan(of: tokens, words) else { return nil }
    return Speaker(
      span: span, kind: resolution.kind, canonical: resolver.canonical(resolution),
      entity: resolver.entity(resolution))
  }

  // MARK: Spans

  /// The bytes from the first to the last token; quotation marks around the whole are left off.
  private func span(of tokens: Range<Int>, _ words: [QuoteWord]) -> TextSpan? {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    if tokens.allSatisfy({ words[$0].isQuoted || words[$0].mark == 0x22 }) {
      if start < end, words[start].mark == 0x22 { start += 1 }
      if end > start, words[end - 1].mark == 0x22 { end -= 1 }
    } else if start < end {
      // A mark that belongs to words inside is taken along.
      if start > 0, words[start].isQuoted, words[start].mark != 0x22, words[start - 1].mark == 0x22
      {
        start -= 1
      }
      if end < words.count, words[end - 1].isQuoted, words[end].mark == 0x22 { end += 1 }
    }
    guard start < end else { return nil }
    return TextSpan(start: words[start].start, end: words[end - 1].end)
  }

  /// The contents without "WESTERHAVN, Oct. 29 --" at their beginning.
  private func withoutDateline(
    _ contents: [Range<Int>], _ words: [QuoteWord], _ document: Document
  ) -> [Range<Int>] {
    guard let first = contents.first, words[first.lowerBound].shape.contains(.sentenceStart),
      words[first.lowerBound].shape.contains(.allCapitals)
    else { return contents }
    for index in first.prefix(14) {
      let word = words[index]
      let place = Int(word.start)
      let isDash =
        document.text[place] == 0x2D && word.shape.contains(.spaceBefore)
        || document.text[place] == 0xE2 && document.text[place + 1] == 0x80
          && (0x93...0x95).contains(document.text[place + 2])
      if isDash, index + 1 < first.upperBound {
        return [index + 1..<first.upperBound] + contents.dropFirst()
      }
      let isOfDateline =
        word.mark != 0 || word.shape.contains(.capitalized) || word.shape.contains(.hasDigit)
      guard isOfDateline else { return contents }
    }
    return contents
  }

  private func plainSpan(of tokens: Range<Int>, _ words: [QuoteWord]) -> TextSpan? {
    guard !tokens.isEmpty else { return nil }
    return TextSpan(start: words[tokens.lowerBound].start, end: words[tokens.upperBound - 1].end)
  }

  // MARK: Kinds

  private func kind(of raw: RawQuote, _ words: [QuoteWord]) -> Quote.Kind {
    if raw.isVerbatim { return .direct }
    if raw.isInside { return raw.opening == 2 ? .direct : .indirect }
    let sorter = ScareQuoteSorter(words: words)
    var (quoted, plain, distant) = (0, 0, 0)
    for range in raw.contents {
      var k = range.lowerBound
      while k < range.upperBound {
        guard words[k].mark == 0 else {
          k += 1
          continue
        }
        guard words[k].isQuoted else {
          plain += 1
          k += 1
          continue
        }
        var end = k
        while end < range.upperBound, words[end].isQuoted, words[end].mark != 0x22 { end += 1 }
        let count = (k..<end).count { words[$0].mark == 0 }
        if sorter.isDistance(k..<end) { distant += count } else { quoted += count }
        k = max(end, k + 1)
      }
    }
    if quoted == 0 { return distant > 0 && plain == 0 ? .direct : .indirect }
    return plain == 0 ? .direct : .mixed
  }

  // MARK: What quotes nobody

  private func scareQuotes(_ finder: QuoteFinder, _ quotes: [Quote]) -> [ScareQuote] {
    let words = finder.words
    let sorter = ScareQuoteSorter(words: words)
    var found: [ScareQuote] = []
    let direct = Coverage(quotes.filter { $0.kind == .direct }.flatMap(\.spans))
    let mixed = Coverage(quotes.filter { $0.kind == .mixed }.flatMap(\.spans))
    var token = 0
    for region in finder.regions {
      while token < words.count, words[token].start < region.inner.start { token += 1 }
      var end = token
      while end < words.count, words[end].end <= region.inner.end { end += 1 }
      guard end > token else { continue }
      let tokens = token..<end
      let isQuote =
        direct.overlaps(region.inner)
        || !sorter.isDistance(tokens) && mixed.overlaps(region.inner)
      guard !isQuote, region.depth == 0 || region.isSingle else { continue }
      let span = TextSpan(start: words[token].start, end: words[end - 1].end)
      found.append(ScareQuote(span: span, kind: sorter.kind(of: tokens)))
    }
    return found
  }
}

/// Stretches of text, for asking whether one of them touches another. O(log *n*) a question.
private struct Coverage {
  private let starts: [UInt32]
  /// The furthest end of this and all stretches before.
  private let ends: [UInt32]

  init(_ spans: [TextSpan]) {
    let sorted = spans.sorted()
    starts = sorted.map(\.start)
    var furthest: UInt32 = 0
    ends = sorted.map {
      furthest = max(furthest, $0.end)
      return furthest
    }
  }

  func overlaps(_ span: TextSpan) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < span.end { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1] > span.start
  }
}
