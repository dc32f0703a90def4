/// One output while it is being written: the records of one format, or the quarantine.
struct RecordStream: ~Copyable {
  /// Which output.
  let stream: [UInt8]
  private var file: GatheredFile
  private var records = 0
  private let name: String

  init(layout: OutputLayout, stream: [UInt8]) throws(BatchError) {
    self.stream = stream
    let target = OutputLayout.file(of: stream)
    name = target.split(separator: "/").joined(separator: "-")
    file = try GatheredFile(path: "\(layout.pending)/\(name)")
  }

  /// Bytes up to now.
  var count: Int { file.count }

  mutating func append(_ record: ByteBlock.Part) throws(BatchError) {
    try file.append(record)
    records += 1
  }

  /// Makes it last, and plans its move into place.
  mutating func finish(into commit: inout OutputCommit) throws(BatchError) -> LedgerState.Output {
    try file.synchronize()
    commit.moves.append(("ledger/pending/\(name)", OutputLayout.file(of: stream)))
    return LedgerState.Output(stream: stream, size: file.count, records: records)
  }
}
