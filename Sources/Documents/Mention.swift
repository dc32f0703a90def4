/// One place in the text that names an entity or a value.
public struct Mention: Hashable, Sendable {
  /// Where it lies in the text; quotation marks, honorifics and a possessive ending are outside.
  public var span: TextSpan
  /// What kind of thing it names.
  public var type: EntityType
  /// The finer kind, where it is sure: `NORP`, `FACILITY`, `EVENT`, `WORK`, `PRODUCT`, …
  public var subtype: String?
  /// Index into `Document.entities`; nil for values such as dates and amounts.
  public var entity: Int?
  /// The normalised value: `2026-11-24`, `USD 2000000000`, `0.05`.
  public var value: String?
  /// The id that a gazetteer of the user gave it.
  public var gazetteerID: String?
  /// Between 0 and 1.
  public var confidence: Float

  /// A mention over `span`.
  public init(
    span: TextSpan, type: EntityType, subtype: String? = nil, entity: Int? = nil,
    value: String? = nil, gazetteerID: String? = nil, confidence: Float = 1
  ) {
    (self.span, self.type, self.subtype, self.entity) = (span, type, subtype, entity)
    (self.value, self.gazetteerID, self.confidence) = (value, gazetteerID, confidence)
  }
}
