#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Appends frames to segments: opens one after the other, and hands each over to be closed when it has grown enough.
struct SegmentWriter: ~Copyable {
  private let folder: String
  private let firstNumber: Int
  private var nextNumber: Int
  private var open: OpenSegment?
  /// Why a frame could not be written. Part of it may be in the file: nothing may follow, and the segment stays open,
  /// so that the next run keeps what is whole.
  private var failure: BatchError?

  /// A closed segment has about so many records or bytes: the index of the open one is in memory. They grow with
  /// their number, so that even of a huge corpus there are a few hundred.
  private var maxRecords: Int { 2048 << min((nextNumber - firstNumber) / 64, 9) }
  private var maxBytes: Int { (64 << 20) << min((nextNumber - firstNumber) / 64, 7) }

  /// Writes segments into `folder`, the first with number `number`.
  init(folder: String, firstNumber number: Int) {
    (self.folder, firstNumber, nextNumber) = (folder, number, number)
  }

  /// Appends a frame.
  ///
  /// - Parameters:
  ///   - head: Its head, as `LedgerFrame.encodedHead` makes it.
  ///   - references: Its records, for a frame at the beginning of a file.
  /// - Returns: The segment when it is full, to be closed; nil as long as there is room.
  mutating func append(
    _ frame: LedgerFrame, head: [UInt8], references: [RecordReference]
  ) throws(BatchError) -> OpenSegment? {
    if let failure { throw failure }
    do throws(BatchError) {
      return try write(frame, head, references)
    } catch {
      failure = error
      throw error
    }
  }

  private mutating func write(
    _ frame: LedgerFrame, _ head: [UInt8], _ references: [RecordReference]
  ) throws(BatchError) -> OpenSegment? {
    if open == nil {
      open = try OpenSegment(LedgerSegment(path: "\(folder)/\(Ledger.name(nextNumber))"))
      nextNumber += 1
    }
    try open?.append(frame, head: head, references: references)
    guard open?.records ?? 0 >= maxRecords || open?.bytes ?? 0 >= maxBytes else { return nil }
    try open?.flush()
    return open.take()
  }

  /// Hands what is appended to the operating system; returns the path of the open segment, if there is one.
  @discardableResult mutating func flush() throws(BatchError) -> String? {
    if let failure { throw failure }
    do throws(BatchError) {
      try open?.flush()
      return open?.path
    } catch {
      failure = error
      throw error
    }
  }

  /// Hands the open segment over to be closed, if there is one.
  mutating func finish() throws(BatchError) -> OpenSegment? {
    if let failure { throw failure }
    return open.take()
  }
}
