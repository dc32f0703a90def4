import Synchronization

/// Counts signals.
final class SignalCount: Sendable {
  private let count = Atomic(0)

  /// One more; returns how many there were.
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
