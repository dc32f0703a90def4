import CProcess
import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is put together from parts of blocks. A thread of its own writes them, so that the next are gathered
/// meanwhile. Closed when it goes.
struct GatheredFile: ~Copyable {
  /// Where it is.
  let path: String
  /// Bytes up to now, those not written yet too.
  private(set) var count = 0
  private let descriptor: Int32
  private let writer: Writer
  private var parts: [ByteBlock.Part] = []
  private var gathered = 0

  /// So many bytes or parts are written at once. No more than twice as many are held.
  private static let batchSize = (bytes: 1 << 18, parts: 2048)

  /// Makes the file, or empties it.
  init(path: String) throws(BatchError) {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemCall.error("write", path, errno) }
    (self.path, self.descriptor) = (path, descriptor)
    writer = Writer(descriptor: descriptor, path: path)
  }

  deinit {
    writer.wait()
    close(descriptor)
  }

  /// Appends a part.
  ///
  /// - Throws: What went wrong with an earlier one.
  mutating func append(_ part: ByteBlock.Part) throws(BatchError) {
    count += part.count
    gathered += part.count
    if parts.isEmpty || !parts[parts.count - 1].grow(by: part) { parts.append(part) }
    if gathered >= Self.batchSize.bytes || parts.count >= Self.batchSize.parts { try flush() }
  }

  /// Hands what is gathered to the writer.
  private mutating func flush() throws(BatchError) {
    guard !parts.isEmpty else { return }
    try writer.write(parts)
    parts.removeAll(keepingCapacity: true)
    gathered = 0
  }

  /// Waits until the disk has all of it.
  ///
  /// - Throws: What went wrong.
  mutating func synchronize() throws(BatchError) {
    try flush()
    try writer.finish()
    guard fsync(descriptor) == 0 else { throw SystemCall.error("sync", path, errno) }
  }

  /// Writes one batch after the other.
  private final class Writer: Sendable {
    private let descriptor: Int32
    private let path: String
    private let queue = DispatchQueue(label: "write")
    private let room = DispatchSemaphore(value: 1)
    /// Why a batch could not be written; nothing is written after that.
    private let failure = Mutex<BatchError?>(nil)

    init(descriptor: Int32, path: String) { (self.descriptor, self.path) = (descriptor, path) }

    func write(_ parts: [ByteBlock.Part]) throws(BatchError) {
      room.wait()
      queue.async {
        self.attempt(parts)
        self.room.signal()
      }
      try check()
    }

    private func attempt(_ parts: [ByteBlock.Part]) {
      guard failure.withLock({ $0 == nil }) else { return }
      do throws(BatchError) {
        try SystemCall.write(parts[...], to: descriptor, at: path)
        // So that little is left to wait for when the file is synced.
        quotidian_begin_writing_back(descriptor)
      } catch {
        failure.withLock { $0 = error }
      }
    }

    func wait() { queue.sync {} }

    func finish() throws(BatchError) {
      wait()
      try check()
    }

    private func check() throws(BatchError) {
      if let failure = failure.withLock({ $0 }) { throw failure }
    }
  }
}
