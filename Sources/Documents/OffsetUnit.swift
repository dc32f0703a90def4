/// The unit in which offsets into a text are counted.
public enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// Unicode code points, as Python and PostgreSQL count.
  case codepoint
  /// UTF-8 bytes, as Rust, Go and this program count.
  case utf8
  /// UTF-16 code units, as JavaScript, Java and Lucene count.
  case utf16
}
