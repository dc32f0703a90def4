import Documents

/// The forms of tokens read lately: running text repeats itself, and a form costs a pass over the bytes and a
/// look-up in a lexicon larger than the caches of a processor.
///
/// Direct-mapped. A form is found only by all that it is made of, so that what it holds never changes a result.
struct RecentForms {
  /// A token's bytes, when they are sixteen or fewer, and what the tokeniser says about it.
  struct Key: Equatable {
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    fileprivate var facts: UInt32 = 0

    fileprivate init() {}

    /// The key of a token that is short enough and does not stand within the last sixteen bytes of the text.
    @inline(__always) init?(_ token: Token, in bytes: RawSpan) {
      let (start, length) = (Int(token.start), Int(token.end) - Int(token.start))
      guard (1...16).contains(length), start <= bytes.byteCount - 16 else { return nil }
      // SAFETY: Sixteen bytes from `start` on lie in the text.
      let first = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
      low = UInt64(littleEndian: first)
      if length < 8 {
        low &= (1 << UInt64(length * 8)) - 1
      } else if length > 8 {
        let next = unsafe bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start + 8, as: UInt64.self)
        high = UInt64(littleEndian: next)
        if length < 16 { high &= (1 << UInt64((length - 8) * 8)) - 1 }
      }
      let shape = token.shape.intersection([.capitalized, .allCapitals])
      facts =
        UInt32(length) << 16 | UInt32(token.kind.rawValue) << 8 | UInt32(shape.rawValue)
    }

    @inline(__always) func place(among count: Int) -> Int {
      let mixed = (low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
      return Int(truncatingIfNeeded: mixed >> 40) & (count - 1)
    }
  }

  private static let size = 4096
  private var keys = [Key](repeating: Key(), count: Self.size)
  private var forms = [TokenForm](repeating: TokenForm(), count: Self.size)

  /// The form that the key stands for, made by `make` if it is not at hand.
  @inline(__always) mutating func form(_ key: Key, make: () -> TokenForm) -> TokenForm {
    let place = key.place(among: keys.count)
    if keys[place] == key { return forms[place] }
    let form = make()
    (keys[place], forms[place]) = (key, form)
    return form
  }
}
