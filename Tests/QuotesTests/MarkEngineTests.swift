import Documents
import Quotes
import Testing

@Suite struct MarkEngineTests {
  private func inner(_ text: String) -> [String] {
    let document = Document(text: text)
    var engine = MarkEngine()
    engine.run(document.text, blocks: QuoteCase.lines(document.text))
    return engine.regions.map { document.string($0.inner) }
  }

  @Test(
    arguments: [
      ("He said “yes”.", ["yes"]),
      ("He said \"yes\".", ["yes"]),
      ("He said ''yes''.", ["yes"]),
      ("He said ``yes''.", ["yes"]),
      ("He said ‘yes’.", ["yes"]),
      ("He said 'yes'.", ["yes"]),
      ("Er sagte „ja“.", ["ja"]),
      ("Er sagte ‚ja‘.", ["ja"]),
      ("Er sagte »ja«.", ["ja"]),
      ("Il dit « oui ».", [" oui "]),
      ("Il dit ‹oui›.", ["oui"]),
      ("Han sade ”ja”.", ["ja"]),
      ("Rzekł „tak”.", ["tak"]),
      ("彼は「はい」と言った。", ["はい"]),
      ("『本』を読む", ["本"]),
      ("Он «да „нет“ да» сказал", ["да „нет“ да", "нет"]),
      ("“He said ‘no’ twice,” she said.", ["He said ‘no’ twice,", "no"]),
      ("‘He said “no” twice,’ she said.", ["He said “no” twice,", "no"]),
      ("'It isn't over,' he said.", ["It isn't over,"]),
      ("‘The students’ union won’t pay,’ he said.", ["The students’ union won’t pay,"]),
      ("The students' union and the teachers' room.", []),
      ("Rock 'n' roll of the '90s", []),
      ("'Tis the season, 'twas said.", []),
      ("He is 6'4\" tall and 5' wide.", []),
      ("A 27\" screen and a 32\" one", []),
      ("“It never closes", ["It never closes"]),
      ("It never opens” he said", []),
      ("“One.\n“Two.”", ["One.", "Two."]),
      ("“One.\nTwo.” He left.", ["One.", "Two."]),
      ("\"a\" and \"b\"", ["a", "b"]),
      ("", []),
      ("\"", []),
      ("””““", []),
    ] as [(String, [String])])
  func `Marks of all conventions are paired`(text: String, expected: [String]) {
    #expect(inner(text) == expected)
  }
}
