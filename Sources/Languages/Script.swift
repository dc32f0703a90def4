/// A writing system, as far as it tells languages apart.
package enum Script: UInt8, CaseIterable, Sendable {
  case other, latin, cyrillic, arabic, hebrew, devanagari, bengali, ethiopic
  case greek, armenian, georgian, gurmukhi, gujarati, odia, tamil, telugu, kannada, malayalam,
    sinhala
  case thai, lao, tibetan, myanmar, khmer, hangul, han, kana, thaana

  /// The script of a letter; `other` for everything that is none (Unicode's blocks, not its letters one by one).
  @inline(__always) package init(_ code: UInt32) {
    if code < 0x250 {
      self =
        code >= 0xC0 && code != 0xD7 && code != 0xF7 || (code | 0x20) &- 0x61 < 26 ? .latin : .other
    } else {
      self = Self.beyondLatin(code)
    }
  }

  private static func beyondLatin(_ code: UInt32) -> Script {
    switch code {
    case 0x250...0x2AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
    case 0x531...0x58F: .armenian
    case 0x5D0...0x5FF, 0xFB1D...0xFB4F: .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6D5...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF,
      0xFE70...0xFEFC:
      .arabic
    case 0x780...0x7BF: .thaana
    case 0x900...0x963, 0x970...0x97F: .devanagari
    case 0x980...0x9FF: .bengali
    case 0xA00...0xA7F: .gurmukhi
    case 0xA80...0xAFF: .gujarati
    case 0xB00...0xB7F: .odia
    case 0xB80...0xBFF: .tamil
    case 0xC00...0xC7F: .telugu
    case 0xC80...0xCFF: .kannada
    case 0xD00...0xD7F: .malayalam
    case 0xD80...0xDFF: .sinhala
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0xF00...0xFFF: .tibetan
    case 0x1000...0x109F: .myanmar
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: .georgian
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: .hangul
    case 0x1200...0x139F: .ethiopic
    case 0x1780...0x17FF: .khmer
    case 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: .han
    default: .other
    }
  }

  /// The only language of ours that is written in it; nil where letters must decide.
  package var onlyLanguage: String? {
    switch self {
    case .greek: "el"
    case .armenian: "hy"
    case .georgian: "ka"
    case .gurmukhi: "pa"
    case .gujarati: "gu"
    case .odia: "or"
    case .tamil: "ta"
    case .telugu: "te"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .thai: "th"
    case .lao: "lo"
    case .tibetan: "bo"
    case .myanmar: "my"
    case .khmer: "km"
    case .hangul: "ko"
    case .thaana: "dv"
    default: nil
    }
  }

  /// The scripts whose languages a model tells apart.
  package static let modelled: [Script] = [
    .latin, .cyrillic, .arabic, .hebrew, .devanagari, .bengali, .ethiopic,
  ]
}
