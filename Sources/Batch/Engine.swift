import Corpora
import Dispatch
import Documents
import Pipelines
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Works through a corpus: workers on Dispatch threads draw documents from the walk, take each from bytes to
/// records, and hand these to the ledger. In flight are as many documents as there are workers.
final class Engine: Sendable {
  private let pipeline: Pipeline
  private let options: RunOptions
  private let layout: OutputLayout
  private let table: InFlightTable
  private let walk: Walk
  private let terms: Walk.Terms
  private let note: @Sendable (RunNote) -> Void
  private let writer: Mutex<SegmentWriter>
  /// The segments that are closed, and how many of them were synced.
  private let closed = Mutex<(segments: [LedgerSegment], synced: Int)>(([], 0))
  /// Documents that killed an engine before this one.
  private let guilty: [ContentKey: SuspectList.Verdict]
  /// Closed as long as documents are to be taken one at a time.
  private let gate = DispatchSemaphore(value: 0)
  private let failure = Mutex<BatchError?>(nil)

  init(
    pipeline: Pipeline, options: RunOptions, ledger: Ledger, walk: Walk, terms: Walk.Terms,
    table: InFlightTable, suspects: SuspectList = SuspectList(),
    note: @escaping @Sendable (RunNote) -> Void
  ) {
    (self.pipeline, self.options, layout, self.table) = (pipeline, options, ledger.layout, table)
    (self.walk, self.terms, self.note, guilty) = (walk, terms, note, suspects.guilty)
    writer = Mutex(
      SegmentWriter(folder: ledger.layout.segments, firstNumber: ledger.nextSegment))
  }

  /// Works until the corpus is done or somebody asks to stop.
  ///
  /// - Returns: The segments that hold what was done; they are closed.
  /// - Throws: What keeps the ledger from being written, or too many failures; what is done is kept then, too.
  func run() throws(BatchError) -> [LedgerSegment] {
    let timers = [
      every(1) { () throws(BatchError) in try self.flush() },
      every(10) { () throws(BatchError) in try self.synchronize() },
    ]
    // Not `concurrentPerform`: it has no more threads than cores, and more workers may be asked for.
    let group = DispatchGroup()
    for number in 0..<pipeline.workers {
      DispatchQueue(label: "worker \(number)").async(group: group) { self.work(as: number) }
    }
    group.wait()
    for timer in timers { timer.cancel() }
    if let last = try writer.withLock({ writer throws(BatchError) in try writer.finish() }) {
      finish(last)
    }
    if let failure = failure.withLock({ $0 }) { throw failure }
    return closed.withLock { $0.segments.sorted { $0.number < $1.number } }
  }

