/// Takes the site's name off a title: `Bridge to close | The Northport Courier`.
enum TitleCutting {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " « ", ": ", " / ", " ~ ",
  ]

  /// The title without a part that is the site's name, or that the page's own headline does not have.
  static func cut(_ title: String, site: String?, headline: String?) -> String {
    let key = folded(title)
    if let headline, !folded(headline).isEmpty, key != folded(headline) {
      let short = folded(headline)
      if key.hasPrefix(short) || key.hasSuffix(short), short.count * 10 >= key.count * 3 {
        return headline
      }
    }
    if let site, !folded(site).isEmpty {
      let name = folded(site)
      for separator in separators {
        let parts = split(title, separator)
        guard parts.count > 1 else { continue }
        if let last = parts.last, isName(folded(last), name) {
          return parts.dropLast().joined(separator: separator)
        }
        if let first = parts.first, isName(folded(first), name) {
          return parts.dropFirst().joined(separator: separator)
        }
      }
    }
    return title
  }

  private static func isName(_ part: String, _ name: String) -> Bool {
    guard !part.isEmpty else { return false }
    return part == name || part == name + "com"
      || part.hasPrefix(name) && part.count < name.count + 8
      || name.hasPrefix(part) && part.count > 3
  }

  static func split(_ text: String, _ separator: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        parts.append(String(decoding: current, as: UTF8.self))
        current = []
        index += mark.count
      } else {
        current.append(bytes[index])
        index += 1
      }
    }
    return parts + [String(decoding: current, as: UTF8.self)]
  }

  /// Letters and digits alone, in lower case.
  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
