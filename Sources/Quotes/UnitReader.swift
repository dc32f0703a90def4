/// Finds the quotes of one statement unit.
///
/// The verbs of saying cut the unit into attributions and the stretches between them; each
/// attribution then takes the stretch to its left ("…, he said"), to its right ("he said that …"), or
/// both ("…, he said, …").
struct UnitReader {
  let phrases: NounPhrases
  let cues: [CueVerb]
  let unit: StatementUnit
  var found: [RawQuote] = []
  /// The subject of the last attribution, for the units behind.
  var lastSubject: Range<Int>?
  /// The cue of an attribution whose words stand in the next block: "He said:".
  var pendingCue: Range<Int>?
  /// Where the content of a leading "according to" begins.
  var accordingStart: Int?

  var count: Int { phrases.count }

  init(unit: StatementUnit, words: [QuoteWord], cues: [CueVerb]) {
    self.unit = unit
    self.cues = cues
    phrases = NounPhrases(words: words, items: unit.items)
  }

  /// Whether the unit is nothing but quotations and marks.
  var isBareQuotation: Bool {
    var any = false
    for k in 0..<count {
      if phrases.isQuotation(k) { any = true } else if phrases.mark(k) == 0 { return false }
    }
    return any
  }

  mutating func read() {
    let reader = AnchorReader(phrases: phrases, cues: cues)
    var free = 0
    // Behind the last attribution that is complete: no subject reaches across it.
    var sealed = 0
    var open: Int?  // index into `found` of the content that runs to the right
    var openStart = 0
    var k = 0
    var subject: Range<Int>?
    while k < count {
      if phrases.isQuotation(k) {
        k += 1
        continue
      }
      let word = phrases.word(k)
      if word.hash == WordHashes.according, k + 1 < count, phrases.has(k + 1, .to) {
        let before = found.count
        if let end = readAccording(at: k, source: k + 2, free: free, open: open) {
          open = nil
          if k <= 1, let start = accordingStart, found.count > before {
            // The content may hold reports of its own.
            open = found.count - 1
            openStart = start
            free = start
            sealed = start
            k = max(k + 2, start)
            continue
          }
          free = end
          sealed = end
          k = max(k + 2, end)
          continue
        }
      }
      if let end = readPhrase(at: k, free: free) {
        free = end
        sealed = end
        open = nil
        k = max(k + 1, end)
        continue
      }
      if let stop = readAsked(at: k) {
        free = stop
        sealed = stop
        open = nil
        k = stop
        continue
      }
      if k == 0, word.hash == WordHashes.per, k + 2 < count, !phrases.isQuotation(1),
        phrases.pos(1) == .determiner || phrases.pos(1) == .properNoun,
        readAccording(at: k, source: 1, free: free, open: open) != nil
      {
        break
      }
      guard word.cue >= 0, let anchor = reader.read(k, floor: sealed, last: subject) else {
        k += 1
        continue
      }
      if let quote = attribute(anchor, free: free, open: open, openStart: openStart) {
        if let open, quote.closesBefore {
          closeContent(of: open, before: anchor.start, from: openStart)
        }
        found.append(quote.raw)
        if let itemSubject = anchor.subject {
          subject = itemSubject
          lastSubject = tokens(itemSubject)
        }
        if let start = quote.openStart {
          open = found.count - 1
          openStart = start
          k = max(k + 1, anchor.cueEnd)
          free = anchor.end
        } else {
          open = nil
          free = quote.consumed
          sealed = quote.consumed
          k = max(k + 1, quote.consumed)
        }
        continue
      }
      if anchor.right == .none, anchor.subject != nil, let itemSubject = anchor.subject,
        cues[Int(word.cue)].strength >= 6
      {
        subject = itemSubject
        lastSubject = tokens(itemSubject)
        if let last = phrases.items.last, !last.isQuotation,
          phrases.mark(count - 1) == 0x3A || phrases.mark(count - 1) == 0x2C
        {
          pendingCue = tokens(anchor.verb..<anchor.cueEnd)
        }
      }
      k += 1
    }
    found.removeAll { $0.contents.isEmpty }
    if found.isEmpty, pendingCue == nil, count > 1, !phrases.isQuotation(count - 1),
      phrases.mark(count - 1) == 0x3A,
      let introduction = introduction(before: count - 1, isColon: true)
    {
      lastSubject = tokens(introduction.speaker)
      pendingCue = tokens(introduction.cue)
    }
    readRelays()
    if found.isEmpty { readManner() }
    readBesides()
    if found.isEmpty { readSignature() }
    if found.isEmpty { readLabel() }
  }

  /// "…" — Jane Doe
  mutating func readSignature() {
    guard let quotation = (0..<count).first(where: { phrases.isQuotation($0) }) else { return }
    var k = quotation + 1
    while k < count, phrases.isQuotation(k) || phrases.mark(k) == 0x2E { k += 1 }
    guard k + 1 < count, phrases.mark(k) == 0x2D, !phrases.isQuotation(k + 1),
      phrases.word(k + 1).shape.contains(.capitalized)
    else { return }
    let end = phrases.end(startingAt: k + 1, ceiling: count, takesApposition: true)
    guard end > k + 1, end - k < 20, end == count || phrases.mark(end) != 0 else { return }
    var raw = RawQuote(
      contents: [contentTokens(quotation..<k)], pattern: .signature, reason: "quotation, name below"
    )
    raw.speaker = tokens((k + 1)..<end)
    raw.cue = tokens(k..<(k + 1))
    raw.block = unit.block
    raw.opening = Anchor.Right.quotation.rawValue
    lastSubject = raw.speaker
    found.append(raw)
  }

  /// "Smith: 'We will not go'", "his answer: "No.""
  mutating func readLabel() {
    let reader = AnchorReader(phrases: phrases, cues: cues)
    guard
      let quotation = (0..<count).first(where: {
        phrases.isQuotation($0) || reader.startsQuoted($0) && $0 > 0 && phrases.mark($0 - 1) == 0x3A
      }), quotation >= 2, phrases.mark(quotation - 1) == 0x3A
    else { return }
    var end = quotation + 1
    while end < count,
      phrases.isQuotation(end) || phrases.mark(end) != 0 || phrases.word(end).isQuoted
    {
      end += 1
    }
    guard end == count else { return }
    let colon = quotation - 1
    var raw = RawQuote(
      contents: [contentTokens(quotation..<end)], pattern: .labelled, reason: "label, quotation")
    raw.cue = tokens(colon..<quotation)
    raw.block = unit.block
    raw.opening = Anchor.Right.colon.rawValue
    let name = phrases.end(startingAt: 0, ceiling: colon, takesApposition: true)
    if name == colon {
      raw.speaker = tokens(0..<colon)
    } else {
      let introduction = introduction(before: colon, isColon: true)
      raw.speaker = introduction.map { tokens($0.speaker) }
      if let cue = introduction?.cue, !cue.isEmpty { raw.cue = tokens(cue) }
    }
    if let speaker = raw.speaker { lastSubject = speaker }
    found.append(raw)
  }

  /// What an attribution makes of its surroundings.
  struct Attribution {
    var raw: RawQuote
    /// Whether the content that ran up to here ends before this attribution.
    var closesBefore = false
    /// Where content that runs on begins.
    var openStart: Int?
    /// The item behind what it used.
    var consumed = 0
  }
}
