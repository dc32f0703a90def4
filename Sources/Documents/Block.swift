/// A piece of the page that stands on its own: a paragraph, a heading, a list item.
public struct Block: Hashable, Sendable {
  /// What kind of block it is, in the terms of HTML.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case paragraph, heading, listItem, tableCell, tableRow, blockQuote, code, caption, embeddedPost
  }

  /// Where the block lies in the text, without the line breaks between blocks.
  public var span: TextSpan
  /// The kind.
  public var kind: Kind
  /// 1 to 6 for a heading, the nesting depth for a list item (1 is outermost), else 0.
  public var level: UInt8
  /// The element path on the page, as in `/html/body/main/article/p[3]`; empty for plain text.
  public var path: String

  /// A block over `span`.
  public init(span: TextSpan, kind: Kind = .paragraph, level: UInt8 = 0, path: String = "") {
    (self.span, self.kind, self.level, self.path) = (span, kind, level, path)
  }
}
