import Documents
public import JSON

/// The JSON Schema (draft 2020-12) of one line of `documents.jsonl`; `docs/records.md` says it in words.
public struct RecordSchema: Sendable {
  /// The schema of every record.
  public init() {}

  /// The schema as a JSON value.
  public var value: JSONValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A record of Quotidian",
      "description":
        "One document: its text, and what was found in it. start and end are half-open and counted in the unit that `offsets` names.",
      "type": "object",
      "required": [
        "id", "source", "byline", "blocks", "sentences", "entities", "entityList", "quotes",
        "scare",
        "offsets",
      ],
      "properties": [
        "id": ["type": "string", "minLength": 1],
        "source": source,
        "title": Self.string,
        "byline": Self.list(of: Self.string),
        "published": Self.date,
        "modified": Self.date,
        "site": Self.string,
        "url": Self.string,
        "description": Self.string,
        "section": Self.string,
        "tags": Self.list(of: Self.string),
        "image": Self.string,
        "license": Self.string,
        "pageType": Self.string,
        "language": Self.string,
        "languageConfidence": Self.share,
        "text": ["type": "string"],
        "content_markdown": ["type": "string"],
        "blocks": Self.list(
          of: Self.annotation(
            [
              "kind": Self.choice(Block.Kind.allCases.map(\.rawValue)),
              "level": ["type": "integer", "minimum": 1],
              "path": Self.string,
            ], required: ["kind"])),
        "sentences": Self.list(of: Self.annotation([:])),
        "tokens": Self.list(
          of: Self.annotation(
            ["kind": Self.choice(Token.Kind.allCases.map(\.name))], required: ["kind"])),
        "entities": Self.list(of: mention),
        "entityList": Self.list(of: entity),
        "quotes": Self.list(of: quote),
        "scare": Self.list(
          of: Self.annotation(
            ["kind": Self.choice(ScareQuote.Kind.allCases.map(\.rawValue)), "text": Self.string],
            required: ["kind", "text"])),
        "offsets": Self.choice(OffsetUnit.allCases.map(\.rawValue)),
        "pipeline": ["type": "string", "pattern": "^[0-9a-f]{16}$"],
      ],
    ]
  }

  private var source: JSONValue {
    [
      "type": "object",
      "additionalProperties": false,
      "required": ["path"],
      "properties": [
        "path": Self.string, "record": Self.string,
        "hash": ["type": "string", "pattern": "^[0-9a-f]{32}$"],
        "url": Self.string, "fetched": Self.string,
      ],
    ]
  }

  private var mention: JSONValue {
    Self.annotation(
      [
        "type": Self.string, "subtype": Self.string, "text": Self.string,
        "entity": ["type": "integer", "minimum": 0], "canonical": Self.string,
        "value": Self.string, "gazetteer": Self.string, "confidence": Self.share,
      ], required: ["type", "text", "confidence"])
  }

  private var entity: JSONValue {
    [
      "type": "object",
      "additionalProperties": false,
      "required": ["entity", "name", "type", "count", "first"],
      "properties": [
        "entity": ["type": "integer", "minimum": 0], "name": Self.string, "type": Self.string,
        "subtype": Self.string, "count": ["type": "integer", "minimum": 1],
        "first": Self.annotation([:]), "gazetteer": Self.string,
      ],
    ]
  }

  private var quote: JSONValue {
    Self.annotation(
      [
        "spans": ["type": "array", "minItems": 1, "items": Self.annotation([:])],
        "kind": Self.choice(Quote.Kind.allCases.map(\.rawValue)),
        "text": Self.string,
        "speaker": Self.orNull(speaker),
        "cue": Self.orNull(Self.annotation(["text": Self.string], required: ["text"])),
        "via": Self.orNull(speaker),
        "confidence": Self.share,
      ],
      required: ["spans", "kind", "text", "speaker", "cue", "via", "confidence"])
  }

  private var speaker: JSONValue {
    [
      "type": "object",
      "additionalProperties": false,
      "required": ["kind", "canonical"],
      "properties": [
        "start": Self.offset, "end": Self.offset, "text": Self.string,
        "kind": Self.choice(Speaker.Kind.allCases.map(\.rawValue)),
        "canonical": Self.orNull(Self.string),
        "entity": ["type": "integer", "minimum": 0],
      ],
    ]
  }

  private static let string: JSONValue = ["type": "string", "minLength": 1]
  private static let offset: JSONValue = ["type": "integer", "minimum": 0]
  private static let share: JSONValue = ["type": "number", "minimum": 0, "maximum": 1]
  private static let date: JSONValue = [
    "type": "string",
    "pattern":
      "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$",
  ]

  private static func list(of items: JSONValue) -> JSONValue { ["type": "array", "items": items] }
  private static func orNull(_ value: JSONValue) -> JSONValue {
    ["anyOf": [["type": "null"], value]]
  }
  private static func choice(_ names: [String]) -> JSONValue {
    ["enum": JSONValue(.array(names.map { JSONValue(.string($0)) }))]
  }

  /// An object with `start`, `end` and the given properties, and no others.
  private static func annotation(_ properties: JSONValue, required: [String] = []) -> JSONValue {
    let own = properties.members?.map { ($0.name, $0.value) } ?? []
    return [
      "type": "object",
      "additionalProperties": false,
      "required": JSONValue(.array((["start", "end"] + required).map { JSONValue(.string($0)) })),
      "properties": JSONValue(members: [("start", offset), ("end", offset)] + own),
    ]
  }
}
