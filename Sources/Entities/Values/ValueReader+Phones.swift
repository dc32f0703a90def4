import Documents

extension ValueReader {
  /// A telephone number: international with `+`, North American, with a trunk `0`, or any that a word such
  /// as `call` or `tel` announces. The value has digits only, with `+` where it is written.
  func phone(_ index: Int) -> ValueMatch? {
    var position = index
    var groups: [Int] = []
    var digits: [UInt8] = []
    let isInternational = byte(index) == 0x2B
    if isInternational { position += 1 }
    var last = position
    while digits.count <= 15 {
      if byte(position) == 0x28 { position += 1 }
      var length = 0
      while isDigit(position), length < 16 {
        digits.append(byte(position))
        position += 1
        length += 1
      }
      guard length > 0 else { break }
      if byte(position) == 0x29 { position += 1 }
      groups.append(length)
      last = position
      let separator = byte(position)
      if separator == 0x2D || separator == 0x2E || separator == 0x20 {
        position += 1
      } else if let behind = dash(position) ?? (separator == 0xC2 ? space(position) : nil) {
        position = behind
      } else if byte(position - 1) != 0x29 {
        break
      }
      guard isDigit(position) || byte(position) == 0x28 else { break }
    }
    guard isEnd(last), (7...15).contains(digits.count) || isInternational && digits.count >= 8
    else { return nil }
    let isAmerican =
      groups == [3, 3, 4] || groups == [1, 3, 3, 4] && digits[0] == 0x31
    let isTrunk =
      digits[0] == 0x30 && (9...11).contains(digits.count) && groups.count >= 2 && groups[0] >= 2
    guard isInternational || isAmerican || isTrunk || isAnnounced(index) else { return nil }
    if isInternational, digits.count < 8 || digits.count > 15 { return nil }
    return ValueMatch(
      end: last, type: .phone,
      value: (isInternational ? "+" : "") + String(decoding: digits, as: UTF8.self))
  }

  private func isAnnounced(_ index: Int) -> Bool {
    var start = index
    while byte(start - 1) == 0x20 || byte(start - 1) == 0x3A || byte(start - 1) == 0x2E {
      start -= 1
    }
    guard let word = previousWord(start) else { return false }
    return spells(word, "call") || spells(word, "tel") || spells(word, "phone")
      || spells(word, "telephone")
      || spells(word, "fax") || spells(word, "mobile") || spells(word, "whatsapp")
      || spells(word, "hotline")
  }
}
