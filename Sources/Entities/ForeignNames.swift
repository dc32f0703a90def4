import Documents

/// Cuts what the tagger finds in languages that it has not learned down to what the form of the words alone
/// shows: runs of capitalised words that are known as names, or that stand inside a sentence.
///
/// The tagger is trained on English. Elsewhere it takes whole clauses for titles of works, and in German every
/// noun for a name.
enum ForeignNames {
  /// Whether names in this language are cut down.
  static func applies(to language: Language?) -> Bool {
    guard let language, language.confidence >= 0.8 else { return false }
    return language.code != "en" && language.code != "und"
  }

  /// Replaces each of `names` by its surest run, or drops it. O(*n*).
  static func settle(_ names: inout [Mention], _ document: Document, _ forms: [TokenForm]) {
    let tokens = document.tokens
    let isNounCapital = document.language.map { nounCapitals.contains($0.code) } ?? false
    var kept = 0
    var next = 0
    for var name in names where name.type != .misc {
      while next < tokens.count, tokens[next].start < name.span.start { next += 1 }
      var end = next
      while end < tokens.count, tokens[end].end <= name.span.end { end += 1 }
      guard let run = longestRun(next..<end, document.text, tokens, forms) else { continue }
      let known = run.count { isKnown(forms[$0]) }
      let isSure =
        isNounCapital ? known * 2 >= run.count : known > 0 || !forms[run.lowerBound].isSentenceStart
      guard isSure else { continue }
      name.span = TextSpan(start: tokens[run.lowerBound].start, end: tokens[run.upperBound - 1].end)
      names[kept] = name
      kept += 1
    }
    names.removeSubrange(kept...)
  }

  /// The longest run of capitalised words, with particles inside; a word that opens the sentence counts when
  /// it is known.
  private static func longestRun(
    _ range: Range<Int>, _ text: [UInt8], _ tokens: [Token], _ forms: [TokenForm]
  ) -> Range<Int>? {
    var best: Range<Int>?
    var index = range.lowerBound
    while index < range.upperBound {
      guard isNameWord(forms[index], tokens[index]) else {
        index += 1
        continue
      }
      let start = index
      var end = index + 1
      index += 1
      while index < range.upperBound {
        if isNameWord(forms[index], tokens[index]) {
          end = index + 1
        } else if !isLink(tokens[index], text) {
          break
        }
        index += 1
      }
      if end - start > best?.count ?? 0 { best = start..<end }
    }
    return best
  }

  private static func isNameWord(_ form: TokenForm, _ token: Token) -> Bool {
    guard form.casing != .lower, !form.isMark, !form.isNumber,
      form.bits & Lexicon.Bits.calendar == 0
    else { return false }
    return !form.isSentenceStart || isKnown(form) && !openers.contains(form.lower)
  }

  private static func isLink(_ token: Token, _ text: [UInt8]) -> Bool {
    let bytes = text[token.range]
    return bytes.count == 1 && bytes.first == 0x2D || links.contains(FormHash.lowercase(bytes))
  }

  private static func isKnown(_ form: TokenForm) -> Bool {
    form.bits & Self.nameBits != 0 && form.bits & Lexicon.Bits.usuallySmall == 0
  }

  private static let nameBits =
    Lexicon.Bits.gazetteers
    & ~(Lexicon.Bits.title | Lexicon.Bits.calendar | Lexicon.Bits.organization)
  private static let links = FormSet(
    "de di du da do dos del della des der den van von af av la le el al bin")
  /// Words that open sentences, some of which are names elsewhere.
  private static let openers = FormSet(
    "der die das den dem des ein eine einer im am zum zur von vom mit nach bei für auf an in und aber es sie er wir "
      + "le la les un une des du de en et il elle on ce el los las una del al y pero il lo gli i della dei nel nella "
      + "o os as um uma do da no na het een van de en maar")
  private static let nounCapitals: Set<String> = ["de", "lb"]
}
