/// Validity of UTF-8, and its repair.
enum UTF8Repair {
  /// Whether the bytes are valid UTF-8. O(*n*), at some gigabytes a second for ASCII.
  static func isValid(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The same text with U+FFFD for each maximal subpart of an ill-formed sequence (Unicode, 3.9), and
  /// without byte order mark. The array itself when there is nothing to do.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if isValid(bytes) { return hasMark ? Array(bytes.dropFirst(3)) : bytes }
    let text = String(decoding: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
    return Array(text.utf8)
  }

  /// How many sequences of two bytes and more are well formed, and how many bytes are not.
  static func census(of bytes: some Collection<UInt8>) -> (good: Int, bad: Int) {
    var (good, bad, pending) = (0, 0, 0)
    for byte in bytes {
      switch byte {
      case 0x80..<0xC0:
        if pending > 0 {
          pending -= 1
          if pending == 0 { good += 1 }
        } else {
          bad += 1
        }
      default:
        if pending > 0 { bad += 1 }
        pending = 0
        switch byte {
        case 0xC2..<0xE0: pending = 1
        case 0xE0..<0xF0: pending = 2
        case 0xF0..<0xF5: pending = 3
        case 0xC0, 0xC1, 0xF5...: bad += 1
        default: break
        }
      }
    }
    return (good, bad + (pending > 0 ? 1 : 0))
  }
}
