/// White space as readers see it.
enum TextCleaning {
  /// Trimmed, one space for each run of white space, without soft hyphens and zero-width spaces.
  static func normalized(_ bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var isPending = false
    for scalar in String(decoding: Array(bytes), as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        isPending = true
      case 0xAD, 0x200B, 0x2060, 0xFEFF, 0x202A...0x202E, 0x2066...0x2069: continue
      default:
        if isPending, !text.isEmpty { text.append(" ") }
        isPending = false
        text.append(scalar)
      }
    }
    return String(text)
  }
}
