package import Documents

/// What is certain about a place.
extension SentenceSplitter {
  /// Whether a sentence ends at a place, as far as rules can tell.
  package func verdict(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ profile: LanguageProfile
  ) -> Verdict {
    if lists.isMarker(place.next) { return .split }
    if lists.isInside(place.next), place.next - place.index < 4 { return .join }
    if place.mark == .none {
      return closesDateline(bytes, tokens, range, place.index) ? .join : .ask
    }
    let next = tokens[place.next]
    let held = pairs.holds(place.next)
    if held.bracket { return .join }
    if next.shape.contains(.lineStart) {
      let isWrapped =
        lines.isWrapped(place.next, tokens, range.upperBound)
        && !endsPost(tokens[place.next - 1], next)
      if !isWrapped { return brokenLine(bytes, tokens, place, profile) }
      if place.mark == .line { return .join }
    }
    if held.quote, !profile.isLearned { return .join }
    if place.mark == .ellipsis, place.index == place.sentenceStart { return .join }
    let category = category(bytes, next)
    guard next.shape.contains(.spaceBefore) else {
      return glued(bytes, tokens, place, category, profile)
    }
    switch category {
    case .punctuation:
      let code = code(bytes, next)
      if continues(code) { return .join }
      // ¿ ¡ begin nothing but sentences.
      if code == 0xBF || code == 0xA1 { return .split }
    case .close: return .join
    case .dash:
      return dashed(bytes, tokens, range, place, profile)
    default: break
    }
    if place.mark == .abbreviation {
      // "Col. (ret.) Eli"
      if place.closesBracket, place.index > range.lowerBound,
        bytes[Int(tokens[place.index - 1].start)] == 0x28
      {
        return .join
      }
      return abbreviation(bytes, tokens, range, place, category, profile)
    }
    if category == .lower { return small(bytes, tokens, range, place, profile) }
    return large(bytes, tokens, range, place, category, profile)
  }

  /// The dash of "GAZA CITY, Nov. 3 (AP) —" and of "Amman, Jordan –": the sentence goes on. Nothing but names, dates
  /// and brackets stands before it, or a bracket has just closed.
  private func closesDateline(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ index: Int
  ) -> Bool {
    guard index > range.lowerBound, category(bytes, tokens[index]) == .dash else { return false }
    if bytes[Int(tokens[index - 1].start)] == 0x29 { return true }
    return index - range.lowerBound <= 12
      && tokens[range.lowerBound..<index].allSatisfy {
        $0.shape.contains(.capitalized) || $0.kind == .number || $0.kind == .punctuation
      }
  }

  /// A line that ends in an address or a tag, and a capital in the next one: a post ends there.
  private func endsPost(_ last: Token, _ next: Token) -> Bool {
    switch last.kind {
    case .url, .hashtag, .handle: next.shape.contains(.capitalized)
    default: false
    }
  }

  /// A line break that somebody meant.
  private func brokenLine(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace, _ profile: LanguageProfile
  ) -> Verdict {
    if place.mark == .abbreviation || place.hasMark { return .split }
    let category = category(bytes, tokens[place.next])
    let before = tokens[place.next - 1]
    switch category {
    case .lower:
      // "cut off in the\nmiddle"; a list of single words is another matter.
      return place.next - place.sentenceStart >= 3 ? .join : .split
    case .ideograph:
      // A line of Japanese that ends in a particle or comma goes on.
      let code = code(bytes, before)
      return [
        0x306E, 0x306F, 0x3092, 0x304C, 0x306B, 0x3068, 0x3067, 0x3082, 0x3078, 0x3084, 0x3001,
        0xFF0C,
      ]
      .contains(code) ? .join : .split
    case .punctuation where continues(code(bytes, tokens[place.next])): return .join
    default:
      return before.kind == .punctuation && code(bytes, before) == 0x2C ? .join : .split
    }
  }

