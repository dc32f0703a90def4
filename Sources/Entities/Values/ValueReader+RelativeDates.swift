import Documents

/// Dates that count from the day of publication, and those made of weekdays, seasons and centuries.
extension ValueReader {
  /// A date that begins with a word: `Tuesday`, `last week`, `yesterday morning`, `mid-1990s`, `early May`,
  /// `the third quarter of 2026`.
  func wordDate(_ word: Word) -> ValueMatch? {
    switch word.meaning {
    case .month?: return monthDate(word)
    case .weekday(let day, let isShort)?:
      return weekdayDate(word, day, direction: nil, isShort: isShort)
    case .relativeDay(let days)?:
      return withDayPart(
        ValueMatch(end: word.end, type: .date, value: anchor?.adding(days: days).text))
    case .tonight?: return ValueMatch(end: word.end, type: .date, value: anchor?.text)
    case .direction(let direction)?: return directed(word, direction)
    case .part?: return part(word)
    case .the?: return definite(word)
    case .article?, .few?:
      // "a year ago", "a few days ago"
      var last = word
      if let few = nextWord(word.end), few.meaning == .few {
        last = few
        if let of = nextWord(few.end), of.meaning == .of { last = of }
      }
      guard let unit = nextWord(last.end), case .period(let period)? = unit.meaning,
        let ago = nextWord(unit.end), ago.meaning == .ago
      else { return nil }
      return ValueMatch(
        end: ago.end, type: .date,
        value: last.start == word.start && word.meaning == .article ? date(period, -1, 1) : nil)
    case .season?: return season(word)
    default: return nil
    }
  }

  private func weekdayDate(_ word: Word, _ day: Int, direction: Int?, isShort: Bool) -> ValueMatch?
  {
    guard word.isCapitalized || !isShort else { return nil }
    let end = isShort && byte(word.end) == 0x2E ? word.end + 1 : word.end
    // "Tuesday, November 24", "Tuesday 24 November"
    var gap = skip(end)
    if byte(gap) == 0x2C { gap = skip(gap + 1) }
    if gap > end {
      var match: ValueMatch?
      if isDigit(gap) {
        match = writtenDayDate(gap)
      } else if let next = self.word(gap) {
        if case .month? = next.meaning, let found = monthDate(next), found.end > next.end + 1 {
          match = found
        }
        if next.meaning == .the, let start = space(next.end), isDigit(start) {
          match = writtenDayDate(start)
        }
      }
      if let match { return match }
    }
    guard !isShort || direction != nil || byte(word.end) == 0x2E else { return nil }
    var value: String?
    if let anchor {
      let back = ((anchor.weekday - day) % 7 + 7) % 7
      value =
        switch direction {
        case nil: anchor.adding(days: -back).text
        case .some(-1): anchor.adding(days: -(back == 0 ? 7 : back)).text
        case .some(0): anchor.adding(days: day - anchor.weekday).text
        default: anchor.adding(days: 7 - back).text
        }
    }
    return withDayPart(ValueMatch(end: end, type: .date, value: value))
  }

  /// A written date that does begin with a day of the month.
  private func writtenDayDate(_ index: Int) -> ValueMatch? {
    guard integer(index, digits: 1...2) != nil else { return nil }
    return writtenDate(index)
  }

  private func withDayPart(_ match: ValueMatch) -> ValueMatch {
    var match = match
    if let part = nextWord(match.end), case .dayPart? = part.meaning { match.end = part.end }
    return match
  }

  /// `last week`, `next Tuesday`, `this month`, `the past three years`.
  private func directed(_ word: Word, _ direction: Int) -> ValueMatch? {
    guard let next = nextWord(word.end) else { return nil }
    switch next.meaning {
    case .weekday(let day, let isShort)? where next.isCapitalized:
      return weekdayDate(next, day, direction: direction, isShort: isShort)
    case .month(let month, _, _)? where next.isCapitalized:
      var match = ValueMatch(end: next.end, type: .date)
      if let anchor {
        var year = anchor.year
        if direction < 0, month >= anchor.month { year -= 1 }
        if direction > 0, month <= anchor.month { year += 1 }
        match.value = monthText(year, month)
      }
      return match
    case .period(let period)?:
      guard byte(next.end - 1) != 0x73 || period == .century else { return nil }
      return withDayPart(
        ValueMatch(
          end: next.end, type: .date, value: date(period, direction, direction == 0 ? 0 : 1)))
    case .season?:
      return ValueMatch(end: next.end, type: .date, value: nil)
    case .dayPart?:
      return ValueMatch(end: next.end, type: .date, value: anchor?.adding(days: direction).text)
    case .small?, .tens?, .few?:
      guard direction != 0 || next.meaning != .small(1) else { return nil }
      let end = next.meaning == .few ? next.end : (numberInWords(next.start)?.end ?? next.end)
      guard let unit = nextWord(end), case .period? = unit.meaning else { return nil }
      return ValueMatch(end: unit.end, type: .date)
    case nil:
      guard let number = digits(next.start), let unit = nextWord(number.end),
        case .period? = unit.meaning
      else { return nil }
      return ValueMatch(end: unit.end, type: .date)
    default: return nil
    }
  }

