/// Reads the records that a file of the ledger or an output holds, in whatever order they are asked for: ahead when
/// they follow each other, and else no more than is needed.
struct RecordReader {
  private let file: InputFile
  private let isTrusted: Bool
  /// No more is read ahead.
  private let mostAhead: Int
  /// How much to read ahead: more and more, as long as the records follow each other.
  private var ahead: Int
  private var block: ByteBlock?
  private var start = 0
  /// Where the last record ended.
  private var end: Int?

  /// Between records that follow each other lies no more than this: the rest of a frame.
  private static let gap = 1 << 12
  private static let leastAhead = 1 << 14

  /// Reads ahead no more than so many bytes.
  ///
  /// - Parameter isTrusted: Whether nobody can have changed the file since its records were written, so that their
  ///   checksums need not be looked at.
  init(path: String, mostAhead: Int, isTrusted: Bool = false) throws(BatchError) {
    file = try InputFile(path: path)
    self.isTrusted = isTrusted
    self.mostAhead = mostAhead
    ahead = min(Self.leastAhead, mostAhead)
  }

  /// The bytes of a record.
  ///
  /// - Throws: `.damaged` when they are not as they were written.
  mutating func read(_ reference: RecordReference) throws(BatchError) -> ByteBlock.Part {
    let part = try bytes(reference.length, at: reference.offset)
    guard part.count == reference.length, isTrusted || part.checksum == reference.hash else {
      throw BatchError(
        .damaged,
        "\(file.path) is not as it was written: somebody changed it, or the disk is failing",
        fix: "run with --fresh to process everything again")
    }
    return part
  }

  private mutating func bytes(_ count: Int, at offset: Int) throws(BatchError) -> ByteBlock.Part {
    defer { end = offset + count }
    if let block, offset >= start, offset + count <= start + block.count {
      return ByteBlock.Part(block, offset - start..<offset - start + count)
    }
    let follows = end.map { (0...Self.gap).contains(offset - $0) } ?? true
    let size = follows ? max(count, min(ahead, file.count - offset)) : count
    ahead = follows ? min(ahead * 4, mostAhead) : min(Self.leastAhead, mostAhead)
    let read = try ByteBlock(size, of: file, at: offset)
    (block, start) = (read, offset)
    return ByteBlock.Part(read, 0..<min(count, read.count))
  }
}