  /// Comma, semicolon, colon, percent and their kin: no sentence begins with one.
  func continues(_ code: UInt32) -> Bool {
    switch code {
    case 0x2C, 0x3B, 0x3A, 0x25, 0x60C, 0x61B, 0x3001, 0xFF0C, 0xFF1B, 0xFF1A, 0x2F, 0x55D: true
    default: false
    }
  }

  /// No space after the mark.
  private func glued(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace, _ category: CharacterClass,
    _ profile: LanguageProfile
  ) -> Verdict {
    let next = tokens[place.next]
    let isWide = code(bytes, tokens[place.index]) >= 0x3000
    if isWide, place.mark != .line { return wide(bytes, tokens, place, category) }
    switch place.mark {
    case .full: return category == .punctuation || category == .dash ? .join : .split
    case .abbreviation, .none, .line: return .join
    case .ellipsis where category == .ideograph: return .join
    default: break
    }
    guard place.index > 0, next.kind == .word, category == .upper,
      next.end - next.start > 1 || code(bytes, next) == 0x49
    else {
      return category == .letter && place.mark != .ellipsis ? .split : .join
    }
    // "quality.You'll": a word in lower case before, a capital after.
    let before = tokens[place.index - 1]
    guard before.kind == .word || before.kind == .clitic || place.closesQuote || place.closesBracket
    else { return .join }
    let last = characters[bytes.scalar(before: Int(before.end), from: Int(before.start)).code]
    guard last == .lower || place.closesQuote || place.closesBracket, before.end - before.start > 1
    else { return .join }
    return place.mark == .ellipsis && profile.isLearned ? .ask : .split
  }

  /// A full-width mark: no space is expected.
  private func wide(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace, _ category: CharacterClass
  ) -> Verdict {
    switch category {
    case .punctuation, .close, .quoteClose, .dash: .join
    case .ideograph where place.closesQuote || place.closesBracket:
      // 」と, ”他说: what follows tells who spoke.
      attributes(bytes, tokens, place) ? .join : .split
    default: .split
    }
  }

  /// Whether what follows the quote takes it into its sentence: と言った, 他说。
  private func attributes(_ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace) -> Bool {
    MarkPairs.isAttribution(bytes, tokens, place.next, tokens.count)
  }

  /// A dash after the mark: the narrator breaks into speech, or another speaker begins.
  private func dashed(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ profile: LanguageProfile
  ) -> Verdict {
    guard place.next + 1 < range.upperBound else { return .join }
    if category(bytes, tokens[place.next + 1]) == .lower { return .join }
    return profile.isLearned ? .ask : place.mark == .abbreviation ? .join : .split
  }

  /// A small letter after the mark.
  private func small(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ profile: LanguageProfile
  ) -> Verdict {
    if place.closesQuote || place.closesBracket { return .join }
    if place.mark == .stop || place.mark == .abbreviation, isShortUnit(bytes, tokens, range, place)
    {
      return .join
    }
    switch place.mark {
    case .ellipsis: return .join
    case .exclamation where isExclamationName(bytes, tokens, place): return .join
    case .full: return .split
    case .stop:
      guard place.index > range.lowerBound else { return .join }
      let before = tokens[place.index - 1]
      if profile.isLearned { return .ask }
      return before.kind == .word && length(bytes, before) >= 6 ? .split : .join
    default: return profile.isLearned ? .ask : .join
    }
  }

  /// "$1.2m. in 2020", "1.9 m. a year ago": one letter after a number is a unit with its own stop.
  private func isShortUnit(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace
  ) -> Bool {
    let unit = place.mark == .abbreviation ? place.index : place.index - 1
    guard unit > range.lowerBound else { return false }
    let token = tokens[unit]
    let letters =
      place.mark == .abbreviation ? token.end - 1 - token.start : token.end - token.start
    guard letters == 1, token.kind != .number, token.kind != .punctuation else {
      return token.shape.contains(.hasDigit) && (bytes[Int(token.end) - 1] | 0x20) == 0x6D
    }
    return tokens[unit - 1].kind == .number
  }

  /// Yahoo! and other names that end in an exclamation mark.
  func isExclamationName(_ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace) -> Bool {
    guard place.mark == .exclamation, place.next == place.index + 1, place.index > 0 else {
      return false
    }
    return Starters.exclamationNames.contains(bytes, tokens[place.index - 1].range)
  }

