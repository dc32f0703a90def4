extension JSONValue {
  /// The value as indented JSON, two spaces a level, for people; ends with a line feed.
  public var indented: String {
    var text = ""
    Self.write(self, indent: "", into: &text)
    return text + "\n"
  }

  /// The value on one line.
  public var compact: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func write(_ value: JSONValue, indent: String, into text: inout String) {
    let inner = indent + "  "
    switch value.content {
    case .array(let elements) where elements.contains { $0.array != nil || $0.members != nil }:
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        write(element, indent: inner, into: &text)
      }
      text += "\n\(indent)]"
    case .array(let elements):
      text += "[" + elements.map(\.compact).joined(separator: ", ") + "]"
    case .object(let members) where !members.isEmpty:
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        text += JSONValue(.string(member.name)).compact + ": "
        write(member.value, indent: inner, into: &text)
      }
      text += "\n\(indent)}"
    default: text += value.compact
    }
  }
}
