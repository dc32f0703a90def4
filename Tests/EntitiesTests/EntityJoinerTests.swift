import Documents
import Testing

@testable import Entities

/// Names are given in brackets with their type, `[P:Angela Merkel]`, so that the cases do not depend on the
/// tagger; what comes out is each entity's name, count and type.
@Suite struct EntityJoinerTests {
  private func joined(_ marked: String) -> Document {
    var text: [UInt8] = []
    var mentions: [Mention] = []
    var open: (start: Int, type: EntityType)?
    let types: [UInt8: EntityType] = [
      0x50: .person, 0x4F: .organization, 0x4C: .location, 0x4D: .misc,
    ]
    let bytes = Array(marked.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5B {
        open = (text.count, types[bytes[index + 1]] ?? .misc)
        index += 3
      } else if bytes[index] == 0x5D, let name = open {
        mentions.append(Mention(span: TextSpan(name.start..<text.count), type: name.type))
        index += 1
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    var document = Document(text: String(decoding: text, as: UTF8.self))
    var start = 0
    for (index, byte) in text.enumerated() where !((byte | 0x20) &- 0x61 < 26 || byte == 0x2E) {
      if index > start {
        let isCapital = text[start] < 0x60
        document.tokens.append(
          Token(
            start: UInt32(start), end: UInt32(index), kind: .word,
            shape: isCapital ? .capitalized : []))
      }
      start = index + 1
    }
    document.mentions = mentions
    EntityJoiner.join(&document)
    return document
  }

  @Test(arguments: [
    // The surname goes with the full name, before or after it.
    ("[P:Angela Merkel] spoke. [P:Merkel] left.", "Angela Merkel 2"),
    ("[P:Merkel] wins. [P:Angela Merkel] spoke.", "Angela Merkel 2"),
    ("[P:Angela Merkel] spoke. [P:Angela] left.", "Angela Merkel 2"),
    // Two of one surname: the latest before.
    (
      "[P:Bill Clinton] met [P:Hillary Clinton]. [P:Clinton] left. [P:Bill Clinton] stayed. [P:Clinton] sat.",
      "Bill Clinton 3, Hillary Clinton 2"
    ),
    ("[P:John F. Kennedy] and [P:John Kennedy] and [P:J. Kennedy]", "John F. Kennedy 3"),
    ("[P:John Kennedy] and [P:Robert Kennedy]", "John Kennedy 1, Robert Kennedy 1"),
    ("[P:Vincent van Gogh] and [P:van Gogh] and [P:Gogh]", "Vincent van Gogh 3"),
    ("[P:Martin Luther King Jr.] and [P:King]", "Martin Luther King Jr. 2"),
    (
      "[P:Gabriel García Márquez] and [P:García Márquez] and [P:Márquez]",
      "Gabriel García Márquez 3"
    ),
    ("[P:Smith] and [P:Smith]", "Smith 2"),
    ("[P:Ann Lee] and [L:Lee]", "Ann Lee 1, Lee 1"),
    // Case does not matter, and the name in small letters is the name.
    ("[P:ANGELA MERKEL] WINS. [P:Angela Merkel] spoke.", "Angela Merkel 2"),
    // Acronyms.
    (
      "[O:International Court of Justice] sat. The [O:ICJ] ruled.",
      "International Court of Justice 2"
    ),
    ("[O:ICJ] ruled. [O:International Court of Justice] sat.", "International Court of Justice 2"),
    ("[O:World Health Organization] and [O:W.H.O.]", "World Health Organization 2"),
    ("[O:World Health Organization] and [L:WHO]", "World Health Organization 1, WHO 1"),
    // An acronym in brackets is declared: its type follows, and the missed ones are found.
    (
      "The [O:International Court of Justice] (ICJ) sat. The ICJ ruled, [L:ICJ] said ",
      "International Court of Justice 4"
    ),
    ("The [O:Federal Bureau of Investigation] (XYZ) sat.", "Federal Bureau of Investigation 1"),
    ("The [L:United States] and the [L:U.S.] and [L:America]", "United States 3"),
    ("The [L:United Kingdom], the [L:UK], [L:Britain]", "United Kingdom 3"),
    // Companies.
    ("[O:Apple Inc.] and [O:Apple]", "Apple Inc. 2"),
    ("[O:Harvard University] and [O:Harvard]", "Harvard University 2"),
    (
      "[O:Bank of America] and [O:Bank of England] and [O:Bank]",
      "Bank of America 1, Bank of England 1, Bank 1"
    ),
    // Declared by the text.
    ("[P:Mahmoud Abbas] ([P:Abu Mazen]) spoke. [P:Abbas] left.", "Mahmoud Abbas 3"),
    ("[P:Archibald Leach], better known as [P:Cary Grant], spoke.", "Archibald Leach 2"),
    // Peoples.
    ("An [M:Israeli] and two [M:Israelis]", "Israeli 2"),
    ("[L:Paris] and [L:Paris] and [L:Texas]", "Paris 2, Texas 1"),
    ("[L:New\nYork] and [L:New York]", "New York 2"),
  ])
  func `Names of one thing are one entity`(marked: String, expected: String) {
    let document = joined(marked)
    let found = document.entities.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    #expect(found == expected)
  }

  @Test func `Each name points to its entity, and the first mention is the first`() {
    let document = joined("[P:Merkel] wins. [P:Angela Merkel] spoke in [L:Rome].")
    #expect(document.mentions.map(\.entity) == [0, 0, 1])
    #expect(document.entities[0].first == document.mentions[0].span)
    #expect(document.entities.map(\.type) == [.person, .location])
  }

  @Test func `A document without names has no entities`() {
    #expect(joined("Nothing here.").entities.isEmpty)
  }
}
