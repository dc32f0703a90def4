#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is being written, with a buffer. Closed when it goes.
struct OutputFile: ~Copyable {
  /// Where it is.
  let path: String
  /// Bytes written up to now, those in the buffer too.
  private(set) var count: Int
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private let bufferSize: Int

  /// Makes the file, or empties it.
  init(path: String, bufferSize: Int = 1 << 18) throws(BatchError) {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemCall.error("write", path, errno) }
    (self.path, self.descriptor, self.bufferSize, count) = (path, descriptor, bufferSize, 0)
    buffer.reserveCapacity(bufferSize)
  }

  deinit { close(descriptor) }

  /// Appends bytes; they may stay in the buffer.
  mutating func append(_ bytes: [UInt8]) throws(BatchError) { try append(bytes[...]) }

  /// Appends some of an array's bytes; they may stay in the buffer.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(BatchError) {
    count += bytes.count
    if buffer.count + bytes.count > bufferSize { try flush() }
    if bytes.count >= bufferSize {
      try SystemCall.write(Array(bytes), to: descriptor, at: path)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Hands the buffer to the operating system.
  mutating func flush() throws(BatchError) {
    guard !buffer.isEmpty else { return }
    try SystemCall.write(buffer, to: descriptor, at: path)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Flushes, and waits until the disk has it.
  mutating func synchronize() throws(BatchError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw SystemCall.error("sync", path, errno) }
  }
}
