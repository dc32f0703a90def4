/// A setting that has the right type but cannot be used: an XPath that does not parse, a missing file.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The byte offset in `pipeline.json` of the value at fault (`JSONValue.offset`), for its line and column.
  public var offset: Int
  /// What is wrong, in lower case.
  public var message: String
  /// What to do about it.
  public var fix: String?

  /// An error at the value that stood at byte `offset`.
  public init(offset: Int, message: String, fix: String? = nil) {
    (self.offset, self.message, self.fix) = (offset, message, fix)
  }

  /// The message with its fix.
  public var description: String { fix.map { "\(message)\n  fix: \($0)" } ?? message }
}
