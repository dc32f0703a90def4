public import Pipelines
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A run in a process of its own: starts the engine, watches it, and starts it again when a document has killed it.
///
/// What was in flight when the engine died is suspected. The next engine goes on where the last one stopped, takes
/// documents one at a time until it has met every suspect, and whom it dies over a second time is guilty:
/// it goes into quarantine, and the run goes on.
public final class Supervisor: Sendable {
  /// No run has more workers.
  static let maxWorkers = 1024
  /// Deaths in a row without a document done in between, after which the engine is given up.
  private static let maxDeathsInARow = 8
  /// From so many documents on that killed the engine, their share counts.
  private static let minGuilty = 50
  /// How often a document may be in flight when the engine dies before it is guilty without being caught alone.
  private static let maxSuspicions = 3

  private let launch: EngineLaunch
  private let limits: Pipeline.Limits
  private let workers: Int
  private let stepNames: [String]
  private let layout: OutputLayout
  private let table: InFlightTable
  private let lock: RunLock
  private let readsStandardInput: Bool
  private let started: Int

  /// A run of `pipeline`, whose engine is started by `launch`.
  ///
  /// - Throws: `.input` when there is no input; `.locked` when another run works on the output; `.output` when it cannot be written.
  public init(pipeline: Pipeline, launch: EngineLaunch) throws(BatchError) {
    // An input that is not there is said before anything is touched.
    _ = try BatchRun.source(of: pipeline, now: Int(SystemCall.wallClock))
    self.launch = launch
    (limits, workers) = (pipeline.limits, pipeline.workers)
    stepNames = ["read"] + pipeline.steps.map(\.name)
    layout = OutputLayout(pipeline.outputPath)
    table = try InFlightTable(workers: Self.maxWorkers)
    started = table.settle(.started, at: SystemCall.monotonicNanoseconds)
    lock = try RunLock(layout: layout)
    readsStandardInput =
      pipeline.input.path == "-" || pipeline.input.settings["filesFrom"]?.string == "-"
  }

  /// How far the run is; may be asked from any thread.
  public var progress: RunProgress { RunProgress(table: table, since: started) }

  /// Asks the run to finish the documents in flight and stop. May be called from any thread, and in a signal
  /// handler of Dispatch.
  public func stop() { table.requestStop(isAsked: true) }

  /// Does the run.
  ///
  /// - Parameter note: Called for what happens on the way.
  /// - Throws: What keeps the run from being done. What is done is kept, and the last output is intact.
  public func execute(note: (RunNote) -> Void) throws(BatchError) -> RunSummary {
    if readsStandardInput { try StandardInputCopy.make(layout) }
    defer { if readsStandardInput { StandardInputCopy.remove(layout) } }
    let path = layout.suspects
    var list = SuspectList(path: path)
    // Found guilty by an earlier run that did not end: the document may have changed since.
    for key in list.guilty.keys { list.suspects[key] = 1 }
    list.guilty = [:]
    try list.write(to: path)
    var deathsInARow = 0
    var lastWords = ""
    while true {
      let doneBefore = table[.workDone]
      var death: Death
      switch try runEngine(note: note, lastWords: &lastWords) {
      case .summary(let summary):
        if summary.outcome == .completed {
          try SystemCall.remove(path)
        } else {
          try summary.write(to: layout)
        }
        return summary
      case .death(let found): death = found
      }
      table.add(to: .restarts)
      deathsInARow = table[.workDone] > doneBefore ? 1 : deathsInARow + 1
      judge(&death, &list, note: note)
      guard deathsInARow <= Self.maxDeathsInARow || !death.convicted.isEmpty else {
        throw BatchError(
          .engine,
          "the engine died \(deathsInARow) times without getting anything done: \(death.cause)"
            + (lastWords.isEmpty ? "" : "; it said: \(lastWords)"),
          fix: "this is a bug of the program; what is done is kept")
      }
      try list.write(to: path)
      // Poison is rare. If most documents kill the engine, it is not the documents.
      guard list.guilty.count < Self.minGuilty || list.guilty.count * 2 < table[.workDone] else {
        throw BatchError(
          .engine,
          "\(list.guilty.count) of the first \(table[.workDone]) documents killed the engine: \(death.cause)",
          fix: "this is a bug of the program; what is done is kept")
      }
    }
  }

  // MARK: One life of the engine

  private enum End {
    case summary(RunSummary)
    case death(Death)
  }

  /// How an engine died, and what its workers were doing.
  private struct Death {
    /// In words: `signal 11 (segmentation fault)`.
    var cause: String
    var signal: Int32
    /// What the watchdog killed it for.
    var finding: Watchdog.Finding?
    /// Documents in flight: worker, key, step, and whether the fatal signal hit its thread.
    var inFlight: [(worker: Int, key: ContentKey, step: Int, wasHit: Bool)]
    var convicted: [ContentKey] = []
  }

