import Documents

/// Words, their clitics, and abbreviations.
extension Tokenizer {
  /// Appends the word at `scan`, with its clitics or its full stop; returns the offset after it.
  mutating func word(
    _ bytes: Span<UInt8>, _ scan: Scan, _ profile: LanguageProfile, _ tokens: inout [Token]
  ) -> Int {
    let (next, apostrophe) = wordEnd(bytes, scan.start, scan.end)
    if apostrophe >= 0, profile.clitics == .elision {
      let stem = elisionEnd(bytes, scan.start, apostrophe, next, profile)
      append(bytes, scan.start, stem, .word, scan.gap, &tokens)
      if stem == next { return next }
      let (code, length) = bytes.scalar(at: stem)
      return word(
        bytes, Scan(start: stem, end: scan.end, gap: [], code: code, length: length), profile,
        &tokens)
    }
    if next < scan.end, bytes[next] == 0x2E {
      let stop = abbreviationEnd(bytes, scan.start, next, scan.end, profile, tokens)
      if stop > next {
        append(bytes, scan.start, stop, .abbreviation, scan.gap, &tokens)
        return stop
      }
    }
    guard apostrophe >= 0 else {
      append(bytes, scan.start, next, .word, scan.gap, &tokens)
      return next
    }
    switch profile.clitics {
    case .english:
      let stem = stemEnd(bytes, scan.start, next)
      append(bytes, scan.start, stem, .word, scan.gap, &tokens)
      if stem < next { append(bytes, stem, next, .clitic, [], &tokens) }
    case .none, .elision:
      append(bytes, scan.start, next, .word, scan.gap, &tokens)
    }
    return next
  }

  /// The end of the word that begins at `start`, and the offset of its first inner apostrophe (-1: none).
  func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> (end: Int, apostrophe: Int) {
    var at = start
    var apostrophe = -1
    var last = CharacterClass.other
    while at < end {
      let (code, length) = bytes.scalar(at: at)
      let category = code < 0x80 ? characters.ascii(UInt8(code)) : characters[code]
      if category.continuesWord {
        if category != .mark { last = category }
        at += length
        continue
      }
      guard last.isLetter, code == 0x27 || code == 0x2019 || code == 0x26 || code == 0xB7,
        at + length < end
      else { break }
      let next = self.category(bytes, at + length, end)
      if code == 0x26 {
        // AT&T, Q&A; not "this&that".
        guard last == .upper, next == .upper else { break }
      } else {
        guard next.isLetter else { break }
        if code != 0xB7, apostrophe < 0 { apostrophe = at }
      }
      last = .other
      at += length
    }
    // A connector ends no word: "_emphasis_".
    while at > start + 1, bytes[at - 1] == 0x5F { at -= 1 }
    return (at, apostrophe)
  }

