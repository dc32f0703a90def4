/// What a document says about itself. Absent values are nil or empty: nothing is invented.
public struct Metadata: Hashable, Sendable {
  /// The title, without the site's name.
  public var title: String?
  /// The authors, one name each.
  public var byline: [String] = []
  /// First publication: an ISO 8601 date, or date and time, with a zone where it is known.
  public var published: String?
  /// Last change, as `published`.
  public var modified: String?
  /// The site's or publication's name.
  public var site: String?
  /// The canonical address.
  public var url: String?
  /// The language the document declares: a BCP 47 tag.
  public var declaredLanguage: String?
  /// A summary.
  public var description: String?
  /// The section or category.
  public var section: String?
  /// Keywords.
  public var tags: [String] = []
  /// The address of the main image.
  public var image: String?
  /// The licence, by name or address.
  public var license: String?
  /// What sort of page it is: `article`, `forum`, `product`, `collection`, `listing`,
  /// `documentation`, `service`.
  public var pageType: String?

  /// No metadata.
  public init() {}
}
