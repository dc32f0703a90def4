import JSON
import Stages

/// The commented `pipeline.json` that `quotidian init` writes.
public struct PipelineTemplate: Sendable {
  /// The stages it shows.
  public let registry: StageRegistry

  /// A template with the given stages.
  public init(registry: StageRegistry = .standard) { self.registry = registry }

  /// The file: every stage in order, each with its options, their defaults and what they do.
  public var text: String {
    var text = """
      // A pipeline of Quotidian: what `quotidian run` does in this folder.
      // Every key is optional but "stages"; a line that is commented out shows the default.
      {
        "$schema": "pipeline.schema.json",

      """
    for section in PipelineKeys.all where section.name != "$schema" {
      text += "\n  // \(section.summary)\n"
      if section.name == "stages" {
        text += "  \"stages\": [\n"
        for kind in registry.kinds where kind.isStandard {
          text += stage(kind)
        }
        text += "  ],\n"
      } else if case .object(let options) = section.shape {
        text += "  \"\(section.name)\": {\n"
        for option in options {
          let isShown = option.name == "path"
          text += "    // \(option.summary)\n"
          text += "    \(isShown ? "" : "// ")\"\(option.name)\": \(standard(option)),\n"
        }
        text += "  },\n"
      }
    }
    return text + "}\n"
  }

  private func stage(_ kind: StageKind) -> String {
    var text = "    // \(kind.summary)\n    {\n      \"stage\": \"\(kind.name)\",\n"
    for option in kind.options {
      text += "      // \(option.summary)\n"
      text += "      // \"\(option.name)\": \(standard(option)),\n"
    }
    return text + "    },\n"
  }

  private func standard(_ option: StageOption) -> String {
    option.standard?.compact ?? "null"
  }
}
