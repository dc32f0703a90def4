#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that is open, so that the system need not look up its path for each name in it. Closed when nobody holds
/// it any longer.
final class OpenFolder: Sendable {
  /// Its file descriptor.
  let descriptor: Int32

  /// Opens a folder.
  init(_ path: SystemPath, shownAs shown: String, unseen: String) throws(CorpusError) {
    // SAFETY: the path is read during the call alone.
    descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw CorpusError(
        .unreadable, path: shown.isEmpty ? "." : shown,
        "this folder cannot be read: \(reason(errno))",
        fix: "check its permissions", unseen: unseen)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// A stream of what is in it, for the caller to close; nil, with the reason in `errno`, when there is none.
  @unsafe func makeStream() -> DirectoryStream? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    guard let stream = unsafe fdopendir(copy) else {
      close(copy)
      return nil
    }
    return unsafe stream
  }
}

#if canImport(Darwin)
  typealias DirectoryStream = UnsafeMutablePointer<DIR>
#else
  typealias DirectoryStream = OpaquePointer
#endif
