/// A record whose block lies in several records (ISO 28500:2017, section 7): the origin, and after it those of type
/// `continuation`, numbered from 2. The last says how long the whole is.
struct SegmentedRecord: Sendable {
  /// The head of the origin, which is the head of the whole.
  let record: WebArchiveRecord
  /// The id of the whole.
  let id: String
  /// What is there of the block.
  private(set) var block: [UInt8]
  /// The number of the last segment.
  private(set) var last = 1
  /// The length of the whole; nil until the last segment came.
  private var total: Int?

  /// Begins with the origin.
  ///
  /// - Throws: `.malformed` when it is no first segment, or has not the length that it says the whole has.
  init(_ record: WebArchiveRecord, id: String, block: [UInt8], path: String) throws(CorpusError) {
    (self.record, self.id, self.block, total) = (record, id, block, record.segmentTotal)
    guard record.segmentNumber == 1 else {
      throw CorpusError(
        .malformed, path: path,
        "this \(record.type) record is no first segment (WARC-Segment-Number), and only a continuation may be another"
      )
    }
    try checkLength(path)
  }

  /// Whether the last segment is there.
  var isWhole: Bool { total != nil }

  /// Whether a continuation is the next one.
  ///
  /// - Throws: `.malformed` when it is another.
  func expect(_ continuation: WebArchiveRecord, path: String) throws(CorpusError) {
    guard continuation.segmentNumber == last + 1 else {
      let number = continuation.segmentNumber.map { "segment \($0)" } ?? "one without a number"
      throw CorpusError(
        .malformed, path: path,
        "of its segments, \(number) follows segment \(last) (WARC-Segment-Number)",
        fix: "keep the segments of a page in one archive, in their order")
    }
  }

  /// Goes on with the block of the next segment.
  ///
  /// - Throws: `.truncated` or `.malformed` when it is the last, and the whole has not the length that it says.
  mutating func append(
    _ block: [UInt8], of continuation: WebArchiveRecord, path: String
  ) throws(CorpusError) {
    self.block += block
    last += 1
    total = continuation.segmentTotal
    try checkLength(path)
  }

  private func checkLength(_ path: String) throws(CorpusError) {
    guard let total, total != block.count else { return }
    throw CorpusError(
      block.count < total ? .truncated : .malformed, path: path,
      "its \(last) segments have \(block.count) bytes, and not the \(total) of WARC-Segment-Total-Length"
    )
  }
}

/// The segmented records of one archive: at most one is open, so that memory holds one page more than the record
/// that is read: each within the limit.
struct SegmentedRecords: Sendable {
  /// What came of a record before all its segments were met.
  enum Outcome: Sendable {
    /// Its document was handed out.
    case whole
    /// The rules leave it out, or it holds no document.
    case passedOver
    /// It was reported.
    case failed
  }

  /// The record that waits for its next segment.
  var open: SegmentedRecord?
  /// By the hash of the origin's name; some sixteen bytes for each segmented record, freed with the archive.
  private var outcomes: [UInt64: Outcome] = [:]

  /// What came of the record whose origin has a name; nil when none of that name was met, or it is open.
  func outcome(of name: String) -> Outcome? { outcomes[ContentHash.short(of: Array(name.utf8))] }

  /// Notes what came of a record, so that its further segments are judged by it.
  mutating func settle(_ record: WebArchiveRecord, _ outcome: Outcome) {
    guard record.isSegment, let name = record.name else { return }
    outcomes[ContentHash.short(of: Array(name.utf8))] = outcome
  }
}
