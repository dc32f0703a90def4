import Documents
import Testing

@Suite struct OffsetTableTests {
  /// A scalar of each length in UTF-8 and UTF-16, of every plane, and marks that combine.
  static let scalars: [Unicode.Scalar] =
    ["a", "\n", "é", "\u{0301}", "\u{200D}", "ش", "漢", "\u{FEFF}", "\u{FFFD}"]
    + (1...16).compactMap { Unicode.Scalar(UInt32($0) << 16 | 0x41) }

  /// Offsets as the standard library counts them, for comparison.
  private func expected(_ text: String, _ unit: OffsetUnit) -> [(byte: UInt32, units: Int)] {
    var pairs: [(UInt32, Int)] = []
    var (bytes, units) = (UInt32(0), 0)
    for scalar in text.unicodeScalars {
      pairs.append((bytes, units))
      bytes += UInt32(UTF8.width(scalar))
      units += width(scalar, unit)
    }
    return pairs + [(bytes, units)]
  }

  private func width(_ scalar: Unicode.Scalar, _ unit: OffsetUnit) -> Int {
    switch unit {
    case .codepoint: 1
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    }
  }

  @Test(arguments: OffsetUnit.allCases)
  func `Every boundary of random text is converted as the standard library counts it`(
    unit: OffsetUnit
  ) {
    var random = SystemRandomNumberGenerator()
    var table = OffsetTable(unit: unit)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        text.unicodeScalars.append(Self.scalars.randomElement(using: &random) ?? "a")
      }
      table.load(Array(text.utf8))
      for (byte, units) in expected(text, unit) where table.units(before: byte) != units {
        Issue.record("byte \(byte) of \(text.debugDescription): \(table.units(before: byte))")
        return
      }
    }
  }

  @Test func `Broken input that was repaired has offsets like any other`() {
    let text = String(
      decoding: [0x61, 0xFF, 0xC3, 0x28, 0xF0, 0x9F, 0x98] as [UInt8], as: UTF8.self)
    var table = OffsetTable(unit: .codepoint)
    table.load(Array(text.utf8))
    #expect(table.units(before: UInt32(text.utf8.count)) == text.unicodeScalars.count)
  }

  @Test func `A table serves one text after another`() {
    var table = OffsetTable(unit: .utf16)
    table.load(Array("😀😀".utf8))
    #expect(table.units(before: 8) == 4)
    table.load(Array("plain".utf8))
    #expect(table.units(before: 5) == 5)
    table.load([])
    #expect(table.units(before: 0) == 0)
  }
}
