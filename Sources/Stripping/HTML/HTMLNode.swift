/// An element of a page, in a flat array in page order.
struct HTMLNode {
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// It or an element around it is hidden.
    static let hidden = Flags(rawValue: 1)
    /// It or an element around it is `aria-hidden`.
    static let ariaHidden = Flags(rawValue: 2)
    /// It is, or stands in, a `noscript`.
    static let noscript = Flags(rawValue: 4)
    /// It stands in a link.
    static let link = Flags(rawValue: 8)
    /// It stands in preformatted text.
    static let preformatted = Flags(rawValue: 16)
  }

  var tag: HTMLTag
  var flags: Flags
  var depth: UInt16
  /// The element around it; -1 for the outermost.
  var parent: Int32
  /// Its start tag in `MarkupScanner.tags`; -1 when libxml2 supplied it or it has no attributes.
  var startTag: Int32
  /// The blocks in it: from `firstBlock` up to, not including, `endBlock`.
  var firstBlock: Int32
  var endBlock: Int32
}
