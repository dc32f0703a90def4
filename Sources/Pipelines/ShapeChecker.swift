import JSON
import Stages

/// Checks a JSON value against the shape of an option, and words what does not fit.
struct ShapeChecker {
  /// Turns a byte offset into `file:line:column`.
  let place: (Int) -> String
  private(set) var errors: [PipelineError] = []

  init(place: @escaping (Int) -> String) { self.place = place }

  mutating func report(
    _ code: PipelineError.Code, at offset: Int, _ message: String, fix: String? = nil
  ) {
    errors.append(PipelineError(code, place: place(offset), message: message, fix: fix))
  }

  mutating func append(_ error: PipelineError) { errors.append(error) }

  /// Checks the members of an object against `options`; `owner` names the object in messages.
  mutating func check(
    _ members: [JSONValue.Member], against options: [StageOption], of owner: String, at offset: Int
  ) {
    var seen: Set<String> = []
    for member in members {
      guard seen.insert(member.name).inserted else {
        report(
          .duplicateKey, at: member.nameOffset, "\"\(member.name)\" stands twice in \(owner)",
          fix: "keep one of the two")
        continue
      }
      guard let option = options.first(where: { $0.name == member.name }) else {
        let names = options.map(\.name)
        report(
          .unknownKey, at: member.nameOffset, "unknown key \"\(member.name)\" in \(owner)",
          fix: nearestName(to: member.name, among: names).map { "did you mean \"\($0)\"?" }
            ?? (names.isEmpty
              ? "it has no options; take the key out"
              : "it knows " + names.map { "\"\($0)\"" }.joined(separator: ", ")))
        continue
      }
      check(member.value, against: option.shape, name: member.name)
    }
    for option in options where option.isRequired && !seen.contains(option.name) {
      report(
        .missingKey, at: offset, "\(owner) lacks \"\(option.name)\"", fix: option.summary)
    }
  }

  /// Checks one value; `name` is the key it stands under.
  mutating func check(_ value: JSONValue, against shape: StageOption.Shape, name: String) {
    switch (shape, value.content) {
    case (.any, _), (.boolean, .boolean), (.string, .string), (.path, .string): break
    case (.integer(let range), .integer(let number)):
      if !range.contains(number) {
        outOfRange(value, "\(number)", name, "\(range.lowerBound)", "\(range.upperBound)")
      }
    case (.number(let range), .integer), (.number(let range), .number):
      let number = value.number ?? 0
      if !range.contains(number) {
        outOfRange(value, "\(number)", name, "\(range.lowerBound)", "\(range.upperBound)")
      }
    case (.choice(let choices), .string(let text)):
      guard !choices.contains(text) else { return }
      report(
        .unknownValue, at: value.offset, "\"\(name)\" cannot be \"\(text)\"",
        fix: nearestName(to: text, among: choices).map { "did you mean \"\($0)\"?" }
          ?? "one of " + choices.map { "\"\($0)\"" }.joined(separator: ", "))
    case (.list(let element), .array(let elements)):
      for value in elements { check(value, against: element, name: name) }
    case (.map(let element), .object(let members)):
      for member in members { check(member.value, against: element, name: member.name) }
    case (.object(let options), .object(let members)):
      check(members, against: options, of: "\"\(name)\"", at: value.offset)
    case (.either(let shapes), _):
      var trials = shapes.map { shape in
        var trial = ShapeChecker(place: place)
        trial.check(value, against: shape, name: name)
        return trial.errors
      }
      if trials.contains(where: \.isEmpty) { return }
      // The best fit explains best: the shape whose own type matches complains about its inside only.
      let inner = trials.firstIndex { $0.allSatisfy { $0.code != .wrongType } }
      if let inner { errors += trials.remove(at: inner) } else { wrongType(value, shape, name) }
    default:
      wrongType(value, shape, name)
    }
  }

  private mutating func wrongType(_ value: JSONValue, _ shape: StageOption.Shape, _ name: String) {
    report(
      .wrongType, at: value.offset,
      "\"\(name)\" must be \(shape.phrase), found \(value.typePhrase)")
  }

  private mutating func outOfRange(
    _ value: JSONValue, _ found: String, _ name: String, _ low: String, _ high: String
  ) {
    report(
      .outOfRange, at: value.offset, "\"\(name)\" cannot be \(found)",
      fix: "a number from \(low) to \(high)")
  }
}

extension StageOption.Shape {
  /// The shape in words: `a string`, `a list of strings`.
  var phrase: String {
    switch self {
    case .boolean: "true or false"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "a string"
    case .path: "a path"
    case .choice(let choices): "one of " + choices.map { "\"\($0)\"" }.joined(separator: ", ")
    case .list(let element): "a list, each element \(element.phrase)"
    case .map(let element): "an object, each value \(element.phrase)"
    case .object: "an object"
    case .either(let shapes): shapes.map(\.phrase).joined(separator: ", or ")
    case .any: "anything"
    }
  }
}

extension JSONValue {
  /// The value's type with its article: `an object`.
  fileprivate var typePhrase: String {
    switch content {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .integer, .number: "a number"
    case .string(let text): "the string \"\(text.prefix(40))\""
    case .array: "a list"
    case .object: "an object"
    }
  }
}
