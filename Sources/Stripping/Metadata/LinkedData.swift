import JSON

/// What the JSON-LD of a page says: all objects of all scripts, flat.
struct LinkedData {
  /// Every object with a type, in page order, the outer before the inner.
  private(set) var objects: [JSONValue] = []
  private var byID: [String: JSONValue] = [:]

  private static let objectLimit = 2000

  init() {}

  /// Reads the scripts; broken ones give what could be read of them, or nothing.
  init(scripts: [Range<Int>], of page: [UInt8]) {
    for script in scripts {
      let bytes = Self.trimmed(page[script])
      guard !bytes.isEmpty else { continue }
      // Several objects without a comma between them, a missing bracket: the parts can be read.
      let parts = bytes.first == UInt8(ascii: "{") ? Self.parts(of: bytes) : []
      if parts.count < 2, let value = try? JSONReader.read(bytes, leniency: .scraped) {
        collect(value, depth: 0)
      } else {
        for part in parts.isEmpty ? Self.parts(of: bytes) : parts {
          if let value = try? JSONReader.read(part, leniency: .scraped) { collect(value, depth: 0) }
        }
      }
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    // Templates wrap the JSON in a comment or in CDATA.
    guard
      let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") })
    else { return [] }
    if bytes[start] == UInt8(ascii: "["), bytes[start...].starts(with: "[CDATA[".utf8) {
      guard let inner = bytes[start...].firstIndex(of: UInt8(ascii: "{")) else { return [] }
      return Array(bytes[inner...])
    }
    return Array(bytes[start...])
  }

  private static func parts(of bytes: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var (depth, start, isString, isEscaped) = (0, 0, false, false)
    for (index, byte) in bytes.enumerated() {
      if isString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"):
        if depth == 0 { start = index }
        depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0, parts.count < 50 { parts.append(Array(bytes[start...index])) }
        depth = max(0, depth)
      default: break
      }
    }
    return parts
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 12, objects.count < Self.objectLimit else { return }
    switch value.content {
    case .array(let elements):
      for element in elements { collect(element, depth: depth + 1) }
    case .object(let members):
      if value["@type"] != nil { objects.append(value) }
      if let id = value["@id"]?.string, members.count > 1, byID[id] == nil { byID[id] = value }
      for member in members { collect(member.value, depth: depth + 1) }
    default: break
    }
  }

  /// The types of an object, without the vocabulary's address.
  static func types(of object: JSONValue) -> [String] {
    let values = object["@type"].map { $0.array ?? [$0] } ?? []
    return values.compactMap { value in
      value.string.map { String($0.split(whereSeparator: { $0 == "/" || $0 == "#" }).last ?? "") }
    }
  }

  /// The first object of one of the types, in the order of the types' preference.
  func first(of types: [String]) -> JSONValue? {
    for type in types {
      if let object = objects.first(where: { Self.types(of: $0).contains(type) }) { return object }
    }
    return nil
  }

  /// The object behind a reference such as `{"@id": "#author"}`; the value itself otherwise.
  func resolve(_ value: JSONValue) -> JSONValue {
    guard let id = value["@id"]?.string, value.members?.count == 1 else { return value }
    return byID[id] ?? value
  }

  /// A text, or the name of an object.
  func name(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    if let text = value.string { return text }
    if let elements = value.array { return elements.lazy.compactMap { self.name($0) }.first }
    return resolve(value)["name"]?.string ?? resolve(value)["@value"]?.string
  }

  /// The names in a list of texts and objects.
  func names(_ value: JSONValue?, excludingTypes types: [String] = []) -> [String] {
    guard let value else { return [] }
    let elements = value.array ?? [value]
    return elements.compactMap { element in
      let object = resolve(element)
      if Self.types(of: object).contains(where: types.contains) { return nil }
      return name(object)
    }
  }
}
