import Stages

/// The end of a run: from what is done to the next output, in one commit.
struct RunCompletion {
  let layout: OutputLayout
  let ledger: Ledger
  /// The segments that this life of the engine closed.
  let segments: [LedgerSegment]
  let terms: Walk.Terms
  let note: @Sendable (RunNote) -> Void
  /// Stages that have a last word on the records.
  var revisers: [any RecordReviser] = []

  /// Commits, and completes the summary.
  func publish(
    _ result: Walk.Result, summary: inout RunSummary, seconds: () -> Double
  ) throws(BatchError) {
    var sources: [Ledger.Source] = []
    for segment in segments.reversed() {
      sources.append(
        Ledger.Source(
          index: try LedgerIndex(files: segment.index), segment: segment, isOwn: true))
    }
    let own = sources.count
    sources += ledger.sources
    var live = result.live.prepended(counts: sources[..<own].map(\.index.count))
    try keepUnseen(result.unseen, sources: sources, live: &live)
    count(sources, live, into: &summary)

    var commit = OutputCommit(layout: layout)
    var state = ledger.state
    state.run = summary.run
    if isUnchanged(sources, live), result.refreshed.isEmpty {
      try ChangeFeed(layout: layout, run: summary.run).finish(into: &commit)
      // What an interrupted run left, and nothing of it counts.
      for source in sources {
        guard let segment = source.segment else { continue }
        let files = source.index.files
        commit.removals += [files.keys, files.names, files.records, segment.data].map {
          String($0.dropFirst(layout.folder.count + 1))
        }
      }
    } else {
      let refreshed = result.refreshed.map { $0.shifted(by: own) }
      var publication = Publication(
        layout: layout, state: ledger.state, sources: sources, live: live,
        terms: terms, pipelineFingerprint: summary.pipeline, revisers: revisers)
      let written = try publication.write(run: summary.run, refreshed: refreshed, into: &commit)
      state = written.state
      let counts = written.counts
      (summary.upserted, summary.deleted) = (counts.upserted, counts.deleted)
      (summary.written, summary.newlyQuarantined) = (counts.written, counts.newlyQuarantined)
      for id in counts.conflicts {
        note(
          RunNote(
            .warning, event: "conflict", document: id,
            "\(id): in quarantine, because its id is used by another document"))
      }
    }
    summary.records = state.records(of: RecordReference.documents)
    summary.leftOut = state.leftOut
    summary.quarantined = state.records(of: RecordReference.quarantine)
    summary.seconds = seconds()
    try commit.add(state.encoded, to: "ledger/state.json")
    let archives = ArchiveSeals(result.archives)
    if !archives.isEmpty || SystemCall.size(layout.archives) != nil {
      try commit.add(
        archives.encoded(generation: state.generation), to: "ledger/archives.jsonl")
    }
    let report = Array(summary.value.indented.utf8)
    try commit.add(report, to: "runs/\(OutputLayout.number(summary.run)).json")
    try commit.add(report, to: "run.json")
    let metrics = RunMetrics(summary: summary, ended: SystemCall.wallClock)
    try commit.add(Array(metrics.text.utf8), to: "metrics.prom")
    try commit.perform()
    sweepQuarantine(state)
  }

  /// Removes the raw bytes of documents that are in quarantine no more.
  private func sweepQuarantine(_ state: LedgerState) {
    let names = SystemCall.names(in: layout.quarantineBytes)
    guard !names.isEmpty, let index = try? LedgerIndex(files: layout.base(state.generation)) else {
      return
    }
    for name in names {
      if let key = ContentKey(hexadecimal: String(name.prefix(32))), let place = index.find(key),
        index[place].flags.contains(.failed), name.hasSuffix(".raw")
      {
        continue
      }
      // Left for the next sweep when it fails.
      try? SystemCall.remove("\(layout.quarantineBytes)/\(name)")
    }
  }

  private func isUnchanged(_ sources: [Ledger.Source], _ live: LiveEntries) -> Bool {
    // Without an output there is one to be made, if only an empty one.
    guard sources.last?.segment == nil, let base = sources.last, base.isValid else { return false }
    for (number, source) in sources.enumerated() {
      let expected = source.segment == nil ? source.index.count : 0
      guard live.count(of: number) == expected else { return false }
    }
    return true
  }

  /// Where a folder could not be read, what is known of it stays as it is.
  private func keepUnseen(
    _ unseen: [[UInt8]], sources: [Ledger.Source], live: inout LiveEntries
  ) throws(BatchError) {
    guard !unseen.isEmpty else { return }
    for (number, source) in sources.enumerated() where source.isValid {
      for index in 0..<source.index.count where !live[number, index] {
        let id = try source.index.id(at: index)
        guard id.first != 0, unseen.contains(where: { id.starts(with: $0) }) else { continue }
        let key = source.index.key(at: index)
        let isKnown = sources.enumerated().contains { other, source in
          source.index.find(key).map { live[other, $0] } ?? false
        }
        if !isKnown { live[number, index] = true }
      }
    }
  }

  private func count(
    _ sources: [Ledger.Source], _ live: LiveEntries, into summary: inout RunSummary
  ) {
    (summary.read, summary.resumed, summary.unchanged) = (0, 0, 0)
    summary.newlyQuarantined = 0
    summary.written = 0
    for (number, source) in sources.enumerated() {
      let count = live.count(of: number)
      guard let segment = source.segment else {
        summary.unchanged += count
        continue
      }
      if segment.number >= terms.firstOwnSegment {
        summary.read += count
      } else {
        summary.resumed += count
      }
    }
  }
}

extension LiveEntries {
  /// The same with further sources in front, all of whose entries are current.
  func prepended(counts: [Int]) -> LiveEntries {
    var all = LiveEntries(full: counts)
    all.append(self)
    return all
  }
}

extension Walk.Refresh {
  /// The same with further sources in front.
  func shifted(by sources: Int) -> Walk.Refresh {
    Walk.Refresh(
      source: source + sources, index: index, size: size, modified: modified, isYoung: isYoung)
  }
}
