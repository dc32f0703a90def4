#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that were read at once, and of which several parts go to several files: they are copied once from the
/// kernel and once back to it, and not in between.
@safe final class ByteBlock: Sendable {
  /// Bytes.
  let count: Int
  // SAFETY: written in `init` only, and released in `deinit`: sharing it between threads is sound.
  private nonisolated(unsafe) let start: UnsafeMutableRawPointer

  /// A copy of bytes.
  init(_ bytes: some Collection<UInt8>) {
    count = bytes.count
    unsafe start = .allocate(byteCount: max(count, 1), alignment: 1)
    // SAFETY: the memory was allocated for so many bytes.
    unsafe UnsafeMutableRawBufferPointer(start: start, count: count).copyBytes(from: bytes)
  }

  /// Up to `count` bytes of a file from `offset` on; fewer only at its end.
  init(_ count: Int, of file: InputFile, at offset: Int) throws(BatchError) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1), alignment: 1)
    do throws(BatchError) {
      // SAFETY: the memory was allocated for so many bytes.
      self.count = unsafe try file.read(
        into: UnsafeMutableRawBufferPointer(start: memory, count: count), at: offset)
    } catch {
      unsafe memory.deallocate()
      throw error
    }
    unsafe start = memory
  }

  deinit { unsafe start.deallocate() }

  /// Its bytes, for as long as the body runs.
  func withBytes<R>(_ body: (UnsafeRawBufferPointer) -> R) -> R {
    unsafe body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Some of its bytes.
  struct Part: Sendable {
    let block: ByteBlock
    private(set) var range: Range<Int>

    /// Bytes `range` of a block.
    init(_ block: ByteBlock, _ range: Range<Int>) {
      precondition(range.lowerBound >= 0 && range.upperBound <= block.count)
      (self.block, self.range) = (block, range)
    }

    /// A copy of bytes.
    init(_ bytes: some Collection<UInt8>) {
      block = ByteBlock(bytes)
      range = 0..<block.count
    }

    var count: Int { range.count }

    /// The bytes, copied.
    var bytes: [UInt8] { unsafe block.withBytes { unsafe Array($0[range]) } }

    /// The checksum of the bytes.
    var checksum: UInt64 {
      unsafe block.withBytes { unsafe Batch.checksum(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// The same without its first bytes.
    func dropFirst(_ count: Int = 1) -> Part { Part(block, range.dropFirst(count)) }

    /// Takes in a part that follows it in its block; false when `next` is none.
    mutating func grow(by next: Part) -> Bool {
      guard next.block === block, next.range.lowerBound == range.upperBound else { return false }
      range = range.lowerBound..<next.range.upperBound
      return true
    }
  }
}

extension SystemCall {
  /// Writes all parts to an open file at `path`, one after the other.
  static func write(
    _ parts: ArraySlice<ByteBlock.Part>, to descriptor: Int32, at path: String
  ) throws(BatchError) {
    var parts = parts
    var vector = unsafe [iovec]()
    while !parts.isEmpty {
      unsafe vector.removeAll(keepingCapacity: true)
      for part in parts.prefix(mostParts) {
        // SAFETY: `parts` keeps the blocks, and so their memory, until the bytes are written.
        unsafe part.block.withBytes { bytes in
          unsafe vector.append(
            iovec(
              iov_base: UnsafeMutableRawPointer(
                mutating: bytes.baseAddress?.advanced(by: part.range.lowerBound)),
              iov_len: part.count))
        }
      }
      var written = unsafe writev(descriptor, vector, Int32(unsafe vector.count))
      guard written >= 0 || errno == EINTR else { throw error("write", path, errno) }
      while let first = parts.first, written >= first.count {
        written -= first.count
        parts.removeFirst()
      }
      if written > 0, let first = parts.first {
        parts[parts.startIndex] = first.dropFirst(written)
      }
    }
  }

  /// The kernel takes no more at once (`IOV_MAX`).
  private static let mostParts = 1024
}
