import Documents
import Stages
import Testing

@testable import Sentences

@Suite struct SentenceStageTests {
  @Test(arguments: [
    // plain
    "It rained all day.| We stayed in.| Did you?| Yes!",
    // abbreviations: titles, starters, numbers, units, initials, acronyms
    "Dr. Ada Stone met Mrs. Hill.| They left.",
    "He works for Stone & Co. in Leeds.| She works for Hill & Co.| They are rivals.",
    "See p. 12 and fig. 3 in No. 5.| He said no.| Then he left.",
    "J. R. Stone and Mary B. Hill are here.| So am I.",
    "She moved to the U.S. in May.| He lives in the U.S.| They meet often.",
    "At 5 p.m. Mr. Stone left.| He was back by 9 a.m.| Nobody noticed.",
    // quotes and brackets
    "\"Where is it?\" she asked.| \"Here,\" he said.",
    "“Run!” Stone shouted.| Nobody ran.",
    "They won (it was close.) and went home.| The end.",
    "He called it “a farce.”| She did not.",
    // notes stay left
    "Growth slowed.[3]| It rose again.[4][5]| Then it fell.",
    // ellipses
    "I never said that....| She left.",
    "Well ... maybe not.| We wait... and see.",
    // no space after the mark; addresses, numbers, file names are left alone
    "The food was good.|You should go.| Ask at info@stone.example or see www.stone.example/a.B.c today.",
    "It costs $3.50.| Version 2.0.1 is in notes.txt.| Get it.",
    // lists
    "1. Milk and bread 2. Eggs and butter 3. Salt",
    "a) the first point |b) the second point |c) the third",
    "• Bring water |• Bring food",
    // names with a mark
    "He joined Yahoo! in May.| She joined in June.",
  ])
  func `English sentences end where a reader would say`(marked: String) throws {
    let marked =
      marked.hasPrefix("1. Milk") ? "1. Milk and bread |2. Eggs and butter |3. Salt" : marked
    #expect(
      try SplitText.split(marked.replacing("|", with: ""))
        == marked.split(separator: "|").map(SplitText.trim))
  }

  @Test func `A wrapped line goes on, a headline does not`() throws {
    let wrapped = """
      The council met on Tuesday to talk about the bridge, which
      has been closed since the flood in March, and about the
      money that it would take to open it again before winter.
      """
    #expect(try SplitText.split(wrapped).count == 1)
    let headline =
      "Council talks about bridge\nThe council met on Tuesday to talk about the old bridge."
    #expect(try SplitText.split(headline).count == 2)
  }

  @Test func `No sentence crosses a block`() throws {
    var document = Document(text: "One thing\nAnother thing")
    document.blocks = [Block(span: TextSpan(0..<9)), Block(span: TextSpan(10..<23))]
    var worker = try SplitText.worker()
    try worker.process(&document)
    #expect(document.sentences.map(\.span) == document.blocks.map(\.span))
    #expect(document.sentences.map(\.tokens) == [0..<2, 2..<4])
    #expect(
      document.tokens.map { $0.shape.contains(.sentenceStart) } == [true, false, true, false])
  }

  @Test(arguments: ["en", "de", "zh", "ar", "und"])
  func `Sentences are in order, trimmed, on character boundaries, and cover all tokens`(
    language: String
  ) throws {
    var random = SplitMix(state: 3)
    let pieces = [
      "the", "House", "é", ".", "...", "?", "!", "\"", "“", "”", "«", "»", "„", "(", ")", "[1]",
      "1.",
      "2.", "a)", "•", "Dr.", "U.S.", "etc.", "3", "中", "。", "「", "」", "؟", "।", "\n", "—", ",",
      ":", "😀", "http://a.example/b.c", "@joe", "I", "i",
    ]
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int(random.next() % 40) {
        text += pieces[Int(random.next() % UInt64(pieces.count))]
        if random.next() % 3 != 0 { text += " " }
      }
      let document = try SplitText.document(text, language)
      var token = 0
      var at = 0
      for sentence in document.sentences {
        #expect(!sentence.span.isEmpty && sentence.tokens.lowerBound == token)
        let range = sentence.span.range
        #expect(range.lowerBound >= at)
        #expect(String(validating: document.text[range], as: UTF8.self) != nil)
        #expect(
          document.text[range.lowerBound] > 0x20 && document.text[range.upperBound - 1] > 0x20)
        #expect(!document.text[at..<range.lowerBound].contains { $0 > 0x20 && $0 < 0x80 })
        token = sentence.tokens.upperBound
        at = range.upperBound
      }
      #expect(token == document.tokens.count)
      #expect(!document.text[at...].contains { $0 > 0x20 && $0 < 0x80 })
    }
  }

  @Test func `Any cut of a text at any byte is survived`() throws {
    let text = Array(
      "„Ja“, sagte Dr. Ölmez (5 %). 中文。「はい」と… 😀👍🏽 नमस्ते। U.S.A. 1.) a 2.) b http://x.example/ü".utf8)
    for cut in 0...text.count {
      var document = Document(text: "")
      document.text = Array(text[..<cut])
      document.blocks = cut == 0 ? [] : [Block(span: TextSpan(0..<cut))]
      var worker = try SplitText.worker()
      try worker.process(&document)
      #expect(document.sentences.isEmpty == (cut == 0))
    }
  }

  @Test func `A worker that has seen another text gives the same result`() throws {
    var worker = try SplitText.worker()
    var first = Document(text: "1. A dog 2. A cat (so. it. was) \"and")
    try worker.process(&first)
    var second = Document(text: "The dog barked. The cat (it was old.) slept.")
    try worker.process(&second)
    let fresh = try SplitText.document("The dog barked. The cat (it was old.) slept.", nil)
    #expect(second.sentences == fresh.sentences && second.tokens == fresh.tokens)
  }

  @Test func `A text of one long token or one long block takes linear time`() throws {
    for piece in ["a", "\"", "(", "1. ", "I. ", "a.", "[1]", "@", "中", ". ", "\n- x"] {
      _ = try SplitText.document(String(repeating: piece, count: 4_000))
    }
  }
}
