/// Numbers for people.
enum Quantity {
  /// `12,345`
  static func count(_ value: Int) -> String {
    var digits = String(abs(value))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    groups.insert(digits, at: 0)
    return (value < 0 ? "-" : "") + groups.joined(separator: ",")
  }

  /// `3.2 MB`, in powers of ten.
  static func bytes(_ value: Double) -> String {
    var value = value
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 1000 { return rounded(value) + " " + unit }
      value /= 1000
    }
    return rounded(value) + " TB"
  }

  /// A rate, with a decimal place below ten.
  static func rate(_ value: Double) -> String {
    value < 10 ? rounded(value) : count(Int(value.rounded()))
  }

  /// `48 s`, `3 min 20 s`, `2 h 05 min`
  static func duration(_ seconds: Double) -> String {
    if seconds < 10 { return rounded(seconds) + " s" }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    let minutes = whole / 60 % 60
    return "\(whole / 3600) h \(minutes < 10 ? "0" : "")\(minutes) min"
  }

  private static func rounded(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
