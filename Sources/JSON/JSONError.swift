/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in lower case, without the place.
  public var message: String
  /// The byte offset of the first byte that is wrong.
  public var offset: Int

  /// An error at byte `offset`.
  public init(_ message: String, offset: Int) { (self.message, self.offset) = (message, offset) }

  /// The message with its byte offset, for texts that have no name.
  public var description: String { "\(message) at byte \(offset)" }
}
