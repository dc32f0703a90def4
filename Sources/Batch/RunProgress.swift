/// How far a run is.
public struct RunProgress: Sendable, Hashable {
  /// What the run is doing as a whole.
  public enum Phase: Sendable, Hashable {
    case starting, processing, publishing, finished
  }

  /// What the run is doing.
  public var phase: Phase
  /// Documents done, in whatever way.
  public var done: Int
  /// Documents of the corpus; nil until it is known.
  public var total: Int?
  /// Documents that had not changed.
  public var unchanged: Int
  /// Records written.
  public var written: Int
  /// Documents put into quarantine.
  public var quarantined: Int
  /// Raw bytes read.
  public var bytes: Int
  /// Seconds since the run began.
  public var seconds: Double

  init(table: InFlightTable, since start: Int) {
    phase =
      switch InFlightTable.Phase(rawValue: table[.phase]) ?? .starting {
      case .starting: .starting
      case .processing: .processing
      case .publishing: .publishing
      case .finished: .finished
      }
    done = table[.done]
    total = table[.total] > 0 ? table[.total] : nil
    unchanged = table[.unchanged]
    written = table[.written]
    quarantined = table[.quarantined]
    bytes = table[.bytes]
    seconds = Double(SystemCall.monotonicNanoseconds - start) / 1e9
  }
}
