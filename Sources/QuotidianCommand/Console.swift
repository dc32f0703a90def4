#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output or standard error, as bytes, without buffering of our own.
struct Console: Sendable {
  /// Data, where it was asked for.
  static let standardOutput = Console(descriptor: 1)
  /// Everything for people.
  static let standardError = Console(descriptor: 2)

  /// The file descriptor.
  let descriptor: Int32

  /// Whether a person may be looking.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width in columns, 80 where it is unknown.
  var columns: Int {
    var size = winsize()
    // SAFETY: the call fills `size` and keeps no pointer to it.
    let status = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes all of `text`.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all of `bytes`; what a closed pipe does not take is dropped.
  func write(_ bytes: [UInt8]) {
    // SAFETY: the buffer lives as long as the closure, and the call reads no more than is left in it.
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = unsafe posixWrite(descriptor, rest)
        if count > 0 {
          written += count
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

/// `write(2)`, which the method of the same name hides.
private func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
  unsafe write(descriptor, buffer.baseAddress, buffer.count)
}
