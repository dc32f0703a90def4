import JSON

/// What one run changed, while it is being written: a line for each record that is new, different or gone.
struct ChangeFeed: ~Copyable {
  private(set) var upserted = 0
  private(set) var deleted = 0
  private var file: GatheredFile
  private let run: Int
  private let folder: String
  private static let opening = ByteBlock.Part("{\"op\":\"upsert\",".utf8)

  init(layout: OutputLayout, run: Int) throws(BatchError) {
    self.run = run
    folder = layout.folder
    file = try GatheredFile(path: "\(layout.pending)/changes.jsonl")
  }

  /// A record that is new or different: the record itself, with the operation in front.
  mutating func upsert(_ record: ByteBlock.Part) throws(BatchError) {
    upserted += 1
    try file.append(Self.opening)
    try file.append(record.dropFirst())
  }

  /// A record that is gone.
  mutating func delete(_ id: [UInt8]) throws(BatchError) {
    deleted += 1
    var json = JSONWriter()
    json.beginObject()
    json.name("op")
    json.string("delete")
    json.name("id")
    json.string(id)
    json.endObject()
    json.endLine()
    try file.append(ByteBlock.Part(json.bytes))
  }

  /// Makes it last, and plans its move into place; a feed without a change is no file of its own.
  consuming func finish(into commit: inout OutputCommit) throws(BatchError) {
    try file.synchronize()
    if upserted + deleted > 0 {
      let copy = "ledger/pending/changes-numbered.jsonl"
      try SystemCall.link("\(folder)/ledger/pending/changes.jsonl", as: "\(folder)/\(copy)")
      commit.moves.append((copy, "changes/\(OutputLayout.number(run)).jsonl"))
    }
    commit.moves.append(("ledger/pending/changes.jsonl", "changes.jsonl"))
  }
}
