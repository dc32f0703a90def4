import Documents
public import Stages

/// Identifies the language.
public struct LanguageStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "language", summary: "Identifies the language.",
    requires: [.text], provides: [.language], options: [], revision: "0",
    make: { settings in try LanguageStage(settings: settings) })

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    mutating func process(_ document: inout Document) throws(StageError) {}
  }
}
