/// Writes JSON into a byte buffer that is kept between documents.
///
/// Ours because records are written at the speed of memory, from bytes that are never a `String`.
/// The caller is trusted to open and close in order; commas are set by the writer.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty writer.
  public init() {}

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  /// `{`
  public mutating func beginObject() {
    comma()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }
  /// `}`
  public mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }
  /// `[`
  public mutating func beginArray() {
    comma()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }
  /// `]`
  public mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }
  /// `"name":`, for a name that needs no escapes.
  public mutating func name(_ name: StaticString) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }
  /// `"name":`, for any name.
  public mutating func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }
  /// `null`
  public mutating func null() {
    comma()
    bytes.append(contentsOf: "null".utf8)
  }
  /// `true` or `false`
  public mutating func boolean(_ value: Bool) {
    comma()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }
  /// An integer.
  public mutating func integer(_ value: Int) {
    comma()
    guard value >= 0 else {
      bytes.append(contentsOf: String(value).utf8)
      return
    }
    // Offsets are most of a record: digits straight into the buffer.
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
  /// A number; not-a-number and the infinities, which JSON lacks, become `null`.
  public mutating func number(_ value: Double) {
    comma()
    bytes.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
  }
  /// A number rounded to `digits` decimal places, without trailing zeros.
  public mutating func number(_ value: Double, decimals digits: Int) {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    if rounded == rounded.rounded(), abs(rounded) < 1e15 {
      integer(Int(rounded))
    } else {
      number(rounded)
    }
  }
  /// A string.
  public mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      // SAFETY: the buffer is read only inside this call.
      let span = unsafe Span(_unsafeElements: utf8)
      string(span)
    }
  }
  /// A string of valid UTF-8 bytes.
  public mutating func string(_ text: ArraySlice<UInt8>) { string(text.span) }
  /// A string of valid UTF-8 bytes.
  public mutating func string(_ text: [UInt8]) { string(text.span) }
  /// A string of valid UTF-8 bytes.
  public mutating func string(_ text: Span<UInt8>) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    // SAFETY: indices stay below the buffer's count, and the pointer does not leave the closure.
    unsafe text.withUnsafeBufferPointer { buffer in
      var runStart = 0
      var index = 0
      while index < buffer.count {
        let byte = unsafe buffer[index]
        if byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x7F {
          index += 1
          continue
        }
        unsafe bytes.append(contentsOf: buffer[runStart..<index])
        escape(byte)
        index += 1
        runStart = index
      }
      unsafe bytes.append(contentsOf: buffer[runStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      for digit in [byte >> 4, byte & 15] {
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// Any value.
  public mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        name(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Ends a record: a line feed, and the next value starts afresh.
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }
}