  private func runEngine(
    note: (RunNote) -> Void, lastWords: inout String
  ) throws(BatchError) -> End {
    for worker in 0..<workers {
      table.set(.serial, of: worker, to: 0)
      table.set(.signal, of: worker, to: 0)
    }
    var messages = try MessagePipe()
    var errors = try MessagePipe()
    let lifeline = try MessagePipe(blocking: true)
    var descriptors = [
      (messages.writeEnd, EngineProcess.Descriptor.messages),
      (errors.writeEnd, EngineProcess.Descriptor.errors),
      (table.descriptor, EngineProcess.Descriptor.table),
      (lifeline.readDescriptor, EngineProcess.Descriptor.lifeline),
      (lock.descriptor, EngineProcess.Descriptor.lock),
    ]
    // From its beginning in each life of the engine.
    let copy = readsStandardInput ? try InputFile(path: layout.standardInput) : nil
    if let copy { descriptors.append((copy.descriptor, EngineProcess.Descriptor.input)) }
    let child = try launch.start(descriptors: descriptors)
    messages.closeWriteEnd()
    errors.closeWriteEnd()
    var watchdog = Watchdog(
      table: table, workers: workers, process: child, seconds: limits.secondsPerDocument,
      memory: limits.memoryPerDocument)
    var finding: Watchdog.Finding?
    var summary: RunSummary?
    var failure: BatchError?
    func take(_ lines: [[UInt8]], saying said: [[UInt8]]) {
      for line in said {
        lastWords = String(decoding: line, as: UTF8.self)
        note(RunNote(.info, event: "stderr", lastWords))
      }
      for line in lines {
        switch EngineMessage(line: line) {
        case .note(let happened)?: note(happened)
        case .summary(let done)?: summary = done
        case .failure(let error)?: failure = error
        case nil: note(RunNote(.debug, event: "engine", String(decoding: line, as: UTF8.self)))
        }
      }
    }
    var status: Int32 = 0
    while true {
      MessagePipe.wait(
        for: [messages.readDescriptor, errors.readDescriptor], milliseconds: 50)
      take(messages.lines(), saying: errors.lines())
      // SAFETY: the call fills `status`.
      let result = unsafe waitpid(child, &status, WNOHANG)
      if result == child { break }
      if result < 0, errno != EINTR { break }
      if finding == nil, let found = watchdog.look() {
        finding = found
        kill(child, SIGKILL)
      }
    }
    take(messages.lines(), saying: errors.lines())
    if let failure { throw failure }
    if let summary { return .summary(summary) }
    let number = status & 0x7F
    return .death(
      Death(
        cause: number == 0
          ? "exit code \((status >> 8) & 0xFF)" : "signal \(number) (\(SignalName.words(number)))",
        signal: number, finding: finding, inFlight: inFlight()))
  }

  private func inFlight() -> [(worker: Int, key: ContentKey, step: Int, wasHit: Bool)] {
    (0..<workers).compactMap { worker in
      guard table.value(.serial, of: worker) != 0 else { return nil }
      let key = ContentKey(
        high: UInt64(UInt(bitPattern: table.value(.keyHigh, of: worker))),
        low: UInt64(UInt(bitPattern: table.value(.keyLow, of: worker))))
      return (worker, key, table.value(.step, of: worker), table.value(.signal, of: worker) != 0)
    }
  }

  // MARK: Who did it

  private func judge(_ death: inout Death, _ list: inout SuspectList, note: (RunNote) -> Void) {
    func convict(_ key: ContentKey, _ verdict: SuspectList.Verdict) {
      list.guilty[key] = verdict
      list.suspects[key] = nil
      death.convicted.append(key)
    }
    func stage(_ step: Int) -> String {
      stepNames.indices.contains(step) ? stepNames[step] : "read"
    }
    let alone = death.inFlight.count == 1
    switch death.finding {
    case .tooLong(let worker)?:
      guard let culprit = death.inFlight.first(where: { $0.worker == worker }) else { break }
      convict(
        culprit.key,
        SuspectList.Verdict(
          stage: stage(culprit.step), code: "time",
          message: "took longer than \(limits.secondsPerDocument) seconds",
          limit: "limits.secondsPerDocument"))
      note(
        RunNote(.info, event: "restart", "a document took too long; the engine is started again"))
      return
    case .tooMuch?:
      note(
        RunNote(
          .info, event: "restart", "a document took too much memory; the engine is started again"))
    case nil:
      note(
        RunNote(
          .info, event: "restart", "the engine died of \(death.cause) and is started again"))
    }
    // The thread that was hit is the first to suspect; without one, all that were in flight.
    let hit = death.inFlight.filter(\.wasHit)
    for document in hit.isEmpty ? death.inFlight : hit {
      let times = (list.suspects[document.key] ?? 0) + 1
      let isMemory = death.finding != nil
      // A kill from outside (by a person, or for want of memory) may have come while it happened to be at work.
      let isForeign = death.finding == nil && death.signal == SIGKILL
      let isCaught = times > 1 && (alone || document.wasHit) && !isForeign
      guard isCaught || isMemory && alone || times >= Self.maxSuspicions else {
        list.suspects[document.key] = times
        continue
      }
      convict(
        document.key,
        isMemory
          ? SuspectList.Verdict(
            stage: stage(document.step), code: "memory",
            message: "took more than \(limits.memoryPerDocument) bytes of memory",
            limit: "limits.memoryPerDocument")
          : SuspectList.Verdict(
            stage: stage(document.step), code: "crash",
            message: "killed the engine: \(death.cause)", signal: SignalName.name(death.signal)))
    }
  }
}
