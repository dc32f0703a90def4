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
  private var scratch: [UInt8] = []
  /// The file, safe to show.
  let shown: String
  /// Size and time when it was opened.
  let status: FileStatus

  /// Opens a regular file. Does not follow a link that took the file's place, and does not wait for a pipe.
  init(_ path: SystemPath, shownAs shown: String, followingLinks: Bool = false) throws(CorpusError)
  {
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
    if scratch.isEmpty { scratch = [UInt8](repeating: 0, count: 1 << 16) }
    let wanted = min(count, scratch.count)
    // SAFETY: the call writes at most `wanted` bytes, and the scratch holds as many.
    let got = unsafe scratch.withUnsafeMutableBytes { unsafe systemRead($0.baseAddress, wanted) }
    guard got >= 0 else { throw failure() }
    buffer += scratch[..<got]
    return got
  }

  /// All that the file had when it was opened and a byte more, in one piece; short when it shrank.
  func readWhole() throws(CorpusError) -> [UInt8] {
    var hasFailed = false
    let capacity = status.size + 1
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      // SAFETY: each call writes behind what is there, at most to the end of the buffer.
      while count < capacity {
        let rest = unsafe buffer.baseAddress.map { unsafe UnsafeMutableRawPointer($0 + count) }
        let got = unsafe systemRead(rest, capacity - count)
        hasFailed = got < 0
        guard got > 0 else { break }
        count += got
      }
    }
    if hasFailed { throw failure() }
    return bytes
  }

  private func failure() -> CorpusError {
    CorpusError(.unreadable, path: shown, "cannot be read: \(reason(errno))")
  }

  private func systemRead(_ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    var got: Int
    repeat {
      // SAFETY: the caller's buffer holds `count` bytes.
      #if canImport(Glibc)
        got = unsafe Glibc.read(descriptor, buffer, count)
      #elseif canImport(Musl)
        got = unsafe Musl.read(descriptor, buffer, count)
      #else
        got = unsafe Darwin.read(descriptor, buffer, count)
      #endif
    } while got < 0 && errno == EINTR
    return got
  }
}

extension SystemPath {
  /// All bytes of a file, decompressed.
  ///
  /// - Throws: `.tooLarge` when it has more than `limit`, also when it grows while it is read.
  func readAll(
    limit: Int, compression: Compression, shownAs shown: String, followingLinks: Bool
  ) throws(CorpusError) -> [UInt8] {
    let file = try InputFile(self, shownAs: shown, followingLinks: followingLinks)
    guard file.status.size <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
    if compression != .none {
      return try compression.open(file).readAll(limit: limit, expecting: file.status.size)
    }
    var bytes = try file.readWhole()
    // It may have grown meanwhile.
    while bytes.count > file.status.size, try file.read(1 << 16, into: &bytes) > 0 {
      guard bytes.count <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
    }
    guard bytes.count <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
    return bytes
  }
}
