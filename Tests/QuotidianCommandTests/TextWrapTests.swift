import Testing

@testable import QuotidianCommand

@Suite struct TextWrapTests {
  @Test(
    arguments: [
      // text, columns, wrapped with an indent of 2
      ("one two three four five six", 24, "one two three four\n  five six"),
      ("short", 24, "short"),
      ("averyveryverylongwordthatfitsnowhere x", 24, "averyveryverylongwordthatfitsnowhere\n  x"),
      (
        "\u{1B}[4mone two three four five\u{1B}[0m", 24,
        "\u{1B}[4mone two three four\u{1B}[0m\n  \u{1B}[4mfive\u{1B}[0m"
      ),
      ("漢字漢字漢字 漢字漢字漢字", 24, "漢字漢字漢字\n  漢字漢字漢字"),
      ("one two three four five six", nil, "one two three four five six"),
    ] as [(String, Int?, String)])
  func `Text is broken at spaces, and styles do not run through the margin`(
    text: String, columns: Int?, expected: String
  ) {
    #expect(TextWrap(columns: columns)(text, indent: 2) == expected)
  }
}
