import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns SIGINT, SIGTERM and SIGHUP into calls, until it is cancelled.
final class DrainSignals {
  private var sources: [any DispatchSourceSignal] = []

  /// Calls `action` with how many signals have come.
  init(action: @escaping @Sendable (Int) -> Void) {
    let queue = DispatchQueue(label: "signals")
    let count = SignalCount()
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // Dispatch sees it all the same.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { action(count.next()) }
      source.resume()
      sources.append(source)
    }
  }

  /// Signals do again what they do by default.
  func cancel() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
