#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of ours that is being read at any place. Closed when it goes.
final class InputFile: Sendable {
  /// Where it is.
  let path: String
  /// Its size when it was opened.
  let count: Int
  /// The open file, to hand it to a child process.
  let descriptor: Int32

  /// Opens the file.
  init(path: String) throws(BatchError) {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCall.error("read", path, errno) }
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    guard unsafe fstat(descriptor, &info) == 0 else {
      let code = errno
      close(descriptor)
      throw SystemCall.error("read", path, code)
    }
    (self.path, self.descriptor, count) = (path, descriptor, Int(info.st_size))
  }

  deinit { close(descriptor) }

  /// Replaces `buffer` by up to `count` bytes from `offset` on; fewer only at the end of the file.
  func read(_ count: Int, at offset: Int, into buffer: inout [UInt8]) throws(BatchError) {
    if buffer.count < count {
      buffer.append(contentsOf: repeatElement(0, count: count - buffer.count))
    } else {
      buffer.removeLast(buffer.count - count)
    }
    // SAFETY: the buffer has room for `count` bytes.
    let done = unsafe try buffer.withUnsafeMutableBytes { all -> Result<Int, BatchError> in
      do throws(BatchError) {
        return .success(unsafe try read(into: all, at: offset))
      } catch {
        return .failure(error)
      }
    }.get()
    buffer.removeLast(count - done)
  }

  /// Fills memory with bytes from `offset` on; returns how many there were, fewer only at the end of the file.
  func read(
    into memory: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(BatchError) -> Int {
    var done = 0
    while done < memory.count {
      // SAFETY: the call writes no more than is left in the memory, during the call.
      let result = unsafe pread(
        descriptor, memory.baseAddress?.advanced(by: done), memory.count - done,
        off_t(offset + done))
      if result > 0 {
        done += result
      } else if result == 0 {
        break
      } else if errno != EINTR {
        throw SystemCall.error("read", path, errno)
      }
    }
    return done
  }
}
