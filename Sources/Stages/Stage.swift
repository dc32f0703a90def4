public import Documents

/// One step of a pipeline: immutable, built once, shared by all workers.
public protocol Stage: Sendable {
  /// A worker with its own scratch memory, for one thread.
  func makeWorker() -> any StageWorker
}

/// A stage at work on one thread; owns the scratch memory. Not `Sendable`, on purpose.
public protocol StageWorker {
  /// Fills this stage's layers of `document`.
  ///
  /// - Throws: What is wrong with this document. It is then quarantined, and the run goes on; the
  ///   worker must be ready for the next document.
  mutating func process(_ document: inout Document) throws(StageError)
}
