#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What comes through standard input, in a file under the output folder for the time of the run: it can be read once,
/// and an engine that is started again needs it from the beginning.
enum StandardInputCopy {
  /// Reads standard input to its end.
  static func make(_ layout: OutputLayout) throws(BatchError) {
    var file = try OutputFile(path: layout.standardInput)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      // SAFETY: the call writes no more than the buffer holds, during the call.
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(0, $0.baseAddress, $0.count)
      }
      if count > 0 {
        try file.append(Array(buffer[..<count]))
      } else if count == 0 {
        break
      } else if errno != EINTR {
        throw SystemCall.error("read", "standard input", errno)
      }
    }
    try file.flush()
  }

  /// Removes the file; should that fail, the next run overwrites it.
  static func remove(_ layout: OutputLayout) { try? SystemCall.remove(layout.standardInput) }
}
