import Documents

extension ValueReader {
  /// A time of day in digits: `10:30`, `5pm`, `10.30 a.m. EST`, `0900 GMT`, `8 o'clock`, `7-9pm`.
  func time(_ index: Int) -> ValueMatch? {
    guard let (hour, hourEnd) = integer(index, digits: 1...2), hour <= 24 else {
      return militaryTime(index)
    }
    if let range = timeRange(hour, hourEnd) { return range }
    if let clock = clock(index), byte(hourEnd) == 0x3A || meridiem(clock.end) != nil {
      guard isEnd(clock.end) || meridiem(clock.end) != nil else { return nil }
      if byte(clock.end) == 0x3A { return nil }
      if let half = meridiem(clock.end) {
        return zoned(half.end, shifted(clock.hour, half.isAfternoon), clock.minute, clock.second)
      }
      return zoned(clock.end, clock.hour, clock.minute, clock.second)
    }
    if let half = meridiem(hourEnd), (1...12).contains(hour) {
      return zoned(half.end, shifted(hour, half.isAfternoon), 0, nil)
    }
    // "8 o'clock"
    if let o = nextWord(hourEnd), spells(o, "o") {
      let behind = byte(o.end) == 0x27 ? o.end + 1 : byte(o.end) == 0xE2 ? o.end + 3 : o.end
      if let clock = word(behind), behind > o.end, spells(clock, "clock") {
        return ValueMatch(end: clock.end, type: .time, value: "\(CalendarDate.padded(hour, 2)):00")
      }
    }
    return nil
  }

  /// `noon`, `midnight`.
  func wordTime(_ word: Word) -> ValueMatch? {
    guard case .clockWord(let value)? = word.meaning else { return nil }
    return ValueMatch(end: word.end, type: .time, value: value)
  }

  private func timeRange(_ hour: Int, _ hourEnd: Int) -> ValueMatch? {
    guard (1...12).contains(hour), let gap = dash(hourEnd),
      let (second, secondEnd) = integer(gap, digits: 1...2), (1...12).contains(second),
      let half = meridiem(secondEnd)
    else { return nil }
    let last = shifted(second, half.isAfternoon)
    let first = shifted(hour, half.isAfternoon && hour <= second)
    return ValueMatch(
      end: half.end, type: .time,
      value: "\(CalendarDate.padded(first, 2)):00/\(CalendarDate.padded(last, 2)):00")
  }

  private func militaryTime(_ index: Int) -> ValueMatch? {
    guard let (number, end) = integer(index, digits: 4...4), number / 100 < 24, number % 100 < 60
    else { return nil }
    guard let zone = nextWord(end), zone.isAllCapitals, case .zone? = zone.meaning else {
      guard let hours = nextWord(end), spells(hours, "hours"),
        byte(index) == 0x30
          || number % 100 != 0 && number % 5 == 0 && !(1900...2099).contains(number)
      else { return nil }
      return ValueMatch(end: hours.end, type: .time, value: text(number / 100, number % 100, nil))
    }
    return zoned(end, number / 100, number % 100, nil)
  }

  /// A clock reading with `:` or `.` between its parts.
  func clock(_ index: Int) -> (hour: Int, minute: Int, second: Int?, end: Int, text: String)? {
    guard let (hour, hourEnd) = integer(index, digits: 1...2), hour < 25,
      byte(hourEnd) == 0x3A || byte(hourEnd) == 0x2E,
      let (minute, minuteEnd) = integer(hourEnd + 1, digits: 2...2), minute < 60
    else { return nil }
    if byte(hourEnd) == 0x3A, byte(minuteEnd) == 0x3A,
      let (second, end) = integer(minuteEnd + 1, digits: 2...2), second < 61
    {
      return (hour, minute, second, end, text(hour, minute, second))
    }
    return (hour, minute, nil, minuteEnd, text(hour, minute, nil))
  }

  private func text(_ hour: Int, _ minute: Int, _ second: Int?) -> String {
    let base = "\(CalendarDate.padded(hour, 2)):\(CalendarDate.padded(minute, 2))"
    return second.map { "\(base):\(CalendarDate.padded($0, 2))" } ?? base
  }

  /// `am`, `p.m.`, `PM` at `index` or behind a space.
  private func meridiem(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    let start = skip(index)
    let letter = byte(start) | 0x20
    guard letter == 0x61 || letter == 0x70 else { return nil }
    if byte(start + 1) == 0x2E {
      let m = byte(start + 2) == 0x20 ? start + 3 : start + 2
      guard byte(m) | 0x20 == 0x6D, isEnd(m + 1) else { return nil }
      return (letter == 0x70, byte(m + 1) == 0x2E ? m + 2 : m + 1)
    }
    guard byte(start + 1) | 0x20 == 0x6D, isEnd(start + 2) else { return nil }
    return (letter == 0x70, start + 2)
  }

  private func shifted(_ hour: Int, _ isAfternoon: Bool) -> Int {
    isAfternoon ? (hour < 12 ? hour + 12 : hour) : (hour == 12 ? 0 : hour)
  }

  private func zoned(_ end: Int, _ hour: Int, _ minute: Int, _ second: Int?) -> ValueMatch {
    var match = ValueMatch(end: end, type: .time, value: text(hour, minute, second))
    if let zone = nextWord(end), zone.isAllCapitals, case .zone(let minutes)? = zone.meaning {
      match.end = zone.end
      let sign = minutes < 0 ? "-" : "+"
      let size = abs(minutes)
      match.value =
        text(hour, minute, second) + (minutes == 0 ? "Z" : sign + text(size / 60, size % 60, nil))
    }
    return match
  }
}
