import Documents
import Testing

@Suite struct TextSpanTests {
  @Test(
    arguments: [
      // a, b, overlap, a contains b
      (0..<4, 4..<8, false, false),
      (0..<5, 4..<8, true, false),
      (0..<9, 4..<8, true, true),
      (4..<8, 4..<8, true, true),
      (4..<4, 0..<8, true, false),
    ] as [(Range<Int>, Range<Int>, Bool, Bool)])
  func `Spans are half open`(a: Range<Int>, b: Range<Int>, overlap: Bool, contains: Bool) {
    #expect(TextSpan(a).overlaps(TextSpan(b)) == overlap)
    #expect(TextSpan(a).contains(TextSpan(b)) == contains)
  }

  @Test func `Text order puts the longer of two spans first where they start together`() {
    let spans = [TextSpan(3..<5), TextSpan(0..<2), TextSpan(3..<9), TextSpan(0..<9)]
    #expect(spans.sorted() == [TextSpan(0..<9), TextSpan(0..<2), TextSpan(3..<9), TextSpan(3..<5)])
  }
}
