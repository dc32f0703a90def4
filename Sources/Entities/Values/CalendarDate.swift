/// A day of the Gregorian calendar, for anchoring relative dates. Arithmetic after Howard Hinnant's
/// "chrono-compatible low-level date algorithms".
struct CalendarDate: Hashable, Sendable, Comparable {
  var year: Int
  var month: Int
  var day: Int

  /// A day, when there is such a day.
  init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day `number` days after 1970-01-01.
  init(dayNumber number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The date that an ISO 8601 date, or date and time, begins with.
  init?(isoPrefix text: String) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Days since 1970-01-01.
  var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// 0 is Monday, 6 is Sunday.
  var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 }

  /// The same day `months` later, or the last day of that month.
  func adding(months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 + months
    let (newYear, newMonth) = (
      total >= 0 ? total / 12 : (total - 11) / 12, ((total % 12) + 12) % 12 + 1
    )
    var result = self
    (result.year, result.month) = (newYear, newMonth)
    result.day = min(day, Self.days(in: newMonth, of: newYear))
    return result
  }

  /// The day `days` later.
  func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

  /// `2026-11-24`.
  var text: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// `2026-W48`: the ISO 8601 week that the day lies in.
  var week: String {
    let thursday = adding(days: 3 - weekday)
    guard let newYear = CalendarDate(year: thursday.year, month: 1, day: 1) else { return text }
    let number = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    return "\(Self.padded(thursday.year, 4))-W\(Self.padded(number, 2))"
  }

  static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.dayNumber < b.dayNumber }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// `number` with zeros in front, at least `width` digits.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
