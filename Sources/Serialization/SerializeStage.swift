public import Documents
public import Stages

/// Writes the record.
public struct SerializeStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "serialize", summary: "Writes the record.",
    requires: [.text], provides: [.record], options: [], revision: "0",
    make: { settings in try SerializeStage(settings: settings) })

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    mutating func process(_ document: inout Document) throws(StageError) {}
  }
}
