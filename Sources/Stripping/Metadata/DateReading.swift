/// Reads dates as pages write them, and gives ISO 8601.
enum DateReading {
  /// An ISO 8601 date, or date and time with its zone where one is given; nil when the text is no date.
  ///
  /// Understands ISO 8601 and its near misses, RFC 822 (feeds), and dates in words in English, German,
  /// French, Spanish, Italian, Portuguese and Dutch. Numbers with slashes are read month first, unless
  /// that cannot be. Years before 1970 and after 2100 are no dates of publication.
  static func iso(_ text: String) -> String? {
    var reader = Reader(text)
    return reader.timestamp() ?? reader.words() ?? reader.numbers()
  }

  /// How many days lie between two dates that this gave, about; 0 for the same day.
  static func days(from first: String, to second: String) -> Int {
    func number(_ text: String) -> Int {
      let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3 else { return 0 }
      return parts[0] * 372 + parts[1] * 31 + parts[2]
    }
    return abs(number(first) - number(second))
  }

  /// Whether two dates that this gave differ by the order alone in which day and month were read.
  static func areSwapped(_ first: String, _ second: String) -> Bool {
    let (one, other) = (
      first.prefix(10).split(separator: "-"), second.prefix(10).split(separator: "-")
    )
    return one.count == 3 && other.count == 3 && one[0] == other[0] && one[1] == other[2]
      && one[2] == other[1]
  }

  /// Whether a word in lower case is a month's name, or short for one.
  static func isMonth(_ word: String) -> Bool { Reader.months[word] != nil && word != "may" }

