public import Stages

/// Finds who and what is named, and the dates, amounts and addresses of a text.
///
/// `EntityWorker` goes through the steps: forms, names by the learned tagger, values by rules, then entities.
public struct EntityStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "entities", summary: "Finds who and what is named.",
    requires: [.sentences, .tokens], provides: [.entities],
    options: [
      StageOption(
        "names", .boolean, standard: .boolean(true),
        summary: "Find people, organisations, places and other names with the shipped model."),
      StageOption(
        "values", .boolean, standard: .boolean(true),
        summary: "Also find dates, times, amounts, numbers, addresses, handles and phone numbers."),
    ], revision: "1",
    make: { settings in try EntityStage(settings: settings) })

  let findsValues: Bool
  let model: EntityModel?

  /// A stage of the given settings.
  public init(settings: Settings) throws {
    findsValues = settings.boolean("values")
    model = settings.boolean("names") ? EntityModel.embedded : nil
  }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { EntityWorker(stage: self) }
}
