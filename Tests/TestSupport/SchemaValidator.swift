public import JSON

/// Checks a JSON value against a JSON Schema, by the keywords that this project's schemas use.
///
/// A keyword it does not know is a failure, so that no part of a schema passes unread. Patterns are
/// matched by Swift's `Regex`, which reads the subset used here as ECMA-262 does.
public struct SchemaValidator {
  private let schema: JSONValue

  /// A validator for one schema.
  public init(_ schema: JSONValue) { self.schema = schema }

  /// What does not fit, each with the path to it; empty when the value is valid.
  public func failures(in value: JSONValue) -> [String] { check(value, schema, at: "$") }

  private static let annotations: Set<String> = ["$schema", "title", "description", "default"]

  private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if case .boolean(let accepts) = schema.content {
      return accepts ? [] : ["\(path): not allowed"]
    }
    var failures: [String] = []
    for keyword in schema.members ?? [] where !Self.annotations.contains(keyword.name) {
      failures += apply(keyword, to: value, in: schema, at: path)
    }
    return failures
  }

  private func apply(
    _ keyword: JSONValue.Member, to value: JSONValue, in schema: JSONValue, at path: String
  ) -> [String] {
    let argument = keyword.value
    func expect(_ holds: Bool) -> [String] {
      holds
        ? [] : ["\(path): \(value.compact.prefix(80)) fails \(keyword.name) \(argument.compact)"]
    }
    switch keyword.name {
    case "type":
      let name = argument.string ?? ""
      return expect(value.typeName == name || name == "number" && value.typeName == "integer")
    case "const": return expect(value == argument)
    case "enum": return expect(argument.array?.contains(value) == true)
    case "minimum": return expect(value.number.map { $0 >= argument.number ?? 0 } ?? true)
    case "maximum": return expect(value.number.map { $0 <= argument.number ?? 0 } ?? true)
    case "minLength": return expect(value.string.map { $0.count >= argument.integer ?? 0 } ?? true)
    case "minItems": return expect(value.array.map { $0.count >= argument.integer ?? 0 } ?? true)
    case "pattern":
      guard let text = value.string, let pattern = argument.string,
        let regex = try? Regex(pattern)
      else { return value.string == nil ? [] : ["\(path): unreadable pattern"] }
      return expect(text.firstMatch(of: regex) != nil)
    case "required":
      return (argument.array ?? []).compactMap(\.string)
        .filter { name in value.members?.contains { $0.name == name } == false }
        .map { "\(path): lacks \"\($0)\"" }
    case "properties":
      return (value.members ?? []).flatMap { member in
        argument[member.name].map { check(member.value, $0, at: "\(path).\(member.name)") } ?? []
      }
    case "additionalProperties":
      let known = Set(schema["properties"]?.members?.map(\.name) ?? [])
      return (value.members ?? []).filter { !known.contains($0.name) }
        .flatMap { check($0.value, argument, at: "\(path).\($0.name)") }
    case "items":
      return (value.array ?? []).enumerated()
        .flatMap { check($1, argument, at: "\(path)[\($0)]") }
    case "anyOf":
      let trials = (argument.array ?? []).map { check(value, $0, at: path) }
      return trials.contains(where: \.isEmpty)
        ? [] : ["\(path): \(value.compact.prefix(80)) fits none of \(trials.count) schemas"]
    default: return ["\(path): the validator does not know \"\(keyword.name)\""]
    }
  }
}
