import Documents

/// Dates that say when by themselves.
extension ValueReader {
  /// `2026-11-24`, with or without a time behind `T` or a space.
  func isoDate(_ index: Int) -> ValueMatch? {
    guard let (year, yearEnd) = integer(index, digits: 4...4), byte(yearEnd) == 0x2D,
      let (month, monthEnd) = integer(yearEnd + 1, digits: 2...2)
    else { return nil }
    guard byte(monthEnd) == 0x2D else {
      guard (1...12).contains(month), (1000...2199).contains(year), isEnd(monthEnd),
        !looksLikeYearRange(year, month)
      else { return nil }
      return ValueMatch(end: monthEnd, type: .date, value: monthText(year, month))
    }
    guard let (day, dayEnd) = integer(monthEnd + 1, digits: 2...2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    var value = date.text
    var end = dayEnd
    if byte(dayEnd) == 0x54, let time = clock(dayEnd + 1) {
      value += "T" + time.text
      end = time.end
      if byte(end) == 0x5A {
        value += "Z"
        end += 1
      } else if byte(end) == 0x2B || byte(end) == 0x2D, let offset = clock(end + 1) {
        value += (byte(end) == 0x2B ? "+" : "-") + offset.text
        end = offset.end
      }
    }
    return isEnd(end) ? ValueMatch(end: end, type: .date, value: value) : nil
  }

  private func looksLikeYearRange(_ year: Int, _ second: Int) -> Bool { second > year % 100 }

  /// `24/11/2026`, `11/24/26`, `24.11.2026`, and the one day known by its numbers, 9/11.
  func numericDate(_ index: Int) -> ValueMatch? {
    guard let (first, firstEnd) = integer(index, digits: 1...2) else { return nil }
    let separator = byte(firstEnd)
    guard separator == 0x2F || separator == 0x2E || separator == 0x2D,
      let (second, secondEnd) = integer(firstEnd + 1, digits: 1...2)
    else { return nil }
    if byte(secondEnd) == separator, isDigit(secondEnd + 1) {
      guard let (rawYear, end) = integer(secondEnd + 1, digits: 2...4), end - secondEnd != 4,
        isEnd(end),
        byte(end) != separator || !isDigit(end + 1)
      else { return nil }
      // Two digits are a year only with slashes: "1.10.12" is a version.
      if end - secondEnd == 3, separator != 0x2F { return nil }
      let year = end - secondEnd == 3 ? (rawYear < 70 ? 2000 : 1900) + rawYear : rawYear
      guard (1000...2199).contains(year) else { return nil }
      let monthFirst = CalendarDate(year: year, month: first, day: second)
      let dayFirst = CalendarDate(year: year, month: second, day: first)
      guard monthFirst != nil || dayFirst != nil else { return nil }
      return ValueMatch(
        end: end, type: .date,
        value: likelier(monthFirst, dayFirst, isDotted: separator == 0x2E)?.text)
    }
    if separator == 0x2F, first == 9, second == 11, isEnd(secondEnd), byte(secondEnd) != 0x2F {
      return ValueMatch(end: secondEnd, type: .date, value: "2001-09-11")
    }
    return nil
  }

  /// Dots mean the day first. With slashes, the reading within 60 days of the anchor wins, where only one
  /// is; otherwise the month is first, as in the United States.
  private func likelier(_ monthFirst: CalendarDate?, _ dayFirst: CalendarDate?, isDotted: Bool)
    -> CalendarDate?
  {
    guard let monthFirst else { return dayFirst }
    guard let dayFirst else { return monthFirst }
    if monthFirst == dayFirst { return monthFirst }
    if isDotted { return dayFirst }
    guard let anchor else { return nil }
    let isMonthNear = abs(monthFirst.dayNumber - anchor.dayNumber) <= 60
    let isDayNear = abs(dayFirst.dayNumber - anchor.dayNumber) <= 60
    return isMonthNear == isDayNear ? nil : (isMonthNear ? monthFirst : dayFirst)
  }

  /// A date that begins with digits: `24 November 2026`, `24th of November`, `1990s`, `2019–21`, `2026`.
  func writtenDate(_ index: Int) -> ValueMatch? {
    if let (day, dayEnd) = integer(index, digits: 1...2), (1...31).contains(day) {
      var end = dayEnd
      if let suffix = ordinalSuffix(dayEnd) { end = suffix }
      // "24 and 25 November", "24–26 November"
      var lastDay: Int?
      var behind = end
      var gap = dash(end)
      if gap == nil, let word = nextWord(end), word.meaning == .and || word.meaning == .to {
        gap = space(word.end)
      }
      if let gap, let (second, secondEnd) = integer(gap, digits: 1...2), (1...31).contains(second) {
        (lastDay, behind) = (second, ordinalSuffix(secondEnd) ?? secondEnd)
      }
      if let month = monthAfter(behind) {
        return dayAndMonth(day, lastDay, month, month.end)
      }
      if lastDay != nil, let month = monthAfter(end) {
        return dayAndMonth(day, nil, month, month.end)
      }
    }
    return decade(index) ?? yearRange(index)
  }

  private struct Month {
    var number: Int
    var end: Int
  }

  private func monthAfter(_ index: Int) -> Month? {
    guard var word = joinedWord(index) else { return nil }
    if word.meaning == .of, let next = nextWord(word.end) { word = next }
    guard case .month(let number, _, let isShort)? = word.meaning, word.isCapitalized else {
      return nil
    }
    return Month(number: number, end: isShort && byte(word.end) == 0x2E ? word.end + 1 : word.end)
  }

  private func dayAndMonth(_ day: Int, _ lastDay: Int?, _ month: Month, _ end: Int) -> ValueMatch? {
    var (end, year) = (end, Int?.none)
    var gap = skip(end)
    if byte(gap) == 0x2C { gap = skip(gap + 1) }
    if gap > end || dash(end) != nil, let (found, yearEnd) = fullYear(dash(end) ?? gap) {
      (year, end) = (found, yearEnd)
    }
    guard (lastDay ?? day) <= 31, day <= CalendarDate.days(in: month.number, of: year ?? 2024)
    else {
      return nil
    }
    return ValueMatch(end: end, type: .date, value: dayText(year, month.number, day, lastDay))
  }

  /// `2026-11-24`, or such a day near the anchor, or `XXXX-11-24`.
  private func dayText(_ year: Int?, _ month: Int, _ day: Int, _ lastDay: Int?) -> String {
    func one(_ day: Int) -> String {
      if let year {
        return CalendarDate(year: year, month: month, day: day)?.text ?? monthText(year, month)
      }
      if let anchor {
        let near = (-1...1).compactMap {
          CalendarDate(year: anchor.year + $0, month: month, day: day)
        }
        .min {
          Self.distance($0.dayNumber - anchor.dayNumber)
            < Self.distance($1.dayNumber - anchor.dayNumber)
        }
        if let near { return near.text }
      }
      return "XXXX-\(CalendarDate.padded(month, 2))-\(CalendarDate.padded(day, 2))"
    }
    return lastDay.map { "\(one(day))/\(one($0))" } ?? one(day)
  }

  /// How far a day or month is from the anchor: the future counts double, since texts tell of the past more
  /// often.
  private static func distance(_ difference: Int) -> Int {
    difference > 0 ? 2 * difference : -difference
  }

  func monthText(_ year: Int, _ month: Int) -> String {
    "\(CalendarDate.padded(year, 4))-\(CalendarDate.padded(month, 2))"
  }

  /// A date that begins with the month in `word`: `November 24, 2026`, `Nov. 24`, `November 2026`, `May`.
  ///
  /// A month that is also a common word or name needs something beside it that makes it a date.
  func monthDate(_ word: Word) -> ValueMatch? {
    guard case .month(let month, let isCommon, let isShort)? = word.meaning else { return nil }
    guard word.isCapitalized || !isCommon else { return nil }
    let hasStop = isShort && byte(word.end) == 0x2E
    let monthEnd = hasStop ? word.end + 1 : word.end
    if let gap = space(monthEnd) ?? dash(monthEnd) {
      var start = gap
      if let the = self.word(gap), the.meaning == .the { start = skip(the.end) }
      if let (year, end) = fullYear(start) {
        return ValueMatch(end: end, type: .date, value: monthText(year, month))
      }
      if let (day, dayEnd) = integer(start, digits: 1...2), (1...31).contains(day) {
        return monthAndDay(month, day, dayEnd, monthEnd)
      }
      if let of = self.word(gap), of.meaning == .of, let (year, end) = fullYear(skip(of.end)) {
        return ValueMatch(end: end, type: .date, value: monthText(year, month))
      }
    }
    if byte(monthEnd) == 0x2C, let gap = space(monthEnd + 1), let (year, end) = fullYear(gap) {
      return ValueMatch(end: end, type: .date, value: monthText(year, month))
    }
    guard isBareMonth(word, isCommon: isCommon, isShort: isShort) else { return nil }
    // "May to July", "June-August"
    let value = anchor.map { anchor in
      let years = (-1...1).map { anchor.year + $0 }
      let year = years.min {
        Self.distance($0 * 12 + month - anchor.year * 12 - anchor.month)
          < Self.distance($1 * 12 + month - anchor.year * 12 - anchor.month)
      }
      return monthText(year ?? anchor.year, month)
    }
    return ValueMatch(
      end: monthEnd, type: .date, value: value ?? "XXXX-\(CalendarDate.padded(month, 2))")
  }

  private func monthAndDay(_ month: Int, _ day: Int, _ dayEnd: Int, _ monthEnd: Int) -> ValueMatch?
  {
    var end = ordinalSuffix(dayEnd) ?? dayEnd
    // "May 5 million" and "March 10,000" are no days
    guard isEnd(end) else { return nil }
    if byte(end) == 0x2C, isDigit(end + 1) { return nil }
    if byte(end) == 0x2E, isDigit(end + 1) { return nil }
    if byte(end) == 0x25 || byte(end) == 0x3A { return nil }
    var lastDay: Int?
    let gap =
      dash(end)
      ?? nextWord(end).flatMap { $0.meaning == .and || $0.meaning == .to ? space($0.end) : nil }
    if let gap, let (second, secondEnd) = integer(gap, digits: 1...2), second > day, second <= 31,
      isEnd(ordinalSuffix(secondEnd) ?? secondEnd), byte(secondEnd) != 0x3A
    {
      let word = nextWord(secondEnd)
      var isDay = true
      if let word {
        switch word.meaning {
        case .scale?, .percent?, .period?, .unit?: isDay = false;
        default: break
        }
      }
      if isDay { (lastDay, end) = (second, ordinalSuffix(secondEnd) ?? secondEnd) }
    }
    var year: Int?
    var behind = skip(end)
    if byte(behind) == 0x2C { behind = skip(behind + 1) }
    if behind > end, let (found, yearEnd) = fullYear(behind) { (year, end) = (found, yearEnd) }
    guard day <= CalendarDate.days(in: month, of: year ?? 2024) else { return nil }
    return ValueMatch(end: end, type: .date, value: dayText(year, month, day, lastDay))
  }

  /// Whether a month alone is the month: always for `January`; for `May`, `March`, `April`, `June`, `August`
  /// and abbreviations only behind words such as `in` and `last`.
  private func isBareMonth(_ word: Word, isCommon: Bool, isShort: Bool) -> Bool {
    guard isCommon else { return true }
    let before = previousWord(word.start)
    switch before?.meaning {
    case .timePreposition?, .direction?, .part?, .to?, .of?:
      if isShort { return byte(word.end) == 0x2E }
      // "of June Carter", "by May Smith"
      if let next = nextWord(word.end), next.isCapitalized, next.meaning == nil { return false }
      // "by May" and "of June" can be people; "in", "since" and the rest cannot
      if let before, spells(before, "by") || spells(before, "on") || spells(before, "about") {
        return false
      }
      if before?.meaning == .of || before?.meaning == .to {
        return byte(word.end) != 0x27 && !isShort && word.end - word.start > 4
      }
      return true
    case .month?: return !isShort
    default: return false
    }
  }

  /// `1990s`, `the '90s`, `2010s`.
  func decade(_ index: Int) -> ValueMatch? {
    var start = index
    if byte(index) == 0x27 { start = index + 1 }
    if byte(index) == 0xE2, byte(index + 1) == 0x80,
      byte(index + 2) == 0x99 || byte(index + 2) == 0x98
    {
      start = index + 3
    }
    guard let (number, end) = integer(start, digits: start == index ? 4...4 : 2...2) else {
      return nil
    }
    var behind = end
    if byte(behind) == 0x27 { behind += 1 }
    guard byte(behind) == 0x73, isEnd(behind + 1), number % 10 == 0 else { return nil }
    if start != index {
      let century = number >= 30 ? 19 : 20
      return ValueMatch(end: behind + 1, type: .date, value: "\(century)\(number / 10)X")
    }
    guard (1000...2190).contains(number) else { return nil }
    if number % 100 == 0, number < 2000 {
      return ValueMatch(end: behind + 1, type: .date, value: "\(number / 100)XX")
    }
    return ValueMatch(end: behind + 1, type: .date, value: "\(number / 10)X")
  }

  /// `2019–2021`, `2019-21`, `2019/20`.
  func yearRange(_ index: Int) -> ValueMatch? {
    guard let (first, end) = integer(index, digits: 4...4), (1000...2199).contains(first) else {
      return nil
    }
    guard let gap = dash(end) ?? (byte(end) == 0x2F ? end + 1 : nil) else { return nil }
    if let (second, behind) = integer(gap, digits: 4...4), second > first, second < first + 500,
      isEnd(behind), dash(behind) == nil
    {
      return ValueMatch(end: behind, type: .date, value: "\(first)/\(second)")
    }
    if let (second, behind) = integer(gap, digits: 2...2), second > first % 100, isEnd(behind),
      dash(behind) == nil
    {
      return ValueMatch(end: behind, type: .date, value: "\(first)/\(first / 100 * 100 + second)")
    }
    return nil
  }

  /// A year of four digits that nothing follows which would make it another number.
  func fullYear(_ index: Int) -> (Int, Int)? {
    guard let (year, end) = integer(index, digits: 4...4), (1000...2199).contains(year), isEnd(end)
    else { return nil }
    if byte(end) == 0x2C || byte(end) == 0x2E, isDigit(end + 1) { return nil }
    if let word = nextWord(end) {
      switch word.meaning {
      case .scale?, .percent?, .unit?, .period?, .currency?: return nil
      default: break
      }
    }
    return (year, end)
  }

  /// A bare year, judged by the words around it: `in 1848`, `the 2019 election`, not `2000 people`.
  func bareYear(_ index: Int) -> ValueMatch? {
    guard let (year, end) = fullYear(index) else { return nil }
    let before = previousWord(index)
    var isIntroduced = false
    switch before?.meaning {
    case .timePreposition?:
      isIntroduced = before.map { !spells($0, "about") && !spells($0, "around") } ?? false
    case .part?, .direction?, .season?, .month?, .of?, .the?: isIntroduced = true
    default: break
    }
    let next = nextWord(end)
    if let next, case .era(let isBefore)? = next.meaning, next.isAllCapitals {
      return ValueMatch(
        end: next.end, type: .date,
        value: isBefore ? "-\(CalendarDate.padded(year - 1, 4))" : "\(year)")
    }
    let isParenthesis = byte(index - 1) == 0x28 || byte(end) == 0x29
    if let next, !next.isCapitalized, next.meaning == nil, !isParenthesis {
      let isPlural =
        byte(next.end - 1) == 0x73 && byte(next.end - 2) != 0x73 && next.end - next.start > 3
        && !spells(next, "does") && !spells(next, "was")
        || spells(next, "people") || spells(next, "men") || spells(next, "women")
        || spells(next, "children") || spells(next, "police") || spells(next, "troops")
      if isPlural, !isIntroduced || year % 100 == 0 || year > 2050 { return nil }
    }
    if (1700...2099).contains(year) || isIntroduced || isParenthesis {
      return ValueMatch(end: end, type: .date, value: CalendarDate.padded(year, 4))
    }
    return nil
  }

  /// The number of a run of digits that is as long as `digits` allows, with nothing of a number behind.
  func integer(_ index: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var (value, end) = (0, index)
    while isDigit(end), end - index <= digits.upperBound {
      value = value * 10 + Int(byte(end) - 0x30)
      end += 1
    }
    return digits.contains(end - index) ? (value, end) : nil
  }

  /// The offset behind `st`, `nd`, `rd`, `th`.
  func ordinalSuffix(_ index: Int) -> Int? {
    let pair = (byte(index) | 0x20, byte(index + 1) | 0x20)
    guard isEnd(index + 2) else { return nil }
    switch pair {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): return index + 2
    default: return nil
    }
  }
}
