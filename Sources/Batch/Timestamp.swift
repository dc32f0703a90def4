/// Points in time as text.
public enum Timestamp {
  /// This instant, ISO 8601 in universal time, to the second.
  public static var now: String { text(SystemCall.wallClock) }

  /// Seconds since 1970 as ISO 8601 in universal time, to the second.
  public static func text(_ seconds: Double) -> String {
    let whole = Int(seconds)
    let (day, second) = (
      Int((Double(whole) / 86_400).rounded(.down)), ((whole % 86_400) + 86_400) % 86_400
    )
    // Days since 1970 to a date: Howard Hinnant, "chrono-compatible low-level date algorithms".
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let dayOfMonth = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(two(month))-\(two(dayOfMonth))"
      + "T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}
