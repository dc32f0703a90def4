import JSON
import Testing

@Suite struct JSONWriterTests {
  @Test func `Commas stand between values and nowhere else`() {
    var json = JSONWriter()
    json.beginObject()
    json.name("a")
    json.beginArray()
    json.integer(1)
    json.boolean(false)
    json.null()
    json.beginObject()
    json.endObject()
    json.endArray()
    json.name("b" as String)
    json.string("x")
    json.endObject()
    json.endLine()
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == "{\"a\":[1,false,null,{}],\"b\":\"x\"}\n")
  }

  @Test(
    arguments: [
      (0, "0"), (7, "7"), (10, "10"), (-12, "-12"), (Int.max, "9223372036854775807"),
      (Int.min, "-9223372036854775808"),
    ] as [(Int, String)])
  func `Integers are written in full`(value: Int, expected: String) {
    var json = JSONWriter()
    json.integer(value)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      (0.12345, 3, "0.123"), (1.0, 3, "1"), (0.9996, 3, "1"), (-0.5, 1, "-0.5"), (.nan, 3, "null"),
      (.infinity, 3, "null"), (1e300, 3, "1e+300"),
    ] as [(Double, Int, String)])
  func `Numbers are rounded and never break the text`(
    value: Double, decimals: Int, expected: String
  ) {
    var json = JSONWriter()
    json.number(value, decimals: decimals)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func `Every scalar comes back from a string`() throws {
    var text = ""
    for value in Array(0..<0x300) + [0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF] {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      text.unicodeScalars.append(scalar)
    }
    var json = JSONWriter()
    json.string(text)
    #expect(try JSONReader.read(json.bytes).string == text)
    #expect(json.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "control characters are escaped")
  }
}
