#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension BareRun {
  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      // SAFETY: the call reads no more than is left in the buffer, during the call.
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe writeOnce(all.baseAddress?.advanced(by: done), all.count - done)
      }
      guard count > 0 else { return }
      done += count
    }
  }
}

/// `write(2)`, which the method of the same name hides.
private func writeOnce(_ start: UnsafeRawPointer?, _ count: Int) -> Int {
  // SAFETY: the caller answers for the bytes.
  unsafe write(1, start, count)
}
