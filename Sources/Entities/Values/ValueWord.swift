/// What a word means to the value scanners.
enum ValueWord: Hashable, Sendable {
  /// A month, from 1. `isCommon`: the word has another everyday use (`may`, `march`). `isShort`: it is an
  /// abbreviation.
  case month(Int, isCommon: Bool, isShort: Bool)
  /// A weekday, 0 is Monday. Short ones (`Sun`, `Sat`) need a date beside them.
  case weekday(Int, isShort: Bool)
  /// 0 to 19.
  case small(Int)
  /// 20, 30, … 90.
  case tens(Int)
  /// A power of ten from `hundred` up.
  case scale(Int)
  /// `lakh`, `crore`: powers of ten that are not powers of 1000.
  case dozen
  case half
  /// `third`, `twentieth`. `second` has other uses.
  case ordinal(Int)
  /// An ISO 4217 code, and whether the word is the hundredth part (`cents`).
  case currency(String, isHundredth: Bool)
  /// The code itself: `USD`.
  case currencyCode(String)
  case percent
  case perWord
  case cent
  case percentage
  case point
  /// A unit of measure by its usual sign. `isSign`: it is the sign itself, to be written close or in its case.
  case unit(String, isSign: Bool)
  /// `square`, `cubic`, `nautical`, `metric`.
  case unitPrefix(String)
  /// A period of time.
  case period(Period)
  /// `today` 0, `yesterday` -1, `tomorrow` 1.
  case relativeDay(Int)
  case tonight
  /// `last` -1, `this` 0, `next` 1.
  case direction(Int)
  case ago
  case later
  case dayPart(String)
  case clockWord(String)
  /// `am`, `pm`.
  case meridiem(isAfternoon: Bool)
  case oclock
  /// A time zone, minutes east of Greenwich.
  case zone(Int)
  case era(isBefore: Bool)
  case season
  /// `early`, `late`, `mid`.
  case part
  case the
  case article
  case and
  case of
  case to
  case at
  case few
  /// A word before which a bare month or year is one: `in`, `since`, `until`.
  case timePreposition
  case old

  /// Whether a value can begin with the word.
  var beginsValue: Bool {
    switch self {
    case .small, .tens, .article, .half, .scale, .dozen, .ordinal, .clockWord, .currencyCode,
      .month, .weekday, .relativeDay, .tonight, .direction, .part, .the, .few, .season:
      true
    default: false
    }
  }

  /// A period of time, from seconds to centuries.
  enum Period: Int, Hashable, Sendable {
    case second, minute, hour, day, week, fortnight, month, quarter, year, decade, century
  }
}