  /// `early 1990s`, `mid-May`, `late last week`, `early on Tuesday` not.
  private func part(_ word: Word) -> ValueMatch? {
    let start: Int
    if let behind = dash(word.end) {
      start = behind
    } else if let behind = space(word.end) {
      start = behind
    } else {
      return nil
    }
    if isDigit(start) || byte(start) == 0x27 {
      if let match = decade(start) { return match }
      if let (year, end) = fullYear(start), year >= 1700 {
        return ValueMatch(end: end, type: .date, value: "\(year)")
      }
      return centuryAfter(start)
    }
    guard let next = self.word(start) else { return nil }
    switch next.meaning {
    case .month(let month, _, let isShort)? where next.isCapitalized && !isShort:
      if let match = monthDate(next) { return match }
      return ValueMatch(end: next.end, type: .date, value: "XXXX-\(CalendarDate.padded(month, 2))")
    case .direction(let direction)?: return directed(next, direction)
    case .weekday(let day, isShort: false)? where next.isCapitalized:
      return weekdayDate(next, day, direction: nil, isShort: false)
    case .ordinal?: return centuryAfter(start)
    default: return nil
    }
  }

  /// `the 1990s`, `the third quarter`, `the 19th century`, `the day before yesterday`: the article stays
  /// outside where the rest is a date of its own, so only the fixed phrases are read here.
  private func definite(_ word: Word) -> ValueMatch? {
    guard let day = nextWord(word.end), case .period(.day)? = day.meaning,
      let order = nextWord(day.end),
      let base = nextWord(order.end)
    else { return nil }
    if spells(order, "before"), base.meaning == .relativeDay(-1) {
      return ValueMatch(end: base.end, type: .date, value: anchor?.adding(days: -2).text)
    }
    if spells(order, "after"), base.meaning == .relativeDay(1) {
      return ValueMatch(end: base.end, type: .date, value: anchor?.adding(days: 2).text)
    }
    return nil
  }

  /// `19th century`, `third quarter of 2026`, `first half of 2026` behind an ordinal.
  func centuryAfter(_ index: Int) -> ValueMatch? {
    guard let (number, end) = ordinalNumber(index), let word = joinedWord(end) else { return nil }
    switch word.meaning {
    case .period(.century)? where number > 0 && number <= 30:
      var match = ValueMatch(
        end: word.end, type: .date, value: "\(CalendarDate.padded(number - 1, 2))XX")
      if let era = nextWord(word.end), case .era(let isBefore)? = era.meaning {
        match.end = era.end
        if isBefore { match.value = nil }
      }
      return match
    case .period(.quarter)? where (1...4).contains(number):
      if let of = nextWord(word.end), of.meaning == .of, let start = space(of.end) {
        if let (year, behind) = fullYear(start) {
          return ValueMatch(end: behind, type: .date, value: "\(year)-Q\(number)")
        }
        if let direction = self.word(start), case .direction(let offset)? = direction.meaning,
          let year = nextWord(direction.end), case .period(.year)? = year.meaning
        {
          return ValueMatch(
            end: year.end, type: .date, value: anchor.map { "\($0.year + offset)-Q\(number)" })
        }
      }
      return ValueMatch(end: word.end, type: .date)
    default: return nil
    }
  }

  private func season(_ word: Word) -> ValueMatch? {
    guard let start = space(word.end) else { return nil }
    if let (year, end) = fullYear(start), (1700...2099).contains(year) {
      return ValueMatch(end: end, type: .date, value: "\(year)")
    }
    guard let of = self.word(start), of.meaning == .of, let gap = space(of.end),
      let (year, end) = fullYear(gap), (1700...2099).contains(year)
    else { return nil }
    return ValueMatch(end: end, type: .date, value: "\(year)")
  }

  /// The ordinal at `index`, in digits or words.
  func ordinalNumber(_ index: Int) -> (value: Int, end: Int)? {
    if let number = digits(index) {
      guard let end = ordinalSuffix(number.end), let value = number.value?.integer,
        fitsSuffix(value, number.end)
      else { return nil }
      return (value, end)
    }
    guard let first = word(index) else { return nil }
    switch first.meaning {
    case .ordinal(let value)?: return (value, first.end)
    case .tens(let tens)?:
      guard let second = joinedWord(first.end), case .ordinal(let unit)? = second.meaning, unit < 10
      else { return nil }
      return (tens + unit, second.end)
    default: return nil
    }
  }

  private func fitsSuffix(_ value: Int, _ index: Int) -> Bool {
    let letter = byte(index) | 0x20
    if (11...13).contains(value % 100) { return letter == 0x74 }
    switch value % 10 {
    case 1: return letter == 0x73
    case 2: return letter == 0x6E
    case 3: return letter == 0x72
    default: return letter == 0x74
    }
  }

  /// The period `count` periods from the anchor, at its own precision: a day for days, `2026-W48` for weeks.
  func date(_ period: ValueWord.Period, _ direction: Int, _ count: Int?) -> String? {
    guard let anchor, let count, count < 10_000 else { return nil }
    let offset = direction * count
    switch period {
    case .second, .minute, .hour: return count == 0 || period != .hour ? anchor.text : nil
    case .day: return anchor.adding(days: offset).text
    case .week: return anchor.adding(days: 7 * offset).week
    case .fortnight: return anchor.adding(days: 14 * offset).week
    case .month:
      let month = anchor.adding(months: offset)
      return monthText(month.year, month.month)
    case .quarter:
      let month = anchor.adding(months: 3 * offset)
      return "\(month.year)-Q\((month.month - 1) / 3 + 1)"
    case .year: return "\(anchor.year + offset)"
    case .decade: return "\((anchor.year + 10 * offset) / 10)X"
    case .century: return "\((anchor.year + 100 * offset) / 100)XX"
    }
  }
}
