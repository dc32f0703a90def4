/// One person, organisation, place or other named thing of a document, joined from its mentions.
public struct Entity: Hashable, Sendable {
  /// The fullest name in this document: `Angela Merkel` where others say `Merkel`.
  public var name: String
  /// What kind of thing it is.
  public var type: EntityType
  /// The finer kind, where it is sure.
  public var subtype: String?
  /// How many mentions it has.
  public var count: Int
  /// The first mention in text order.
  public var first: TextSpan
  /// The id that a gazetteer of the user gave it.
  public var gazetteerID: String?

  /// An entity of the given name.
  public init(
    name: String, type: EntityType, subtype: String? = nil, count: Int, first: TextSpan,
    gazetteerID: String? = nil
  ) {
    (self.name, self.type, self.subtype) = (name, type, subtype)
    (self.count, self.first, self.gazetteerID) = (count, first, gazetteerID)
  }
}
