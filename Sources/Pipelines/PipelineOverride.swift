import JSON

/// A value that comes from outside `pipeline.json`: an environment variable or a flag.
public struct PipelineOverride: Sendable {
  /// The key, as a path: `limits.secondsPerDocument`, `strip.favor`.
  public var key: String
  /// The value, as text; read by the type of the key.
  public var text: String
  /// Where it comes from, for messages: `environment QUOTIDIAN_WORKERS`, `flag --workers`.
  public var origin: String

  /// An override.
  public init(key: String, text: String, origin: String) {
    (self.key, self.text, self.origin) = (key, text, origin)
  }

  /// Short names of environment variables beside the long ones that follow the key.
  static let shortNames = [
    "QUOTIDIAN_INPUT": "input.path", "QUOTIDIAN_OUTPUT": "output.path",
    "QUOTIDIAN_WORKERS": "concurrency.workers",
  ]

  /// Variables that the program reads but that name no key of the pipeline.
  static let reserved: Set<String> = [
    "QUOTIDIAN_PIPELINE", "QUOTIDIAN_ENGINE", "QUOTIDIAN_COUNT_AHEAD",
  ]

  /// The environment variable of a key: `limits.bytesPerDocument` is `QUOTIDIAN_LIMITS_BYTES_PER_DOCUMENT`.
  public static func variable(of key: String) -> String {
    var name = "QUOTIDIAN_"
    for character in key {
      if character == "." {
        name += "_"
      } else {
        if character.isUppercase { name += "_" }
        name += character.uppercased()
      }
    }
    return name
  }

  /// Reads the text as the type of a shape: lists are separated by commas.
  func value(for shape: JSONShape) -> JSONValue.Content? {
    switch shape {
    case .text: .string(text)
    case .integer: Int(text).map { .integer($0) }
    case .number: Double(text).map { .number($0) }
    case .boolean:
      switch text.lowercased() {
      case "true", "1", "yes", "on": .boolean(true)
      case "false", "0", "no", "off": .boolean(false)
      default: nil
      }
    case .texts:
      .array(
        text.split(separator: ",").map { JSONValue(.string(String($0))) })
    }
  }

  /// The types that an override can have.
  enum JSONShape { case text, integer, number, boolean, texts }
}
