/// Takes the site's name off a title: `Bridge to close | The Northport Courier`.
enum TitleCutting {
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "| ",
  ]

  /// The title without the part that is the site's name; where the name is not known, without a short last
  /// part behind a longer first one.
  static func cut(_ title: String, site: String?, hostName: String? = nil) -> String {
    let names = [site.map(folded), hostName].compactMap(\.self).filter { !$0.isEmpty }
    for separator in separators {
      let parts = split(title, separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      for name in names {
        if isName(folded(last), name) { return parts.dropLast().joined(separator: separator) }
        if isName(folded(first), name) { return parts.dropFirst().joined(separator: separator) }
      }
    }
    for separator in separators.prefix(4) {
      let parts = split(title, separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let rest = parts.dropLast().joined(separator: separator)
      if words(last).count <= 4, words(rest).count >= 3, folded(last).count < folded(rest).count {
        return rest
      }
    }
    return title
  }

  private static func isName(_ part: String, _ name: String) -> Bool {
    guard !part.isEmpty else { return false }
    if part == name || part.hasPrefix(name) && part.count < name.count + 12 { return true }
    if name.hasPrefix(part) && part.count > 3 { return true }
    return name.count > 3 && part.contains(name) && part.count < name.count + 12
  }

  /// The parts of a text between separators.
  static func split(_ text: String, _ separator: String) -> [String] {
    var parts: [String] = []
    var current: [UInt8] = []
    let bytes = Array(text.utf8)
    let mark = Array(separator.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
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
  static func folded(_ text: String) -> String { words(text).joined() }

  /// Runs of letters and digits, in lower case.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }
}
