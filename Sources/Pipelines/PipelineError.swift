/// A mistake in `pipeline.json` or in what overrides it, worded for the person who wrote it.
public struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of mistake it is, to test against.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case unreadable, syntax, wrongType, outOfRange, unknownKey, unknownValue, missingKey
    case duplicateKey, unknownStage, missingLayer, duplicateStage, unusable, badOverride
  }

  /// What kind of mistake it is.
  public var code: Code
  /// Where a file holds it: `file:line:column`; or which variable or flag does.
  public var place: String
  /// What is wrong, in lower case.
  public var message: String
  /// What to do about it.
  public var fix: String?

  /// A mistake at `place`.
  public init(_ code: Code, place: String, message: String, fix: String? = nil) {
    (self.code, self.place, self.message, self.fix) = (code, place, message, fix)
  }

  /// `place: error: message`, and the fix on a line of its own.
  public var description: String {
    "\(place): error: \(message)" + (fix.map { "\n  fix: \($0)" } ?? "")
  }
}

/// All mistakes of one pipeline, in the order of the file.
public struct PipelineErrors: Error, Sendable, CustomStringConvertible {
  /// The mistakes; at least one.
  public var errors: [PipelineError]

  /// The mistakes of one pipeline.
  public init(_ errors: [PipelineError]) { self.errors = errors }

  /// One after the other.
  public var description: String { errors.map(\.description).joined(separator: "\n") }
}
