import Documents
public import Stages

/// Finds who said what.
public struct QuoteStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "quotes", summary: "Finds who said what.",
    requires: [.sentences, .tokens, .entities], provides: [.quotes], options: [], revision: "0",
    make: { settings in try QuoteStage(settings: settings) })

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    mutating func process(_ document: inout Document) throws(StageError) {}
  }
}
