/// A stretch in quotation marks that quotes nobody: distance, a title, a nickname.
public struct ScareQuote: Hashable, Sendable {
  /// Why it stands in marks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Distance or special use of words: the "experts".
    case scare
    /// The title of a work: "Hamlet".
    case title
    /// A nickname: Dwayne "The Rock" Johnson.
    case nickname
  }

  /// Where it lies in the text, quotation marks outside.
  public var span: TextSpan
  /// Why it stands in marks.
  public var kind: Kind

  /// A scare quote over `span`.
  public init(span: TextSpan, kind: Kind) { (self.span, self.kind) = (span, kind) }
}
