public import JSON
import Stages

/// The JSON Schema (draft 2020-12) of `pipeline.json`, made from the options themselves.
public struct PipelineSchema: Sendable {
  /// The stages it describes.
  public let registry: StageRegistry

  /// A schema for the given stages.
  public init(registry: StageRegistry = .standard) { self.registry = registry }

  /// The schema as a JSON value.
  public var value: JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A pipeline of Quotidian",
      "type": "object",
      "additionalProperties": false,
      "required": ["stages"],
      "properties": JSONValue(members: PipelineKeys.all.map { ($0.name, section($0)) }),
    ]
  }

  private func section(_ option: StageOption) -> JSONValue {
    guard option.name == "stages" else { return describe(option) }
    let names: JSONValue = ["enum": strings(registry.kinds.map(\.name))]
    return [
      "description": JSONValue(.string(option.summary)),
      "type": "array",
      "minItems": 1,
      "items": ["anyOf": JSONValue(.array([names] + registry.kinds.map(stage)))],
    ]
  }

  private func stage(_ kind: StageKind) -> JSONValue {
    let summary = JSONValue(.string(kind.summary))
    let name: JSONValue = ["const": JSONValue(.string(kind.name)), "description": summary]
    return [
      "type": "object",
      "description": summary,
      "additionalProperties": false,
      "required": strings(["stage"] + kind.options.filter(\.isRequired).map(\.name)),
      "properties": JSONValue(
        members: [("stage", name)] + kind.options.map { ($0.name, describe($0)) }),
    ]
  }

  private func describe(_ option: StageOption) -> JSONValue {
    var members: [(String, JSONValue)] = [("description", JSONValue(.string(option.summary)))]
    members += schema(of: option.shape).members?.map { ($0.name, $0.value) } ?? []
    if let standard = option.standard {
      // A section's default is what its keys' defaults are.
      if case .object = option.shape {} else { members.append(("default", standard)) }
    }
    return JSONValue(members: members)
  }

  private func schema(of shape: StageOption.Shape) -> JSONValue {
    switch shape {
    case .boolean: ["type": "boolean"]
    case .integer(let range):
      [
        "type": "integer", "minimum": JSONValue(.integer(range.lowerBound)),
        "maximum": JSONValue(.integer(range.upperBound)),
      ]
    case .number(let range):
      [
        "type": "number", "minimum": JSONValue(.number(range.lowerBound)),
        "maximum": JSONValue(.number(range.upperBound)),
      ]
    case .string, .path: ["type": "string"]
    case .choice(let choices): ["enum": strings(choices)]
    case .list(let element): ["type": "array", "items": schema(of: element)]
    case .map(let element): ["type": "object", "additionalProperties": schema(of: element)]
    case .object(let options):
      [
        "type": "object",
        "additionalProperties": false,
        "required": strings(options.filter(\.isRequired).map(\.name)),
        "properties": JSONValue(members: options.map { ($0.name, describe($0)) }),
      ]
    case .either(let shapes): ["anyOf": JSONValue(.array(shapes.map(schema(of:))))]
    case .any: [:]
    }
  }

  private func strings(_ texts: [String]) -> JSONValue {
    JSONValue(.array(texts.map { JSONValue(.string($0)) }))
  }
}
