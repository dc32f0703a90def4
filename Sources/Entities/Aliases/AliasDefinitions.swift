import Documents

/// Finds where the text itself says that two names are one: `International Court of Justice (ICJ)`,
/// `Mahmoud Abbas (Abu Mazen)`, `Archibald Leach, better known as Cary Grant`.
struct AliasDefinitions {
  let text: [UInt8]

  /// A long form and the acronym that the text gives it.
  struct Acronym {
    var long: TextSpan
    var short: TextSpan
    var type: EntityType
  }

  /// The acronyms in brackets behind names whose initials they spell.
  func acronyms(_ mentions: [Mention], reader: NameReader) -> [Acronym] {
    var found: [Acronym] = []
    for mention in mentions where mention.type.isName && mention.type != .person {
      guard let short = bracketed(behind: Int(mention.span.end)) else { continue }
      let group = reader.group(mention.span, mention.type, number: 0)
      guard group.words.count > 1 else { continue }
      let letters = text[short.range].filter { $0 != 0x2E }.map { FormHash.lowered($0) }
      if Self.spells(letters, group.initials) || Self.spells(letters, fullInitials(mention.span)) {
        found.append(Acronym(long: mention.span, short: short, type: mention.type))
      }
    }
    return found
  }

  /// ` (ICJ)` at `index`: the letters, two to eight capitals.
  private func bracketed(behind index: Int) -> TextSpan? {
    var start = index
    if byte(start) == 0x20 { start += 1 }
    guard byte(start) == 0x28 else { return nil }
    start += 1
    var end = start
    var capitals = 0
    while byte(end) &- 0x41 < 26 || byte(end) == 0x2E || byte(end) &- 0x61 < 26 && capitals > 0 {
      if byte(end) < 0x60, byte(end) != 0x2E { capitals += 1 }
      end += 1
      if end - start > 12 { return nil }
    }
    guard byte(end) == 0x29 || byte(end) == 0x3B || byte(end) == 0x2C, (2...8).contains(capitals),
      capitals * 2 >= end - start
    else { return nil }
    return TextSpan(start..<end)
  }

  /// The first letters of all words, small ones too.
  private func fullInitials(_ span: TextSpan) -> [UInt8] {
    var letters: [UInt8] = []
    var isInside = false
    for byte in text[span.range] {
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if isLetter, !isInside { letters.append(FormHash.lowered(byte)) }
      isInside = isLetter || byte == 0x27
    }
    return letters
  }

  /// Whether the letters are the initials, but for at most one more initial at either end.
  static func spells(_ letters: [UInt8], _ initials: [UInt8]) -> Bool {
    guard letters.count >= 2 else { return false }
    return letters == initials || initials.count > 2 && letters == Array(initials.dropLast())
      || initials.count > 2 && letters == Array(initials.dropFirst())
  }

  /// Whether the words between two names say that the second is another name of the first.
  func joins(_ first: TextSpan, _ second: TextSpan) -> Bool {
    guard second.start >= first.end, second.start - first.end <= 40 else { return false }
    let between = text[Int(first.end)..<Int(second.start)]
    let isBracket = between.elementsEqual(" (".utf8)
    if isBracket { return byte(Int(second.end)) == 0x29 }
    guard between.count >= Self.shortestPhrase else { return false }
    return Self.phrases.contains(FormHash.exact(between))
  }

  /// The length of ` aka `.
  private static let shortestPhrase = 5

  /// The hashes of the phrases, from the end of one name to the start of the other.
  private static let phrases: FormSet = {
    var phrases: [UInt64] = []
    for opening in [" (", ", ", " "] {
      for words in [
        "also known as", "better known as", "known as", "aka", "a.k.a.", "nicknamed", "née",
        "formerly",
      ] {
        if opening == " ", words == "formerly" || words == "née" { continue }
        for closing in [" ", " \"", " “", " the "] {
          phrases.append(FormHash.exact((opening + words + closing).utf8))
        }
      }
    }
    return FormSet(hashes: phrases)
  }()

  private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }
}
