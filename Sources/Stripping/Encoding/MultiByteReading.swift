/// Reads bytes as an East Asian encoding and says how much of the text falls where that encoding keeps
/// its common characters; nil when the structure is wrong more than once in fifty characters.
enum MultiByteReading {
  typealias Reader = @Sendable ([UInt8]) -> Double?

  /// Every encoding that is tried.
  static let all: [(name: String, reader: Reader)] = [
    ("shift_jis", { shiftJIS($0) }), ("euc-jp", { eucJP($0) }), ("euc-kr", { eucKR($0) }),
    ("gb18030", { gb18030($0) }), ("big5", { big5($0) }),
  ]

  /// The tally of one reading.
  private struct Tally {
    var (characters, common, errors) = (0, 0.0, 0)
    var share: Double? {
      guard characters >= 2, errors * 50 <= characters else { return nil }
      return common / Double(characters)
    }
  }

  private static func tally(
    _ bytes: [UInt8], _ isLead: (UInt8) -> Bool, _ weight: (UInt8, UInt8) -> Double?
  ) -> Double? {
    var tally = Tally()
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      tally.characters += 1
      if isLead(lead), index + 1 < bytes.count, let weight = weight(lead, bytes[index + 1]) {
        tally.common += weight
        index += 2
      } else {
        tally.errors += 1
        index += 1
      }
    }
    return tally.share
  }

  /// Kana are half of Japanese text: rows 24 and 25 of JIS X 0208; kanji of level 1 are the rest.
  private static func eucJP(_ bytes: [UInt8]) -> Double? {
    tally(bytes, { $0 >= 0xA1 && $0 != 0xFF || $0 == 0x8E || $0 == 0x8F }) { lead, trail in
      guard trail >= 0xA1, trail != 0xFF else { return nil }
      switch lead {
      case 0xA4, 0xA5: return 1
      case 0xA1: return 0.7
      case 0xB0...0xCF: return 0.45
      default: return 0
      }
    }
  }

  private static func shiftJIS(_ bytes: [UInt8]) -> Double? {
    // Half-width katakana are single bytes A1 to DF: text made of them alone is rare.
    var index = 0
    var tally = Tally()
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      tally.characters += 1
      if lead >= 0xA1 && lead <= 0xDF {
        index += 1
        continue
      }
      guard index + 1 < bytes.count, lead >= 0x81 && lead <= 0x9F || lead >= 0xE0 && lead <= 0xFC,
        bytes[index + 1] >= 0x40, bytes[index + 1] != 0x7F, bytes[index + 1] <= 0xFC
      else {
        tally.errors += 1
        index += 1
        continue
      }
      switch (lead, bytes[index + 1]) {
      case (0x82, 0x9F...0xF1), (0x83, 0x40...0x96): tally.common += 1
      case (0x81, _): tally.common += 0.7
      case (0x88...0x97, _): tally.common += 0.45
      default: break
      }
      index += 2
    }
    return tally.share
  }

  /// Hangul syllables in the order of frequency are not grouped, but all of KS X 1001's lie in B0 to C8.
  private static func eucKR(_ bytes: [UInt8]) -> Double? {
    tally(bytes, { $0 >= 0x81 && $0 != 0xFF }) { lead, trail in
      guard trail >= 0x41, trail != 0xFF else { return nil }
      switch lead {
      case 0xB0...0xC8 where trail >= 0xA1: return 0.85
      case 0xA1 where trail >= 0xA1: return 0.5
      default: return trail >= 0xA1 ? -0.3 : 0
      }
    }
  }

  /// Level 1 of GB 2312 lies in B0 to D7; the commonest function words are given their weight.
  private static func gb18030(_ bytes: [UInt8]) -> Double? {
    tally(bytes, { $0 >= 0x81 && $0 != 0xFF }) { lead, trail in
      guard trail >= 0x30, trail != 0x7F, trail != 0xFF else { return nil }
      switch (lead, trail) {
      case (0xB5, 0xC4), (0xCA, 0xC7), (0xD2, 0xBB), (0xB2, 0xBB), (0xD4, 0xDA), (0xC1, 0xCB),
        (0xD3, 0xD0), (0xA3, 0xAC), (0xA1, 0xA3), (0xD6, 0xD0), (0xB9, 0xFA):
        return 3
      case (0xB0...0xD7, 0xA1...): return 0.6
      case (0xA1, 0xA1...), (0xA3, 0xA1...): return 0.6
      default: return 0
      }
    }
  }

  /// Big5 keeps its common characters in A4 to C6.
  private static func big5(_ bytes: [UInt8]) -> Double? {
    tally(bytes, { $0 >= 0x81 && $0 != 0xFF }) { lead, trail in
      guard trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail != 0xFF else {
        return nil
      }
      switch (lead, trail) {
      case (0xAA, 0xBA), (0xA4, 0x40), (0xAC, 0x4F), (0xA4, 0xA3), (0xA6, 0x62), (0xA4, 0x48),
        (0xA6, 0xB3), (0xA1, 0x41), (0xA1, 0x43), (0xA4, 0xA4), (0xB0, 0xEA):
        return 3
      case (0xA4...0xC6, _): return 0.6
      case (0xA1, _): return 0.6
      default: return 0
      }
    }
  }
}
