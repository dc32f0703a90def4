import JSON

/// What there is under an output folder: the last run, what is under way, what was left unfinished.
public struct OutputStatus: Sendable {
  /// The last run, however it ended; nil before the first.
  public var lastRun: RunSummary?
  /// The process of the run that is at work now.
  public var runningProcess: Int32?
  /// The number of the last completed run; 0 before the first.
  public var lastCompleted: Int
  /// Records of `documents.jsonl`.
  public var records: Int
  /// Whether a run was stopped before its end; the next one goes on with it.
  public var isUnfinished: Bool
  /// Documents that the unfinished run has done.
  public var unfinishedDocuments: Int
  /// Runs whose feeds of changes are there.
  public var feeds: [Int]
  /// The quarantine: how many for each stage and code.
  public var quarantine: [(stage: String, code: String, count: Int)]

  /// Looks at an output folder, and changes nothing there.
  ///
  /// - Throws: `.notFound` when no run has ever worked on it.
  public init(output: String) throws(BatchError) {
    let layout = OutputLayout(output)
    guard SystemCall.isFolder(layout.ledger) else {
      throw BatchError(
        .notFound, "no run has worked on \(layout.folder) yet", fix: "start with `quotidian run`")
    }
    let state = try LedgerState(path: layout.state)
    lastRun = Self.summary(at: layout.summary)
    runningProcess = RunLock.living(layout)
    (lastCompleted, records) = (state.run, state.records(of: RecordReference.documents))
    let segments = SystemCall.names(in: layout.segments)
    isUnfinished =
      segments.contains { $0.hasSuffix(".data") } || SystemCall.size(layout.commit) != nil
    unfinishedDocuments = segments.filter { $0.hasSuffix(".keys") }
      .reduce(0) { $0 + (SystemCall.size("\(layout.segments)/\($1)") ?? 0) / LedgerEntry.size }
    feeds = ChangeHistory(output: output).runs
    quarantine = try QuarantineList.summary(output: output)
  }

  /// The runs of an output folder that were completed, oldest first, as far as their summaries are there.
  public static func history(output: String) -> [RunSummary] {
    let layout = OutputLayout(output)
    return SystemCall.names(in: layout.history).compactMap { name in
      name.hasSuffix(".json") ? summary(at: "\(layout.history)/\(name)") : nil
    }
  }

  private static func summary(at path: String) -> RunSummary? {
    guard let file = try? InputFile(path: path) else { return nil }
    var bytes: [UInt8] = []
    guard (try? file.read(file.count, at: 0, into: &bytes)) != nil,
      let value = try? JSONReader.read(bytes)
    else { return nil }
    return RunSummary(value)
  }
}
