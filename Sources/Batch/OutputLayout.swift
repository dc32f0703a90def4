/// Where things lie under the output folder.
struct OutputLayout: Sendable, Hashable {
  /// The output folder.
  let folder: String

  init(_ folder: String) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  /// What only a run reads.
  var ledger: String { folder + "/ledger" }
  /// What is done and not merged yet.
  var segments: String { ledger + "/segments" }
  /// Since which start of the machine the segments were written.
  var boot: String { ledger + "/boot" }
  /// The next output while it is being written.
  var pending: String { ledger + "/pending" }
  /// What is to be moved where; there while a commit is under way.
  var commit: String { ledger + "/commit.json" }
  /// What the last completed run left.
  var state: String { ledger + "/state.json" }
  /// The archives that the last completed run has read to their ends.
  var archives: String { ledger + "/archives.jsonl" }
  /// Held while a run is at work.
  var lock: String { ledger + "/lock" }
  /// What came through standard input.
  var standardInput: String { ledger + "/standard-input" }
  /// Up to which run the feeds of changes were removed.
  var forgottenChanges: String { ledger + "/forgotten-changes" }
  /// Over which documents the engine died.
  var suspects: String { ledger + "/suspects.json" }
  /// The summary of the last run.
  var summary: String { folder + "/run.json" }
  /// The figures of the last run for Prometheus.
  var metrics: String { folder + "/metrics.prom" }
  /// The summaries of earlier runs.
  var history: String { folder + "/runs" }
  /// What each run changed.
  var changes: String { folder + "/changes" }
  /// What the last run changed.
  var lastChanges: String { folder + "/changes.jsonl" }
  /// What could not be processed.
  var quarantine: String { folder + "/quarantine" }
  /// The raw bytes of documents in quarantine.
  var quarantineBytes: String { quarantine + "/bytes" }

  /// The index of the output of a generation.
  func base(_ generation: Int) -> LedgerIndexFiles {
    LedgerIndexFiles(path: "\(ledger)/base-\(Self.number(generation))")
  }

  /// The file of an output, relative to the output folder.
  static func file(of stream: [UInt8]) -> String {
    if stream == RecordReference.quarantine { return "quarantine/quarantine.jsonl" }
    return "documents." + String(decoding: stream, as: UTF8.self)
  }

  /// A number with leading zeros, so that names sort as numbers do.
  static func number(_ value: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
