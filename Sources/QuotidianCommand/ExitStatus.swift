#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the program ends. Documented in the help, in `docs/operations.md`, and tested from outside.
enum ExitStatus: Int32, Error {
  /// All good.
  case success = 0
  /// Could not run, or nothing to do where something was expected.
  case failure = 1
  /// Wrong use or a bad pipeline.
  case wrongUse = 2
  /// Done, but some documents are quarantined.
  case quarantined = 3
  /// Interrupted by a signal; the next run goes on.
  case interrupted = 130

  /// Ends the process.
  func end() -> Never { exit(rawValue) }
}

/// A failure that a person can do something about.
struct CommandFailure: Error {
  /// What is wrong, in lower case.
  var message: String
  /// What to do.
  var fix: String?
  /// How the program ends.
  var status = ExitStatus.failure
}
