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
        summary: "Find dates, times, amounts, numbers, addresses, handles and phone numbers."),
      StageOption(
        "gazetteers", .list(.path),
        summary: "Your own names: TSV (name, type, id, aliases, case) or JSON Lines files."),
      StageOption(
        "gazetteerPriority", .choice(["over", "under"]), standard: .string("over"),
        summary: "Whether your names win over what the program found itself, or fill the gaps."),
      StageOption(
        "gazetteerCache", .path,
        summary: "A folder for compiled gazetteers, so that large ones load fast."),
    ], revision: "7",
    make: { settings in try EntityStage(settings: settings) })

  let findsValues: Bool
  let model: EntityModel?
  let gazetteer: Gazetteer?
  let gazetteerWins: Bool

  /// The hash of the gazetteer files.
  public var contentFingerprint: String { gazetteer?.fingerprint ?? "" }

  /// A stage of the given settings.
  ///
  /// - Throws: `SettingsError` when a gazetteer cannot be used, with its file, line and reason.
  public init(settings: Settings) throws {
    findsValues = settings.boolean("values")
    model = settings.boolean("names") ? EntityModel.embedded : nil
    gazetteerWins = settings.string("gazetteerPriority") == "over"
    let paths = settings.strings("gazetteers").map { settings.resolve(path: $0) }
    guard !paths.isEmpty else {
      gazetteer = nil
      return
    }
    do throws(GazetteerFile.Failure) {
      gazetteer = try Gazetteer(
        paths: paths,
        cache: settings["gazetteerCache"]?.string.map { settings.resolve(path: $0) })
    } catch {
      throw SettingsError(
        offset: settings["gazetteers"]?.offset ?? 0, message: error.message, fix: error.fix)
    }
  }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { EntityWorker(stage: self) }
}
