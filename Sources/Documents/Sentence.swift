/// A sentence: trimmed of white space, never across a block border.
public struct Sentence: Hashable, Sendable {
  /// Where it lies in the text.
  public var span: TextSpan
  /// Its tokens, as a range of indices into `Document.tokens`; empty until tokenised.
  public var tokens: Range<Int>

  /// A sentence over `span`.
  public init(span: TextSpan, tokens: Range<Int> = 0..<0) {
    (self.span, self.tokens) = (span, tokens)
  }
}
