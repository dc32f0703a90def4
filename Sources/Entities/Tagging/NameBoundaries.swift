import Documents

/// Turns tags into mentions: quotation marks, a leading article, honorifics and a possessive ending stay
/// outside.
struct NameBoundaries {
  let text: [UInt8]
  let tokens: [Token]

  private static let types: [EntityType] = [.person, .organization, .location, .misc]

  /// Appends the names that `tags` spell, in text order; each as sure as its least sure token.
  func appendMentions(of tags: [UInt8], _ confidences: [Float], to mentions: inout [Mention]) {
    var index = 0
    while index < tags.count {
      guard tags[index] > 0 else {
        index += 1
        continue
      }
      var end = index
      while NameTag.isOpen(Int(tags[end])), end + 1 < tags.count, tags[end + 1] > 0 { end += 1 }
      let type = NameTag.type(Int(tags[index]))
      if let span = trimmed(index...end, isPerson: type == 0) {
        let confidence = confidences[index...end].min() ?? 1
        mentions.append(Mention(span: span, type: Self.types[type], confidence: confidence))
      }
      index = end + 1
    }
  }

  private func trimmed(_ range: ClosedRange<Int>, isPerson: Bool) -> TextSpan? {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, isOuterMark(tokens[first]) || isArticle(tokens[first]) { first += 1 }
    while last > first, isOuterMark(tokens[last]) || isPossessive(tokens[last]) { last -= 1 }
    if isPerson {
      while first < last, Self.honorifics.contains(FormHash.lowercase(bare(tokens[first]))) {
        first += 1
      }
    }
    if tokens[first].kind == .punctuation, first == last { return nil }
    return TextSpan(start: tokens[first].start, end: tokens[last].end)
  }

  private func bare(_ token: Token) -> ArraySlice<UInt8> {
    let bytes = text[token.range]
    return bytes.last == 0x2E ? bytes.dropLast() : bytes
  }

  private func isOuterMark(_ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch text[Int(token.start)] {
    case 0x22, 0x27, 0x60, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x5B, 0x5D: return true
    case 0xE2:
      return text[Int(token.start) + 1] == 0x80
        && (0x98...0x9F).contains(text[Int(token.start) + 2])
    case 0xC2: return text[Int(token.start) + 1] == 0xAB || text[Int(token.start) + 1] == 0xBB
    default: return false
    }
  }

  private func isArticle(_ token: Token) -> Bool {
    let bytes = text[token.range]
    return bytes.elementsEqual("the".utf8) || bytes.elementsEqual("a".utf8)
      || bytes.elementsEqual("an".utf8)
  }

  private func isPossessive(_ token: Token) -> Bool {
    guard token.kind == .clitic else { return false }
    return text[Int(token.end) - 1] | 0x20 == 0x73 || token.end - token.start == 1
  }

  private static let honorifics = FormSet(
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam rev reverend hon mister mme mlle herr frau "
      + "señor señora monsieur madame president senator sen rep gov gen col lt sgt capt cpl maj adm sheikh imam "
      + "judge justice king queen prince princess pope cardinal bishop archbishop captain general colonel major "
      + "sergeant lieutenant detective inspector officer chancellor congressman congresswoman governor mayor "
      + "secretary minister ambassador cmdr brig pvt lieut adml cpt ens msgr sr fr rabbi sheik ayatollah mullah "
      + "sultan emir baroness viscount duchess")
}
