#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Appends frames to segments: opens one after the other, closes each when it has grown enough.
struct SegmentWriter: ~Copyable {
  /// The segments that were closed.
  private(set) var closed: [LedgerSegment] = []
  private let folder: String
  private var nextNumber: Int
  private var segment: LedgerSegment?
  private var file: OutputFile?
  private var contents = SegmentContents()
  /// Why a frame could not be written. Part of it may be in the file: nothing may follow, and the segment stays open,
  /// so that the next run keeps what is whole.
  private var failure: BatchError?

  /// A closed segment has about so many records or bytes: the index of the open one is in memory. They grow with
  /// their number, so that even of a huge corpus there are a few hundred.
  private var maxRecords: Int { 2048 << min(closed.count / 64, 9) }
  private var maxBytes: Int { (64 << 20) << min(closed.count / 64, 7) }

  /// Writes segments into `folder`, the first with number `number`.
  init(folder: String, firstNumber number: Int) {
    (self.folder, nextNumber) = (folder, number)
  }

  /// Appends a frame.
  ///
  /// - Parameters:
  ///   - bytes: The frame as `LedgerFrame.encode` makes it.
  ///   - references: Its records, for a frame at the beginning of a file.
  mutating func append(
    _ frame: LedgerFrame, bytes: [UInt8], references: [RecordReference]
  ) throws(BatchError) {
    if let failure { throw failure }
    do throws(BatchError) {
      try write(frame, bytes, references)
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func write(
    _ frame: LedgerFrame, _ bytes: [UInt8], _ references: [RecordReference]
  ) throws(BatchError) {
    if file == nil {
      let opened = LedgerSegment(path: "\(folder)/\(Ledger.name(nextNumber))")
      file = try OutputFile(path: opened.data)
      segment = opened
      nextNumber += 1
    }
    let offset = file?.count ?? 0
    try file?.append(bytes)
    contents.add(frame.entry, id: frame.id, references: references.map { $0.shifted(by: offset) })
    if contents.count >= maxRecords || (file?.count ?? 0) >= maxBytes { try close() }
  }

  /// Hands what is appended to the operating system.
  mutating func flushBuffer() throws(BatchError) {
    if let failure { throw failure }
    do throws(BatchError) {
      try file?.flush()
    } catch {
      failure = error
      throw error
    }
  }

  /// Hands what is appended to the operating system, and returns a descriptor to sync and close; -1 for none.
  mutating func flush() throws(BatchError) -> Int32 {
    try flushBuffer()
    return file?.duplicate() ?? -1
  }

  /// Closes the open segment, if there is one.
  mutating func close() throws(BatchError) {
    if let failure { throw failure }
    guard let segment else { return }
    try file?.synchronize()
    file = nil
    self.segment = nil
    let full = contents
    contents = SegmentContents()
    try full.writeIndex(segment.index)
    closed.append(segment)
  }
}
