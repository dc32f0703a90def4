import Documents
import Testing

@testable import Entities

@Suite struct EntityStageTests {
  @Test func `The program carries a model`() {
    #expect(EntityModel.embedded != nil)
  }

  @Test(arguments: [
    (
      "Angela Merkel met Emmanuel Macron in Paris.",
      ["Angela Merkel", "Emmanuel Macron", "Paris"]
    ),
    (
      "Mr Smith works for Microsoft Corporation.",
      ["Smith", "Microsoft Corporation"]
    ),
    ("The \"Israel\" lobby met in London.", ["Israel", "London"]),
    ("Germany's chancellor spoke.", ["Germany"]),
  ])
  func `Names are found without marks, honorifics and possessives`(text: String, expected: [String])
    throws
  {
    let document = try tagged(text)
    #expect(
      document.mentions.filter(\.type.isName).map { document.string($0.span) }
        == expected)
  }

  @Test func `Peoples are marked as such`() {
    #expect(Demonyms.contains(Array("Israelis".utf8)[...]))
    #expect(Demonyms.contains(Array("French".utf8)[...]))
    #expect(!Demonyms.contains(Array("Paris".utf8)[...]))
  }

  /// Whatever the text is, mentions are in order, do not overlap, lie on scalar boundaries and point to entities.
  private func checkSound(_ document: Document) {
    var end: UInt32 = 0
    for mention in document.mentions {
      #expect(mention.span.start >= end && !mention.span.isEmpty)
      #expect(Int(mention.span.end) <= document.text.count)
      #expect(mention.confidence > 0 && mention.confidence <= 1)
      end = mention.span.end
      for offset in [mention.span.start, mention.span.end] where Int(offset) < document.text.count {
        #expect(document.text[Int(offset)] & 0xC0 != 0x80)
      }
      if mention.type.isName {
        #expect(mention.entity.map { $0 < document.entities.count } == true)
      }
    }
    let names = document.mentions.count { $0.entity != nil }
    #expect(document.entities.reduce(0) { $0 + $1.count } == names)
  }

  @Test(arguments: [
    "", " ", "\n\n\n", ".", "(", "$", "£", "+", "''", "@", "#", "’", "\u{0}", "🇫🇷🇩🇪 👩‍👩‍👧 Paris 🎉",
    "東京都は日本の首都。Tokyo 東京", "Москва и Paris и القدس Jerusalem", "A$", "US$", "Rs.", "1", "1,", "1.",
    "1-", "1–",
    "10:", "10:3", "12/", "9/1", "May", "May ", "May 5", "the", "a", "half a", "two and a half",
    "in 19", "'9", "’90s",
    "+44", "(555)", "(555) 123-", "Tuesday,", "next", "last week", "(ICJ)",
    "International Court (IC",
    "Dr. Dr. Dr.", "\"\"\"", "Mr", "Mrs.", "€", "5 €", "5 per", "5 per cent", "½", "2½", "°", "5°",
    "5 °C",
    "99999999999999999999999999999999", "$99999999999999999999bn", "0000000000000000000", "1e999",
    "٣٤٥",
    "A B C D E F G H", "U.S. U.N. E.U.", "e\u{301}cole E\u{301}cole",
    "INTERNATIONAL COURT OF JUSTICE RULES AGAINST ISRAEL",
  ])
  func `Odd texts do no harm`(text: String) throws {
    checkSound(try tagged(text, published: "2026-11-24"))
    checkSound(try tagged(text + " " + text, published: "nonsense"))
  }

  @Test(arguments: [
    ("A", 10_000_000), ("7", 1_000_000), ("$", 200_000), ("-", 200_000), ("“", 200_000),
    ("🎉", 200_000),
    ("東", 200_000),
  ])
  func `Megabytes in one token or run do no harm`(piece: String, bytes: Int) throws {
    checkSound(try tagged(String(repeating: piece, count: bytes / piece.utf8.count)))
  }

  @Test func `Random bytes of words and marks do no harm`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "May", "5", "$", "2bn", "–", "-", "the", "Angela", "Merkel", "(", ")", "ICJ", "'s", "“", "”",
      "1990s", "10:30",
      "p.m.", "%", "percent", "Tuesday", "next", "week", ".", ",", "\n", "é", "🎉", "of", "United",
      "Nations", "+44", "9/11",
    ]
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      checkSound(try tagged(text, published: "2026-11-24"))
    }
  }

  @Test func `One huge token, and a text without an end of sentence, stay linear`() throws {
    let size = 40_000
    checkSound(try tagged(String(repeating: "a", count: size)))
    checkSound(try tagged(String(repeating: "9", count: size)))
    checkSound(try tagged(String(repeating: "1-", count: size / 2)))
    checkSound(try tagged(String(repeating: "Merkel ", count: size / 40)))
  }

  @Test func `The same text gives the same mentions, whatever came before`() throws {
    let text = "Angela Merkel met Macron in Paris on Tuesday. Merkel left."
    let first = try tagged(text)
    _ = try tagged("Paris Hilton and Paris FC. PARIS!")
    let second = try tagged(text)
    #expect(first.mentions == second.mentions)
    #expect(first.entities == second.entities)
  }
}
