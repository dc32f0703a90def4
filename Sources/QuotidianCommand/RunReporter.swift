import Dispatch
import Quotidian
import Synchronization

/// Tells a person, or a log, how a run is going: progress, notes, the summary at the end. All on standard error.
final class RunReporter: Sendable {
  private let arguments: ReportingArguments.Settings
  private let paint: Palette
  private let console = Console.standardError
  /// Whether a progress line stands on the terminal, and when the last plain line was written.
  private let state = Mutex(State())

  private struct State {
    var hasLine = false
    var lastPlainLine = 0.0
    var notes = 0
  }

  /// The environment variable that has the engine count the documents ahead, for a progress line.
  static let countVariable = "QUOTIDIAN_COUNT_AHEAD"
  /// So many notes of one run are shown; the quarantine has them all.
  private static let maxNotes = 50

  init(_ arguments: ReportingArguments) {
    self.arguments = arguments.settings
    paint = Palette(
      arguments.color, console: .standardError, environment: ProcessEnvironment.variables)
  }

  /// Whether a progress line is drawn.
  var drawsProgress: Bool {
    console.isTerminal && arguments.format == .text && arguments.threshold <= .info
  }

  /// Does the run, and reports on it.
  func follow(_ run: Supervisor) throws -> RunSummary {
    let signals = DrainSignals { count in
      guard count == 1 else { ExitStatus.interrupted.end() }
      run.stop()
      self.show(
        RunNote(
          .info, event: "interrupted",
          "finishing the documents in flight; once more to stop at once"))
    }
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    let interval = drawsProgress ? DispatchTimeInterval.milliseconds(200) : .seconds(1)
    timer.schedule(deadline: .now() + interval, repeating: interval)
    timer.setEventHandler { self.show(run.progress) }
    timer.resume()
    defer {
      timer.cancel()
      signals.cancel()
      clear()
    }
    return try run.execute { self.show($0) }
  }

  /// Writes what happened.
  func show(_ note: RunNote) {
    guard note.level >= arguments.threshold else { return }
    if arguments.format == .json {
      console.write(LogLine(note).text)
      return
    }
    let isShown = state.withLock { state in
      state.notes += 1
      return state.notes <= Self.maxNotes || note.level >= .error || arguments.threshold == .debug
    }
    guard isShown else { return }
    clear()
    let label =
      switch note.level {
      case .debug: paint(.dim, "note: ")
      case .info: ""
      case .warning: paint(.yellow, "warning: ")
      case .error: paint(.red, "error: ")
      }
    console.write(label + note.message + "\n")
  }

  private func clear() {
    let hadLine = state.withLock { state in
      defer { state.hasLine = false }
      return state.hasLine
    }
    if hadLine { console.write("\r\u{1B}[K") }
  }

  private func show(_ progress: RunProgress) {
    let line = ProgressLine(progress)
    if drawsProgress {
      state.withLock { $0.hasLine = true }
      console.write("\r" + line.text(columns: console.columns, paint: paint) + "\u{1B}[K")
      return
    }
    let isDue = state.withLock { state in
      guard progress.seconds - state.lastPlainLine >= 10 else { return false }
      state.lastPlainLine = progress.seconds
      return true
    }
    guard isDue, arguments.threshold <= .info else { return }
    show(RunNote(.info, event: "progress", line.plainText))
  }

  /// Says in a structured log that the run failed; as text, the program's last message does.
  func fail(_ error: BatchError) {
    guard arguments.format == .json else { return }
    show(RunNote(.error, event: error.code.rawValue, error.description))
  }

  /// The account at the end.
  func finish(_ summary: RunSummary) {
    let notes = state.withLock { $0.notes }
    if arguments.format == .text, notes > Self.maxNotes, arguments.threshold != .debug {
      console.write("… and \(notes - Self.maxNotes) more messages\n")
    }
    guard arguments.threshold <= .info else { return }
    if arguments.format == .json {
      console.write(LogLine(summary).text)
    } else {
      console.write(SummaryText(summary: summary, paint: paint).text)
    }
  }
}

extension ReportingArguments {
  /// The flags as a value that threads can share.
  struct Settings: Sendable {
    let threshold: RunNote.Level
    let format: LogFormat
  }

  var settings: Settings { Settings(threshold: threshold, format: logFormat) }
}
