/// Why one document could not be processed. The engine adds the document and the stage.
public struct StageError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, as a word for machines: `empty`, `binary`, `malformed`, `tooDeep`.
  public var code: String
  /// What went wrong and what to do, in lower case, without document and stage.
  public var message: String
  /// Where in the document's raw bytes, from 1, where it is known.
  public var line: Int?
  /// The column, from 1.
  public var column: Int?

  /// An error of the given code.
  public init(code: String, message: String, line: Int? = nil, column: Int? = nil) {
    (self.code, self.message, self.line, self.column) = (code, message, line, column)
  }

  /// The message with its place, where there is one.
  public var description: String {
    if let line {
      "line \(line)\(column.map { ", column \($0)" } ?? ""): \(message)"
    } else {
      message
    }
  }
}
