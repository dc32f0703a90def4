/// A quotation mark at one place of the text, told by its bytes.
struct QuotationMark {
  /// The families; what a mark may do depends on its family and on what stands beside it.
  enum Family: UInt8 {
    /// `"` and `＂`: opens or closes, by what stands beside it.
    case straightDouble
    /// `'`: opens, closes, or is an apostrophe.
    case straightSingle
    /// `“` and `‟`: opens in English, closes `„` in German.
    case highLeft
    /// `”`: closes; opens in Swedish and Finnish.
    case highRight
    /// `„`: opens.
    case low
    /// `‘` and `‛`: opens in English, closes `‚` in German.
    case singleLeft
    /// `’`: closes, or is an apostrophe.
    case singleRight
    /// `‚`: opens.
    case singleLow
    /// `«` and `»`: open or close, by language.
    case guillemetLeft, guillemetRight
    /// `‹` and `›`.
    case angleLeft, angleRight
    /// A bracket-like mark of East Asia: `「`, `『`, `《`, `〝`.
    case cornerOpen, cornerClose
    /// "``" and "''" of typewriter and treebank text.
    case typewriterOpen, typewriterClose
  }

  var family: Family
  /// Length in bytes.
  var count: Int

  /// The mark that starts at `offset`, or nil.
  @inline(__always)
  static func at(_ offset: Int, in text: [UInt8], end: Int) -> QuotationMark? {
    let byte = text[offset]
    func next(_ distance: Int) -> UInt8 { offset + distance < end ? text[offset + distance] : 0 }
    switch byte {
    case 0x22: return QuotationMark(family: .straightDouble, count: 1)
    case 0x27:
      return next(1) == 0x27
        ? QuotationMark(family: .typewriterClose, count: 2)
        : QuotationMark(family: .straightSingle, count: 1)
    case 0x60:
      return next(1) == 0x60
        ? QuotationMark(family: .typewriterOpen, count: 2)
        : QuotationMark(family: .singleLeft, count: 1)
    case 0xC2:
      switch next(1) {
      case 0xAB: return QuotationMark(family: .guillemetLeft, count: 2)
      case 0xBB: return QuotationMark(family: .guillemetRight, count: 2)
      default: return nil
      }
    case 0xE2:
      guard next(1) == 0x80 else { return nil }
      switch next(2) {
      case 0x98, 0x9B: return QuotationMark(family: .singleLeft, count: 3)
      case 0x99: return QuotationMark(family: .singleRight, count: 3)
      case 0x9A: return QuotationMark(family: .singleLow, count: 3)
      case 0x9C, 0x9F: return QuotationMark(family: .highLeft, count: 3)
      case 0x9D: return QuotationMark(family: .highRight, count: 3)
      case 0x9E: return QuotationMark(family: .low, count: 3)
      case 0xB9: return QuotationMark(family: .angleLeft, count: 3)
      case 0xBA: return QuotationMark(family: .angleRight, count: 3)
      default: return nil
      }
    case 0xE3:
      guard next(1) == 0x80 else { return nil }
      switch next(2) {
      case 0x88, 0x8A, 0x8C, 0x8E, 0x9D: return QuotationMark(family: .cornerOpen, count: 3)
      case 0x89, 0x8B, 0x8D, 0x8F, 0x9E, 0x9F: return QuotationMark(family: .cornerClose, count: 3)
      default: return nil
      }
    case 0xEF:
      if next(1) == 0xBC, next(2) == 0x82 {
        return QuotationMark(family: .straightDouble, count: 3)
      }
      if next(1) == 0xBC, next(2) == 0x87 {
        return QuotationMark(family: .straightSingle, count: 3)
      }
      return nil
    default: return nil
    }
  }
}
