/// One document in one output format, ready to be written.
public struct Rendering: Sendable {
  /// The format's name, which is also the name of its output: `jsonl`.
  public var format: String
  /// The bytes of the record, with its line end.
  public var bytes: [UInt8]

  /// A rendering in `format`.
  public init(format: String, bytes: [UInt8]) { (self.format, self.bytes) = (format, bytes) }
}
