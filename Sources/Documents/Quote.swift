/// What somebody is reported to have said, with who said it and the words that tell so.
public struct Quote: Hashable, Sendable {
  /// How the words are reported.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Every word stands in quotation marks.
    case direct
    /// Some do.
    case mixed
    /// None does.
    case indirect
  }

  /// The hull: from the first to the last byte of the content, quotation marks outside.
  public var span: TextSpan
  /// The content: one span, or several where the cue interrupts it, in text order, inside `span`.
  public var spans: [TextSpan]
  /// How the words are reported.
  public var kind: Kind
  /// The words that tell that something is said: `said`, `according to`.
  public var cue: TextSpan?
  /// Who is named as having said it; nil when nobody is.
  public var speaker: Speaker?
  /// The source that relays it: CNN in "X was quoted by CNN as saying".
  public var via: Speaker?
  /// Between 0 and 1; orders quotes by precision.
  public var confidence: Float
  /// Why the quote was taken and got its speaker, for `quotidian explain`; a fixed text.
  public var reason: StaticString?

  /// A quote of the given content; `spans` is not empty and in text order.
  public init(
    spans: [TextSpan], kind: Kind, cue: TextSpan? = nil, speaker: Speaker? = nil,
    via: Speaker? = nil, confidence: Float = 1, reason: StaticString? = nil
  ) {
    precondition(!spans.isEmpty, "a quote has content")
    span = TextSpan(start: spans[0].start, end: spans[spans.count - 1].end)
    (self.spans, self.kind, self.cue, self.speaker, self.via) = (spans, kind, cue, speaker, via)
    (self.confidence, self.reason) = (confidence, reason)
  }

  /// Equal when everything but the reason is.
  public static func == (a: Quote, b: Quote) -> Bool {
    a.spans == b.spans && a.kind == b.kind && a.cue == b.cue && a.speaker == b.speaker
      && a.via == b.via && a.confidence == b.confidence
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(spans)
    hasher.combine(cue)
  }
}
