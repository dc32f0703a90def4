import Documents
public import Stages

/// Finds who and what is named.
public struct EntityStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "entities", summary: "Finds who and what is named.",
    requires: [.sentences, .tokens], provides: [.entities], options: [], revision: "0",
    make: { settings in try EntityStage(settings: settings) })

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    mutating func process(_ document: inout Document) throws(StageError) {}
  }
}
