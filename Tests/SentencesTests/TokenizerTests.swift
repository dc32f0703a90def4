import Documents
import Testing

@testable import Sentences

@Suite struct TokenizerTests {
  static let profiles = LanguageProfiles()

  static func tokens(_ text: String, _ language: String? = nil) -> [Token] {
    var tokenizer = Tokenizer()
    var tokens: [Token] = []
    let bytes = Array(text.utf8)
    tokenizer.tokenize(bytes.span, 0..<bytes.count, as: profiles[language], into: &tokens)
    return tokens
  }

  static func cut(_ text: String, _ language: String? = nil) -> String {
    tokens(text, language).map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }.joined(separator: "|")
  }

  @Test(
    arguments: [
      // English clitics, with either apostrophe
      ("We don't know.", "We|do|n't|know|."),
      ("Mary’s dog won’t bark", "Mary|’s|dog|wo|n’t|bark"),
      ("I'M THEY'LL we'd you've", "I|'M|THEY|'LL|we|'d|you|'ve"),
      ("O'Brien and rock'n'roll", "O'Brien|and|rock'n'roll"),
      ("the workers' pay", "the|workers|'|pay"),
      // hyphens, slashes, ampersands
      ("a state-owned bank", "a|state|-|owned|bank"),
      ("AT&T and R&D this&that", "AT&T|and|R&D|this|&|that"),
      ("and/or 9/11 1/2", "and|/|or|9/11|1/2"),
      // numbers
      ("$1,234.50 or 10:30, 50%.", "$|1,234.50|or|10:30|,|50|%|."),
      ("the 20th of 1990s, at 5pm", "the|20th|of|1990s|,|at|5pm"),
      // abbreviations, initials, acronyms
      ("Dr. J. Smith, Ph.D., of the U.S.", "Dr.|J.|Smith|,|Ph.D.|,|of|the|U.S."),
      ("J.R.R. Tolkien, e.g. here", "J.R.R.|Tolkien|,|e.g.|here"),
      ("No. 5, but no. He", "No.|5|,|but|no|.|He"),
      ("see p. 55 and J...", "see|p.|55|and|J|..."),
      // addresses
      ("See https://a.example/b_(c)?d=1. Now", "See|https://a.example/b_(c)?d=1|.|Now"),
      ("(www.example.com/x, foo.org)", "(|www.example.com/x|,|foo.org|)"),
      (
        "mail jane.doe+x@mail.example.co.uk, @joe #topic",
        "mail|jane.doe+x@mail.example.co.uk|,|@joe|#topic"
      ),
      ("open report.pdf now", "open|report.pdf|now"),
      ("quality.You'll see it.In the end", "quality|.|You|'ll|see|it|.|In|the|end"),
      ("a @ b #1", "a|@|b|#|1"),
      // marks
      ("``So'' -- \"yes\"... what?!", "``|So|''|--|\"|yes|\"|...|what|?|!"),
      ("“Now,” he said", "“|Now|,|”|he|said"),
      ("_so_ snake_case", "_|so|_|snake_case"),
      // emoji and emoticons
      ("ok :) 👍🏽 🇩🇪🇫🇷 👩‍👩‍👧 <3", "ok|:)|👍🏽|🇩🇪|🇫🇷|👩‍👩‍👧|<3"),
      // scripts without spaces
      ("東京は日本。カタカナ", "東|京|は|日|本|。|カタカナ"),
      ("ภาษา", "ภ|า|ษ|า"),
      ("नमस्ते दुनिया।", "नमस्ते|दुनिया|।"),
      ("", ""), (" \n\t", ""),
    ] as [(String, String)])
  func `English and script-independent tokens`(text: String, expected: String) {
    #expect(Self.cut(text) == expected)
  }

  @Test(
    arguments: [
      ("Dr.", Token.Kind.abbreviation), ("word", .word), ("1,5", .number), ("!!", .punctuation),
      ("€", .symbol), ("😀", .emoji), ("http://a.example/", .url), ("a@b.example", .email),
      ("@joe", .handle), ("#topic", .hashtag), ("中", .ideograph),
    ] as [(String, Token.Kind)])
  func `A token has the kind of what it is made of`(text: String, kind: Token.Kind) {
    #expect(Self.tokens(text).map(\.kind) == [kind])
  }

  @Test func `Shapes tell case, digits, script and what stands before`() {
    let shapes = Self.tokens("The USA's\nÉcole b2").map(\.shape)
    #expect(
      shapes == [
        [.spaceBefore, .lineStart, .capitalized, .ascii],
        [.spaceBefore, .capitalized, .allCapitals, .ascii],
        [.ascii], [.spaceBefore, .lineStart, .capitalized], [.spaceBefore, .hasDigit, .ascii],
      ])
  }

  @Test func `Any bytes are cut into tokens that cover all but white space`() {
    var random = SplitMix(state: 7)
    let pieces = [
      "a", "B", "é", ".", "..", " ", "\n", "'", "’", "@", "#", "1", ",", "http://", "www.", "中",
      "😀",
      "\u{200D}", "🇩", "\"", "-", "&", "U.S", "n't", "Dr", "\u{301}", "؟", "।", "\u{A0}",
    ].map { Array($0.utf8) }
    for _ in 0..<1000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(random.next() % 30) {
        if random.next() % 8 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        } else {
          bytes += pieces[Int(random.next() % UInt64(pieces.count))]
        }
      }
      var tokenizer = Tokenizer()
      var tokens: [Token] = []
      tokenizer.tokenize(
        bytes.span, 0..<bytes.count, as: Self.profiles["en"], into: &tokens)
      var at = 0
      for token in tokens {
        #expect(Int(token.start) >= at && token.end > token.start && Int(token.end) <= bytes.count)
        #expect(!bytes[at..<Int(token.start)].contains { $0 > 0x20 && $0 < 0x80 })
        at = Int(token.end)
      }
      #expect(!bytes[at...].contains { $0 > 0x20 && $0 < 0x80 })
    }
  }
}

/// A small random number generator with a fixed seed, so that a failure comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
