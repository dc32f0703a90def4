/// A stretch of text that attributes as a whole: a sentence in which each quotation counts as one word.
struct StatementUnit {
  /// One item: a word, or a whole quotation.
  struct Item {
    /// The tokens, marks included.
    var first: Int32
    var last: Int32
    /// The region, or -1 for a word.
    var region: Int32

    var isQuotation: Bool { region >= 0 }
  }

  var items: [Item] = []
  /// Number of the block.
  var block = 0
  /// Whether it opens its block.
  var opensBlock = false
}
