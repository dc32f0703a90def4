#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the file system says about one file or folder.
struct FileStatus: Hashable, Sendable {
  /// What it is.
  enum Kind: Sendable { case regular, directory, symbolicLink, special }

  /// The `errno` of a file that is not there.
  static let missing = ENOENT

  /// What it is.
  var kind: Kind
  /// Size in bytes.
  var size: Int
  /// Last change, in nanoseconds since 1970.
  var modified: Int
  /// Tells one file from all others.
  var device: UInt64
  /// With `device`, tells one file from all others.
  var inode: UInt64

  /// The status of the file at `path`; nil, with `errno` in `failure`, when there is none.
  init?(of path: SystemPath, followingLinks: Bool, failure: inout Int32) {
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    let result = unsafe path.withCString {
      unsafe followingLinks ? stat($0, &info) : lstat($0, &info)
    }
    guard result == 0 else {
      failure = errno
      return nil
    }
    self.init(info)
  }

  /// The status of a name in an open folder, a link itself; nil, with `errno` in `failure`, when there is none.
  ///
  /// - Parameter name: Its bytes from an index on, up to a NUL.
  init?(of name: [UInt8], from start: Int, in folder: OpenFolder, failure: inout Int32) {
    precondition(start < name.count && name.last == 0)
    var info = stat()
    // SAFETY: the name ends with NUL within the buffer; the call fills `info` and keeps no pointer.
    let result = unsafe name.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return Int32(-1) }
      return unsafe fstatat(
        folder.descriptor, (base + start).assumingMemoryBound(to: CChar.self), &info,
        AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0 else {
      failure = errno
      return nil
    }
    self.init(info)
  }

  init(_ info: stat) {
    switch info.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .symbolicLink
    default: kind = .special
    }
    size = Int(info.st_size)
    #if canImport(Darwin)
      modified = Int(info.st_mtimespec.tv_sec) * 1_000_000_000 + Int(info.st_mtimespec.tv_nsec)
    #else
      modified = Int(info.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(info.st_mtim.tv_nsec)
    #endif
    device = UInt64(truncatingIfNeeded: info.st_dev)
    inode = UInt64(truncatingIfNeeded: info.st_ino)
  }

  /// Whether two are the same file.
  func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// The words of an `errno`.
func reason(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  // SAFETY: the call writes at most `count` bytes, with a final NUL.
  _ = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
    unsafe buffer.baseAddress.map { unsafe strerror_r(code, $0, buffer.count) }
  }
  let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  return String(decoding: text, as: UTF8.self).lowercased()
}
