#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Holds an output folder for one run. The kernel lets go of it when the last process dies that has it, so a lock
/// never outlives its run: what a killed run leaves is a file that nobody holds.
final class RunLock: Sendable {
  /// The open lock file, to hand on to the engine.
  let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Throws: `.locked`, naming the process that has it.
  init(layout: OutputLayout) throws(BatchError) {
    try SystemCall.makeFolder(layout.ledger)
    // SAFETY: the call reads the path during the call.
    descriptor = unsafe open(layout.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemCall.error("write", layout.lock, errno) }
    var attempts = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      guard code == EWOULDBLOCK || code == EINTR else {
        close(descriptor)
        throw SystemCall.error("lock", layout.lock, code)
      }
      let holder = Self.holder(layout)
      // The engine of a run that was killed dies a moment after it.
      if let holder, kill(holder, 0) != 0, errno == ESRCH, attempts < 100 {
        attempts += 1
        usleep(50_000)
        continue
      }
      close(descriptor)
      throw BatchError(
        .locked,
        "another run works on \(layout.folder)" + (holder.map { ": process \($0)" } ?? ""),
        fix: "wait until it is done, or choose another folder with --output")
    }
    let text = Array("\(getpid())\n".utf8)
    ftruncate(descriptor, 0)
    // SAFETY: the call reads the bytes during the call.
    _ = unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit { close(descriptor) }

  /// The process that the lock file names, whether it lives or not.
  static func holder(_ layout: OutputLayout) -> Int32? {
    guard let file = try? InputFile(path: layout.lock), file.count < 32 else { return nil }
    var bytes: [UInt8] = []
    try? file.read(file.count, at: 0, into: &bytes)
    return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }

  /// The process that holds the lock now; nil when nobody does.
  static func living(_ layout: OutputLayout) -> Int32? {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(layout.lock, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
    return holder(layout)
  }
}
