/// Breaks text for a terminal at spaces, with a hanging indent; escape sequences take no room.
///
/// Columns are counted in characters: wide ones (Chinese, Japanese, Korean, emoji) count twice.
struct TextWrap {
  /// The width of the terminal; nil breaks nothing.
  var columns: Int?

  /// The text, which begins at column `indent`, with each further line indented as far.
  func callAsFunction(_ text: String, indent: Int) -> String {
    guard let columns, columns > indent + 20 else { return text }
    let margin = "\n" + String(repeating: " ", count: indent)
    var result = ""
    var word = ""
    var (column, wordWidth) = (indent, 0)
    var (style, isEscape, escape) = ("", false, "")

    func flush() {
      result += word
      (word, column, wordWidth) = ("", column + wordWidth, 0)
    }
    for character in text {
      if character == "\u{1B}" { isEscape = true }
      if isEscape {
        word.append(character)
        escape.append(character)
        if character == "m" {
          style = escape.hasSuffix("[0m") ? "" : escape
          (isEscape, escape) = (false, "")
        }
        continue
      }
      if character == " " {
        flush()
        word = " "
        wordWidth = 1
        continue
      }
      word.append(character)
      wordWidth += Self.width(of: character)
      if column + wordWidth > columns, word.hasPrefix(" ") {
        // A style must not run through the margin, which an underline would show.
        result += style.isEmpty ? margin : "\u{1B}[0m" + margin + style
        word.removeFirst()
        (column, wordWidth) = (indent, wordWidth - 1)
      }
    }
    flush()
    return result
  }

  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first?.value else { return 0 }
    return switch scalar {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
