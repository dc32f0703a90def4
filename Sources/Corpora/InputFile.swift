#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file open for reading; closed when nobody holds it any longer.
final class InputFile: ByteStream {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// The file, safe to show.
  let shown: String
  /// Size and time when it was opened.
  let status: FileStatus

  /// Opens a regular file. Does not follow a link that took the file's place, and does not wait for a pipe.
  init(_ path: SystemPath, shownAs shown: String, followingLinks: Bool = false) throws(CorpusError) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    var descriptor: Int32
    repeat {
      // SAFETY: the path is read during the call alone.
      descriptor = unsafe path.withCString { unsafe open($0, flags) }
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR:
        throw CorpusError(.vanished, path: shown, "gone since the folder was listed")
      case ELOOP: throw CorpusError(.notRegular, path: shown, "became a symbolic link")
      case EACCES, EPERM:
        throw CorpusError(
          .unreadable, path: shown, "cannot be read: \(reason(errno))",
          fix: "check its permissions")
      default:
        throw CorpusError(.unreadable, path: shown, "cannot be read: \(reason(errno))")
      }
    }
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    guard unsafe fstat(descriptor, &info) == 0, FileStatus(info).kind == .regular else {
      close(descriptor)
      throw CorpusError(.notRegular, path: shown, "no regular file")
    }
    (self.descriptor, self.shown, status, ownsDescriptor) =
      (descriptor, shown, FileStatus(info), true)
  }

  /// Standard input, or another descriptor that stays open.
  init(descriptor: Int32, shownAs shown: String) {
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    _ = unsafe fstat(descriptor, &info)
    (self.descriptor, self.shown, status, ownsDescriptor) =
      (descriptor, shown, FileStatus(info), false)
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// Reads up to `count` bytes and appends them to `buffer`; returns how many, 0 at the end.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    var got: Int
    repeat {
      // SAFETY: the call writes at most `count` bytes behind `start`, which the buffer holds.
      got = unsafe buffer.withUnsafeMutableBytes { all in
        unsafe systemRead(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: all[start..<start + count]))
      }
    } while got < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(count - max(0, got))
    guard got >= 0 else {
      throw CorpusError(.unreadable, path: shown, "cannot be read: \(reason(code))")
    }
    return got
  }
}

private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  // SAFETY: the call writes no more than the buffer's count.
  unsafe read(descriptor, buffer.baseAddress, buffer.count)
}

extension SystemPath {
  /// All bytes of a file.
  ///
  /// - Throws: `.tooLarge` when it has more than `limit`, also when it grows while it is read.
  func readAll(limit: Int, shownAs shown: String) throws(CorpusError) -> [UInt8] {
    let file = try InputFile(self, shownAs: shown)
    guard file.status.size <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
    var bytes: [UInt8] = []
    // One byte more, so that the end is seen without another buffer.
    bytes.reserveCapacity(file.status.size + 1)
    var wanted = file.status.size + 1
    while try file.read(wanted, into: &bytes) > 0 {
      guard bytes.count <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
      wanted = max(file.status.size + 1 - bytes.count, 1 << 16)
    }
    return bytes
  }
}
