import Documents

/// Reads the words of a name out of the text.
struct NameReader {
  let text: [UInt8]

  /// The group that a name at `span` would found.
  func group(_ span: TextSpan, _ type: EntityType, number: Int) -> NameGroup {
    var group = NameGroup(
      type: type, words: [], initials: [], acronym: [], isLesser: false, span: span, parent: number)
    var index = Int(span.start)
    let end = Int(span.end)
    var (capitals, smalls) = (0, 0)
    while index < end {
      guard isWordByte(text[index]) else {
        index += 1
        continue
      }
      var hash = FormHash.basis
      let start = index
      while index < end, isWordByte(text[index]) || text[index] == 0x2E || text[index] == 0x27 {
        let byte = text[index]
        // "U.N." is one word, and the stop of "Inc." is dropped
        if byte != 0x2E {
          if byte &- 0x41 < 26 {
            capitals += 1
          } else if byte &- 0x61 < 26 || byte >= 0x80 {
            smalls += 1
          }
          hash = FormHash.adding(FormHash.lowered(byte), to: hash)
        }
        index += 1
      }
      group.words.append(hash)
      if !NameGroup.fillers.contains(hash) { group.initials.append(FormHash.lowered(text[start])) }
    }
    group.isLesser = smalls == 0 && group.words.count > 1 && capitals > 0
    if group.words.count == 1, smalls == 0, (2...6).contains(capitals) {
      for byte in text[span.range] where byte &- 0x41 < 26 { group.acronym.append(byte | 0x20) }
    }
    return group
  }

  /// The words of a span with single spaces.
  func string(_ span: TextSpan) -> String {
    var bytes: [UInt8] = []
    for byte in text[span.range] {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
      if !isSpace { bytes.append(byte) } else if bytes.last != 0x20 { bytes.append(0x20) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || byte == 0x26
  }
}
