#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells how much memory a process has in use, again and again.
struct ProcessMemory {
  private let file: InputFile
  private static let pageSize = Int(getpagesize())

  /// The memory of a process; nil where the system does not say.
  init?(of process: pid_t) {
    #if os(Linux)
      guard let file = try? InputFile(path: "/proc/\(process)/statm") else { return nil }
      self.file = file
    #else
      return nil
    #endif
  }

  /// Bytes in use without what is shared with files: the ledger's maps may be dropped at any time. Nil when the
  /// process is gone.
  var residentBytes: Int? {
    var bytes: [UInt8] = []
    guard (try? file.read(128, at: 0, into: &bytes)) != nil else { return nil }
    var numbers = bytes.split(separator: UInt8(ascii: " ")).lazy.map { digits in
      digits.reduce(0) { $0 &* 10 &+ Int($1) &- 0x30 }
    }.makeIterator()
    _ = numbers.next()
    guard let resident = numbers.next(), let shared = numbers.next() else { return nil }
    return (resident - shared) * Self.pageSize
  }
}
