/// Decodes `&eacute;`, `&#233;` and `&#xE9;` in attribute values and titles.
enum CharacterReferences {
  /// The text with its references replaced and white space normalised: trimmed, one space for each run.
  ///
  /// Named references are those of HTML 4 and a few that pages use beyond; a reference without its
  /// semicolon is read when its name is known. What is no reference stays as it is.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var decoded = decode(bytes)
    // Some systems escape twice: "&amp;#8217;" and "&amp;amp;".
    if decoded.contains(UInt8(ascii: "&")) { decoded = decode(decoded) }
    return TextCleaning.normalized(decoded)
  }

  /// The bytes with their references replaced, and nothing else changed.
  static func decoded(_ bytes: some Collection<UInt8>) -> [UInt8] { decode(bytes) }

  private static func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(bytes, at: index + 1) {
        text.append(contentsOf: String(scalar).utf8)
        index = end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }

  private static func reference(
    _ bytes: [UInt8], at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    if bytes[start] == UInt8(ascii: "#") {
      end += 1
      let isHexadecimal = end < bytes.count && bytes[end] | 0x20 == UInt8(ascii: "x")
      if isHexadecimal { end += 1 }
      let digits = end
      var value: UInt32 = 0
      while end < bytes.count, end - digits < 9,
        let digit = Character(Unicode.Scalar(bytes[end])).hexDigitValue, bytes[end] < 0x80,
        isHexadecimal || digit < 10
      {
        value = value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit)
        end += 1
      }
      guard end > digits else { return nil }
      if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
      if 0x80..<0xA0 ~= value,
        let meant = SingleByteDecoder.decoder(of: "windows-1252")?.upperHalf[Int(value - 0x80)]
      {
        return (meant, end)
      }
      return (Unicode.Scalar(value == 0 ? 0xFFFD : value) ?? "\u{FFFD}", end)
    }
    while end < bytes.count, end - start < 10,
      MarkupScanner.isLetter(bytes[end]) || 0x30...0x39 ~= bytes[end]
    {
      end += 1
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard !name.isEmpty, let scalar = beyondHTML4[name] ?? LibXML2.character(named: name) else {
      return nil
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") {
      end += 1
    } else if end < bytes.count, bytes[end] == UInt8(ascii: "=") {
      // "&copy=1" in an address is no reference.
      return nil
    }
    return (scalar, end)
  }

  private static let beyondHTML4: [String: Unicode.Scalar] = [
    "apos": "'", "colon": ":", "comma": ",", "period": ".", "excl": "!", "quest": "?", "num": "#",
    "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "lbrack": "[", "rbrack": "]", "sol": "/",
    "bsol": "\\", "semi": ";", "equals": "=", "plus": "+", "ast": "*", "percnt": "%",
    "dollar": "$", "commat": "@", "lowbar": "_", "grave": "`", "vert": "|", "verbar": "|",
    "NewLine": "\n", "Tab": "\t", "nbsp": " ", "hyphen": "\u{2010}", "dash": "\u{2010}",
  ]
}
