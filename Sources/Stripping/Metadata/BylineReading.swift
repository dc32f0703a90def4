/// Names of authors out of a byline.
enum BylineReading {
  /// The names in `By Ruth Adeyemi and Tom Hallworth`, one each; empty when it holds none.
  static func names(in text: String) -> [String] {
    var line = TextCleaning.normalized(text.utf8)
    guard !line.isEmpty, line.utf8.count < 240, !line.contains("://"), !line.hasPrefix("@"),
      !line.contains("www.")
    else { return [] }
    line = withoutLead(line)
    for mark in [" | ", " · ", " • ", " ⋅ ", " — ", " – ", " - ", " // "] {
      if let first = TitleCutting.split(line, mark).first, !first.isEmpty { line = first }
    }
    line = beforeDate(line)
    var names = [line]
    for separator in [", and ", " and ", " & ", " und ", " et ", "; ", ", "] {
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
    "written by", "posted by", "reviewed by", "published by", "created by", "by", "von", "por",
    "par", "author", "authors", "words by", "story by", "text", "di", "door", "af", "av",
    "article by", "started by", "asked by", "edited by", "medically reviewed by", "authored by",
    "posts by", "thread starter", "view all posts by", "see all posts by", "all posts by",
    "more posts by",
    "this post was written by", "this article was written by",
  ]

  /// Whether a line says that an author follows.
  static func hasLead(_ text: String) -> Bool { withoutLead(text) != text }

  static func withoutLead(_ text: String) -> String {
    let low = text.lowercased()
    var best = text
    for lead in leads where low.hasPrefix(lead) {
      let rest = String(text.unicodeScalars.dropFirst(lead.unicodeScalars.count))
      guard let next = rest.unicodeScalars.first,
        next == " " || next == ":" || isGlued(lead, text, next)
      else { continue }
      // Particles of names ("di Stefano") and nouns ("Author Jane") need their colon or a capital lead.
      if ["author", "authors", "text"].contains(lead), next != ":" { continue }
      let cut = trimmed(rest)
      if cut.utf8.count < best.utf8.count { best = cut }
    }
    return best
  }

  /// Whether markup between a lead and a name was lost: `ByTrevor Jones`.
  private static func isGlued(_ lead: String, _ text: String, _ next: Unicode.Scalar) -> Bool {
    lead.hasSuffix("by") && text.hasPrefix(lead.prefix(1).uppercased())
      && next.properties.isUppercase
      && text.unicodeScalars.dropFirst(lead.unicodeScalars.count - 1).first == "y"
  }

  private static let ends: Set<String> = [
    "on", "at", "updated", "published", "posted", "contributor", "moderator", "member", "senior",
    "|", "•", "·", "ago", "read", "follow", "view", "more", "last", "created", "administrator",
    "writer", "–", "—", "-", "in", "says", "said", "wrote", "writes", "founder", "co-founder",
    "ceo", "reviewer", "director", "manager", "⋅",
  ]

  /// The text before the first word that belongs to a date or a rank.
  private static func beforeDate(_ text: String) -> String {
    var words: [Substring] = []
    let all = text.split(separator: " ")
    if all.count > 1, all[1].contains(where: \.isNumber),
      DateReading.isMonth(all[0].lowercased().filter { $0 != "." })
    {
      return ""
    }
    for word in all {
      if !words.isEmpty {
        let low = word.lowercased().filter { $0 != "." && $0 != "," && $0 != ":" }
        let isRepeated = word == "(\(words.joined(separator: " ")))"
        if ends.contains(low) || isRepeated || low.contains(where: \.isNumber)
          || DateReading.isMonth(low)
        {
          break
        }
      }
      words.append(word)
    }
    return trimmed(words.joined(separator: " "))
  }

  private static func trimmed(_ text: String) -> String {
    let kept = text.unicodeScalars.drop { " ,:-–—•·|".unicodeScalars.contains($0) }
    var view = String.UnicodeScalarView(kept)
    while let last = view.last, " ,:-–—•·|(".unicodeScalars.contains(last) { view.removeLast() }
    return String(view)
  }

  private static let degrees: Set<String> = [
    "phd", "ph.d.", "md", "m.d.", "rd", "mba", "esq", "jr", "jr.", "sr", "cpa", "msc", "ma", "ms",
    "rn", "dds", "do", "bsc", "rdn", "ld", "mph", "cfp", "fand",
  ]

  private static let noNames: Set<String> = [
    "admin", "administrator", "editor", "staff", "staff writer", "guest", "author", "unknown",
    "webmaster", "user", "anonymous", "none", "null", "undefined", "root", "test", "website",
    "contributor", "super user", "wordpress", "by", "written by", "view more posts", "about",
    "share", "follow", "home", "name", "email", "your name", "read more", "insights from",
    "table of contents", "advertisement", "authors", "about the author", "comments", "reply",
  ]

  /// Words of buttons and menus, which stand where names do.
  private static let controls: Set<String> = [
    "contact", "sales", "copy", "copied", "copied!", "link", "share", "print", "sign", "log",
    "login",
    "subscribe", "download", "get", "started", "learn", "more", "read", "view", "see", "all", "our",
    "us", "free", "start", "trial", "try", "book", "request", "demo", "watch", "listen", "back",
    "next", "previous", "table", "contents", "blog", "news", "home", "guide", "guides", "tips",
    "marketing", "business", "technology", "how", "what", "why", "the", "your", "you", "min",
  ]

  /// Whether a text looks like a person's name: two to four words, each with a capital, no digits.
  static func looksLikePerson(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), isName(text),
      !words.contains(where: { controls.contains($0.lowercased()) })
    else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else {
        return false
      }
      return word.unicodeScalars.count > 1 && !word.contains(where: \.isNumber)
        && word.unicodeScalars.dropFirst().contains { $0.properties.isLowercase || $0 == "." }
    }
  }

  /// Whether a text can be the name of a person or a desk.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count > 1, text.unicodeScalars.count <= 60, !text.hasSuffix("*") else {
      return false
    }
    let low = text.lowercased()
    if degrees.contains(low) || noNames.contains(low) { return false }
    let words = text.split(separator: " ")
    guard words.count <= 6 else { return false }
    // "5 Great Ways" and "& Window Sensor" are no names; "3d23" may be a user's.
    if words.count > 1, let first = text.unicodeScalars.first, !first.properties.isAlphabetic {
      return false
    }
    let digits = text.unicodeScalars.filter { $0.properties.numericType != nil }.count
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).count
    guard letters > digits * 2 || words.count == 1 && letters > digits, letters > 1 else {
      return false
    }
    if text.contains("@") && text.contains(".") || text.contains("<") || text.contains("{")
      || text.contains("/") || text.contains(":")
    {
      return false
    }
    return DateReading.iso(text) == nil
  }
}
