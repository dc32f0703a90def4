package import Documents

/// Cuts text into tokens: UAX #29 word boundaries, with the conventions of the field's corpora on top.
///
/// English clitics are split (`do|n't`, `Mary|'s`), so are hyphenated words (`state|-|owned`) and French and
/// Italian elisions (`l'|homme`). Addresses, handles, topics, numbers with separators, abbreviations and
/// initials stay whole. Scripts without spaces give one token a character. Linear in the text; allocates
/// only when the token array grows.
package struct Tokenizer {
  let characters = CharacterTable()
  /// Addresses and file names in the stretch up to `searchedEnd`, in text order.
  var addresses: [Token] = []
  var nextAddress = 0
  var searchedEnd = 0

  /// A tokenizer with its own scratch memory.
  package init() {}

  /// Appends the tokens of `bytes[range]`, in order; every byte but white space lies in one of them.
  package mutating func tokenize(
    _ bytes: Span<UInt8>, _ range: Range<Int>, as profile: LanguageProfile,
    into tokens: inout [Token]
  ) {
    addresses.removeAll(keepingCapacity: true)
    nextAddress = 0
    searchedEnd = range.lowerBound
    let end = range.upperBound
    let firstToken = tokens.count
    var at = range.lowerBound
    var gap: Token.Shape = [.spaceBefore, .lineStart]
    while at < end {
      let byte = bytes[at]
      let kind = characters.ascii(byte)
      if byte < 0x80 {
        if byte == 0x20 || kind == .space {
          gap.insert(.spaceBefore)
          at += 1
          continue
        }
        if kind == .lineBreak {
          gap = [.spaceBefore, .lineStart]
          at += 1
          continue
        }
        if kind.isLetter {
          // The common case: a word of ASCII letters with white space or a plain mark after it.
          let (next, isCapital) = bytes.letterRun(from: at, to: end)
          if next == end || Self.isPlainEnd(bytes[next]) {
            var shape = gap.union(.ascii)
            if kind == .upper { shape.insert(.capitalized) }
            if isCapital, next - at > 1 { shape.insert(.allCapitals) }
            tokens.append(
              Token(start: UInt32(at), end: UInt32(next), kind: .word, shape: shape))
            gap = []
            at = next
            continue
          }
        }
      }
      if at >= searchedEnd { findAddresses(bytes, at, end) }
      if nextAddress < addresses.count {
        while nextAddress < addresses.count, addresses[nextAddress].start < at { nextAddress += 1 }
        if nextAddress < addresses.count, addresses[nextAddress].start == at {
          var token = addresses[nextAddress]
          token.shape = gap.union(shape(of: bytes, token.range))
          tokens.append(token)
          gap = []
          at = Int(token.end)
          continue
        }
      }
      let (code, length) = bytes.scalar(at: at)
      let category = code < 0x80 ? kind : characters[code]
      if category.isSpace {
        gap.insert(.spaceBefore)
        if category == .lineBreak { gap.insert(.lineStart) }
        at += length
        continue
      }
      let scan = Scan(start: at, end: end, gap: gap, code: code, length: length)
      if category.isLetter {
        at = word(bytes, scan, profile, &tokens)
      } else {
        at = other(bytes, scan, category, profile, firstToken, &tokens)
      }
      gap = []
    }
  }

  /// Where a token begins, and what is known there.
  struct Scan {
    var start: Int
    var end: Int
    var gap: Token.Shape
    var code: UInt32
    var length: Int
  }

  /// White space and marks after which a word of ASCII letters is over without a further look.
  @inline(__always) private static func isPlainEnd(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x29 || byte == 0x22 || byte == 0x3B
  }

  /// The class of the code point at `offset`; `other` from `end` on.
  @inline(__always) func category(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int)
    -> CharacterClass
  {
    guard offset < end else { return .other }
    let byte = bytes[offset]
    return byte < 0x80 ? characters.ascii(byte) : characters[bytes.scalar(at: offset).code]
  }

  /// The offset after the marks that begin at `offset`.
  @inline(__always) func skipMarks(_ bytes: Span<UInt8>, _ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] >= 0x80 {
      let (code, length) = bytes.scalar(at: offset)
      guard characters[code] == .mark else { break }
      offset += length
    }
    return offset
  }

  /// Case, digits and script of the bytes of a token.
  func shape(of bytes: Span<UInt8>, _ range: Range<Int>) -> Token.Shape {
    var shape: Token.Shape = .ascii
    var at = range.lowerBound
    var letters = 0
    var isLower = false
    var hasUpper = false
    while at < range.upperBound {
      let (code, length) = bytes.scalar(at: at)
      let category = code < 0x80 ? characters.ascii(UInt8(code)) : characters[code]
      if code >= 0x80 { shape.remove(.ascii) }
      switch category {
      case .upper:
        if letters == 0 { shape.insert(.capitalized) }
        letters += 1
        hasUpper = true
      case .lower:
        letters += 1
        isLower = true
      case .letter: letters += 1
      case .digit: shape.insert(.hasDigit)
      default: break
      }
      at += length
    }
    if letters > 1, hasUpper, !isLower { shape.insert(.allCapitals) }
    return shape
  }

  /// Appends a token over `start..<end` with its shape.
  @inline(__always) func append(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind, _ gap: Token.Shape,
    _ tokens: inout [Token]
  ) {
    tokens.append(
      Token(
        start: UInt32(start), end: UInt32(end), kind: kind,
        shape: gap.union(shape(of: bytes, start..<end))))
  }
}
