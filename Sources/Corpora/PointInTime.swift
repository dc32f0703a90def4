#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A moment, read from what archives and people write.
public struct PointInTime: Hashable, Sendable {
  /// Seconds since 1970.
  public static var now: Int {
    time(nil)
  }

  /// Nanoseconds since 1970, without leap seconds.
  var nanoseconds: Int

  /// Reads an ISO 8601 date with or without a time (UTC where it names no zone), or a duration back from `now` such as
  /// `90m`, `36h`, `7d`, `2w`, `1y`.
  init?(_ text: String, now: Int) {
    let bytes = Array(text.utf8)
    if let unit = bytes.last, let seconds = Self.seconds(of: unit) {
      guard bytes.count <= 8, let count = Int(text.dropLast()), count >= 0 else { return nil }
      nanoseconds = (now - count * seconds) * 1_000_000_000
      return
    }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ 0x30...0x39 ~= $0 }) else {
        return nil
      }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(0..<4), bytes.count >= 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let month = number(5..<7), let day = number(8..<10), 1...12 ~= month, 1...31 ~= day
    else { return nil }
    var seconds = Self.days(year: year, month: month, day: day) * 86_400
    var end = 10
    if bytes.count > 10 {
      guard bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20, let hour = number(11..<13),
        bytes.count >= 16, bytes[13] == 0x3A, let minute = number(14..<16), hour < 25, minute < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60
      end = 16
      if bytes.count >= 19, bytes[16] == 0x3A, let second = number(17..<19) {
        seconds += second
        end = 19
      }
      if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
        end += 1
        while end < bytes.count, 0x30...0x39 ~= bytes[end] { end += 1 }
      }
      if end < bytes.count, bytes[end] == UInt8(ascii: "Z") {
        end += 1
      } else if end < bytes.count, bytes[end] == UInt8(ascii: "+") || bytes[end] == 0x2D,
        let hours = number(end + 1..<end + 3)
      {
        let isColon = end + 3 < bytes.count && bytes[end + 3] == 0x3A
        let start = isColon ? end + 4 : end + 3
        let minutes = number(start..<start + 2)
        seconds -= (bytes[end] == 0x2D ? -1 : 1) * (hours * 3600 + (minutes ?? 0) * 60)
        end = minutes == nil ? end + 3 : start + 2
      }
    }
    guard end == bytes.count else { return nil }
    nanoseconds = seconds * 1_000_000_000
  }

  private static func seconds(of unit: UInt8) -> Int? {
    switch unit {
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3600
    case UInt8(ascii: "d"): 86_400
    case UInt8(ascii: "w"): 7 * 86_400
    case UInt8(ascii: "y"): 365 * 86_400
    default: nil
    }
  }

  /// Days from 1970-01-01, by the Gregorian calendar: years are counted from March, so that the leap day is the last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let years = month <= 2 ? year - 1 : year
    let era = years / 400
    let yearOfEra = years - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
