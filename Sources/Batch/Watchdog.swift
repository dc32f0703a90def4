#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks at the in-flight table from outside and says when a document takes too long or too much.
struct Watchdog {
  /// What it found.
  enum Finding {
    /// One worker's document has been at it for too long.
    case tooLong(worker: Int)
    /// The engine has grown by more than one document may cost.
    case tooMuch
  }

  private let table: InFlightTable
  private let secondsPerDocument: Double
  private let memoryPerDocument: Int
  private let memory: ProcessMemory?
  /// For each worker the serial of its document, and how long it was seen at it. Time that this process did not
  /// see (a suspended machine) does not count.
  private var seen: [(serial: Int, seconds: Double)]
  private var lastLook = SystemCall.monotonicNanoseconds

  init(table: InFlightTable, workers: Int, process: pid_t, seconds: Double, memory: Int) {
    (self.table, self.memory) = (table, ProcessMemory(of: process))
    (secondsPerDocument, memoryPerDocument) = (seconds, memory)
    seen = [(Int, Double)](repeating: (0, 0), count: workers)
  }

  /// Looks once.
  mutating func look() -> Finding? {
    let now = SystemCall.monotonicNanoseconds
    let passed = min(Double(now - lastLook) / 1e9, 0.5)
    lastLook = now
    for worker in seen.indices {
      let serial = table.value(.serial, of: worker)
      if serial != 0, serial == seen[worker].serial {
        seen[worker].seconds += passed
        if seen[worker].seconds > secondsPerDocument { return .tooLong(worker: worker) }
      } else {
        seen[worker] = (serial, 0)
      }
    }
    guard table[.phase] == InFlightTable.Phase.processing.rawValue,
      let memory = memory?.residentBytes
    else { return nil }
    let baseline = table[.baseline]
    return baseline > 0 && memory - baseline > memoryPerDocument ? .tooMuch : nil
  }
}
