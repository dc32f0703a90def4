/// The language of a text, as identified.
public struct Language: Hashable, Sendable {
  /// The ISO 639-1 code, or 639-3 where there is none; `und` when unknown.
  public var code: String
  /// Between 0 and 1.
  public var confidence: Float

  /// A language of the given code.
  public init(code: String, confidence: Float) {
    (self.code, self.confidence) = (code, confidence)
  }
}
