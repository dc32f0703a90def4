/// A JSON value that knows where it stood in its text.
public struct JSONValue: Sendable {
  /// What the value is.
  public enum Content: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// A number without fraction or exponent that fits 64 bits.
    case integer(Int)
    /// Any other number.
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the text; a name may occur twice.
    case object([Member])
  }

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue
    /// The byte offset of the name's opening quotation mark.
    public var nameOffset: Int

    /// A member.
    public init(name: String, value: JSONValue, nameOffset: Int = 0) {
      (self.name, self.value, self.nameOffset) = (name, value, nameOffset)
    }
  }

  /// What the value is.
  public var content: Content
  /// The byte offset of its first byte in the text it was read from; 0 for a value made in code.
  public var offset: Int

  /// A value that stood at byte `offset`.
  public init(_ content: Content, offset: Int = 0) {
    (self.content, self.offset) = (content, offset)
  }
}

extension JSONValue: Hashable {
  /// Equal content; where it stood does not count.
  public static func == (a: JSONValue, b: JSONValue) -> Bool { a.content == b.content }
  /// Hashes the content.
  public func hash(into hasher: inout Hasher) { hasher.combine(content) }
}

extension JSONValue.Member {
  /// Equal name and value; where they stood does not count.
  public static func == (a: Self, b: Self) -> Bool { a.name == b.name && a.value == b.value }
  /// Hashes name and value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(value)
  }
}

extension JSONValue {
  /// The last member of that name, as most readers take it; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text, when it is a string.
  public var string: String? { if case .string(let value) = content { value } else { nil } }
  /// The number, when it is an integer.
  public var integer: Int? { if case .integer(let value) = content { value } else { nil } }
  /// The number, when it is one.
  public var number: Double? {
    switch content {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
  /// The truth value, when it is one.
  public var boolean: Bool? { if case .boolean(let value) = content { value } else { nil } }
  /// The elements, when it is an array.
  public var array: [JSONValue]? { if case .array(let value) = content { value } else { nil } }
  /// The members, when it is an object.
  public var members: [Member]? { if case .object(let value) = content { value } else { nil } }
  /// Whether it is `null`.
  public var isNull: Bool { content == .null }

  /// The field's word for its type: `string`, `integer`, `object`, …
  public var typeName: String {
    switch content {
    case .null: "null"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