  /// The offset after the full stop that belongs to the abbreviation or initial `start..<stop`, and after
  /// the parts that follow it without a space (`U.S.`, `Ph.D.`, `s.r.o.`); `stop` when it belongs to none.
  func abbreviationEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ end: Int, _ profile: LanguageProfile,
    _ tokens: [Token]
  ) -> Int {
    let dotted = dottedEnd(bytes, start, stop, end, profile)
    if dotted > stop { return dotted }
    var partStart = start
    var partEnd = stop
    var taken = stop
    while partEnd < end, bytes[partEnd] == 0x2E {
      // "J..." ends in an ellipsis, and its letter is none of an abbreviation.
      if partEnd + 1 < end, bytes[partEnd + 1] == 0x2E { return taken }
      let next = category(bytes, partEnd + 1, end)
      let (_, length) = bytes.scalar(at: partStart)
      let isSingle = skipMarks(bytes, partStart + length, partEnd) == partEnd
      let accepted: Bool
      if isSingle {
        let isUpper = category(bytes, partStart, end) == .upper
        // A lower-case letter alone is the marker of a list unless another part or the lexicon says more.
        accepted =
          isUpper || taken > stop
          || (next.isLetter && isLetterAndStop(bytes, partEnd + 1, end))
          || accepts(bytes, partStart, partEnd, end, profile, tokens)
      } else {
        accepted = accepts(bytes, partStart, partEnd, end, profile, tokens)
      }
      guard accepted else { return taken }
      taken = partEnd + 1
      guard next.isLetter, taken < end else { return taken }
      partStart = taken
      (partEnd, _) = wordEnd(bytes, partStart, end)
      if partEnd >= end || bytes[partEnd] != 0x2E {
        // "U.S.A", "Ph.D": a last letter without a full stop.
        let (_, length) = bytes.scalar(at: partStart)
        let isLast = skipMarks(bytes, partStart + length, partEnd) == partEnd
        return isLast && next == .upper ? partEnd : taken
      }
    }
    return taken
  }

  /// The offset after an abbreviation of several parts without spaces that the lexicon holds as a whole
  /// (`ad.es.`, `куб.м.`); `stop` when there is none.
  private func dottedEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ end: Int, _ profile: LanguageProfile
  ) -> Int {
    var at = stop
    while at + 1 < end, bytes[at] == 0x2E, category(bytes, at + 1, end).isLetter, at - start < 24 {
      let (next, _) = wordEnd(bytes, at + 1, end)
      guard next < end, bytes[next] == 0x2E else { break }
      at = next
    }
    guard at > stop, profile.abbreviations.use(of: bytes, start..<at) != nil else { return stop }
    return at + 1
  }

  /// Whether one letter and a full stop stand at `offset`.
  private func isLetterAndStop(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Bool {
    let (_, length) = bytes.scalar(at: offset)
    return offset + length < end && bytes[offset + length] == 0x2E
  }

  /// Whether the lexicon takes `start..<stop` for an abbreviation here.
  private func accepts(
    _ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ end: Int, _ profile: LanguageProfile,
    _ tokens: [Token]
  ) -> Bool {
    let use: AbbreviationTable.Use
    if let known = profile.abbreviations.use(of: bytes, start..<stop) {
      use = known
    } else if endsInStreet(bytes, start, stop, profile) {
      use = .beforeNumber
    } else {
      return false
    }
    switch use {
    case .beforeNumber:
      var next = stop + 1
      while next < end, bytes[next] == 0x20 || bytes[next] == 0xC2 || bytes[next] == 0xA0 {
        next += 1
      }
      return category(bytes, next, end) == .digit
    case .unit:
      return tokens.last?.kind == .number
    case .title, .inner, .open, .month, .yearOrTitle: return true
    }
  }

  private func endsInStreet(
    _ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ profile: LanguageProfile
  ) -> Bool {
    let ending = profile.streetEnding
    guard !ending.isEmpty, stop - start > ending.count else { return false }
    for (offset, byte) in ending.enumerated() where bytes[stop - ending.count + offset] != byte {
      return false
    }
    return true
  }

  /// Where the stem of an English word with an apostrophe ends: before `n't`, `'s`, `'ll` …
  private func stemEnd(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    // The letters after the last apostrophe, in lower case.
    var mark = end
    while mark > start {
      let (code, length) = bytes.scalar(before: mark, from: start)
      mark -= length
      if code == 0x27 || code == 0x2019 { break }
    }
    let suffix = mark + bytes.scalar(at: mark).length
    guard mark > start, suffix < end else { return end }
    let first = bytes[suffix] | 0x20
    switch end - suffix {
    case 1:
      if first == UInt8(ascii: "t"), mark - 1 > start, bytes[mark - 1] | 0x20 == UInt8(ascii: "n") {
        return mark - 1
      }
      return first == UInt8(ascii: "s") || first == UInt8(ascii: "d") || first == UInt8(ascii: "m")
        ? mark : end
    case 2:
      let second = bytes[suffix + 1] | 0x20
      let isVerb =
        (first == UInt8(ascii: "l") && second == UInt8(ascii: "l"))
        || (second == UInt8(ascii: "e")
          && (first == UInt8(ascii: "r") || first == UInt8(ascii: "v")))
      return isVerb ? mark : end
    default: return end
    }
  }

  /// Where an elided article or pronoun with its apostrophe ends: `l'`, `dell'`, `qu'`.
  private func elisionEnd(
    _ bytes: Span<UInt8>, _ start: Int, _ apostrophe: Int, _ end: Int, _ profile: LanguageProfile
  ) -> Int {
    guard profile.elisions.contains(bytes, start..<apostrophe) else { return end }
    return apostrophe + bytes.scalar(at: apostrophe).length
  }
}
