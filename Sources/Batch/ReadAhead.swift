/// A file that is read mostly forward, in larger pieces than are asked for.
struct ReadAhead {
  private let file: InputFile
  private let size: Int
  private var buffer: [UInt8] = []
  private var start = 0

  /// Reads pieces of `size` bytes at least.
  init(_ file: InputFile, size: Int) { (self.file, self.size) = (file, size) }

  /// The bytes from an offset on; fewer only at the end of the file.
  mutating func bytes(_ count: Int, at offset: Int) throws(BatchError) -> ArraySlice<UInt8> {
    if offset < start || offset + count > start + buffer.count {
      try file.read(
        max(count, min(size, file.count - offset)), at: offset, into: &buffer)
      start = offset
    }
    let from = offset - start
    return buffer[from..<min(from + count, buffer.count)]
  }
}
