import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls of the operating system that a run makes, with errors that say what to do.
enum SystemCall {
  /// What `errno` means, in words.
  static func reason(_ code: Int32) -> String {
    // SAFETY: `strerror` returns a C string that stays valid until the next call on this thread.
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
  }

  /// An error about `path` after a failed call.
  static func error(_ what: String, _ path: String, _ code: Int32) -> BatchError {
    switch code {
    case ENOSPC, EDQUOT, EFBIG:
      BatchError(
        .diskFull, "could not \(what) \(path): \(reason(code))",
        fix: "free some space and run again: what is done is kept, and the last output is intact")
    case EACCES, EPERM, EROFS:
      BatchError(
        .output, "could not \(what) \(path): \(reason(code))",
        fix: "make it writable, or choose another folder with --output")
    case ENOENT:
      BatchError(
        .output, "could not \(what) \(path): \(reason(code))",
        fix: "did somebody remove the output folder during the run? run again")
    default:
      BatchError(.output, "could not \(what) \(path): \(reason(code))")
    }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(BatchError) {
    guard unsafe mkdir(path, 0o777) != 0 else { return }
    switch errno {
    case EEXIST:
      if isFolder(path) { return }
      throw BatchError(
        .output, "\(path) is there and is no folder", fix: "choose another folder with --output")
    case ENOENT:
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw error("make the folder", path, ENOENT)
      }
      try makeFolder(String(path[..<slash]))
      guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw error("make the folder", path, errno)
      }
    case let code: throw error("make the folder", path, code)
    }
  }

  /// Whether there is a folder at `path`.
  static func isFolder(_ path: String) -> Bool {
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    return unsafe stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of the file at `path`; nil when there is none.
  static func size(_ path: String) -> Int? {
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    return unsafe stat(path, &info) == 0 ? Int(info.st_size) : nil
  }

  /// Writes all bytes to an open file at `path`.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, at path: String
  ) throws(BatchError) {
    var written = 0
    while written < bytes.count {
      // SAFETY: the call reads no more than is left in the buffer, during the call.
      let result = unsafe bytes.withUnsafeBytes { all in
        unsafe systemWrite(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
      }
      if result > 0 {
        written += result
      } else if result < 0, errno != EINTR {
        throw error("write", path, errno)
      }
    }
  }

  /// Puts `source` in the place of `target` at once.
  static func replace(_ target: String, with source: String) throws(BatchError) {
    guard unsafe rename(source, target) == 0 else { throw error("move into place", target, errno) }
  }

  /// Gives a file a second name; where the file system has none, a copy.
  static func link(_ source: String, as name: String) throws(BatchError) {
    if hardLink(source, name) == 0 { return }
    let file = try InputFile(path: source)
    var copy = try OutputFile(path: name, bufferSize: 1 << 20)
    var buffer: [UInt8] = []
    for offset in stride(from: 0, to: file.count, by: 1 << 20) {
      try file.read(min(1 << 20, file.count - offset), at: offset, into: &buffer)
      try copy.append(buffer)
    }
    try copy.synchronize()
  }

  /// Removes a file; none there is fine.
  static func remove(_ path: String) throws(BatchError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw error("remove", path, errno) }
  }

  /// Removes files, several at a time: that of a large one takes a while.
  static func remove(all paths: [String]) throws(BatchError) {
    let failure = Mutex<BatchError?>(nil)
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      do throws(BatchError) {
        try remove(paths[index])
      } catch {
        failure.withLock { $0 = error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`; empty when there is no folder.
  static func names(in folder: String) -> [String] {
    // SAFETY: the stream is open until `closedir`, and each entry is read before the next `readdir`.
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a folder of ours and all that is in it; symbolic links are not followed.
  static func removeFolder(_ path: String) throws(BatchError) {
    for name in names(in: path) {
      let inner = "\(path)/\(name)"
      var info = stat()
      // SAFETY: the call fills `info` and keeps no pointer.
      let isThere = unsafe lstat(inner, &info) == 0
      if isThere, info.st_mode & S_IFMT == S_IFDIR {
        try removeFolder(inner)
      } else {
        try remove(inner)
      }
    }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw error("remove", path, errno) }
  }

  /// Makes the names in a folder last over a power cut.
  static func synchronize(folder: String) throws(BatchError) {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error("open", folder, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw error("sync", folder, errno) }
  }

  /// Makes what a file holds last over a power cut; none there is fine.
  static func synchronize(file: String) throws(BatchError) {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error("sync", file, errno) }
  }

  /// Seconds since 1970.
  static var wallClock: Double {
    var time = timespec()
    // SAFETY: the call fills `time` and keeps no pointer.
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Nanoseconds of a clock that only goes forward, the same for all processes of this machine.
  static var monotonicNanoseconds: Int {
    var time = timespec()
    // SAFETY: the call fills `time` and keeps no pointer.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

/// `write(2)`, which the method of the same name hides.
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  // SAFETY: the caller answers for the bytes.
  unsafe write(file, bytes, count)
}

/// `link(2)`, which the method of the same name hides.
private func hardLink(_ source: String, _ name: String) -> Int32 {
  // SAFETY: the call reads the paths during the call.
  unsafe link(source, name)
}
