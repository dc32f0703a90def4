import Documents

extension ValueReader {
  /// A share, measure or duration whose number was read already: `5%`, `20 km`, `three days`.
  func measure(_ index: Int, _ first: Number) -> ValueMatch? {
    var (low, high) = (first, Number?.none)
    if let range = rangeEnd(first.end) {
      if range.hasScale, !low.hasScale { low.value = low.value?.scaled(by: range.scale) }
      high = range
    } else if byte(first.end) == 0x25, let behind = dash(first.end + 1), let range = digits(behind),
      byte(range.end) == 0x25
    {
      high = range  // "10%-15%"
    }
    let end = high?.end ?? first.end
    return percent(end, low, high) ?? duration(index, end, low, high) ?? quantity(end, low, high)
  }

  private func percent(_ end: Int, _ low: Number, _ high: Number?) -> ValueMatch? {
    func match(_ end: Int) -> ValueMatch {
      ValueMatch(end: end, type: .percent, value: printed(low, high, power: -2, unit: nil))
    }
    if byte(end) == 0x25 { return match(end + 1) }
    let gap = skip(end)
    if byte(gap) == 0x25, gap - end == 1 { return match(gap + 1) }
    guard let word = joinedWord(end) else { return nil }
    switch word.meaning {
    case .percent?: return match(word.end)
    case .perWord?:
      guard let cent = joinedWord(word.end), case .cent? = cent.meaning else { return nil }
      return match(cent.end)
    case .percentage?:
      guard let point = joinedWord(word.end), case .point? = point.meaning else { return nil }
      return match(point.end)
    default: return nil
    }
  }

  /// `three days`, `a 42-year-old`, `18 months`; with `ago`, a date.
  private func duration(_ start: Int, _ end: Int, _ low: Number, _ high: Number?) -> ValueMatch? {
    guard let word = joinedWord(end) else { return nil }
    let period: ValueWord.Period
    switch word.meaning {
    case .period(let found)?: period = found
    // "second" is an ordinal elsewhere
    case .ordinal(2)? where !low.isWords || dash(end) != nil && low.value?.integer ?? 0 < 20:
      period = .second
    default: return nil
    }
    if period == .quarter { return nil }
    if high == nil, let behind = nextWord(word.end) {
      switch behind.meaning {
      case .ago?:
        return ValueMatch(end: behind.end, type: .date, value: date(period, -1, low.value?.integer))
      case .later? where spells(behind, "later"):
        break
      default: break
      }
    }
    var last = word.end
    if let old = joinedWord(word.end), case .old? = old.meaning {
      last = old.end
    }
    return ValueMatch(end: last, type: .quantity, value: Self.isoDuration(low, high, period))
  }

  private static func isoDuration(_ low: Number, _ high: Number?, _ period: ValueWord.Period)
    -> String?
  {
    func one(_ number: Number) -> String? {
      guard let value = number.value else { return nil }
      switch period {
      case .second: return "PT\(value.text)S"
      case .minute: return "PT\(value.text)M"
      case .hour: return "PT\(value.text)H"
      case .day: return "P\(value.text)D"
      case .week: return "P\(value.text)W"
      case .fortnight: return value.times(2).map { "P\($0.text)W" }
      case .month: return "P\(value.text)M"
      case .quarter: return value.times(3).map { "P\($0.text)M" }
      case .year: return "P\(value.text)Y"
      case .decade: return value.times(10).map { "P\($0.text)Y" }
      case .century: return value.times(100).map { "P\($0.text)Y" }
      }
    }
    guard let first = one(low) else { return nil }
    guard let high else { return first }
    return one(high).map { "\(first)/\($0)" }
  }

