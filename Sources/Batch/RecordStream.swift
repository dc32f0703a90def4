/// One output while it is being written: the records of one format, or the quarantine.
struct RecordStream: ~Copyable {
  /// Which output.
  let stream: [UInt8]
  private var file: OutputFile
  private var records = 0
  private let name: String

  init(layout: OutputLayout, stream: [UInt8]) throws(BatchError) {
    self.stream = stream
    let target = OutputLayout.file(of: stream)
    name = target.split(separator: "/").joined(separator: "-")
    file = try OutputFile(
      path: "\(layout.pending)/\(name)", bufferSize: 1 << 17, inBackground: true)
  }

  /// Bytes written up to now.
  var count: Int { file.count }

  mutating func append(_ bytes: [UInt8]) throws(BatchError) {
    try file.append(bytes)
    records += 1
  }

  /// Makes it last, and plans its move into place.
  mutating func finish(into commit: inout OutputCommit) throws(BatchError) -> LedgerState.Output {
    try file.synchronize()
    commit.moves.append(("ledger/pending/\(name)", OutputLayout.file(of: stream)))
    return LedgerState.Output(stream: stream, size: file.count, records: records)
  }
}
