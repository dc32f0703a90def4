/// Names of authors out of a byline.
enum BylineReading {
  /// The names in `By Ruth Adeyemi and Tom Hallworth`, one each; empty when it holds none.
  static func names(in text: String) -> [String] {
    var line = TextCleaning.normalized(text.utf8)
    guard !line.isEmpty, line.utf8.count < 200, !line.contains("://"), !line.hasPrefix("@") else {
      return []
    }
    line = withoutLead(line)
    for mark in [" | ", " · ", " • ", " — ", " – ", " - "] {
      if let first = TitleCutting.split(line, mark).first, !first.isEmpty { line = first }
    }
    var names = [line]
    for separator in [", and ", " and ", " & ", " und ", " et ", "; ", ", ", " with "] {
      names = names.flatMap { TitleCutting.split($0, separator) }
    }
    var result: [String] = []
    for name in names {
      let name = withoutLead(trimmed(name))
      guard isName(name), !result.contains(name) else { continue }
      result.append(name)
    }
    return result
  }

  private static let leads = [
    "written by ", "posted by ", "reviewed by ", "by: ", "by ", "von ", "por ", "par ", "author: ",
    "words by ", "story by ", "text: ", "di ", "door ", "af ", "av ",
  ]

  private static func withoutLead(_ text: String) -> String {
    let low = text.lowercased()
    for lead in leads where low.hasPrefix(lead) {
      return trimmed(String(text.unicodeScalars.dropFirst(lead.unicodeScalars.count)))
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    let kept = text.unicodeScalars.drop { $0 == " " || $0 == "," || $0 == ":" || $0 == "-" }
    var view = String.UnicodeScalarView(kept)
    while let last = view.last, last == " " || last == "," || last == ":" { view.removeLast() }
    return String(view)
  }

  private static let degrees: Set<String> = [
    "phd", "ph.d.", "md", "m.d.", "rd", "mba", "esq", "jr", "jr.", "sr", "cpa", "msc", "ma", "ms",
    "rn", "dds", "do", "bsc",
  ]

  private static let noNames: Set<String> = [
    "admin", "administrator", "editor", "staff", "staff writer", "guest", "author", "unknown",
    "webmaster", "user", "anonymous", "none", "null", "undefined", "root", "test", "website",
    "editorial staff", "editorial team", "the editors", "contributor", "super user", "wordpress",
  ]

  /// Whether a text can be the name of a person or a desk.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count > 1, text.unicodeScalars.count <= 60 else { return false }
    let low = text.lowercased()
    if degrees.contains(low) || noNames.contains(low) { return false }
    let words = text.split(separator: " ")
    guard words.count <= 6 else { return false }
    let digits = text.unicodeScalars.filter { $0.properties.numericType != nil }.count
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).count
    guard letters > digits * 2, letters > 1 else { return false }
    if text.contains("@") && text.contains(".") || text.contains("<") || text.contains("{") {
      return false
    }
    return DateReading.iso(text) == nil
  }
}
