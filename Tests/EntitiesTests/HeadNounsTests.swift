import Documents
import Testing

@testable import Entities

@Suite struct HeadNounsTests {
  @Test(
    arguments: [
      // name, the type that the tagger gave, the type that it gets
      ("Microsoft Corporation", .misc, .organization),
      ("Norlink AG", .person, .organization),
      ("Cork Jazz Festival", .organization, .misc),
      ("Cork Jazz Festival", .location, .location),
      ("Bank", .location, .location),
      ("Iraqi", .location, .misc),
      ("Democrats", .organization, .organization),
      ("Ann Lee", .person, .person),
    ] as [(String, EntityType, EntityType)])
  func `The last word settles the type where it leaves no doubt`(
    name: String, given: EntityType, expected: EntityType
  ) {
    let document = Document(text: name)
    var names = [Mention(span: TextSpan(0..<document.text.count), type: given)]
    HeadNouns.settle(&names, document)
    #expect(names.map(\.type) == [expected])
  }
}
