import Documents
public import Stages

/// Splits the text into sentences and tokens.
public struct SentenceStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "sentences", summary: "Splits the text into sentences and tokens.",
    requires: [.text, .blocks], provides: [.sentences, .tokens], options: [], revision: "0",
    make: { settings in try SentenceStage(settings: settings) })

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker() }

  struct Worker: StageWorker {
    mutating func process(_ document: inout Document) throws(StageError) {}
  }
}
