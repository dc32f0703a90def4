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
  private let process: pid_t
  /// For each worker the serial of its document, and how long it was seen at it. Time that this process did not
  /// see (a suspended machine) does not count.
  private var seen: [(serial: Int, seconds: Double)]
  private var lastLook = SystemCall.monotonicNanoseconds

  init(table: InFlightTable, workers: Int, process: pid_t, seconds: Double, memory: Int) {
    (self.table, self.process) = (table, process)
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
      let memory = Self.residentMemory(of: process)
    else { return nil }
    let baseline = table[.baseline]
    return baseline > 0 && memory - baseline > memoryPerDocument ? .tooMuch : nil
  }

  /// Bytes of memory that a process has in use; nil where the system does not say.
  static func residentMemory(of process: pid_t) -> Int? {
    #if os(Linux)
      guard let file = try? InputFile(path: "/proc/\(process)/statm") else { return nil }
      var bytes: [UInt8] = []
      guard (try? file.read(128, at: 0, into: &bytes)) != nil else { return nil }
      let fields = bytes.split(separator: UInt8(ascii: " "))
      // Resident without what is shared with files: the ledger's maps may be dropped at any time.
      guard fields.count > 2, let resident = Int(String(decoding: fields[1], as: UTF8.self)),
        let shared = Int(String(decoding: fields[2], as: UTF8.self))
      else { return nil }
      return (resident - shared) * Int(getpagesize())
    #else
      return nil
    #endif
  }
}
