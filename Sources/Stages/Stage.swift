public import Documents

/// One step of a pipeline: immutable, built once, shared by all workers.
public protocol Stage: Sendable {
  /// What the stage read from outside (a user's gazetteer, a program), as a hash: part of the
  /// pipeline's fingerprint, so that a changed file reprocesses what it must. Empty when nothing.
  var contentFingerprint: String { get }
  /// A worker with its own scratch memory, for one thread.
  func makeWorker() -> any StageWorker
  /// What has a last word on the records, for a stage that must see them all; nil for one that need not.
  func makeReviser() -> (any RecordReviser)?
}

extension Stage {
  /// Nothing from outside.
  public var contentFingerprint: String { "" }
  /// Nothing.
  public func makeReviser() -> (any RecordReviser)? { nil }
}

/// A stage at work on one thread; owns the scratch memory. Not `Sendable`, on purpose.
public protocol StageWorker {
  /// Fills this stage's layers of `document`.
  ///
  /// - Throws: What is wrong with this document. It is then quarantined, and the run goes on; the
  ///   worker must be ready for the next document.
  mutating func process(_ document: inout Document) throws(StageError)
}
