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
    object([
      ("$schema", text("https://json-schema.org/draft/2020-12/schema")),
      ("title", text("A pipeline of Quotidian")),
      ("type", text("object")),
      ("additionalProperties", JSONValue(.boolean(false))),
      ("required", JSONValue(.array([text("stages")]))),
      ("properties", object(PipelineKeys.all.map { ($0.name, section($0)) })),
    ])
  }

  private func section(_ option: StageOption) -> JSONValue {
    guard option.name == "stages" else { return describe(option) }
    let names = object([
      ("enum", JSONValue(.array(registry.kinds.map { text($0.name) })))
    ])
    return object([
      ("description", text(option.summary)),
      ("type", text("array")),
      ("minItems", JSONValue(.integer(1))),
      (
        "items",
        object([("anyOf", JSONValue(.array([names] + registry.kinds.map { stage($0) })))])
      ),
    ])
  }

  private func stage(_ kind: StageKind) -> JSONValue {
    let name = object([("const", text(kind.name)), ("description", text(kind.summary))])
    let required = kind.options.filter(\.isRequired).map { text($0.name) }
    return object([
      ("type", text("object")),
      ("description", text(kind.summary)),
      ("additionalProperties", JSONValue(.boolean(false))),
      ("required", JSONValue(.array([text("stage")] + required))),
      ("properties", object([("stage", name)] + kind.options.map { ($0.name, describe($0)) })),
    ])
  }

  private func describe(_ option: StageOption) -> JSONValue {
    var members: [(String, JSONValue)] = [("description", text(option.summary))]
    members += schema(of: option.shape)
    if let standard = option.standard {
      // A section's default is what its keys' defaults are.
      if case .object = option.shape {} else { members.append(("default", standard)) }
    }
    return object(members)
  }

  private func schema(of shape: StageOption.Shape) -> [(String, JSONValue)] {
    switch shape {
    case .boolean: [("type", text("boolean"))]
    case .integer(let range):
      [
        ("type", text("integer")), ("minimum", JSONValue(.integer(range.lowerBound))),
        ("maximum", JSONValue(.integer(range.upperBound))),
      ]
    case .number(let range):
      [
        ("type", text("number")), ("minimum", JSONValue(.number(range.lowerBound))),
        ("maximum", JSONValue(.number(range.upperBound))),
      ]
    case .string, .path: [("type", text("string"))]
    case .choice(let choices): [("enum", JSONValue(.array(choices.map { text($0) })))]
    case .list(let element):
      [("type", text("array")), ("items", object(schema(of: element)))]
    case .map(let element):
      [("type", text("object")), ("additionalProperties", object(schema(of: element)))]
    case .object(let options):
      [
        ("type", text("object")), ("additionalProperties", JSONValue(.boolean(false))),
        ("required", JSONValue(.array(options.filter(\.isRequired).map { text($0.name) }))),
        ("properties", object(options.map { ($0.name, describe($0)) })),
      ]
    case .either(let shapes):
      [("anyOf", JSONValue(.array(shapes.map { object(schema(of: $0)) })))]
    case .any: []
    }
  }

  private func text(_ text: String) -> JSONValue { JSONValue(.string(text)) }

  private func object(_ members: [(String, JSONValue)]) -> JSONValue {
    JSONValue(.object(members.map { JSONValue.Member(name: $0.0, value: $0.1) }))
  }
}
