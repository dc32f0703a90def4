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

  /// How many records and entries it holds.
  var records: Int { contents.count }
  /// How many bytes.
  var bytes: Int { file.count }

  /// Appends a frame, whose references are those of a frame at the beginning of a file.
  mutating func append(
    _ frame: LedgerFrame, bytes: [UInt8], references: [RecordReference]
  ) throws(BatchError) {
    let offset = file.count
    try file.append(bytes)
    contents.add(frame.entry, id: frame.id, references: references.map { $0.shifted(by: offset) })
  }

  /// Hands what is appended to the operating system.
  mutating func flush() throws(BatchError) { try file.flush() }

  /// A second descriptor of its file, to sync it without holding a lock; -1 when there is none.
  func duplicate() -> Int32 { file.duplicate() }

  /// Makes it last, and writes its index: waits for the disk.
  consuming func close() throws(BatchError) -> LedgerSegment {
    try file.synchronize()
    try contents.writeIndex(segment.index)
    return segment
  }
}
