/// One single-byte encoding as a reading of unknown bytes, and how plausible it makes them.
struct SingleByteReading: Sendable {
  /// The canonical name.
  let name: String
  private let decoder: SingleByteDecoder
  /// What each of the upper 128 bytes is worth.
  private let worth: [Double]
  private let script: [Script]
  private let isUpper: [Bool]

  private enum Script: UInt8, Sendable { case none, latin, cyrillic, greek, hebrew, arabic, thai }

  /// Every encoding that is tried; earlier ones win a draw.
  static let candidates: [SingleByteReading] = [
    ("windows-1252", "éèàáíóúñçüöäßêôâîãõåøæœëïùûÉÖÄÜ’“”–—«»"),
    ("windows-1251", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє"),
    ("koi8-r", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё"),
    ("koi8-u", "оеаинтсрвлкмдпуяьгзбчйхжшюцщфіїє"),
    ("ibm866", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф"),
    ("iso-8859-5", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф"),
    ("windows-1250", "ąćęłńóśźżáéíýčďěňřšťůžőűăâîşţôäöüßúŁŚŻ„”–"),
    ("iso-8859-2", "ąćęłńóśźżáéíýčďěňřšťůžőűăâîşţôäöüßúŁŚŻ"),
    ("windows-1253", "αοιετσνηυρπκμλωςγδάίόέήύώχθφβξζψ"),
    ("windows-1254", "ıİşŞğĞüöçÜÖÇâ"), ("windows-1255", "יוהלאתרבמשנעםדקחפטצכזןגסךףץ"),
    ("windows-1256", "اليمنوترةبعدسفهكقحجشطصخذضغزءئأإىؤثظ"),
    ("windows-1257", "āčēģīķļņšūžąęėįųõäöü"),
    ("windows-874", "านรอกเงมยลวดทสตะปบคหแจพชขใไโซถผศธ"),
  ].compactMap { SingleByteReading(name: $0.0, frequent: $0.1) }

  private init?(name: String, frequent: String) {
    guard let decoder = SingleByteDecoder.decoder(of: name) else { return nil }
    (self.name, self.decoder) = (name, decoder)
    var rank: [Unicode.Scalar: Int] = [:]
    for (index, scalar) in frequent.unicodeScalars.enumerated() { rank[scalar] = index }
    script = decoder.upperHalf.map { scalar in
      switch scalar.value {
      case 0xC0...0x24F where scalar.properties.isAlphabetic: .latin
      case 0x370...0x3FF where scalar.properties.isAlphabetic: .greek
      case 0x400...0x52F: .cyrillic
      case 0x5D0...0x5EA: .hebrew
      case 0x620...0x6FF: .arabic
      case 0xE00...0xE4F: .thai
      default: .none
      }
    }
    isUpper = decoder.upperHalf.map { $0.properties.isUppercase }
    let script = script
    worth = decoder.upperHalf.enumerated().map { index, scalar in
      if scalar == "\u{FFFD}" { return -6 }
      if let place = rank[scalar] {
        return script[index] == .latin ? 1 : 1.25 - 0.75 * Double(place) / Double(rank.count + 1)
      }
      switch scalar {
      case "’", "‘", "“", "”", "„", "–", "—", "…", "«", "»", "\u{A0}", "©", "®", "•", "·", "°", "€",
        "£", "№":
        return 0.1
      default: return script[index] == .none ? -1 : -0.3
      }
    }
  }

  /// The mean worth of the bytes from 80 up; higher is likelier.
  func score(of bytes: [UInt8]) -> Double {
    var (sum, count) = (0.0, 0)
    var (previous, previousIsUpper, previousIsASCII) = (Script.none, false, false)
    for byte in bytes {
      if byte < 0x80 {
        let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
        // Latin letters do not stand inside words of another script.
        if isLetter, previous != .none, previous != .latin { sum -= 1.5 }
        let isCapital = isLetter && byte < 0x61
        if isCapital, previous == .latin, !previousIsUpper { sum -= 1 }
        previous = isLetter ? .latin : .none
        previousIsASCII = isLetter
        previousIsUpper = isCapital
        continue
      }
      let index = Int(byte) & 0x7F
      let now = script[index]
      count += 1
      sum += worth[index]
      if now == .none {
        // A sign in the middle of a word.
        if previous != .none, worth[index] < 0 { sum -= 0.5 }
      } else if previous != .none {
        if now != previous { sum -= 1.5 }
        if isUpper[index], !previousIsUpper { sum -= 1.2 }
        if now == .latin, !previousIsASCII { sum -= 0.2 }
      }
      (previous, previousIsUpper, previousIsASCII) = (now, isUpper[index], false)
    }
    return count == 0 ? 0 : sum / Double(count)
  }
}
