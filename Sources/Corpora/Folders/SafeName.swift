/// A file name or path as text that is valid, safe to print, and different for different names.
///
/// A byte that is no UTF-8, a control character, a line separator, a character that reverses the direction of
/// writing, and U+FFFD itself become U+FFFD and two hexadecimal digits for each byte: `a�0Ab` for a name with a
/// line feed. All else stays, so ordinary names are unchanged.
enum SafeName {
  /// The text of a name.
  static func text(_ name: some Collection<UInt8>) -> String {
    if name.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(decoding: name, as: UTF8.self) }
    return String(decoding: bytes(Array(name)), as: UTF8.self)
  }

  /// Whether `bytes` would return something else than the name.
  static func isNeeded(_ name: some Collection<UInt8>) -> Bool {
    !name.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && bytes(Array(name)) != Array(name)
  }

  /// The UTF-8 bytes of the text of a name.
  static func bytes(_ name: [UInt8]) -> [UInt8] {
    var safe: [UInt8] = []
    safe.reserveCapacity(name.count)
    var index = 0
    while index < name.count {
      let (scalar, length) = scalar(at: index, of: name)
      if let scalar, !isUnsafe(scalar) {
        safe.append(contentsOf: name[index..<index + length])
      } else {
        for byte in name[index..<index + length] {
          safe.append(contentsOf: [0xEF, 0xBF, 0xBD])
          safe.append(contentsOf: [digit(byte >> 4), digit(byte & 15)])
        }
      }
      index += length
    }
    return safe
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFD:
      true
    default: false
    }
  }

  /// The scalar at an index; nil, with length 1, where the bytes are no UTF-8.
  private static func scalar(at index: Int, of bytes: [UInt8]) -> (Unicode.Scalar?, Int) {
    var decoder = UTF8()
    var iterator = bytes[index...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (nil, 1) }
    return (scalar, UTF8.width(scalar))
  }
}
