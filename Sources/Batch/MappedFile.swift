#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read as memory, for places that no order of reading foretells. The kernel keeps of it what is
/// used and may drop the rest. The file must not be shortened meanwhile: only files of the ledger are mapped,
/// which never change once they have their name.
@safe final class MappedFile: Sendable {
  /// Bytes.
  let count: Int
  // SAFETY: mapped read-only from `init` to `deinit`, never written: sharing it between threads is sound.
  private nonisolated(unsafe) let start: UnsafeRawPointer?

  /// Maps the file.
  init(path: String) throws(BatchError) {
    // SAFETY: the call reads the path during the call.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCall.error("read", path, errno) }
    defer { close(descriptor) }
    var info = stat()
    // SAFETY: the call fills `info` and keeps no pointer.
    guard unsafe fstat(descriptor, &info) == 0 else { throw SystemCall.error("read", path, errno) }
    count = Int(info.st_size)
    guard count > 0 else {
      unsafe start = nil
      return
    }
    // SAFETY: a fresh mapping of `count` bytes that `deinit` undoes.
    let memory = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      throw SystemCall.error("map", path, errno)
    }
    unsafe start = UnsafeRawPointer(memory)
  }

  deinit {
    if let start = unsafe start { unsafe munmap(UnsafeMutableRawPointer(mutating: start), count) }
  }

  /// Lets go of the pages in use; the next use brings them back. Safe while others read.
  func letGo() {
    guard let start = unsafe start else { return }
    // SAFETY: the range is the whole mapping, which is read-only and of a file: its pages come back as they were.
    _ = unsafe madvise(UnsafeMutableRawPointer(mutating: start), count, MADV_DONTNEED)
  }

  /// The number at a byte offset, little-endian.
  func number<T: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as type: T.Type) -> T {
    precondition(offset >= 0 && offset + MemoryLayout<T>.size <= count)
    guard let start = unsafe start else { preconditionFailure("an empty file holds no number") }
    // SAFETY: the range was checked above.
    return unsafe T(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: T.self))
  }
}