  private struct Reader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8.prefix(200)) }

    private func digit(_ index: Int) -> Int? {
      guard index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      return Int(bytes[index]) - 0x30
    }

    private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while let digit = digit(position + count), count < digits.upperBound {
        value = value * 10 + digit
        count += 1
      }
      guard digits.contains(count), digit(position + count) == nil else { return nil }
      position += count
      return value
    }

    private mutating func skip(_ allowed: String) -> Bool {
      guard position < bytes.count, allowed.utf8.contains(bytes[position]) else { return false }
      position += 1
      return true
    }

    private mutating func skipSpace() {
      while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
      guard (1970...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else {
        return nil
      }
      return "\(year)-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }

    /// `2026-11-17`, `2026-11-17T06:30:00.123+01:00`, `20261119T141500Z`, `2026/11/17 06:30`, Unix time.
    mutating func timestamp() -> String? {
      position = 0
      skipSpace()
      let start = position
      if let year = number(4...4), skip("-/."), let month = number(1...2), skip("-/."),
        let day = number(1...2), let date = date(year, month, day)
      {
        return date + time()
      }
      position = start
      var digits = 0
      while digit(position + digits) != nil { digits += 1 }
      let text = String(decoding: bytes[position..<position + digits], as: UTF8.self)
      if digits == 8 || digits == 14, let value = Int(text.prefix(8)),
        let date = date(value / 10000, value / 100 % 100, value % 100)
      {
        if digits == 14, let clock = Int(text.suffix(6)) {
          return date + Self.clock(clock / 10000, clock / 100 % 100, clock % 100)
        }
        position += 8
        return date + time()
      }
      if digits == bytes.count, digits == 10 || digits == 13, let value = Int(text) {
        return Self.unix(digits == 13 ? value / 1000 : value)
      }
      return nil
    }

    private static func clock(_ hour: Int, _ minute: Int, _ second: Int) -> String {
      guard hour < 24, minute < 60, second < 61 else { return "" }
      return "T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
    }

    /// Days to a date by Howard Hinnant's `civil_from_days`.
    private static func unix(_ seconds: Int) -> String {
      let days = seconds / 86400 + 719_468
      let era = days / 146_097
      let dayOfEra = days - era * 146_097
      let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
      let shifted = (5 * dayOfYear + 2) / 153
      let month = shifted < 10 ? shifted + 3 : shifted - 9
      let day = dayOfYear - (153 * shifted + 2) / 5 + 1
      let rest = seconds % 86400
      return "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(padded(month, 2))-\(padded(day, 2))"
        + clock(rest / 3600, rest / 60 % 60, rest % 60) + "Z"
    }

    /// The time behind a date, with its zone; empty when there is none.
    private mutating func time() -> String {
      guard skip("Tt ,") else { return "" }
      skipSpace()
      let compact = position
      if digit(compact + 5) != nil, digit(compact + 6) == nil {
        let value = (0..<6).reduce(0) { $0 * 10 + (digit(compact + $1) ?? 0) }
        position += 6
        let clock = Self.clock(value / 10000, value / 100 % 100, value % 100)
        return clock.isEmpty ? "" : clock + zone()
      }
      guard let hour = number(1...2), skip(":"), let minute = number(2...2) else { return "" }
      var second = 0
      if skip(":") {
        second = number(2...2) ?? 0
        if skip(".,") { while digit(position) != nil { position += 1 } }
      }
      skipSpace()
      var fullHour = hour
      if position + 1 < bytes.count, bytes[position + 1] | 0x20 == UInt8(ascii: "m") {
        let half = bytes[position] | 0x20
        if half == UInt8(ascii: "p"), hour < 12 { fullHour += 12 }
        if half == UInt8(ascii: "a"), hour == 12 { fullHour = 0 }
        if half == UInt8(ascii: "p") || half == UInt8(ascii: "a") { position += 2 }
        skipSpace()
      }
      let clock = Self.clock(fullHour, minute, second)
      return clock.isEmpty ? "" : clock + zone()
    }

    private mutating func zone() -> String {
      if skip("Zz") { return "Z" }
      for (name, offset) in Self.zones where bytes[position...].starts(with: name.utf8) {
        return offset
      }
      guard position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D else {
        return ""
      }
      let sign = bytes[position] == 0x2B ? "+" : "-"
      position += 1
      let start = position
      if let hours = number(2...2) {
        let minutes = skip(":") ? number(2...2) ?? 0 : 0
        return hours <= 14 ? "\(sign)\(Self.padded(hours, 2)):\(Self.padded(minutes, 2))" : ""
      }
      position = start
      if let value = number(4...4), value / 100 <= 14 {
        return "\(sign)\(Self.padded(value / 100, 2)):\(Self.padded(value % 100, 2))"
      }
      return ""
    }

    private static let zones = [
      ("GMT", "Z"), ("UTC", "Z"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"),
      ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"),
      ("PDT", "-07:00"), ("CEST", "+02:00"), ("CET", "+01:00"), ("BST", "+01:00"),
    ]

    /// `17 November 2026`, `Nov. 17th, 2026 6:30 pm`, `Mon, 16 Nov 2026 15:00:00 GMT`, `17. März 2026`,
    /// `17 de noviembre de 2026`.
    mutating func words() -> String? {
      position = 0
      // Where a month is named, the day and the year stand around it.
      while position < bytes.count {
        let start = position
        while position < bytes.count,
          MarkupScanner.isLetter(bytes[position])
            || bytes[position] >= 0x80 && markLength(position) == 0
        {
          position += 1
        }
        guard position > start else {
          position += max(1, markLength(position))
          continue
        }
        guard let month = Self.month(bytes[start..<position]) else { continue }
        let end = position
        if let day = dayBefore(start) {
          position = end
          skipFiller()
          if let year = number(4...4), let date = date(year, month, day) { return date + time() }
        }
        position = end
        skipFiller()
        if let day = number(1...2) {
          for suffix in ["st", "nd", "rd", "th"] where bytes[position...].starts(with: suffix.utf8)
          {
            position += 2
            break
          }
          skipFiller()
          if let year = number(4...4), let date = date(year, month, day) { return date + time() }
        }
        position = end
      }
      return nil
    }

    /// The bytes of a mark outside ASCII, such as a bullet or a dash, that stands here; 0 for a letter.
    private func markLength(_ position: Int) -> Int {
      if bytes[position] == 0xC2 { return 2 }
      if bytes[position] == 0xE2, position + 1 < bytes.count, bytes[position + 1] <= 0x82 {
        return 3
      }
      return 0
    }

    private mutating func skipFiller() {
      while position < bytes.count {
        if bytes[position] <= 0x20 || ".,-/".utf8.contains(bytes[position]) {
          position += 1
        } else if bytes[position...].starts(with: "de ".utf8)
          || bytes[position...].starts(with: "of ".utf8)
        {
          position += 3
        } else {
          return
        }
      }
    }

    private func dayBefore(_ start: Int) -> Int? {
      var end = start
      func back(_ word: String) {
        if end >= word.utf8.count, bytes[(end - word.utf8.count)..<end].elementsEqual(word.utf8) {
          end -= word.utf8.count
        }
      }
      back("de ")
      back("of ")
      while end > 0, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D {
        end -= 1
      }
      for suffix in ["st", "nd", "rd", "th"] { back(suffix) }
      var first = end
      while first > 0, digit(first - 1) != nil { first -= 1 }
      guard end - first == 1 || end - first == 2 else { return nil }
      return Int(String(decoding: bytes[first..<end], as: UTF8.self))
    }

    private static func month(_ word: ArraySlice<UInt8>) -> Int? {
      guard word.count >= 3, word.count < 12 else { return nil }
      return months[String(decoding: word, as: UTF8.self).lowercased()]
    }

    static let months: [String: Int] = {
      var months: [String: Int] = [:]
      let names = [
        "january jan januar janvier enero gennaio janeiro januari ene gen jänner janv",
        "february feb februar février fevrier febrero febbraio fevereiro februari fév févr fev",
        "march mar märz mars marzo março marco maart mär mrz mrt",
        "april apr avril abril aprile avr abr",
        "may mai mayo maggio maio mei mag",
        "june jun juni juin junio giugno junho giu",
        "july jul juli juillet julio luglio julho juil lug",
        "august aug août aout agosto augustus ago aoû",
        "september sep sept septembre septiembre settembre setembro set",
        "october oct oktober octobre octubre ottobre outubro okt ott out",
        "november nov novembre noviembre novembro",
        "december dec dezember décembre decembre diciembre dicembre dezembro dez déc dic",
      ]
      for (index, line) in names.enumerated() {
        for name in line.split(separator: " ") { months[String(name)] = index + 1 }
      }
      return months
    }()

    /// `11/17/2026`, `17.11.2026`, `17-11-2026`.
    mutating func numbers() -> String? {
      position = 0
      while position < bytes.count {
        guard digit(position) != nil else {
          position += 1
          continue
        }
        let start = position
        if let first = number(1...2) {
          let isDotted = position < bytes.count && bytes[position] == UInt8(ascii: ".")
          if skip("/.-"), let second = number(1...2), skip("/.-"), let year = number(4...4) {
            let dayFirst = isDotted || first > 12
            if let date = date(year, dayFirst ? second : first, dayFirst ? first : second) {
              return date + time()
            }
          }
        }
        position = start
        while digit(position) != nil { position += 1 }
      }
      return nil
    }
  }
}
