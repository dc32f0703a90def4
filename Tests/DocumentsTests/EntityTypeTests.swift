import Documents
import Testing

@Suite struct EntityTypeTests {
  @Test(arguments: EntityType.builtIn)
  func `A type comes back from its name`(type: EntityType) {
    #expect(EntityType(name: type.name) == type)
  }

  @Test func `Only four types are names, and a user's type keeps its spelling`() {
    #expect(EntityType.builtIn.filter(\.isName) == [.person, .organization, .location, .misc])
    #expect(EntityType(name: "Ship").name == "Ship")
  }
}
