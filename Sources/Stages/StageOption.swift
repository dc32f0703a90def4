public import JSON

/// One key of a stage's settings in `pipeline.json`: read, checked, documented and completed from here.
public struct StageOption: Sendable {
  /// What values are allowed.
  public indirect enum Shape: Sendable {
    case boolean
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case string
    /// A file or folder, relative to the folder of `pipeline.json`.
    case path
    case choice([String])
    case list(Shape)
    /// Any names, each with a value of the same shape.
    case map(Shape)
    case object([StageOption])
    /// The first shape that fits.
    case either([Shape])
    /// Anything at all; the stage checks it itself.
    case any
  }

  /// The key.
  public var name: String
  /// What values are allowed.
  public var shape: Shape
  /// The value when the key is absent; nil when there is none (the key is then optional and unset).
  public var standard: JSONValue?
  /// Whether the key must be there.
  public var isRequired: Bool
  /// What it does, in a sentence for the person who writes the file.
  public var summary: String

  /// An option.
  public init(
    _ name: String, _ shape: Shape, standard: JSONValue.Content? = nil, isRequired: Bool = false,
    summary: String
  ) {
    (self.name, self.shape, self.isRequired, self.summary) = (name, shape, isRequired, summary)
    self.standard = standard.map { JSONValue($0) }
  }
}