  /// A capital, a digit, an opening mark or a letter without case after the mark.
  private func large(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ category: CharacterClass, _ profile: LanguageProfile
  ) -> Verdict {
    guard place.index > range.lowerBound else { return profile.isLearned ? .ask : .join }
    let before = tokens[place.index - 1]
    if place.closesQuote, place.mark != .stop, isAttribution(bytes, tokens, range, place.next) {
      return .join
    }
    if category == .open, place.closesQuote, isCitation(bytes, tokens, range, place.next) {
      return .join
    }
    switch place.mark {
    case .stop:
      if before.kind == .number, profile.hasOrdinalStops, !place.closesQuote, !place.closesBracket,
        let verdict = ordinal(bytes, tokens, range, place, category, profile)
      {
        return verdict
      }
      // "N°. 1026"
      if category == .digit, before.kind == .symbol, before.end - before.start == 2 { return .join }
      if profile.isLearned {
        // The common case, and certain: "the house. The".
        let isPlain =
          before.kind == .word && !place.closesQuote && !place.closesBracket
          && (category == .upper && !before.shape.contains(.capitalized)
            && before.end - before.start >= 4
            || before.end - before.start > 1 && opensQuote(bytes, tokens, place.next))
        return isPlain ? .split : .ask
      }
      return spacedAbbreviation(bytes, tokens, range, place, profile)
    case .ellipsis:
      // "the thing is . . . I": nothing ends with such a word.
      if Starters.neverLast.contains(bytes, before.range) { return .join }
      return profile.isLearned ? .ask : .split
    case .exclamation, .question:
      if isExclamationName(bytes, tokens, place) {
        return profile.starters.contains(bytes, tokens[place.next].range) ? .split : .join
      }
      if opensQuote(bytes, tokens, place.next), !place.closesQuote, !place.closesBracket {
        return .split
      }
      return profile.isLearned && (place.closesQuote || place.closesBracket || category != .upper)
        ? .ask : .split
    default: return .split
    }
  }

  /// Whether a quotation mark opens at token `index`, and a capital follows it.
  private func opensQuote(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int) -> Bool {
    pairs.role(index) == .open && index + 1 < tokens.count
      && category(bytes, tokens[index]) != .open
      && tokens[index + 1].shape.contains(.capitalized)
  }

  /// Whether a short bracket with a full stop after it begins at token `index`: "…" (Smith 55).
  private func isCitation(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ index: Int
  ) -> Bool {
    var at = index + 1
    let end = min(index + 12, range.upperBound - 1)
    while at < end {
      if bytes[Int(tokens[at].start)] == 0x29 { return bytes[Int(tokens[at + 1].start)] == 0x2E }
      at += 1
    }
    return false
  }

  /// Whether "Smith asked", "the man said", "Mr. Lee shot back", "Ada Khan, 34, wondered" begins at token `index`.
  private func isAttribution(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ index: Int
  ) -> Bool {
    var at = index
    let end = min(index + 8, range.upperBound)
    while at < end {
      let token = tokens[at]
      if at > index + 1, let after = ageEnd(bytes, tokens, at, end) {
        at = after
        continue
      }
      guard token.kind == .word || token.kind == .abbreviation else { return false }
      if at > index, Starters.reportingVerbs.contains(bytes, token.range) {
        return true
      }
      if at > index, at + 1 < end, Starters.answeringVerbs.contains(bytes, token.range),
        Starters.back.contains(bytes, tokens[at + 1].range)
      {
        return true
      }
      guard token.shape.contains(.capitalized) || at == index else { return false }
      at += 1
    }
    return false
  }

  /// The index after ", 34," when that begins at `index`.
  private func ageEnd(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index + 2 < end, bytes[Int(tokens[index].start)] == 0x2C,
      tokens[index + 1].kind == .number, bytes[Int(tokens[index + 2].start)] == 0x2C
    else { return nil }
    return index + 3
  }
}
