import Corpora
import Dispatch
public import Pipelines
import Stages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of a pipeline over a corpus, in this process.
public struct BatchRun: Sendable {
  /// What to do with documents.
  public let pipeline: Pipeline
  /// How to do it.
  public let options: RunOptions
  private let source: any DocumentSource
  private let layout: OutputLayout
  private let table: InFlightTable
  private let started: Int

  /// A run over the input of the pipeline, into its output folder.
  ///
  /// - Throws: `.input` when the input is not there.
  public init(pipeline: Pipeline, options: RunOptions) throws(BatchError) {
    try self.init(
      pipeline: pipeline, options: options,
      table: try InFlightTable(workers: pipeline.workers))
  }

  init(pipeline: Pipeline, options: RunOptions, table: InFlightTable) throws(BatchError) {
    (self.pipeline, self.options, self.table) = (pipeline, options, table)
    started = table.settle(.started, at: SystemCall.monotonicNanoseconds)
    layout = OutputLayout(pipeline.outputPath)
    // All lives of the engine count durations back from one instant.
    let now = table.settle(.startedAt, at: Int(SystemCall.wallClock))
    source = try Self.source(of: pipeline, now: now)
  }

  /// The corpus that a pipeline names.
  static func source(of pipeline: Pipeline, now: Int) throws(BatchError) -> any DocumentSource {
    var rules: CorpusRules
    do throws(SettingsError) {
      rules = try CorpusRules(settings: pipeline.input.settings, now: now)
    } catch {
      throw BatchError(.input, error.message, fix: error.fix)
    }
    do throws(CorpusError) {
      rules.outputFolder = pipeline.outputPath
      rules.bytesPerRecord = pipeline.limits.bytesPerDocument
      return try Corpus(path: pipeline.input.path, rules: rules)
    } catch {
      throw BatchError(.input, "\(error.path): \(error.message)", fix: error.fix)
    }
  }

  /// How far the run is; may be asked from any thread.
  public var progress: RunProgress { RunProgress(table: table, since: started) }

  /// Asks the run to finish the documents in flight and stop. May be called from any thread.
  public func stop() { table.requestStop(isAsked: true) }

  /// Does the run.
  ///
  /// - Parameter note: Called for what happens on the way, from any thread.
  /// - Throws: What keeps the run from being done. What is done is kept, and the last output is intact.
  public func execute(
    note: @escaping @Sendable (RunNote) -> Void = { _ in }
  ) throws(BatchError) -> RunSummary {
    let startedAt = Double(table[.startedAt])
    table.enter(.starting)
    table.beginLife()
    let isFirstLife = table[.firstSegment] == 0
    let ledger = try Ledger(
      layout: layout, isFresh: options.isFresh, forgetting: options.isFresh && isFirstLife,
      isReopened: !isFirstLife)
    let terms = terms(firstOwnSegment: table.settle(.firstSegment, at: ledger.nextSegment))
    let suspects = table.isOfEngine ? SuspectList(path: layout.suspects) : SuspectList()
    let walk = Walk(
      source: source, ledger: ledger, terms: terms, table: table,
      suspects: Set(suspects.suspects.keys))
    if options.countsAhead, source.isCountable { countAhead() }
    table.setBaseline(ProcessMemory(of: getpid())?.residentBytes ?? 0)
    table.enter(.processing)
    let engine = Engine(
      pipeline: pipeline, options: options, ledger: ledger, walk: walk, terms: terms, table: table,
      suspects: suspects, note: note)
    let segments = try engine.run()
    let result = try walk.result()
    var summary = summary(of: result, startedAt: startedAt)
    summary.run = ledger.state.run + 1
    guard result.isAtEnd else {
      summary.outcome = .interrupted
      summary.seconds = progress.seconds
      return summary
    }
    guard table[.found] + table[.unreadable] > 0 else { throw nothingFound(result.skipped) }
    table.enter(.publishing)
    let completion = RunCompletion(
      layout: layout, ledger: ledger, segments: segments, terms: terms, note: note,
      revisers: pipeline.steps.compactMap { $0.stage.makeReviser() })
    try completion.publish(result, summary: &summary) { progress.seconds }
    table.enter(.finished)
    return summary
  }

