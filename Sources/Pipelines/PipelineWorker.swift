public import Documents
public import Stages

/// All steps of a pipeline at work on one thread: from raw bytes to records. Not `Sendable`, on purpose.
public struct PipelineWorker {
  /// Why a document could not be processed, and where.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The step that failed.
    public var step: String
    /// Why.
    public var error: StageError

    /// The step and the reason.
    public var description: String { "\(step): \(error)" }
  }

  /// What became of a document, or of one of its parts.
  public struct Outcome: Sendable {
    /// The document, after all steps or as the one that failed left it.
    public var document: Document
    /// Why it did not get through; nil when it did.
    public var failure: Failure?
  }

  /// Called before each step with its index, so that somebody can tell from outside where the worker is.
  public var willBeginStep: ((Int) -> Void)?

  private var chain: [(name: String, worker: any StageWorker)]

  /// A worker with scratch memory of its own for each step.
  public init(steps: [Pipeline.Step]) {
    chain = steps.map { ($0.name, $0.stage.makeWorker()) }
  }

  /// Runs a document through every step.
  ///
  /// - Returns: The document; or, where it turned out to hold several, all of those in order.
  /// - Throws: The first failure; nothing of the document is returned then.
  public mutating func process(_ document: consuming Document) throws(Failure) -> [Document] {
    let outcomes = outcomes(of: document)
    for case let failure? in outcomes.map(\.failure) { throw failure }
    return outcomes.map(\.document)
  }

  /// Runs a document through every step; where it turns out to hold several, each of them fails alone. One that a
  /// stage leaves out goes no further.
  public mutating func outcomes(of document: consuming Document) -> [Outcome] {
    var outcomes = [Outcome(document: document)]
    for index in chain.indices {
      willBeginStep?(index)
      var hasParts = false
      for place in outcomes.indices
      where outcomes[place].failure == nil && outcomes[place].document.leftOut == nil {
        do {
          try chain[index].worker.process(&outcomes[place].document)
        } catch {
          outcomes[place].failure = Failure(step: chain[index].name, error: error)
          continue
        }
        if !outcomes[place].document.parts.isEmpty { hasParts = true }
      }
      if hasParts {
        outcomes = outcomes.flatMap { outcome in
          outcome.failure != nil || outcome.document.parts.isEmpty
            ? [outcome]
            : Self.named(outcome.document.parts, of: outcome.document).map { Outcome(document: $0) }
        }
      }
    }
    return outcomes
  }

  /// The parts with ids that begin with `PARENT#` and differ from each other; in order.
  private static func named(_ parts: [Document], of parent: Document) -> [Document] {
    var taken: Set<String> = []
    return parts.enumerated().map { number, part in
      var part = part
      let prefix = parent.id + "#"
      if part.id.isEmpty || part.id == parent.id {
        part.id = prefix + "\(number + 1)"
      } else if !part.id.hasPrefix(prefix) {
        part.id = prefix + part.id
      }
      var copy = 2
      let id = part.id
      while !taken.insert(part.id).inserted {
        part.id = id + "~\(copy)"
        copy += 1
      }
      if part.pipeline.isEmpty { part.pipeline = parent.pipeline }
      return part
    }
  }
}
