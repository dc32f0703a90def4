/// What the tokenizer and the splitter know about one language.
package struct LanguageProfile: Sendable {
  /// How words with an apostrophe are cut.
  package enum Clitics: Sendable {
    /// Not at all.
    case none
    /// English: `do|n't`, `Mary|'s`.
    case english
    /// French, Italian and their kin: `l'|homme`.
    case elision
  }

  /// The ISO 639-1 code; `und` for the profile that serves every other language.
  package var code: String
  package var abbreviations: AbbreviationTable
  package var clitics = Clitics.none
  /// What is elided before an apostrophe.
  package var elisions = ByteSet(words: "")
  /// Words that begin a sentence much more often than they follow an abbreviation or a name.
  package var starters = ByteSet(words: "")
  /// Whether "3." is the third: German, Danish, Slovak …
  package var hasOrdinalStops = false
}

/// The profiles of all languages, built once for a stage.
package struct LanguageProfiles: Sendable {
  private var profiles: [String: LanguageProfile] = [:]
  private let standard: LanguageProfile

  /// All profiles.
  package init() {
    var all: [String: LanguageProfile] = [:]
    let english = LanguageProfile(
      code: "en", abbreviations: AbbreviationTable([.english]), clitics: .english,
      starters: ByteSet(words: Starters.english))
    all["en"] = english
    profiles = all
    standard = english
  }

  /// The profile for an ISO code, or the standard one.
  package subscript(_ code: String?) -> LanguageProfile {
    guard let code else { return standard }
    return profiles[code] ?? standard
  }
}
