#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells whether the machine has been started anew since something was written: only then may what was not synced
/// be gone. What a killed process wrote, the kernel keeps.
struct BootMark {
  private let path: String

  /// The mark in a file.
  init(path: String) { self.path = path }

  /// Whether the file was marked since the machine was started; false where nobody knows.
  var isOfThisBoot: Bool {
    guard let current = Self.current, let file = try? InputFile(path: path) else { return false }
    var bytes: [UInt8] = []
    guard (try? file.read(file.count, at: 0, into: &bytes)) != nil else { return false }
    return bytes == current
  }

  /// Marks the file.
  func set() throws(BatchError) {
    guard let current = Self.current else { return }
    var file = try OutputFile(path: path, bufferSize: 64)
    try file.append(current)
    try file.flush()
  }

  /// What the kernel calls this run of itself; nil where it does not say.
  private static var current: [UInt8]? {
    #if os(Linux)
      // The size of such a file is not known before it is read.
      guard let file = try? InputFile(path: "/proc/sys/kernel/random/boot_id") else { return nil }
      var bytes: [UInt8] = []
      guard (try? file.read(64, at: 0, into: &bytes)) != nil, !bytes.isEmpty else { return nil }
      return bytes
    #elseif canImport(Darwin)
      var bytes = [UInt8](repeating: 0, count: 64)
      var count = bytes.count
      // SAFETY: the call writes up to `count` bytes, and how many there are, during the call.
      guard unsafe sysctlbyname("kern.bootsessionuuid", &bytes, &count, nil, 0) == 0 else {
        return nil
      }
      return Array(bytes.prefix(count))
    #else
      return nil
    #endif
  }
}
