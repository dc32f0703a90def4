/// Reads the letters of one script out of a text, in lower case, and gives the n-grams of its words.
///
/// Anything but letters of the script is a word boundary. N-grams of one to four letters stay within a word and its
/// boundaries; a whole word is a feature of its own.
package struct NGramReader {
  /// The script whose letters are read.
  package var script: Script
  private var a: UInt32 = 0
  private var b: UInt32 = 0
  private var c: UInt32 = 0
  private var length = 0
  private var word: UInt32 = 0x811C_9DC5
  /// The number of letters read.
  package private(set) var letters = 0

  /// A reader at a word boundary.
  package init(script: Script) { self.script = script }

  /// Reads `bytes[range]`, and calls `body` with the hash of each n-gram.
  @inline(__always) package mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (UInt32) -> Void
  ) {
    var at = range.lowerBound
    while at < range.upperBound {
      let (code, size) = Self.scalar(bytes, at)
      at += size
      if Script(code) == script {
        letter(Self.lower(code), body)
      } else if length > 0, !Self.isIgnored(code) {
        boundary(body)
      }
    }
  }

  /// Ends the last word.
  @inline(__always) package mutating func finish(_ body: (UInt32) -> Void) {
    if length > 0 { boundary(body) }
  }

  /// Combining marks of any script, Arabic vowel points, soft hyphens and joiners separate nothing.
  @inline(__always) private static func isIgnored(_ code: UInt32) -> Bool {
    code >= 0xAD
      && (code == 0xAD || (0x300...0x36F).contains(code) || (0x591...0x5C7).contains(code)
        || (0x64B...0x65F).contains(code) || (0x200B...0x200F).contains(code))
  }

  @inline(__always) private mutating func letter(_ code: UInt32, _ body: (UInt32) -> Void) {
    letters += 1
    length += 1
    word = (word ^ code) &* 0x0100_0193
    let two = Self.mix(c &* 0x9E37_79B1 ^ code)
    if code >= 0x80 { body(Self.mix(code &+ 0x5000_0000)) }
    body(two)
    if length > 1 {
      let three = Self.mix(two ^ b &* 0x85EB_CA6B)
      body(three)
      if length > 2 { body(Self.mix(three ^ a &* 0xC2B2_AE35)) }
    }
    (a, b, c) = (b, c, code)
  }

  @inline(__always) private mutating func boundary(_ body: (UInt32) -> Void) {
    let two = Self.mix(c &* 0x9E37_79B1 ^ 1)
    let three = Self.mix(two ^ b &* 0x85EB_CA6B)
    body(three)
    if length > 1 { body(Self.mix(three ^ a &* 0xC2B2_AE35)) }
    body(Self.mix(word ^ 0x3C6E_F372))
    (a, b, c, length, word) = (0, 0, 0, 0, 0x811C_9DC5)
  }

  @inline(__always) private static func mix(_ x: UInt32) -> UInt32 {
    var x = x
    x = (x ^ x >> 16) &* 0x7FEB_352D
    x = (x ^ x >> 15) &* 0x846C_A68B
    return x ^ x >> 16
  }

  /// The small letter of a capital, in Latin, Cyrillic and their extensions.
  @inline(__always) static func lower(_ code: UInt32) -> UInt32 {
    if code < 0x80 { return code | 0x20 }
    if code < 0xE0 { return code >= 0xC0 ? code + 0x20 : code }
    if code < 0x180 {
      if code < 0x100 { return code }
      let isOddCapital = code >= 0x139 && code <= 0x148 || code >= 0x179
      if code == 0x130 { return 0x69 }
      if code == 0x178 { return 0xFF }
      return isOddCapital ? code + (code & 1) : code | 1
    }
    if code >= 0x400, code < 0x530 {
      if code < 0x410 { return code + 0x50 }
      if code < 0x430 { return code + 0x20 }
      return code >= 0x460 && !(0x4C0...0x4CF).contains(code) ? code | 1 : code
    }
    return code >= 0x1E00 && code < 0x1F00 ? code | 1 : code
  }

  /// The code point at `offset`, and its length; U+FFFD for a byte that begins none.
  @inline(__always) static func scalar(_ bytes: Span<UInt8>, _ offset: Int) -> (UInt32, Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var code = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      let byte = bytes[index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    return (code, length)
  }
}
