import CSentenceModel
import Testing

@testable import Sentences

@Suite struct CharacterClassTests {
  @Test(
    arguments: [
      ("a", CharacterClass.lower), ("É", .upper), ("अ", .letter), ("7", .digit), ("٣", .digit),
      ("\u{301}", .mark), ("中", .ideograph), ("カ", .katakana), (",", .punctuation), ("(", .open),
      ("」", .close), ("“", .quoteOpen), ("»", .quoteClose), ("\"", .quote), ("?", .terminal),
      ("。", .terminal), ("।", .terminal), (".", .fullStop), ("€", .symbol), ("😀", .emoji),
      ("_", .connector),
      ("—", .dash), ("½", .number), ("\u{A0}", .space), ("\u{2028}", .lineBreak),
    ] as [(Character, CharacterClass)])
  func `A character has the class that Unicode gives it`(
    character: Character, expected: CharacterClass
  ) throws {
    let code = try #require(character.unicodeScalars.first).value
    #expect(CharacterTable()[code] == expected)
  }

  @Test func `The table holds classes alone, and leads nowhere outside`() {
    let size = quotidian_character_classes_size
    #expect((size - 4352) % 256 == 0)
    let blocks = (size - 4352) / 256
    let bytes = unsafe UnsafeBufferPointer(start: quotidian_character_classes_bytes(), count: size)
    #expect(unsafe bytes[..<4352].allSatisfy { Int($0) < blocks } && bytes[0] == 0)
    #expect(unsafe bytes[4352...].allSatisfy { CharacterClass(rawValue: $0) != nil })
  }
}
