import Documents

/// Marks the finer kind of a name where its words make it sure.
enum Subtypes {
  /// Sets `subtype` of the names that show it: peoples and faiths, buildings, events, works, products.
  static func mark(_ names: inout [Mention], _ document: Document) {
    for index in names.indices where names[index].subtype == nil {
      let range = names[index].span.range
      let last = hashOfLastWord(document.text, range)
      switch names[index].type {
      case .misc:
        if Demonyms.contains(document.text[range]) {
          names[index].subtype = "NORP"
        } else if events.contains(last) {
          names[index].subtype = "EVENT"
        } else if isQuoted(document.text, range) {
          names[index].subtype = "WORK"
        }
      case .location:
        if facilities.contains(last) { names[index].subtype = "FACILITY" }
      default: break
      }
    }
  }

  /// The hash of the last word of a name, in lower case.
  static func hashOfLastWord(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] > 0x20, text[start - 1] != 0x2D { start -= 1 }
    return FormHash.lowercase(text[start..<range.upperBound])
  }

  /// Whether quotation marks stand around the name: the title of a work.
  private static func isQuoted(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < text.count,
      range.contains(where: { text[$0] == 0x20 })
    else { return false }
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    if before == 0x22, after == 0x22 { return true }
    // “ is E2 80 9C, ” is E2 80 9D
    return before == 0x9C && after == 0xE2 && range.upperBound + 2 < text.count
      && text[range.upperBound + 2] == 0x9D
  }

  private static let events = FormSet(
    "war wars olympics paralympics cup championship championships festival election elections revolution uprising "
      + "hurricane earthquake massacre summit conference battle siege games marathon prix open tournament holocaust "
      + "genocide intifada pandemic coup referendum")
  private static let facilities = FormSet(
    "airport bridge stadium arena hospital prison jail station tower building hall museum theatre theater church "
      + "cathedral mosque temple synagogue palace castle road street avenue boulevard lane highway square plaza park "
      + "dam port harbour harbor terminal checkpoint camp barracks mall hotel pier tunnel crossing")
}
