import Corpora
public import Pipelines

/// One run of a pipeline over a corpus, in this process.
public struct BatchRun: Sendable {
  /// What to do with documents.
  public let pipeline: Pipeline
  /// How to do it.
  public let options: RunOptions
  private let source: any DocumentSource
  private let layout: OutputLayout
  private let table: InFlightTable
  private let started = SystemCall.monotonicNanoseconds

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
    layout = OutputLayout(pipeline.outputPath)
    do throws(CorpusError) {
      var rules = try CorpusRules(settings: pipeline.input.settings)
      rules.outputFolder = pipeline.outputPath
      source = try Corpus(path: pipeline.input.path, rules: rules)
    } catch {
      throw BatchError(.input, "\(error.path): \(error.message)", fix: error.fix)
    }
  }

  /// How far the run is; may be asked from any thread.
  public var progress: RunProgress { RunProgress(table: table, since: started) }

  /// Asks the run to finish the documents in flight and stop. May be called from any thread.
  public func stop() { table.requestStop() }

  /// Does the run.
  ///
  /// - Parameter note: Called for what happens on the way, from any thread.
  /// - Throws: What keeps the run from being done. What is done is kept, and the last output is intact.
  public func execute(
    note: @escaping @Sendable (RunNote) -> Void = { _ in }
  ) throws(BatchError) -> RunSummary {
    let startedAt = SystemCall.wallClock
    if options.isFresh { try Ledger.forget(layout) }
    let ledger = try Ledger(layout: layout)
    table.enter(.processing)
    let terms = terms(firstOwnSegment: ledger.nextSegment)
    let walk = Walk(source: source, ledger: ledger, terms: terms, table: table)
    let engine = Engine(
      pipeline: pipeline, options: options, ledger: ledger, walk: walk, terms: terms, table: table,
      note: note)
    let segments = try engine.run()
    let result = walk.result
    var summary = summary(of: result, startedAt: startedAt)
    summary.run = ledger.state.run + 1
    guard result.isAtEnd else {
      summary.outcome = .interrupted
      summary.seconds = progress.seconds
      return summary
    }
    guard table[.found] > 0 else { throw nothingFound(result.skipped) }
    table.enter(.publishing)
    try publish(segments, ledger: ledger, result: result, summary: &summary, note: note)
    table.enter(.finished)
    return summary
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
    var text = pipeline.fingerprint
    for setting in pipeline.resolved
    where setting.key.hasPrefix("input.")
      && !["input.path", "input.include", "input.exclude"].contains(setting.key)
    {
      text += "\n\(setting.key) \(setting.value.compact)"
    }
    let fingerprint = checksum(Array(text.utf8))
    for setting in pipeline.resolved where setting.key.hasPrefix("limits.") {
      text += "\n\(setting.key) \(setting.value.compact)"
    }
    return Walk.Terms(
      fingerprint: fingerprint, failureFingerprint: checksum(Array(text.utf8)),
      retriesFailed: options.retriesQuarantined, firstOwnSegment: firstOwnSegment)
  }

  private func summary(of result: Walk.Result, startedAt: Double) -> RunSummary {
    var summary = RunSummary()
    summary.started = Timestamp.text(startedAt)
    summary.found = table[.found]
    summary.unchanged = table[.unchanged]
    summary.read = table[.done] - table[.unchanged]
    summary.written = table[.written]
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
    summary.workers = pipeline.workers
    summary.pipeline = pipeline.fingerprint
    summary.program = options.programVersion
    (summary.input, summary.output) = (pipeline.input.path, layout.folder)
    return summary
  }

  private func publish(
    _ segments: [LedgerSegment], ledger: Ledger, result: Walk.Result, summary: inout RunSummary,
    note: @Sendable (RunNote) -> Void
  ) throws(BatchError) {
    var sources: [Ledger.Source] = []
    for segment in segments.reversed() {
      sources.append(
        Ledger.Source(index: try LedgerIndex(files: segment.index), segment: segment))
    }
    let own = sources.count
    sources += ledger.sources
    var live = LiveEntries(counts: sources.map(\.index.count))
    for (number, source) in sources.enumerated() {
      for index in 0..<source.index.count where number < own || result.live[number - own, index] {
        live[number, index] = true
      }
    }
    let refreshed = result.refreshed.map {
      Walk.Refresh(
        source: $0.source + own, index: $0.index, size: $0.size, modified: $0.modified,
        isYoung: $0.isYoung)
    }
    var commit = OutputCommit(layout: layout)
    var publication = Publication(
      layout: layout, state: ledger.state, sources: sources, live: live)
    let (state, counts) = try publication.write(
      run: summary.run, refreshed: refreshed, into: &commit)
    for id in counts.conflicts {
      note(RunNote(.warning, event: "conflict", document: id, "two documents have the id \(id)"))
    }
    summary.records = state.records(of: RecordReference.documents)
    summary.quarantined = state.records(of: RecordReference.quarantine)
    (summary.upserted, summary.deleted) = (counts.upserted, counts.deleted)
    summary.seconds = progress.seconds
    try commit.add(state.encoded, to: "ledger/state.json")
    let report = Array(summary.value.indented.utf8)
    try commit.add(report, to: "runs/\(OutputLayout.number(summary.run)).json")
    try commit.add(report, to: "run.json")
    try commit.perform()
  }
}
