import Documents
import Testing

@testable import Entities

/// The rules that complete and correct what the tagger finds.
@Suite struct NameRulesTests {
  /// The document of a text in which `[words|TYPE]` marks what the tagger found, and those mentions.
  private func marked(_ text: String) -> (Document, [Mention]) {
    var bytes: [UInt8] = []
    var names: [Mention] = []
    var start = 0
    var parts = text.utf8[...]
    while let byte = parts.popFirst() {
      switch byte {
      case 0x5B: start = bytes.count
      case 0x7C:
        let end = parts.firstIndex(of: 0x5D) ?? parts.endIndex
        let type = EntityType(name: String(decoding: parts[..<end], as: UTF8.self))
        names.append(Mention(span: TextSpan(start..<bytes.count), type: type))
        parts = parts[parts.index(after: end)...]
      default: bytes.append(byte)
      }
    }
    return (Document(text: String(decoding: bytes, as: UTF8.self)), names)
  }

  private func shown(_ document: Document, _ names: [Mention]) -> [String] {
    names.map { "\(document.string($0.span))|\($0.type.name)" }
  }

  @Test(arguments: [
    ("[Abena Owusu|PERSON]-Ansah said", ["Abena Owusu-Ansah|PERSON"]),
    ("[Ann O'Brien|PERSON]-[Smith|PERSON] said", ["Ann O'Brien-Smith|PERSON"]),
    ("the [Biden|PERSON]-[Harris|PERSON] team", ["Biden|PERSON", "Harris|PERSON"]),
    ("[Gordon Brown|PERSON]-led talks", ["Gordon Brown|PERSON"]),
    ("Von der [Leyen|PERSON] said", ["Von der Leyen|PERSON"]),
    ("van [Dijk|PERSON] scored", ["van Dijk|PERSON"]),
    ("the house of [Orban|PERSON]", ["Orban|PERSON"]),
    ("a film de [Sica|PERSON] made", ["Sica|PERSON"]),
    ("[Nobody|PERSON] knew", []),
    ("de [la|PERSON]", ["la|PERSON"]),
  ])
  func `Names of people keep their particles and double surnames`(text: String, expected: [String])
  {
    var (document, names) = marked(text)
    NameEdges.settle(&names, document)
    #expect(shown(document, names) == expected)
  }

  @Test(arguments: [
    (
      "[Norlink AG|ORGANIZATION] rose. [Norlink|PERSON] said",
      ["Norlink AG|ORGANIZATION", "Norlink|ORGANIZATION"]
    ),
    (
      "[Belgard|LOCATION] and [Belgard, Inc.|ORGANIZATION]",
      ["Belgard|ORGANIZATION", "Belgard, Inc.|ORGANIZATION"]
    ),
    (
      "[Belgard|LOCATION] lies on [Lake Group|LOCATION]",
      ["Belgard|LOCATION", "Lake Group|LOCATION"]
    ),
  ])
  func `One mention of an organisation tells the type of others`(text: String, expected: [String]) {
    var (document, names) = marked(text)
    OrganizationNames.settle(&names, document)
    #expect(shown(document, names) == expected)
  }

  @Test(arguments: [
    ("The [Without Borders|MISC]", ["Without Borders|MISC"]),
    ("Doctors [Without Borders|MISC] left", ["Doctors Without Borders|ORGANIZATION"]),
    ("in the [West Bank|ORGANIZATION].", ["West Bank|LOCATION"]),
    ("[Al Mayadeen|LOCATION] reported", ["Al Mayadeen|ORGANIZATION"]),
    (
      "UNRWA and BOKO HARAM in NAIROBI",
      ["UNRWA|ORGANIZATION", "BOKO HARAM|ORGANIZATION", "NAIROBI|LOCATION"]
    ),
    (
      "the [University of Nairobi Press|ORGANIZATION]", ["University of Nairobi Press|ORGANIZATION"]
    ),
    ("Nairobians and nairobi", []),
    ("The Guardian of the gate", []),
    ("in The Guardian today", ["Guardian|ORGANIZATION"]),
    ("the [Addis|PERSON] [Ababa|PERSON] office", ["Addis Ababa|LOCATION"]),
    ("[Mayor of Addis|MISC] Ababa", ["Mayor of Addis|MISC"]),
    ("the Human\nRights Watch report", ["Human\nRights Watch|ORGANIZATION"]),
    ("the Security Council and the UN Security\nCouncil", ["UN Security\nCouncil|ORGANIZATION"]),
  ])
  func `Names of the news are completed and corrected`(text: String, expected: [String]) throws {
    var (document, names) = marked(text)
    document.tokens = try tagged(String(decoding: document.text, as: UTF8.self)).tokens
    var matches: [WorldNames.Match] = []
    WorldNames.find(in: document.text, document.tokens, into: &matches)
    #expect(shown(document, WorldNames.merged(names, matches)) == expected)
  }

  @Test(arguments: [
    (
      "de", "Am [Montag sprach Angela Merkel|PERSON] in [Paris|LOCATION].",
      ["Angela Merkel|PERSON", "Paris|LOCATION"]
    ),
    ("de", "Das ist [Ein Großteil der Arbeit|ORGANIZATION].", []),
    ("it", "Per [Angela Merkel ha|PERSON] e [Le nuove spese sono|MISC]", ["Angela Merkel|PERSON"]),
    ("it", "in [piazza Garibaldi di Roma|LOCATION]", ["Garibaldi di Roma|LOCATION"]),
    ("tr", "[Bu proje çok önemli|PERSON] dedi", []),
    ("fr", "[Selon|PERSON] le ministre", []),
    ("de", "[Von Silke Petersen|PERSON]", ["Silke Petersen|PERSON"]),
  ])
  func `In other languages names are runs of capitalised words`(
    language: String, text: String, expected: [String]
  ) throws {
    var (document, names) = marked(text)
    document.tokens = try tagged(String(decoding: document.text, as: UTF8.self)).tokens
    document.language = Language(code: language, confidence: 1)
    var reader = FormReader()
    reader.read(document.text, document.tokens, try #require(EntityModel.embedded).lexicon)
    #expect(ForeignNames.applies(to: document.language))
    ForeignNames.settle(&names, document, reader.forms)
    #expect(shown(document, names) == expected)
  }
}
