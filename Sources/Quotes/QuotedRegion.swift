package import Documents

/// A stretch between two quotation marks, or from an opening mark to the end of its block.
package struct QuotedRegion: Hashable, Sendable {
  /// From the opening mark to behind the closing one.
  package var outer: TextSpan
  /// The words inside, marks excluded.
  package var inner: TextSpan
  /// How many regions it lies in: 0 for the outermost.
  package var depth: UInt8
  /// Whether single marks enclose it.
  package var isSingle: Bool
  /// Whether a closing mark was found.
  package var isClosed: Bool
}
