#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A pipe of lines from a child process.
struct MessagePipe: ~Copyable {
  /// The end that is read here.
  private let readEnd: Int32
  /// The end that is read, to hand it to a child.
  var readDescriptor: Int32 { readEnd }
  /// The end that the child writes to; -1 once it is closed here.
  private(set) var writeEnd: Int32
  private var rest: [UInt8] = []

  /// Opens a pipe; the end that is read here does not block, unless it is for a child to wait on.
  init(blocking: Bool = false) throws(BatchError) {
    var ends: [Int32] = [-1, -1]
    // SAFETY: the call fills the two elements.
    guard unsafe pipe(&ends) == 0 else { throw SystemCall.error("open", "a pipe", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    if !blocking { _ = fcntl(ends[0], F_SETFL, O_NONBLOCK) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    if writeEnd >= 0 { close(writeEnd) }
  }

  /// Closes the child's end here, so that the pipe ends with the child.
  mutating func closeWriteEnd() {
    close(writeEnd)
    writeEnd = -1
  }

  /// Waits for lines from any of some pipes, up to a number of milliseconds.
  static func wait(for descriptors: [Int32], milliseconds: Int32) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = nfds_t(polled.count)
    // SAFETY: the call reads and writes the elements of the array.
    guard unsafe poll(&polled, count, milliseconds) > 0 else { return }
    // The child has closed its ends: nothing more will come, and nothing is to be waited for.
    if polled.allSatisfy({ $0.revents & Int16(POLLIN) == 0 }) { usleep(2000) }
  }

  /// The lines that have come.
  mutating func lines() -> [[UInt8]] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // SAFETY: the call writes no more than the buffer holds, during the call.
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(readEnd, $0.baseAddress, $0.count)
      }
      guard count > 0 else { break }
      rest.append(contentsOf: buffer[..<count])
    }
    var lines: [[UInt8]] = []
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(Array(rest[..<end]))
      rest.removeSubrange(...end)
    }
    return lines
  }
}
