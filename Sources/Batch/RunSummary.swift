public import JSON

/// What a run did: the contents of `OUTPUT/run.json`.
public struct RunSummary: Sendable, Hashable {
  /// How a run ended.
  public enum Outcome: String, Sendable, Hashable {
    /// All that could be done is done.
    case completed
    /// A signal stopped it; the next run goes on.
    case interrupted
    /// It stopped because of an error.
    case failed
  }

  /// How it ended.
  public var outcome = Outcome.completed
  /// The number of the run on this output, from 1.
  public var run = 0
  /// When it began, ISO 8601.
  public var started = ""
  /// Seconds that it took.
  public var seconds = 0.0
  /// Documents found in the input.
  public var found = 0
  /// Documents read and processed.
  public var read = 0
  /// Documents that an earlier run processed, which was stopped before its end.
  public var resumed = 0
  /// Documents that had not changed since they were processed.
  public var unchanged = 0
  /// Records written by this run.
  public var written = 0
  /// Records in `documents.jsonl` now.
  public var records = 0
  /// Records that are gone since the last completed run.
  public var deleted = 0
  /// Records that are new or different since the last completed run.
  public var upserted = 0
  /// Documents that a stage left out, of those that are in the input now.
  public var leftOut = 0
  /// Entries in quarantine now.
  public var quarantined = 0
  /// Entries in quarantine that this run put there.
  public var newlyQuarantined = 0
  /// Raw bytes read.
  public var bytes = 0
  /// What the walk passed over: a phrase and how many.
  public var skipped: [Skipped] = []
  /// Seconds that all workers together spent in each step.
  public var steps: [StepTime] = []
  /// The number of workers.
  public var workers = 0
  /// How often the engine had to be started again.
  public var restarts = 0
  /// The fingerprint of the pipeline.
  public var pipeline = ""
  /// The version of the program.
  public var program = ""
  /// The input.
  public var input = ""
  /// The output folder.
  public var output = ""
  /// Why it failed.
  public var error: String?

  /// Files or folders that a rule passed over.
  public struct Skipped: Sendable, Hashable {
    /// The rule, in words.
    public var rule: String
    /// How many.
    public var count: Int
    /// The first of them.
    public var example: String
  }

  /// Time in one step.
  public struct StepTime: Sendable, Hashable {
    /// `read`, or the name of the stage.
    public var name: String
    /// Seconds of all workers together.
    public var seconds: Double
  }

  init() {}

  /// The summary as JSON.
  public var value: JSONValue {
    func object(_ members: [(String, JSONValue.Content?)]) -> JSONValue {
      JSONValue(
        .object(
          members.compactMap { name, content in
            content.map { JSONValue.Member(name: name, value: JSONValue($0)) }
          }))
    }
    func seconds(_ value: Double) -> JSONValue.Content {
      .number((value * 1000).rounded() / 1000)
    }
    return object([
      ("outcome", .string(outcome.rawValue)), ("run", .integer(run)),
      ("started", .string(started)), ("seconds", seconds(self.seconds)),
      ("found", .integer(found)), ("read", .integer(read)), ("resumed", .integer(resumed)),
      ("unchanged", .integer(unchanged)),
      ("written", .integer(written)), ("records", .integer(records)),
      ("upserted", .integer(upserted)), ("deleted", .integer(deleted)),
      ("leftOut", .integer(leftOut)), ("quarantined", .integer(quarantined)),
      ("newlyQuarantined", .integer(newlyQuarantined)),
      ("bytes", .integer(bytes)),
      (
        "skipped",
        .array(
          skipped.map {
            object([
              ("rule", .string($0.rule)), ("count", .integer($0.count)),
              ("example", .string($0.example)),
            ])
          })
      ),
      (
        "steps",
        .array(
          steps.map { object([("name", .string($0.name)), ("seconds", seconds($0.seconds))]) })
      ),
      ("workers", .integer(workers)), ("restarts", .integer(restarts)),
      ("pipeline", .string(pipeline)), ("program", .string(program)),
      ("input", .string(input)), ("output", .string(output)),
      ("error", error.map { .string($0) }),
    ])
  }
}

extension RunSummary {
  /// Reads a summary that `value` made; what is missing is as in an empty one.
  init(_ value: JSONValue) {
    self.init()
    func integer(_ name: String) -> Int { value[name]?.integer ?? 0 }
    func string(_ name: String) -> String { value[name]?.string ?? "" }
    outcome = Outcome(rawValue: string("outcome")) ?? .failed
    (run, started, seconds) = (integer("run"), string("started"), value["seconds"]?.number ?? 0)
    (found, read, resumed) = (integer("found"), integer("read"), integer("resumed"))
    leftOut = integer("leftOut")
    (unchanged, written, records) = (integer("unchanged"), integer("written"), integer("records"))
    (upserted, deleted) = (integer("upserted"), integer("deleted"))
    (quarantined, newlyQuarantined) = (integer("quarantined"), integer("newlyQuarantined"))
    (bytes, workers, restarts) = (integer("bytes"), integer("workers"), integer("restarts"))
    (pipeline, program) = (string("pipeline"), string("program"))
    (input, output, error) = (string("input"), string("output"), value["error"]?.string)
    skipped = (value["skipped"]?.array ?? []).map {
      Skipped(
        rule: $0["rule"]?.string ?? "", count: $0["count"]?.integer ?? 0,
        example: $0["example"]?.string ?? "")
    }
    steps = (value["steps"]?.array ?? []).map {
      StepTime(name: $0["name"]?.string ?? "", seconds: $0["seconds"]?.number ?? 0)
    }
  }
}

extension RunSummary {
  /// Writes `run.json` and the metrics of a run that was not completed.
  func write(to layout: OutputLayout) throws(BatchError) {
    let metrics = RunMetrics(summary: self, ended: SystemCall.wallClock)
    for (path, text) in [(layout.summary, value.indented), (layout.metrics, metrics.text)] {
      var file = try OutputFile(path: path + ".part", bufferSize: 1 << 14)
      try file.append(Array(text.utf8))
      try file.flush()
      try SystemCall.replace(path, with: path + ".part")
    }
  }
}
