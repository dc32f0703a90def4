import Documents
import JSON
import Stages

/// What a program answered to a record.
struct CommandAnswer {
  private let members: [JSONValue.Member]

  /// Reads an answer: a JSON object. An empty line or `null` says nothing.
  init(line: [UInt8]) throws(StageError) {
    guard line.contains(where: { $0 > 0x20 }) else {
      members = []
      return
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(line)
    } catch {
      let start = String(decoding: line.prefix(60), as: UTF8.self)
      throw StageError(
        code: "commandConfused", message: "its answer is no JSON: \(error), in \"\(start)\"")
    }
    guard case .object(let members) = value.content else {
      if value.isNull {
        self.members = []
        return
      }
      throw StageError(
        code: "commandConfused", message: "its answer must be an object, not \(value.typeName)")
    }
    self.members = members
  }

  /// What the record gets from stages of the program itself. A program that answers with the whole record, changed,
  /// cannot change these, and need not leave them out.
  private static let ours: Set<String> = [
    "id", "source", "text", "content_markdown", "blocks", "sentences", "tokens", "entities",
    "entityList", "quotes", "scare", "offsets", "pipeline", "languageConfidence",
  ]

  /// Puts the members into the document.
  func fill(_ document: inout Document) throws(StageError) {
    for member in members {
      switch member.name {
      case "id":
        guard let id = member.value.string, Array(id.utf8) == Array(document.id.utf8) else {
          throw StageError(
            code: "commandConfused",
            message: "its answer is for \(member.value.compact), not for this document")
        }
      case "error":
        guard !member.value.isNull else { continue }
        throw StageError(
          code: "commandRejected", message: member.value.string ?? member.value.compact)
      case let name where Self.ours.contains(name): continue
      default:
        if try setMetadata(member, of: &document.metadata) { continue }
        if member.name == "language", let code = member.value.string {
          if document.language?.code != code {
            document.language = Language(code: code, confidence: 1)
          }
          continue
        }
        document.extraFields.removeAll { $0.name == member.name }
        if !member.value.isNull { document.extraFields.append((member.name, member.value)) }
      }
    }
  }

  /// Sets what is metadata; false when it is not.
  private func setMetadata(
    _ member: JSONValue.Member, of metadata: inout Metadata
  ) throws(StageError) -> Bool {
    func text() throws(StageError) -> String? {
      if member.value.isNull { return nil }
      guard let text = member.value.string else {
        throw wrong(member, "a string")
      }
      return text
    }
    func texts() throws(StageError) -> [String] {
      if member.value.isNull { return [] }
      guard let values = member.value.array, values.allSatisfy({ $0.string != nil }) else {
        throw wrong(member, "a list of strings")
      }
      return values.compactMap(\.string)
    }
    switch member.name {
    case "title": metadata.title = try text()
    case "byline": metadata.byline = try texts()
    case "published": metadata.published = try text()
    case "modified": metadata.modified = try text()
    case "site": metadata.site = try text()
    case "url": metadata.url = try text()
    case "description": metadata.description = try text()
    case "section": metadata.section = try text()
    case "tags": metadata.tags = try texts()
    case "image": metadata.image = try text()
    case "license": metadata.license = try text()
    case "pageType": metadata.pageType = try text()
    default: return false
    }
    return true
  }

  private func wrong(_ member: JSONValue.Member, _ expected: String) -> StageError {
    StageError(
      code: "commandConfused",
      message: "\"\(member.name)\" in its answer must be \(expected), not \(member.value.typeName)")
  }
}
