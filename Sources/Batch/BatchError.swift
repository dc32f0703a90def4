/// Why a run could not be done, worded for the person who started it.
public struct BatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, as a word for machines.
  public enum Code: String, Hashable, Sendable {
    /// The input is missing or cannot be read at all.
    case input
    /// The input holds no document, and never did.
    case nothingToDo
    /// The output folder cannot be made, written or read.
    case output
    /// The disk, or the quota, is full.
    case diskFull
    /// Another run works on this output.
    case locked
    /// More documents failed than allowed.
    case tooManyFailures
    /// What an earlier run left cannot be understood.
    case damaged
    /// The engine process cannot be kept alive.
    case engine
    /// There is nothing of that name.
    case notFound
  }

  /// What went wrong.
  public var code: Code
  /// What went wrong, in lower case.
  public var message: String
  /// What to do about it.
  public var fix: String?

  /// An error of the given code.
  public init(_ code: Code, _ message: String, fix: String? = nil) {
    (self.code, self.message, self.fix) = (code, message, fix)
  }

  /// The message, then the fix on a line of its own.
  public var description: String { fix.map { "\(message)\n  fix: \($0)" } ?? message }
}
