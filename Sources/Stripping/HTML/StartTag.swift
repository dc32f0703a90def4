/// What the scanner read in one start tag: the element and those attributes that this stage looks at.
struct StartTag {
  /// An attribute that is kept.
  enum Key: UInt8 {
    case `class`, id, role, itemprop, itemtype, href, rel, name, property, content, datetime, lang
    case title, testid, src, http, type
  }

  /// A kept attribute; its value is a range of the page's bytes, entities not yet decoded.
  struct Attribute {
    var key: Key
    var value: Range<Int>
  }

  /// What attributes say about visibility.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// `hidden`, or a style of `display: none`.
    static let hidden = Flags(rawValue: 1)
    /// `aria-hidden="true"`.
    static let ariaHidden = Flags(rawValue: 2)
  }

  var tag: HTMLTag
  var flags: Flags = []
  /// The name as written.
  var name: Range<Int>
  /// Into `MarkupScanner.attributes`.
  var attributes: Range<Int>
  /// Into `MarkupScanner.tokens`: hashes of the words in class, id, role, itemprop and data-testid.
  var tokens: Range<Int>
}
