/// The bytes of a document as they were read, and what is known about them from outside.
public struct RawContent: Sendable {
  /// What the bytes hold.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case html, xml, text, markdown
    /// Decide by looking at the bytes.
    case unknown
  }

  /// The bytes, untouched.
  public var bytes: [UInt8]
  /// What the file name, the archive or the configuration says they are.
  public var format: Format
  /// The character encoding that the transport declared (HTTP header); nil where it did not.
  public var charset: String?

  /// Raw content of the given bytes.
  public init(bytes: [UInt8], format: Format = .unknown, charset: String? = nil) {
    (self.bytes, self.format, self.charset) = (bytes, format, charset)
  }
}
