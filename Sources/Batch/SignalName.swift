#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Signals by name.
enum SignalName {
  private static let names: [Int32: (name: String, words: String)] = [
    SIGSEGV: ("SIGSEGV", "segmentation fault"), SIGBUS: ("SIGBUS", "bus error"),
    SIGILL: ("SIGILL", "illegal instruction"), SIGFPE: ("SIGFPE", "arithmetic error"),
    SIGTRAP: ("SIGTRAP", "trap"), SIGABRT: ("SIGABRT", "abort"), SIGKILL: ("SIGKILL", "killed"),
    SIGTERM: ("SIGTERM", "terminated"), SIGSYS: ("SIGSYS", "bad system call"),
    SIGXCPU: ("SIGXCPU", "out of time"), SIGXFSZ: ("SIGXFSZ", "file too large"),
    SIGPIPE: ("SIGPIPE", "broken pipe"),
  ]

  /// `SIGSEGV`; nil for no signal.
  static func name(_ number: Int32) -> String? {
    number == 0 ? nil : names[number]?.name ?? "signal \(number)"
  }

  /// `segmentation fault`
  static func words(_ number: Int32) -> String { names[number]?.words ?? "signal" }
}
