import Documents
import Quotes
import Testing

@Suite struct QuotePropertyTests {
  /// A small generator with a fixed seed.
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  static let pieces = [
    "“", "”", "\"", "'", "‘", "’", "„", "«", "»", "‹", "›", "「", "」", "``", "''", "`", "—", "- ",
    " said ", " Anna Weber ", "she ", " that ", ", ", ". ", ": ", "? ", "! ", "; ", "(", ")", "\n",
    "the minister ", " told ", "reporters ", "according to ", " and ", " warned ", "é", "😀", "字",
    " accused of ", " was ", "his claim ", "asked ", "6'4\"", "’90s", "@anna ", "#tag ", "U.S. ",
    " in the words of ", "who ", "saying ", "NAME: ", "cries of ",
  ]

  static func text(seed: UInt64, count: Int) -> String {
    var dice = Dice(state: seed)
    return (0..<count).map { _ in pieces[dice.roll(pieces.count)] }.joined()
  }

  @Test(arguments: [UInt64](1...24))
  func `Any order of marks and words gives sound spans`(seed: UInt64) throws {
    for language in [nil, "de", "ar"] as [String?] {
      let document = try QuoteCase.document(Self.text(seed: seed, count: 120), language: language)
      for quote in document.quotes {
        #expect(quote.spans.allSatisfy { quote.span.contains($0) && !$0.isEmpty })
        #expect(zip(quote.spans, quote.spans.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(quote.confidence >= 0 && quote.confidence <= 1)
        let all = quote.spans + [quote.cue, quote.speaker?.span, quote.via?.span].compactMap { $0 }
        #expect(all.allSatisfy { isSound($0, document) })
      }
      #expect(document.scareQuotes.allSatisfy { isSound($0.span, document) })
      #expect(document.quotes == document.quotes.sorted { $0.span < $1.span })
    }
  }

  private func isSound(_ span: TextSpan, _ document: Document) -> Bool {
    guard span.start <= span.end, Int(span.end) <= document.text.count else { return false }
    func isBoundary(_ offset: UInt32) -> Bool {
      Int(offset) == document.text.count || document.text[Int(offset)] & 0xC0 != 0x80
    }
    return isBoundary(span.start) && isBoundary(span.end)
  }

  @Test(arguments: [
    "\"", "'", "“", "„ ", "said ", "“x, ” he said ", "according to ", "who said ", ": \n",
    "the minister, ",
  ])
  func `Time grows with the text, not faster`(piece: String) throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let text = String(repeating: piece, count: count)
      return try (0..<3).map { _ in
        try clock.measure { _ = try QuoteCase.document(text) }
      }.min() ?? .zero
    }
    _ = try time(50)
    let small = try time(200)
    let large = try time(1600)
    // Eight times the text; far above linear would be 64 times.
    #expect(large < small * 30 + .milliseconds(50))
  }
}
