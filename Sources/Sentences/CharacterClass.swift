import CSentenceModel

/// What a code point is to the tokenizer: one of the classes of `characters.bin`, from the Unicode
/// Character Database by way of `Training/Sentences/character_classes.py`.
package enum CharacterClass: UInt8, Sendable {
  case other, space, lineBreak
  case lower, upper, letter
  case digit
  /// Combining marks, joiners, variation selectors and other invisible characters: they stay with
  /// what stands before them (UAX #29, WB4).
  case mark
  /// A letter of a script that is written without spaces: Han, Hiragana, Thai, Khmer, Burmese …
  case ideograph
  case katakana
  case punctuation, open, close, quoteOpen, quoteClose, quote
  /// `!`, `?`, `…`, `。`, `؟`, `।` and the others that Unicode lists as ends of sentences.
  case terminal
  case fullStop
  case symbol, emoji, flag, connector, dash
  /// Digits that are none of a decimal system: `²`, `½`, `Ⅻ`.
  case number

  /// Letters, as against digits and marks.
  @inline(__always) package var isLetter: Bool { rawValue >= 3 && rawValue <= 5 }
  /// White space of either kind.
  @inline(__always) package var isSpace: Bool { rawValue == 1 || rawValue == 2 }
  /// Letters, digits and what continues them: everything that a word may hold.
  @inline(__always) package var continuesWord: Bool {
    Self.inWords & 1 << UInt32(rawValue) != 0
  }
  private static let inWords: UInt32 =
    0b1111_1000 | 1 << UInt32(Self.connector.rawValue) | 1 << UInt32(Self.number.rawValue)
}

/// The classes of all code points.
@safe package struct CharacterTable: Sendable {
  // SAFETY: the pointer is to constant data of the program, which lives as long as the program and is
  // never written; `classes` is 4,352 block numbers and then whole blocks of raw values of
  // `CharacterClass`, which CharacterClassTests checks for every code point below 0x110000.
  private nonisolated(unsafe) let classes: UnsafePointer<UInt8>

  /// The table that is part of the program.
  package init() { unsafe classes = quotidian_character_classes_bytes() }

  /// The class of a byte below 0x80.
  @inline(__always) package func ascii(_ byte: UInt8) -> CharacterClass {
    // SAFETY: block 0 begins at 4,352 since code point 0 is the first to be given a block.
    unsafe unsafeBitCast(classes[4352 + Int(byte & 0x7F)], to: CharacterClass.self)
  }

  /// The class of a code point.
  @inline(__always) package subscript(_ code: UInt32) -> CharacterClass {
    guard code < 0x11_0000 else { return .other }
    // SAFETY: see above.
    return unsafe unsafeBitCast(
      classes[4352 + Int(classes[Int(code >> 8)]) << 8 + Int(code & 0xFF)],
      to: CharacterClass.self)
  }
}
