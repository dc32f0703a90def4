/// A decimal number without rounding: `mantissa` × 10^`exponent`. What the value scanners read and print.
struct ExactNumber: Hashable, Sendable {
  /// The digits, as an integer; below 10^18 in size.
  var mantissa: Int
  /// The power of ten that scales them.
  var exponent: Int

  /// An integer.
  init(_ integer: Int) { (mantissa, exponent) = (integer, 0) }

  /// `mantissa` × 10^`exponent`.
  init(mantissa: Int, exponent: Int) { (self.mantissa, self.exponent) = (mantissa, exponent) }

  /// The number times 10^`power`.
  func scaled(by power: Int) -> ExactNumber {
    ExactNumber(mantissa: mantissa, exponent: exponent + power)
  }

  /// The number times a small integer; nil when it grows beyond 18 digits.
  func times(_ factor: Int) -> ExactNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactNumber(mantissa: product, exponent: exponent)
  }

  /// The sum; nil when it grows beyond 18 digits.
  func plus(_ other: ExactNumber) -> ExactNumber? {
    let low = min(exponent, other.exponent)
    guard let a = widened(to: low), let b = other.widened(to: low) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactNumber(mantissa: sum, exponent: low)
  }

  private func widened(to low: Int) -> Int? {
    guard exponent - low < 19 else { return nil }
    var result = mantissa
    for _ in 0..<(exponent - low) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return result
  }

  /// The value as an integer, when it is one.
  var integer: Int? {
    if exponent >= 0 { return widened(to: 0) }
    var (value, power) = (mantissa, exponent)
    while power < 0, value % 10 == 0, value != 0 { (value, power) = (value / 10, power + 1) }
    return power == 0 ? value : (value == 0 ? 0 : nil)
  }

  /// Plain digits, without an exponent, without needless zeros: `3500000`, `0.05`.
  var text: String {
    if mantissa == 0 { return "0" }
    let sign = mantissa < 0 ? "-" : ""
    var digits = String(mantissa.magnitude)
    if exponent >= 0 {
      // A scale word is at most 10^12 and suffixes do not pile up, so this stays short.
      return sign + digits + String(repeating: "0", count: min(exponent, 40))
    }
    let places = -exponent
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places - digits.utf8.count + 1) + digits
    }
    let cut = digits.index(digits.endIndex, offsetBy: -places)
    var fraction = digits[cut...]
    while fraction.last == "0" { fraction.removeLast() }
    return sign + digits[..<cut] + (fraction.isEmpty ? "" : "." + fraction)
  }
}
