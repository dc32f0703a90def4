/// The source of a quote, as the text names it.
public struct Speaker: Hashable, Sendable {
  /// How the text names the source.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// By name: `Angela Merkel`, `CNN`.
    case named
    /// By description: `a senior US official`.
    case anonymous
    /// As a group: `residents`, `the families`.
    case collective
    /// By a pronoun: `she`.
    case pronoun
  }

  /// Where the source is named, as a whole noun phrase; nil when it is carried over from elsewhere.
  public var span: TextSpan?
  /// How it is named.
  public var kind: Kind
  /// The full name in this document, with pronouns, surnames and descriptions resolved.
  public var canonical: String?
  /// Index into `Document.entities` of the one it resolves to.
  public var entity: Int?

  /// A speaker named at `span`.
  public init(span: TextSpan?, kind: Kind, canonical: String? = nil, entity: Int? = nil) {
    (self.span, self.kind, self.canonical, self.entity) = (span, kind, canonical, entity)
  }
}
