public import JSON
public import Stages

/// A checked pipeline, ready to run: every setting has a value, every stage is built.
public struct Pipeline: Sendable {
  /// One step.
  public struct Step: Sendable {
    /// The name in `pipeline.json`.
    public let name: String
    /// The stage, with models and tables loaded.
    public let stage: any Stage
    /// The kind it was made from.
    public let kind: StageKind
  }

  /// Where documents come from.
  public struct Input: Sendable, Hashable {
    /// The folder or file, absolute or relative to the current folder.
    public var path: String
    /// Globs of files to read; empty means every file of a known kind.
    public var include: [String]
    /// Globs of files and folders to leave out.
    public var exclude: [String]
    /// Every setting of the section, also those that only one kind of source reads.
    public var settings: Settings

    /// Inputs compare by their common settings.
    public static func == (a: Input, b: Input) -> Bool {
      a.path == b.path && a.include == b.include && a.exclude == b.exclude
    }
    /// Hashes the path.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
  }

  /// What one document may cost.
  public struct Limits: Sendable, Hashable {
    /// Raw bytes.
    public var bytesPerDocument: Int
    /// Seconds on a worker.
    public var secondsPerDocument: Double
    /// Bytes of memory.
    public var memoryPerDocument: Int
  }

  /// A setting, its value, and where the value comes from.
  public struct ResolvedSetting: Sendable, Hashable {
    /// The key as a path: `limits.bytesPerDocument`, `strip.favor`.
    public var key: String
    /// The value.
    public var value: JSONValue
    /// `default`, `pipeline.json:4:13`, `environment QUOTIDIAN_WORKERS`, `flag --workers`.
    public var origin: String
  }

  /// The file it was read from; nil for the built-in pipeline.
  public let file: String?
  /// Where documents come from.
  public let input: Input
  /// The output folder, absolute or relative to the current folder.
  public let outputPath: String
  /// Documents worked on at once; at least 1.
  public let workers: Int
  /// What one document may cost.
  public let limits: Limits
  /// The steps in order.
  public let steps: [Step]
  /// 16 hexadecimal digits that change whenever the results can: stages, their settings, rules and models.
  public let fingerprint: String
  /// Every setting in the order of the file, for `quotidian check --resolved`.
  public let resolved: [ResolvedSetting]
}
