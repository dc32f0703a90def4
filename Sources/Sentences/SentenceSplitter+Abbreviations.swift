import Documents

/// Abbreviations, initials and ordinals: full stops that may or may not end a sentence.
extension SentenceSplitter {
  /// A place after an abbreviation or initial.
  func abbreviation(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ category: CharacterClass, _ profile: LanguageProfile
  ) -> Verdict {
    let next = tokens[place.next]
    let isClosed = place.next > place.index + 1
    if category == .lower { return .join }
    let word = tokens[place.index].range
    let body = word.lowerBound..<max(word.lowerBound + 1, word.upperBound - 1)
    let isStarter = profile.starters.contains(bytes, next.range)
    let use = profile.abbreviations.use(of: bytes, body)
    if isClosed, use != .title { return profile.isLearned ? .ask : .split }
    if isTimeOfDay(bytes, body), place.index > range.lowerBound,
      tokens[place.index - 1].shape.contains(.hasDigit)
    {
      return timeOfDay(bytes, tokens, place, category, isStarter)
    }
    switch use {
    case .title: return .join
    case .inner: return category == .upper && isStarter && profile.isLearned ? .ask : .join
    case .beforeNumber where length(bytes, tokens[place.index]) > 2:
      return category == .digit ? .join : isStarter ? .split : .join
    case .month:
      if category == .digit || next.kind == .abbreviation { return .join }
      if isStarter { return .split }
      // "opens Fri. Tickets"; but "In Sept. Smith said".
      return category == .upper && place.index - place.sentenceStart > 2 ? .split : .ask(profile)
    case .unit, .yearOrTitle:
      guard place.index > range.lowerBound, tokens[place.index - 1].shape.contains(.hasDigit) else {
        return use == .unit ? .ask(profile) : .join
      }
      // "В 2014 г. Путин": a date that opens the sentence does not end it.
      guard category == .upper || category == .quoteOpen || category == .quote else { return .join }
      return use == .unit || place.index - place.sentenceStart > 3 ? .split : .join
    case .open:
      if isTimeOfDay(bytes, body), place.index > range.lowerBound,
        tokens[place.index - 1].shape.contains(.hasDigit)
      {
        return timeOfDay(bytes, tokens, place, category, isStarter)
      }
      if isStarter { return .split }
      return profile.isLearned
        ? .ask : category == .digit || category == .open ? .join : openEnd(bytes, tokens, place)
    case nil, .beforeNumber:
      if category == .digit, !profile.streetEnding.isEmpty { return .join }
    }
    // Initials and acronyms that no list knows.
    let letters = tokens[place.index]
    let isInitial = length(bytes, letters) == 2
    if isInitial {
      if category == .digit { return .join }
      // "40 C. Roads melted"
      let isDegree = [0x43, 0x46, 0x4B].contains(bytes[word.lowerBound])
      if isDegree, place.index > range.lowerBound, tokens[place.index - 1].kind == .number {
        return .split
      }
      return isStarter ? initialBeforeStarter(bytes, tokens, range, place, profile) : .join
    }
    if isStarter { return .split }
    // "3 куб.м. Вес": an unknown unit.
    if !profile.isLearned, category == .upper, place.index > range.lowerBound,
      tokens[place.index - 1].kind == .number
    {
      return .split
    }
    return .ask(profile)
  }

  /// A capital after one small letter with a full stop: "Frankfurt a. M.", "u. a. Maler", in languages that write
  /// abbreviations of several letters with spaces.
  func spacedAbbreviation(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ profile: LanguageProfile
  ) -> Verdict {
    let at = place.index - 1
    guard !place.closesQuote, !place.closesBracket, at >= range.lowerBound,
      tokens[at].kind == .word,
      length(bytes, tokens[at]) == 1, category(bytes, tokens[at]) == .lower
    else { return .split }
    let next = tokens[place.next]
    if next.kind == .abbreviation, length(bytes, next) == 2 { return .join }
    guard at > range.lowerBound, tokens[at - 1].kind == .abbreviation,
      length(bytes, tokens[at - 1]) == 2
    else { return .split }
    return profile.starters.contains(bytes, next.range) ? .split : .join
  }

  /// After "etc.", "Inc." and the like, in a language without a learned model: a capital is a start unless
  /// the abbreviation stands between two names.
  private func openEnd(_ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace) -> Verdict {
    tokens[place.index].shape.contains(.capitalized) ? .join : .split
  }

  /// "you and I. Did you", "Plan B. The": an initial before a word that begins sentences.
  private func initialBeforeStarter(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ profile: LanguageProfile
  ) -> Verdict {
    guard place.index > range.lowerBound else { return .join }
    let before = tokens[place.index - 1]
    // After a name the initial is part of it; the starter then is most likely a name, too ("J. May").
    if before.kind == .abbreviation { return .join }
    return profile.isLearned && before.shape.contains(.capitalized) ? .ask : .split
  }

  private func isTimeOfDay(_ bytes: Span<UInt8>, _ body: Range<Int>) -> Bool {
    guard body.count == 3, bytes[body.lowerBound + 1] == 0x2E,
      bytes[body.lowerBound + 2] | 0x20 == UInt8(ascii: "m")
    else { return false }
    let first = bytes[body.lowerBound] | 0x20
    return first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
  }

  /// "At 5 a.m. Mr. Smith went": the time opens the sentence. "He left at 6 p.m. Mr. Smith": it ends it.
  private func timeOfDay(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace, _ category: CharacterClass,
    _ isStarter: Bool
  ) -> Verdict {
    let isOpening =
      place.index - place.sentenceStart <= 3
      && tokens[place.sentenceStart].kind == .word && place.index > place.sentenceStart
    if isOpening { return .join }
    // Time zones and days: "6 p.m. EST", "9 a.m. Monday".
    let next = tokens[place.next]
    if next.shape.contains(.allCapitals), !isStarter { return .join }
    if Starters.days.contains(bytes, next.range) { return .join }
    return category == .upper || category == .quoteOpen || category == .quote ? .split : .join
  }

  /// "am 3. Oktober", "19. Jahrhundert": nil when the number is no ordinal here.
  func ordinal(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ category: CharacterClass, _ profile: LanguageProfile
  ) -> Verdict? {
    let number = tokens[place.index - 1]
    guard number.end - number.start <= 3, bytes[Int(number.end) - 1] & 0xF0 == 0x30 else {
      return nil
    }
    let next = tokens[place.next]
    if profile.ordinalNouns.contains(bytes, next.range) { return .join }
    if category == .digit { return .join }
    if profile.starters.contains(bytes, next.range) { return nil }
    guard place.index - 2 >= range.lowerBound else { return .join }
    return profile.ordinalLeads.contains(bytes, tokens[place.index - 2].range) ? .join : nil
  }
}

extension SentenceSplitter.Verdict {
  /// The model's word where there is one; else a sentence goes on after an abbreviation.
  static func ask(_ profile: LanguageProfile) -> Self { profile.isLearned ? .ask : .join }
}
