/// A kind of stage, as the registry lists it and `pipeline.json` names it.
public struct StageKind: Sendable {
  /// The name in `pipeline.json`.
  public var name: String
  /// What it does, in one sentence.
  public var summary: String
  /// Layers that must exist before. Checked before a run starts.
  public var requires: Set<Layer>
  /// Layers that exist after.
  public var provides: Set<Layer>
  /// Its settings.
  public var options: [StageOption]
  /// Changes whenever the stage's results can change with the same settings (rules, model): part of
  /// the pipeline's fingerprint.
  public var revision: String
  /// Whether a pipeline may hold it more than once.
  public var isRepeatable: Bool
  /// Whether it belongs to the pipeline that runs without a file.
  public var isStandard: Bool
  /// Builds the stage once, loading models and tables.
  public var make: @Sendable (Settings) throws -> any Stage

  /// A kind of stage.
  public init(
    name: String, summary: String, requires: Set<Layer>, provides: Set<Layer>,
    options: [StageOption],
    revision: String, isRepeatable: Bool = false, isStandard: Bool = true,
    make: @escaping @Sendable (Settings) throws -> any Stage
  ) {
    (self.name, self.summary, self.requires, self.provides) = (name, summary, requires, provides)
    (self.options, self.revision, self.isRepeatable, self.make) =
      (options, revision, isRepeatable, make)
    self.isStandard = isStandard
  }
}
