import JSON

/// What the last completed run left behind: which generation of the output is the current one.
struct LedgerState: Hashable, Sendable {
  /// Grows with each rewriting of the output; 0 before the first.
  var generation = 0
  /// The number of the last completed run; 0 before the first.
  var run = 0
  /// The outputs, with their sizes.
  var outputs: [Output] = []
  /// Documents that a stage left out.
  var leftOut = 0

  /// One file of records.
  struct Output: Hashable, Sendable {
    /// `jsonl`, another format, or `quarantine`.
    var stream: [UInt8]
    /// Bytes.
    var size: Int
    /// Records.
    var records: Int
  }

  /// The layout of the files that this program writes; a change of it starts afresh.
  static let format = 1

  /// How many records of a stream there are.
  func records(of stream: [UInt8]) -> Int { outputs.first { $0.stream == stream }?.records ?? 0 }

  /// Reads the state; nothing was there before the first run.
  init(path: String) throws(BatchError) {
    guard SystemCall.size(path) != nil else { return }
    let file = try InputFile(path: path)
    var bytes: [UInt8] = []
    try file.read(file.count, at: 0, into: &bytes)
    guard let value = try? JSONReader.read(bytes), value["format"]?.integer == Self.format,
      let generation = value["generation"]?.integer, let run = value["run"]?.integer
    else {
      throw BatchError(
        .damaged, "\(path) is damaged, or another version of the program wrote it",
        fix: "run with --fresh to process everything again")
    }
    (self.generation, self.run) = (generation, run)
    leftOut = value["leftOut"]?.integer ?? 0
    outputs = (value["outputs"]?.array ?? []).map {
      Output(
        stream: Array(($0["stream"]?.string ?? "").utf8), size: $0["size"]?.integer ?? 0,
        records: $0["records"]?.integer ?? 0)
    }
  }

  init() {}

  /// The bytes of the file.
  var encoded: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("format")
    writer.integer(Self.format)
    writer.name("generation")
    writer.integer(generation)
    writer.name("run")
    writer.integer(run)
    writer.name("leftOut")
    writer.integer(leftOut)
    writer.name("outputs")
    writer.beginArray()
    for output in outputs {
      writer.beginObject()
      writer.name("stream")
      writer.string(output.stream)
      writer.name("size")
      writer.integer(output.size)
      writer.name("records")
      writer.integer(output.records)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
