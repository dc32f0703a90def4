/// A stretch of a page's text between two block borders, with what can be counted in it.
struct TextBlock {
  struct Flags: OptionSet {
    let rawValue: UInt16
    /// Ends with `.`, `!`, `?`, `:` or a closing quotation mark.
    static let endsSentence = Flags(rawValue: 1)
    /// Holds a copyright sign.
    static let copyright = Flags(rawValue: 2)
    /// Holds a sign of currency.
    static let money = Flags(rawValue: 4)
    /// Its line ends are the author's.
    static let preformatted = Flags(rawValue: 8)
    /// Its first letter is a lower-case one.
    static let startsLow = Flags(rawValue: 16)
    /// Holds a quotation mark.
    static let quotes = Flags(rawValue: 32)
    /// Ends with an ellipsis.
    static let ellipsis = Flags(rawValue: 64)
  }

  /// Its text, in `HTMLPage.text`.
  var text: Range<Int>
  /// The innermost element of block level that holds it.
  var node: Int32
  /// The first inline element in it when that holds all of it; else `node`.
  var inner: Int32
  var flags: Flags = []
  /// Words, as `\w+` counts them.
  var words: Int32 = 0
  var linkWords: Int32 = 0
  var links: Int32 = 0
  var characters: Int32 = 0
  var wordCharacters: Int32 = 0
  var stopWords: Int32 = 0
  /// `.`, `,`, `?` and `!`.
  var punctuation: Int32 = 0
  var capitals: Int32 = 0
  var digits: Int32 = 0
  var boldBytes: Int32 = 0
  /// Words with a capital first letter.
  var capitalizedWords: Int32 = 0
  /// A hash of the words, in lower case.
  var hash: UInt64 = 0
  /// Hashes of its first words, in `HTMLPage.wordHashes`.
  var wordHashes: Range<Int> = 0..<0
}
