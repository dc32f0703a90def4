/// A segment that frames are appended to.
struct OpenSegment: ~Copyable {
  private var file: OutputFile
  private let segment: LedgerSegment
  private var contents = SegmentContents()

  /// Makes the file of a segment.
  init(_ segment: LedgerSegment) throws(BatchError) {
    self.segment = segment
    file = try OutputFile(path: segment.data)
  }

  /// The path of its file.
  var path: String { segment.data }
  /// How many records and entries it holds.
  var records: Int { contents.count }
  /// How many bytes.
  var bytes: Int { file.count }

  /// Appends a frame, given its head and its references as `LedgerFrame.encodedHead` makes them.
  mutating func append(
    _ frame: LedgerFrame, head: [UInt8], references: [RecordReference]
  ) throws(BatchError) {
    let offset = file.count
    try file.append(head)
    for record in frame.records { try file.append(record.bytes) }
    contents.add(frame.entry, id: frame.id, references: references.map { $0.shifted(by: offset) })
  }

  /// Hands what is appended to the operating system.
  mutating func flush() throws(BatchError) { try file.flush() }

  /// Writes its index. Neither waits for the disk.
  consuming func close() throws(BatchError) -> LedgerSegment {
    try file.flush()
    try contents.writeIndex(segment.index)
    return segment
  }
}
