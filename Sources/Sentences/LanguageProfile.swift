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
  /// Endings of compounds that are abbreviations before a number: "Hauptstr. 5".
  package var streetEnding: [UInt8] = []
  /// Nouns that follow an ordinal: months, centuries.
  package var ordinalNouns = ByteSet(words: "")
  /// Words after which a number with a full stop is an ordinal.
  package var ordinalLeads = ByteSet(words: "")
  /// Whether the learned model was trained on this language.
  package var isLearned = false
}

/// The profiles of all languages, built once for a stage.
package struct LanguageProfiles: Sendable {
  private let profiles: [String: LanguageProfile]
  private let english: LanguageProfile
  private let standard: LanguageProfile

  /// All profiles.
  package init() {
    var all: [String: LanguageProfile] = [:]
    func add(
      _ codes: String, _ list: AbbreviationList, starters: String = "",
      _ change: (inout LanguageProfile) -> Void = { _ in }
    ) {
      let table = AbbreviationTable([list, .common])
      let starters = ByteSet(words: starters)
      for code in codes.split(separator: " ") {
        var profile = LanguageProfile(code: String(code), abbreviations: table, starters: starters)
        change(&profile)
        all[String(code)] = profile
      }
    }
    let english = LanguageProfile(
      code: "en", abbreviations: AbbreviationTable([.english], capitals: true), clitics: .english,
      starters: ByteSet(words: Starters.english), isLearned: true)
    all["en"] = english
    add("de lb", .german, starters: Starters.german) {
      $0.hasOrdinalStops = true
      $0.streetEnding = Array("str".utf8)
      $0.ordinalNouns = ByteSet(words: Ordinals.germanNouns)
      $0.ordinalLeads = ByteSet(words: Ordinals.germanLeads)
    }
    add("nl af fy", .dutch, starters: Starters.dutch)
    add("da no nb nn fo is", .danish, starters: Starters.danish) {
      $0.hasOrdinalStops = true
      $0.ordinalLeads = ByteSet(words: Ordinals.danishLeads)
    }
    add("sv fi et", .swedish, starters: Starters.swedish) { $0.hasOrdinalStops = $0.code != "sv" }
    add("fr oc", .french, starters: Starters.french) {
      $0.clitics = .elision
      $0.elisions = ByteSet(words: Elisions.french)
    }
    add("it", .italian, starters: Starters.italian) {
      $0.clitics = .elision
      $0.elisions = ByteSet(words: Elisions.italian)
    }
    add("es gl ast eu", .spanish, starters: Starters.spanish)
    add("ca", .spanish, starters: Starters.spanish) {
      $0.clitics = .elision
      $0.elisions = ByteSet(words: Elisions.catalan)
    }
    add("pt", .portuguese, starters: Starters.portuguese)
    add("pl", .polish, starters: Starters.polish)
    add("cs sk sl hr bs sr-latn", .czechSlovak, starters: Starters.czechSlovak) {
      $0.hasOrdinalStops = true
      $0.ordinalLeads = ByteSet(words: Ordinals.czechSlovakLeads)
    }
    add("ru be", .russian, starters: Starters.russian)
    add("bg mk sr", .bulgarian, starters: Starters.bulgarian)
    add("uk", .ukrainian, starters: Starters.ukrainian)
    add("kk ky", .kazakh, starters: Starters.kazakh)
    add("el", .greek, starters: Starters.greek)
    add("hy", .armenian)
    add("ar", .arabic)
    add("fa ps", .persian)
    add("ur", .urdu)
    add("hi ne", .hindi)
    add("mr", .marathi)
    let other = AbbreviationList(title: "")
    add("hu tr lv lt", other) { $0.hasOrdinalStops = $0.code != "lt" }
    var standard = LanguageProfile(code: "und", abbreviations: AbbreviationTable([.common]))
    standard.clitics = .english
    (self.english, self.standard, profiles) = (english, standard, all)
  }

  /// The profile for an ISO code: the standard one when we know nothing special about the language, the English
  /// one when nobody says which language it is.
  package subscript(_ code: String?) -> LanguageProfile {
    guard let code else { return english }
    if let profile = profiles[code] { return profile }
    // "en-GB"
    return profiles[String(code.prefix { $0 != "-" && $0 != "_" })] ?? standard
  }
}

/// What is elided before an apostrophe.
enum Elisions {
  private static func bothCases(_ words: String) -> String { words + " " + words.capitalizedWords }
  static let french = bothCases("l d j m t s n c qu jusqu lorsqu puisqu quoiqu quelqu")
  static let italian = bothCases(
    "l d un dell all nell sull dall coll c m t s v n quest quell bell tutt dev sant mezz anch com dov cos quant senz po gl"
  )
  static let catalan = bothCases("l d m t s n")
}

extension String {
  fileprivate var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