  /// Does something again and again, on a queue of its own; what goes wrong with it stops the run.
  private func every(
    _ seconds: Int, _ work: @escaping @Sendable () throws(BatchError) -> Void
  ) -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "timer"))
    timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds))
    timer.setEventHandler {
      do throws(BatchError) {
        try work()
      } catch {
        self.stop(error)
      }
    }
    timer.resume()
    return timer
  }

  /// Hands what is done to the kernel, which keeps it when the process is killed; returns the path of the open segment.
  @discardableResult private func flush() throws(BatchError) -> String? {
    try writer.withLock { writer throws(BatchError) in try writer.flush() }
  }

  /// Makes what is done last over a power cut.
  private func synchronize() throws(BatchError) {
    let open = try flush()
    let finished = closed.withLock { closed in
      defer { closed.synced = closed.segments.count }
      return closed.segments[closed.synced...].map(\.data)
    }
    for file in finished + (open.map { [$0] } ?? []) { try SystemCall.synchronize(file: file) }
  }

  private func stop(_ error: BatchError) {
    failure.withLock { if $0 == nil { $0 = error } }
    table.requestStop(isAsked: false)
  }

  // MARK: One worker

  private func work(as number: Int) {
    var worker = PipelineWorker(steps: pipeline.steps)
    let slot = WorkerSlot(table: table, number: number)
    worker.willBeginStep = { slot.enter(step: $0 + 1) }
    // The first worker goes ahead alone until all suspects are met; each lets the next one in.
    var isGateShut = number == 0
    if number > 0 { gate.wait() }
    func openGate() {
      gate.signal()
      isGateShut = false
    }
    defer { if isGateShut { openGate() } }
    if number > 0 { openGate() } else if !walk.mustBeCareful { openGate() }
    while table[.stop] == 0 {
      switch walk.next() {
      case .end: return
      case .failure(let error): report(error)
      case .work(let work):
        slot.begin(work.key)
        process(work, with: &worker)
        slot.end()
        table.add(to: .done)
        table.add(to: .workDone)
      }
      if isGateShut, !walk.mustBeCareful { openGate() }
    }
  }

  private func process(_ work: Walk.Work, with worker: inout PipelineWorker) {
    if let verdict = guilty[work.key] {
      if !walk.isSettled(work) { quarantine(work, verdict) }
      return
    }
    var document: Document
    do throws(CorpusError) {
      document = try work.item.load(limit: pipeline.limits.bytesPerDocument)
    } catch {
      fail(work, at: error)
      return
    }
    table.add(document.raw.bytes.count, to: .bytes)
    let content =
      document.provenance.contentHash.flatMap { ContentKey(hexadecimal: $0) }
      ?? ContentKey(of: document.raw.bytes)
    if walk.isUnchanged(work, content: content) {
      table.add(to: .unchanged)
      return
    }
    document.pipeline = pipeline.fingerprint
    let source = document.provenance
    var records: [LedgerFrame.Record] = []
    var failures: [QuarantineRecord] = []
    var isLeftOut = false
    for outcome in worker.outcomes(of: document) {
      if let failure = outcome.failure {
        failures.append(
          QuarantineRecord(
            id: outcome.document.id, provenance: outcome.document.provenance, stage: failure.step,
            code: failure.error.code, message: failure.error.message, line: failure.error.line,
            column: failure.error.column, pipeline: pipeline.fingerprint))
        continue
      }
      if let reason = outcome.document.leftOut {
        isLeftOut = true
        let id = outcome.document.id
        note(RunNote(.debug, event: "leftOut", document: id, "\(id): left out: \(reason)"))
        continue
      }
      table.add(to: .written)
      let id = Array(outcome.document.id.utf8)
      for rendering in outcome.document.renderings {
        records.append(
          LedgerFrame.Record(
            stream: Array(rendering.format.utf8), id: id, bytes: rendering.bytes))
      }
    }
    if !failures.isEmpty {
      let kept = keepBytes(of: work, hash: source.contentHash)
      for var failure in failures {
        failure.bytes = kept
        records.append(record(of: failure))
      }
    }
    var flags: LedgerEntry.Flags = failures.isEmpty ? [] : .failed
    if isLeftOut {
      flags.insert(.leftOut)
      table.add(to: .leftOut)
    }
    append(work, content: content, flags: flags, records: records)
    for failure in failures { announce(failure) }
  }

  private func append(
    _ work: Walk.Work, content: ContentKey, flags: LedgerEntry.Flags, records: [LedgerFrame.Record]
  ) {
    var flags = flags
    if work.item.stamp == nil { flags.insert(.noStamp) }
    if work.isYoung { flags.insert(.young) }
    let entry = LedgerEntry(
      key: work.key, content: content, size: work.item.stamp?.size ?? 0,
      modified: work.item.stamp?.modified ?? 0,
      fingerprint: (flags.contains(.failed) ? terms.failureFingerprint : terms.fingerprint)
        ^ work.item.origin,
      flags: flags)
    append(LedgerFrame(entry: entry, id: work.id, records: records))
  }

  private func append(_ frame: LedgerFrame) {
    let hasFailed = frame.entry.flags.contains(.failed)
    // Hashing is not for the time in which other workers wait.
    let (head, references) = frame.encodedHead()
    do throws(BatchError) {
      let full = try writer.withLock { writer throws(BatchError) in
        let full = try writer.append(frame, head: head, references: references)
        // What failed is counted: it must not be lost with the buffer when the engine dies.
        if hasFailed { try writer.flush() }
        return full
      }
      if let full { finish(full) }
    } catch {
      stop(error)
    }
  }

  /// Closes a segment, while the other workers go on.
  private func finish(_ segment: consuming OpenSegment) {
    do throws(BatchError) {
      let segment = try segment.close()
      closed.withLock { $0.segments.append(segment) }
    } catch {
      stop(error)
    }
  }

  // MARK: What goes wrong

  private func record(of failure: QuarantineRecord) -> LedgerFrame.Record {
    LedgerFrame.Record(
      stream: RecordReference.quarantine, id: Array(failure.id.utf8), bytes: failure.encoded)
  }

  private func announce(_ failure: QuarantineRecord) {
    table.add(to: .quarantined)
    note(
      RunNote(
        .warning, event: "quarantined", document: failure.id,
        "\(failure.place): \(failure.stage): \(failure.message)"))
    if let most = options.maxFailures, table[.quarantined] > most {
      stop(
        BatchError(
          .tooManyFailures,
          "stopped: \(table[.quarantined]) documents failed, and no more than \(most) may",
          fix: "what is done is kept; look at the messages above, then run again"))
    }
  }

  /// A document that could not be read.
  private func fail(_ work: Walk.Work, at error: CorpusError) {
    if error.code == .vanished {
      // Gone is gone: as if the walk had come a moment later.
      table.add(to: .vanished)
      note(
        RunNote(.warning, event: "vanished", document: work.item.id, "\(error)"))
      return
    }
    var failure = QuarantineRecord(
      id: work.item.id, provenance: work.item.provenance, stage: "read",
      code: error.code.rawValue, message: error.message, pipeline: pipeline.fingerprint)
    if error.code == .tooLarge { failure.limit = "limits.bytesPerDocument" }
    let flags: LedgerEntry.Flags =
      error.code == .unreadable ? [.failed, .passing] : .failed
    append(work, content: .none, flags: flags, records: [record(of: failure)])
    announce(failure)
  }

  /// Something that the walk could not read: a folder, a damaged record of an archive.
  private func report(_ error: CorpusError) {
    if error.code == .vanished {
      note(RunNote(.warning, event: "vanished", document: error.path, "\(error)"))
      return
    }
    table.add(to: .unreadable)
    // No id can be "\0…": the entry stands for the place, and cannot be taken for a document's.
    let name = "\0\(error.path)\0\(error.message)"
    let key = ContentKey(ofID: name)
    guard !walk.isKnown(failure: key) else { return }
    let failure = QuarantineRecord(
      id: error.path.isEmpty ? pipeline.input.path : error.path,
      provenance: Provenance(path: error.path), stage: "read", code: error.code.rawValue,
      message: error.message, pipeline: pipeline.fingerprint)
    let entry = LedgerEntry(
      key: key, content: .none, size: 0, modified: 0, fingerprint: terms.failureFingerprint,
      flags: [.failed, .noStamp])
    append(LedgerFrame(entry: entry, id: Array(name.utf8), records: [record(of: failure)]))
    announce(failure)
  }

  /// A document that killed the engine, or broke a limit, when it was tried.
  private func quarantine(_ work: Walk.Work, _ verdict: SuspectList.Verdict) {
    var failure = QuarantineRecord(
      id: work.item.id, provenance: work.item.provenance, stage: verdict.stage, code: verdict.code,
      message: verdict.message, signal: verdict.signal, limit: verdict.limit,
      pipeline: pipeline.fingerprint)
    // What kills the engine while it is read is not read again.
    if verdict.stage != "read",
      let document = try? work.item.load(limit: pipeline.limits.bytesPerDocument)
    {
      failure.provenance = document.provenance
      failure.bytes = keepBytes(of: work, hash: document.provenance.contentHash)
    }
    let content = failure.provenance.contentHash.flatMap { ContentKey(hexadecimal: $0) } ?? .none
    append(work, content: content, flags: .failed, records: [record(of: failure)])
    announce(failure)
  }

  /// Keeps the raw bytes of a document beside its record in quarantine; nil when they cannot be had.
  private func keepBytes(of work: Walk.Work, hash: String?) -> String? {
    guard let document = try? work.item.load(limit: pipeline.limits.bytesPerDocument),
      document.provenance.contentHash == hash
    else { return nil }
    let name = work.key.hexadecimal + ".raw"
    do throws(BatchError) {
      try SystemCall.makeFolder(layout.quarantineBytes)
      let path = "\(layout.quarantineBytes)/\(name)"
      var file = try OutputFile(path: path + ".part", bufferSize: 1 << 16)
      try file.append(document.raw.bytes)
      try file.flush()
      try SystemCall.replace(path, with: path + ".part")
    } catch {
      stop(error)
      return nil
    }
    return "quarantine/bytes/\(name)"
  }
}
