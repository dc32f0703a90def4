/// Reads JSON (RFC 8259) and keeps the place of each value.
///
/// Ours because Foundation's decoder gives no positions. O(*n*); nesting is limited to 512 levels, so
/// that no input can exhaust the stack.
public struct JSONReader {
  /// What is accepted beyond RFC 8259.
  public struct Leniency: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int
    /// A leniency of the given bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// `// …` and `/* … */`.
    public static let comments = Leniency(rawValue: 1)
    /// A comma before `]` or `}`.
    public static let trailingCommas = Leniency(rawValue: 2)
    /// Control characters and unknown escapes inside strings, as scraped JSON-LD has them.
    public static let sloppyStrings = Leniency(rawValue: 4)
    /// Anything after the value, which is then ignored.
    public static let trailingText = Leniency(rawValue: 8)

    /// For files that people write.
    public static let configuration: Leniency = [.comments, .trailingCommas]
    /// For JSON found on web pages.
    public static let scraped: Leniency = [
      .comments, .trailingCommas, .sloppyStrings, .trailingText,
    ]
  }

  private static let maximumDepth = 512

  private let bytes: [UInt8]
  private let leniency: Leniency
  private var position = 0
  private var depth = 0

  /// Reads one value.
  ///
  /// - Parameters:
  ///   - bytes: The text, UTF-8. A byte order mark is skipped; invalid UTF-8 in strings is repaired.
  ///   - leniency: What to accept beyond the standard.
  /// - Throws: The first error, with its byte offset.
  public static func read(_ bytes: [UInt8], leniency: Leniency = []) throws(JSONError) -> JSONValue
  {
    var reader = JSONReader(bytes: bytes, leniency: leniency)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
    let value = try reader.value()
    if !leniency.contains(.trailingText) {
      try reader.skipSpace()
      guard reader.position == bytes.count else {
        throw reader.error("expected the end of the text, found \(reader.found)")
      }
    }
    return value
  }

  private init(bytes: [UInt8], leniency: Leniency) {
    (self.bytes, self.leniency) = (bytes, leniency)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var found: String {
    guard let byte else { return "the end of the text" }
    if byte < 0x20 { return "a control character" }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return "\"\(String(decoding: bytes[position..<end], as: UTF8.self))\""
  }

  private func error(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(message, offset: offset ?? position)
  }

  private mutating func skipSpace() throws(JSONError) {
    while let byte {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case UInt8(ascii: "/") where leniency.contains(.comments): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(JSONError) {
    let start = position
    position += 1
    switch byte {
    case UInt8(ascii: "/"):
      while let byte, byte != 0x0A { position += 1 }
    case UInt8(ascii: "*"):
      position += 1
      while position + 1 < bytes.count {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
          position += 2
          return
        }
        position += 1
      }
      throw error("this comment has no end", at: start)
    default:
      throw error("expected a comment, found \"/\"", at: start)
    }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    try skipSpace()
    let start = position
    guard let byte else { throw error("expected a value, found the end of the text") }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw error("nested deeper than \(Self.maximumDepth) levels")
    }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return JSONValue(.string(try string()), offset: start)
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error("expected a value, found \(found)")
    }
  }

  private mutating func word(_ word: StaticString, _ content: JSONValue.Content) throws(JSONError)
    -> JSONValue
  {
    let start = position
    let text = word.description.utf8
    guard bytes[position...].starts(with: text) else {
      throw error("expected a value, found \(found)")
    }
    position += text.count
    return JSONValue(content, offset: start)
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    var isInteger = true
    func isDigit(_ byte: UInt8?) -> Bool {
      guard let byte else { return false }
      return UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    if byte == UInt8(ascii: "-") { position += 1 }
    guard isDigit(byte) else { throw error("expected a digit, found \(found)") }
    if byte == UInt8(ascii: "0") {
      position += 1
      if isDigit(byte) { throw error("a number has no leading zeros", at: start) }
    }
    while isDigit(byte) { position += 1 }
    if byte == UInt8(ascii: ".") {
      isInteger = false
      position += 1
      guard isDigit(byte) else { throw error("expected a digit, found \(found)") }
      while isDigit(byte) { position += 1 }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      isInteger = false
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard isDigit(byte) else { throw error("expected a digit, found \(found)") }
      while isDigit(byte) { position += 1 }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isInteger, let value = Int(text) { return JSONValue(.integer(value), offset: start) }
    guard let value = Double(text), value.isFinite else {
      throw error("the number \(text) is too large", at: start)
    }
    return JSONValue(.number(value), offset: start)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    let start = position
    position += 1
    var elements: [JSONValue] = []
    while true {
      try skipSpace()
      if byte == UInt8(ascii: "]"), elements.isEmpty || leniency.contains(.trailingCommas) { break }
      elements.append(try value())
      try skipSpace()
      if byte == UInt8(ascii: "]") { break }
      guard byte == UInt8(ascii: ",") else {
        throw error("expected \",\" or \"]\", found \(found)")
      }
      position += 1
    }
    position += 1
    return JSONValue(.array(elements), offset: start)
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    let start = position
    position += 1
    var members: [JSONValue.Member] = []
    while true {
      try skipSpace()
      if byte == UInt8(ascii: "}"), members.isEmpty || leniency.contains(.trailingCommas) { break }
      let nameOffset = position
      guard byte == UInt8(ascii: "\"") else {
        throw error("expected a name in double quotation marks, found \(found)")
      }
      let name = try string()
      try skipSpace()
      guard byte == UInt8(ascii: ":") else { throw error("expected \":\", found \(found)") }
      position += 1
      members.append(JSONValue.Member(name: name, value: try value(), nameOffset: nameOffset))
      try skipSpace()
      if byte == UInt8(ascii: "}") { break }
      guard byte == UInt8(ascii: ",") else {
        throw error("expected \",\" or \"}\", found \(found)")
      }
      position += 1
    }
    position += 1
    return JSONValue(.object(members), offset: start)
  }

  private mutating func string() throws(JSONError) -> String {
    let start = position
    position += 1
    let first = position
    // Most strings hold no escape: one scan, one copy.
    while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    if byte == UInt8(ascii: "\"") {
      defer { position += 1 }
      return String(decoding: bytes[first..<position], as: UTF8.self)
    }
    var text = Array(bytes[first..<position])
    while true {
      guard let byte else { throw error("this string has no end", at: start) }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        try escape(into: &text)
      case 0..<0x20 where !leniency.contains(.sloppyStrings):
        throw error(
          byte == 0x0A
            ? "this string has no end on its line"
            : "a control character in a string must be written as an escape",
          at: byte == 0x0A ? start : nil)
      default:
        text.append(byte)
        position += 1
      }
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = position
    position += 1
    guard let byte else { throw error("this string has no end", at: start) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard var scalar = hexadecimal() else {
        if leniency.contains(.sloppyStrings) {
          text.append(byte)
          return
        }
        throw error("expected four hexadecimal digits after \"\\u\"", at: start)
      }
      if 0xD800..<0xDC00 ~= scalar, bytes[position...].starts(with: Array("\\u".utf8)) {
        let before = position
        position += 2
        if let low = hexadecimal(), 0xDC00..<0xE000 ~= low {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        } else {
          position = before
        }
      }
      // A lone surrogate is no character: U+FFFD, as in the Unicode Standard, chapter 3.
      text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    default:
      guard leniency.contains(.sloppyStrings) else {
        throw error("unknown escape in a string", at: start)
      }
      text.append(byte)
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
