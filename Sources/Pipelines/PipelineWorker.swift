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
    var documents = [document]
    for index in chain.indices {
      for place in documents.indices {
        do {
          try chain[index].worker.process(&documents[place])
        } catch {
          throw Failure(step: chain[index].name, error: error)
        }
      }
      if documents.contains(where: { !$0.parts.isEmpty }) {
        documents = documents.flatMap { $0.parts.isEmpty ? [$0] : $0.parts }
      }
    }
    return documents
  }
}
