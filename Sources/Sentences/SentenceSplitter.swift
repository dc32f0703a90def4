package import Documents

/// Groups the tokens of one block into sentences.
///
/// A sentence may end after a mark (`.`, `!`, `?` and their kin, an abbreviation) with what closes it, at a
/// line break, and, in noisy text, where no mark stands at all. Rules say what is certain, a learned model
/// says the rest. Linear in the tokens: a place is looked at once, with a window of bounded width.
package struct SentenceSplitter {
  /// What a rule says of a place.
  package enum Verdict { case split, join, ask }

  let characters = CharacterTable()
  let model: BoundaryModel
  var pairs = MarkPairs()
  var lists = ListMarkers()
  var lines = LineBreaks()
  private var survey = TokenSurvey()

  /// A splitter with its own scratch memory.
  package init(model: BoundaryModel) { self.model = model }

  /// Looks at all tokens of a document, before its blocks are split one after the other.
  package mutating func begin(_ bytes: Span<UInt8>, _ tokens: [Token], soft: SoftBoundaries)
    -> DocumentTone
  {
    survey.take(bytes, tokens, characters, soft: soft)
    return survey.tone
  }

  /// Appends the sentences of `tokens[range]`, which are those of one block, in order. Every token lies in
  /// one of them. Blocks come in order, after `begin`.
  package mutating func split(
    _ bytes: Span<UInt8>, _ tokens: inout [Token], _ range: Range<Int>,
    as profile: LanguageProfile, tone: DocumentTone, into sentences: inout [Sentence]
  ) {
    prepare(bytes, tokens, range, profile)
    guard !range.isEmpty else { return }
    var first = range.lowerBound
    var from = first
    while var place = nextPlace(
      bytes, tokens, from: from, to: range.upperBound, profile, soft: tone.looksForSoft)
    {
      place.sentenceStart = first
      if isBoundary(bytes, tokens, range, place, profile, tone) {
        add(&tokens, first..<place.next, &sentences)
        first = place.next
      }
      from = place.next
    }
    add(&tokens, first..<range.upperBound, &sentences)
  }

  /// Finds what pairs, what enumerates, and how lines break, in a block.
  package mutating func prepare(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ profile: LanguageProfile
  ) {
    let (marks, starts) = survey.next(range)
    lines.find(tokens, range, survey.lineStarts[starts])
    pairs.find(bytes, tokens, range, survey.marks[marks])
    lists.find(bytes, tokens, range, survey.marks[marks])
  }

  private func isBoundary(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ profile: LanguageProfile, _ tone: DocumentTone
  ) -> Bool {
    switch verdict(bytes, tokens, range, place, profile) {
    case .split: true
    case .join: false
    case .ask:
      model.score(bytes, tokens, range, place, tone, characters)
        > (place.hasMark ? 0 : tone.softThreshold)
    }
  }

  private func add(_ tokens: inout [Token], _ range: Range<Int>, _ sentences: inout [Sentence]) {
    guard !range.isEmpty else { return }
    tokens[range.lowerBound].shape.insert(.sentenceStart)
    sentences.append(
      Sentence(
        span: TextSpan(
          start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end),
        tokens: range))
  }

  // What the rules ask of a token.

  /// The class of its first code point.
  @inline(__always) func category(_ bytes: Span<UInt8>, _ token: Token) -> CharacterClass {
    let byte = bytes[Int(token.start)]
    return byte < 0x80
      ? characters.ascii(byte) : characters[bytes.scalar(at: Int(token.start)).code]
  }

  /// Its first code point.
  @inline(__always) func code(_ bytes: Span<UInt8>, _ token: Token) -> UInt32 {
    bytes.scalar(at: Int(token.start)).code
  }

  /// The number of its code points, counted up to 12.
  func length(_ bytes: Span<UInt8>, _ token: Token) -> Int {
    var count = 0
    for offset in token.range where bytes[offset] & 0xC0 != 0x80 {
      count += 1
      if count == 12 { break }
    }
    return count
  }
}