  private func quantity(_ end: Int, _ low: Number, _ high: Number?) -> ValueMatch? {
    func match(_ end: Int, _ unit: String) -> ValueMatch {
      ValueMatch(end: end, type: .quantity, value: printed(low, high, power: 0, unit: unit))
    }
    if byte(end) == 0xC2, byte(end + 1) == 0xB0 {
      let letter = byte(skip(end + 2))
      if letter == 0x43 || letter == 0x46, isEnd(skip(end + 2) + 1) {
        return match(skip(end + 2) + 1, letter == 0x43 ? "°C" : "°F")
      }
      return match(end + 2, "°")
    }
    // Right behind the digits: "5km", "6ft", "100m"
    if !low.isWords, let word = word(end) {
      if case .unit(let sign, isSign: true)? = word.meaning {
        return fits(word, sign) ? match(areaEnd(word.end), unit(sign, word.end)) : nil
      }
      if case .unit(let sign, isSign: false)? = word.meaning { return match(word.end, sign) }
      if word.end == end + 1, low.scale == 0 {
        switch byte(end) {
        case 0x6D: return match(areaEnd(end + 1), unit("m", end + 1))
        case 0x67: return match(end + 1, "g")
        case 0x56: return match(end + 1, "V")
        case 0x57: return match(end + 1, "W")
        default: return nil
        }
      }
      return nil
    }
    guard let word = joinedWord(end) else { return nil }
    switch word.meaning {
    case .unit(let sign, let isSign)?:
      guard !isSign || fits(word, sign) else { return nil }
      if sign == "°" { return degrees(word, match) }
      if sign == "ft" || sign == "m", !isSign, let inches = secondLength(word.end) {
        return match(inches, sign)
      }
      return match(areaEnd(word.end), unit(sign, word.end))
    case .unitPrefix(let prefix)?:
      guard let noun = joinedWord(word.end), case .unit(let sign, _)? = noun.meaning else {
        return nil
      }
      switch prefix {
      case "square": return match(noun.end, sign == "acre" ? sign : sign + "²")
      case "cubic": return match(noun.end, sign + "³")
      case "nautical": return match(noun.end, "nmi")
      default: return match(noun.end, sign)
      }
    default:
      // A lone sign behind a space: "5 m", "80 g"
      if word.end == word.start + 1, !low.isWords, dash(end) == nil, isEnd(word.end),
        byte(word.end) != 0x2E
      {
        switch byte(word.start) {
        case 0x6D: return match(areaEnd(word.end), unit("m", word.end))
        case 0x67: return match(word.end, "g")
        default: return nil
        }
      }
      return nil
    }
  }

  /// "six feet two" has no more, "six feet two inches" goes on.
  private func secondLength(_ index: Int) -> Int? {
    guard let start = space(index), let number = number(start), let word = joinedWord(number.end),
      case .unit("in", _)? = word.meaning
    else { return nil }
    return word.end
  }

  private func degrees(_ word: Word, _ match: (Int, String) -> ValueMatch) -> ValueMatch {
    if let scale = nextWord(word.end) {
      if spells(scale, "celsius") || spells(scale, "centigrade") { return match(scale.end, "°C") }
      if spells(scale, "fahrenheit") { return match(scale.end, "°F") }
    }
    return match(word.end, "°")
  }

  /// A sign of capitals must be written so ("GB", not "gb" in running words); small ones may not be
  /// capitals alone ("MM", "FT" the newspaper).
  private func fits(_ word: Word, _ sign: String) -> Bool {
    let first = sign.utf8.first ?? 0
    return first &- 0x41 < 26 ? word.isCapitalized : !word.isCapitalized
  }

  private func areaEnd(_ index: Int) -> Int {
    byte(index) == 0xC2 && (byte(index + 1) == 0xB2 || byte(index + 1) == 0xB3) ? index + 2 : index
  }

  private func unit(_ sign: String, _ index: Int) -> String {
    guard byte(index) == 0xC2 else { return sign }
    return byte(index + 1) == 0xB2 ? sign + "²" : byte(index + 1) == 0xB3 ? sign + "³" : sign
  }

  private func printed(_ low: Number, _ high: Number?, power: Int, unit: String?) -> String? {
    guard let first = low.value?.scaled(by: power).text else { return nil }
    let tail = unit.map { " " + $0 } ?? ""
    guard let high else { return first + tail }
    return high.value.map { "\(first)/\($0.scaled(by: power).text)\(tail)" }
  }
}
