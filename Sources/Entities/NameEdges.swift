import Documents

/// Corrects where names of people end and begin, and drops words that are never one.
enum NameEdges {
  /// Corrects `names`, which are in text order and do not overlap. O(*n*).
  static func settle(_ names: inout [Mention], _ document: Document) {
    let text = document.text.span
    names.removeAll { isNoName($0, document.text) }
    var kept = 0
    for index in names.indices {
      var name = names[index]
      if name.type == .person {
        let floor = kept > 0 ? Int(names[kept - 1].span.end) : 0
        name.span.start = UInt32(startWithParticles(name.span, text, floor: floor))
        if kept > 0, isSecondHalf(name.span, of: names[kept - 1], text) {
          names[kept - 1].span.end = name.span.end
          continue
        }
        let ceiling = index + 1 < names.count ? Int(names[index + 1].span.start) : text.count
        name.span.end = UInt32(endWithHyphen(name.span, text, ceiling: ceiling))
      }
      names[kept] = name
      kept += 1
    }
    names.removeSubrange(kept...)
  }

  /// `Nobody`, `Everyone` at the start of a sentence.
  private static func isNoName(_ name: Mention, _ text: [UInt8]) -> Bool {
    name.span.count <= 10 && pronouns.contains(FormHash.lowercase(text[name.span.range]))
  }

  /// The second half of a double name that was cut at its hyphen: `Mary O'Brien-Smith`. A pair of surnames
  /// alone (`Biden-Harris`) are two people.
  private static func isSecondHalf(
    _ span: TextSpan, of before: Mention, _ text: Span<UInt8>
  ) -> Bool {
    before.type == .person && before.span.end + 1 == span.start
      && text[Int(before.span.end)] == 0x2D && hasSpace(before.span, text)
  }

  private static func hasSpace(_ span: TextSpan, _ text: Span<UInt8>) -> Bool {
    for index in span.range where text[index] == 0x20 { return true }
    return false
  }

  private static func endWithHyphen(_ span: TextSpan, _ text: Span<UInt8>, ceiling: Int) -> Int {
    var end = Int(span.end)
    guard end + 1 < ceiling, text[end] == 0x2D, text[end + 1] &- 0x41 < 26, hasSpace(span, text)
    else {
      return end
    }
    end += 1
    while end < ceiling, isLetter(text[end]) { end += 1 }
    return end
  }

  /// `Von der Leyen`, `Al Maktoum`: the particles before a surname are part of it when they are written with a
  /// capital, or are such that they are nothing else.
  private static func startWithParticles(_ span: TextSpan, _ text: Span<UInt8>, floor: Int) -> Int {
    var start = Int(span.start)
    var index = start
    while index > floor, text[index - 1] == 0x20 || text[index - 1] == 0x2D {
      let end = index - 1
      var word = end
      while word > floor, isLetter(text[word - 1]) { word -= 1 }
      guard word < end, end - word <= 5 else { break }
      var hash = FormHash.basis
      for place in word..<end { hash = FormHash.adding(FormHash.lowered(text[place]), to: hash) }
      let isCapital = text[word] &- 0x41 < 26
      guard particles.contains(hash) else { break }
      index = word
      if isCapital || sureParticles.contains(hash) { start = word }
    }
    return start
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 && byte != 0xE2
  }

  private static let pronouns = FormSet(
    "nobody everyone everybody someone somebody anyone anybody nothing everything something anything none"
  )
  private static let sureParticles = FormSet("von van bin ibn bint della dos der den")
  private static let particles = FormSet(
    "von van bin ibn bint della dos der den de del di da du la le al el abu ben ten ter zu")
}
