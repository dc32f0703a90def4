import Documents
public import Stages

/// Turns a page into its main text, blocks and metadata.
public struct StripStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "strip", summary: "Turns a page into its main text, blocks and metadata.",
    requires: [], provides: [.text, .blocks, .metadata], options: [], revision: "0",
    make: { settings in try StripStage(settings: settings) })

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    mutating func process(_ document: inout Document) throws(StageError) {}
  }
}
