import Documents

/// Names that the news of the world uses every day and that mean one thing only: agencies, parties, armed
/// groups, companies, states, towns, treaties, products. They complete and correct the learned tagger, which has seen
/// few of them.
///
/// A name must stand as it is listed, or wholly in capitals; the longest name wins. The lists are ours.
enum WorldNames {
  /// A listed name that stands in the text.
  struct Match {
    var span: TextSpan
    var type: EntityType
    var subtype: String?
  }

  /// Appends the listed names in `text`, in text order, not overlapping. O(*n*): at each capitalised token
  /// the few names that begin with its first three bytes are compared.
  static func find(in text: [UInt8], _ tokens: [Token], into matches: inout [Match]) {
    let bytes = text.span
    var end: UInt32 = 0
    for token in tokens where token.start >= end && token.shape.contains(.capitalized) {
      let start = Int(token.start)
      guard start + 3 <= bytes.count, let bucket = index[key(bytes, at: start)] else { continue }
      for entry in bucket where stands(entry, in: bytes, at: start) {
        let isArticle = entry.name.starts(with: "The ".utf8)
        if isArticle, token.shape.contains(.sentenceStart) { continue }
        end = token.start + UInt32(entry.name.count)
        let span = TextSpan(start: token.start + (isArticle ? 4 : 0), end: end)
        matches.append(Match(span: span, type: entry.type, subtype: entry.subtype))
        break
      }
    }
  }

  private struct Entry {
    var name: [UInt8]
    var type: EntityType
    var subtype: String?
  }

  private static func stands(_ entry: Entry, in bytes: Span<UInt8>, at start: Int) -> Bool {
    let end = start + entry.name.count
    guard end <= bytes.count, end == bytes.count || !isWordByte(bytes[end]) else { return false }
    var (isExact, isCapitals) = (true, true)
    for (offset, expected) in entry.name.enumerated() {
      let byte = bytes[start + offset]
      let isGap = expected == 0x20 && byte == 0x0A
      if byte != expected, !isGap { isExact = false }
      if byte != (expected &- 0x61 < 26 ? expected & 0xDF : expected), !isGap { isCapitals = false }
      if !isExact, !isCapitals { return false }
    }
    return true
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 && byte != 0xE2
  }

  private static func key(_ bytes: Span<UInt8>, at start: Int) -> UInt32 {
    var key: UInt32 = 0
    for offset in 0..<3 { key = key << 8 | UInt32(FormHash.lowered(bytes[start + offset])) }
    return key
  }

  /// The names by their first three bytes in lower case, longer ones first.
  private static let index: [UInt32: [Entry]] = {
    var index: [UInt32: [Entry]] = [:]
    let kinds: [(lists: [StaticString], type: EntityType, subtype: String?)] = [
      (organizations, .organization, nil), (places, .location, nil), (others, .misc, nil),
      (products, .misc, "PRODUCT"),
    ]
    for (lists, type, subtype) in kinds {
      for list in lists {
        for name in list.description.split(separator: ",") {
          let bytes = Array(name.utf8.drop { $0 == 0x20 })
          index[key(bytes.span, at: 0), default: []].append(
            Entry(name: bytes, type: type, subtype: subtype))
        }
      }
    }
    for key in index.keys { index[key]?.sort { $0.name.count > $1.name.count } }
    return index
  }()
}
