import JSON
import Testing

@Suite struct JSONReaderTests {
  @Test(
    arguments: [
      // text, the same value written compactly
      ("null", "null"),
      (" true ", "true"),
      ("[]", "[]"),
      ("{}", "{}"),
      ("-0", "0"),
      ("1e3", "1000.0"),
      ("-12.50", "-12.5"),
      ("9223372036854775807", "9223372036854775807"),
      ("9223372036854775808", "9.223372036854776e+18"),
      ("[1,[2,[3]]]", "[1,[2,[3]]]"),
      (#"{"a":1,"a":2}"#, #"{"a":1,"a":2}"#),
      (#""\u00e9\n\/""#, #""é\n/""#),
      (#""\ud83d\ude00""#, #""😀""#),
      (#""\ud83dx""#, #""\#u{FFFD}x""#),
      ("\u{FEFF}[1]", "[1]"),
    ] as [(String, String)])
  func `A valid text is read as the standard says`(text: String, expected: String) throws {
    #expect(try JSONReader.read(Array(text.utf8)).compact == expected)
  }

  @Test(
    arguments: [
      // text, byte offset of the mistake, words of the message
      ("", 0, "expected a value, found the end"),
      ("[1 2]", 3, "expected \",\" or \"]\", found \"2\""),
      ("{\"a\" 1}", 5, "expected \":\""),
      ("{a:1}", 1, "a name in double quotation marks, found \"a\""),
      ("[1,]", 3, "expected a value, found \"]\""),
      ("\"abc", 0, "this string has no end"),
      ("[\"ab\nc\"]", 1, "no end on its line"),
      ("01", 0, "no leading zeros"),
      ("1.", 2, "expected a digit"),
      ("-", 1, "expected a digit"),
      ("1e999", 0, "too large"),
      ("\"\\x\"", 1, "unknown escape"),
      ("\"\\u12\"", 1, "four hexadecimal digits"),
      ("nul", 0, "expected a value"),
      ("1 // note", 2, "expected the end of the text"),
      ("[é]", 1, "found \"é\""),
    ] as [(String, Int, String)])
  func `A mistake is named with its place`(text: String, offset: Int, words: String) {
    let error = #expect(throws: JSONError.self) { try JSONReader.read(Array(text.utf8)) }
    #expect(error?.offset == offset)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }

  @Test(
    arguments: [
      ("// a\n[1, /* b */ 2,]", "[1,2]"),
      ("{\"a\": 1, // last\n}", #"{"a":1}"#),
    ] as [(String, String)])
  func `Files that people write may hold comments and trailing commas`(
    text: String, expected: String
  ) throws {
    #expect(try JSONReader.read(Array(text.utf8), leniency: .configuration).compact == expected)
  }

  @Test func `JSON found on a page may be sloppy`() throws {
    let text = "{\"a\":\"line\nbreak \\q\",} trailing"
    let value = try JSONReader.read(Array(text.utf8), leniency: .scraped)
    #expect(value["a"]?.string == "line\nbreak q")
  }

  @Test func `Deep nesting is refused, not followed`() {
    let text = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let error = #expect(throws: JSONError.self) { try JSONReader.read(text) }
    #expect(error?.message.contains("nested deeper") == true)
  }

  @Test func `Values know where they stood`() throws {
    let text = Array("{\n  \"é\": [true, \"x\"]\n}".utf8)
    let list = try #require(try JSONReader.read(text)["é"])
    let place = SourcePlace(file: "f", offset: list.array?[1].offset ?? 0, in: text)
    #expect(place.description == "f:2:15")
  }

  @Test func `No bytes make the reader crash`() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array("{}[]\",:\\u0019eE.-+tfn/* \n\u{E9}".utf8) + [0, 0xFF, 0x80]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      for leniency in [[], .configuration, .scraped] as [JSONReader.Leniency] {
        guard let value = try? JSONReader.read(text, leniency: leniency) else { continue }
        // What was read can be written and read again, and is the same.
        let again = try? JSONReader.read(Array(value.compact.utf8))
        #expect(again == value, "\(text)")
      }
    }
  }
}
