public import Documents
public import Stages

/// Finds who and what is named, and the dates, amounts and addresses of a text.
public struct EntityStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "entities", summary: "Finds who and what is named.",
    requires: [.sentences, .tokens], provides: [.entities],
    options: [
      StageOption(
        "values", .boolean, standard: .boolean(true),
        summary: "Also find dates, times, amounts, numbers, addresses, handles and phone numbers.")
    ], revision: "1",
    make: { settings in try EntityStage(settings: settings) })

  let findsValues: Bool

  /// A stage of the given settings.
  public init(settings: Settings) throws { findsValues = settings.boolean("values") }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { EntityWorker(stage: self) }
}