  /// Says what the run would process and why, and does nothing.
  ///
  /// - Throws: `.locked` when a run is at work on the output; what keeps the run from being done.
  /// - Returns: How many documents there are, and how many of them have not changed.
  public func rehearse(
    _ report: (RehearsedDocument) -> Void
  ) throws(BatchError) -> (found: Int, unchanged: Int) {
    let lock = SystemCall.isFolder(layout.ledger) ? try RunLock(layout: layout) : nil
    let ledger =
      lock == nil
      ? Ledger(emptyAt: layout)
      : try Ledger(layout: layout, isFresh: options.isFresh)
    let walk = Walk(
      source: source, ledger: ledger, terms: terms(firstOwnSegment: .max), table: table)
    let rehearsal = Rehearsal(
      walk: walk, ledger: ledger, table: table, maxBytes: pipeline.limits.bytesPerDocument)
    try rehearsal.perform(report)
    guard table[.found] > 0 else { throw nothingFound(try walk.result().skipped) }
    return (table[.found], table[.unchanged])
  }

  /// Counts the documents on a thread of its own, so that progress can say how much is left. Not those of archives,
  /// which must be unpacked for it: then nobody knows how much is left.
  private func countAhead() {
    DispatchQueue(label: "count", qos: .utility).async {
      var cursor = source.makeCursor()
      var count = 0
      while table[.stop] == 0, table[.phase] == InFlightTable.Phase.processing.rawValue {
        do throws(CorpusError) {
          switch try cursor.nextStep() {
          case .item?: count += 1
          case .files(var files)?:
            _ = try files.next { _, _, _ in
              count += 1
              return true
            }
          case .archive?, .archiveEnd?: return
          case nil:
            table.setTotal(count)
            return
          }
        } catch { continue }
      }
    }
  }

  private func nothingFound(_ skipped: SkipTally) -> BatchError {
    BatchError(
      .nothingToDo,
      "there is no document in \(pipeline.input.path)"
        + (skipped.total == 0 ? ": it is empty" : "; passed over: \(skipped)"),
      fix: skipped.total == 0
        ? "put documents there, or give another folder: `quotidian run FOLDER`"
        : "see input.include, input.exclude and input.formats in `quotidian check --resolved`")
  }

  private func terms(firstOwnSegment: Int) -> Walk.Terms {
    // What changes how documents are read counts as much as what changes how they are processed.
    var text = pipeline.fingerprint + "\ncorpora \(Corpus.revision)"
    for setting in pipeline.resolved
    where setting.key.hasPrefix("input.")
      && !["input.path", "input.include", "input.exclude"].contains(setting.key)
    {
      text += "\n\(setting.key) \(setting.value.compact)"
    }
    let fingerprint = checksum(Array(text.utf8))
    // What one version cannot process, the next may.
    text += "\nprogram \(options.programVersion)"
    for setting in pipeline.resolved where setting.key.hasPrefix("limits.") {
      text += "\n\(setting.key) \(setting.value.compact)"
    }
    var terms = Walk.Terms(
      fingerprint: fingerprint, failureFingerprint: checksum(Array(text.utf8)),
      retriesFailed: options.retriesQuarantined, firstOwnSegment: firstOwnSegment)
    for id in options.retriedIDs {
      terms.retried.insert(ContentKey(ofID: id))
      if let mark = id.lastIndex(of: "#") {
        terms.retried.insert(ContentKey(ofID: String(id[..<mark])))
      }
    }
    return terms
  }

  private func summary(of result: Walk.Result, startedAt: Double) -> RunSummary {
    var summary = RunSummary()
    summary.started = Timestamp.text(startedAt)
    summary.found = table[.found]
    summary.unchanged = table[.unchanged]
    summary.read = table[.done] - table[.unchanged]
    summary.written = table[.written]
    summary.leftOut = table[.leftOut]
    summary.newlyQuarantined = table[.quarantined]
    summary.bytes = table[.bytes]
    summary.skipped = result.skipped.all.map {
      RunSummary.Skipped(
        rule: $0.reason.phrase, count: $0.entry.count, example: $0.entry.example)
    }
    for (step, name) in (["read"] + pipeline.steps.map(\.name)).enumerated() {
      summary.steps.append(
        RunSummary.StepTime(name: name, seconds: Double(table.nanoseconds(inStep: step)) / 1e9))
    }
    (summary.workers, summary.restarts) = (pipeline.workers, table[.restarts])
    summary.pipeline = pipeline.fingerprint
    summary.program = options.programVersion
    (summary.input, summary.output) = (pipeline.input.path, layout.folder)
    return summary
  }
}
