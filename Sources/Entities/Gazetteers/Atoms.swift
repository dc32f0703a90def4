/// The units that gazetteers are matched by: runs of letters and digits, and single marks. The same for names
/// and for texts, whatever tokeniser made the tokens.
struct Atoms {
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  /// Hashes in lower case (ASCII and Latin-1), curly apostrophes and long dashes as plain ones.
  private(set) var lower: [UInt64] = []
  /// Hashes with case.
  private(set) var exact: [UInt64] = []

  var count: Int { starts.count }

  /// Replaces the atoms by those of `bytes`.
  mutating func read(_ bytes: Span<UInt8>) {
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    lower.removeAll(keepingCapacity: true)
    exact.removeAll(keepingCapacity: true)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        index += 1
      } else if let mark = Self.mark(bytes, index) {
        if mark.byte != 0x20 {
          append(index, index + mark.length, UInt64(mark.byte), UInt64(mark.byte))
        }
        index += mark.length
      } else {
        let start = index
        var (small, cased) = (FormHash.basis, FormHash.basis)
        while index < bytes.count, bytes[index] > 0x20, Self.mark(bytes, index) == nil {
          let letter = bytes[index]
          cased = FormHash.adding(letter, to: cased)
          // The capitals of Latin-1 are C3 80 to C3 9E, 32 below their small letters.
          let isLatin = letter & 0xC0 == 0x80 && index > start && bytes[index - 1] == 0xC3
          let isCapital = isLatin && letter < 0x9F && letter != 0x97
          small = FormHash.adding(isCapital ? letter + 0x20 : FormHash.lowered(letter), to: small)
          index += 1
        }
        append(start, index, small, cased)
      }
    }
  }

  private mutating func append(_ start: Int, _ end: Int, _ small: UInt64, _ cased: UInt64) {
    starts.append(UInt32(start))
    ends.append(UInt32(end))
    lower.append(small)
    exact.append(cased)
  }

  /// A mark at `index` as one plain byte, a space for the wide spaces; nil for letters and digits.
  @inline(__always) private static func mark(_ bytes: Span<UInt8>, _ index: Int)
    -> (byte: UInt8, length: Int)?
  {
    let byte = bytes[index]
    if byte < 0x80 {
      let isWord = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      return isWord ? nil : (byte, 1)
    }
    if byte == 0xC2, index + 1 < bytes.count {
      let next = bytes[index + 1]
      return next == 0xAA || next == 0xB5 || next == 0xBA ? nil : (next == 0xA0 ? 0x20 : next, 2)
    }
    guard byte == 0xE2, index + 2 < bytes.count,
      bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81
    else { return nil }
    switch bytes[index + 2] {
    case 0x80...0x8F: return (0x20, 3)
    case 0x90...0x95: return (0x2D, 3)
    case 0x98, 0x99: return (0x27, 3)
    case 0x9C, 0x9D: return (0x22, 3)
    default: return (bytes[index + 2], 3)
    }
  }
}
