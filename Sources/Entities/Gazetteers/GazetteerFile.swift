import Foundation
import JSON

/// Reads a gazetteer: TSV (`name`, `type`, `id`, `aliases` joined by `|`, `case`; the last three may be left
/// out; `#` begins a comment) or JSON Lines with the same keys, `aliases` as a list. Format by suffix: `.jsonl`,
/// `.ndjson` and `.json` are JSON Lines.
struct GazetteerFile {
  /// What is wrong with a file, and where.
  struct Failure: Error {
    var message: String
    var fix: String?
  }

  let path: String
  let bytes: [UInt8]

  /// - Throws: When the file cannot be read.
  init(path: String) throws(Failure) {
    self.path = path
    do {
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(
        message: "\(path): the gazetteer cannot be read",
        fix: "give the path of a file, relative to the folder of pipeline.json")
    }
  }

  /// Hands over each entry in the order of the file.
  ///
  /// - Throws: The first mistake, with file, line and reason.
  func forEach(_ body: (GazetteerEntry) -> Void) throws(Failure) {
    let isJSON = [".jsonl", ".ndjson", ".json"].contains { path.lowercased().hasSuffix($0) }
    var line = 0
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      line += 1
      var slice = bytes[start..<end]
      if line == 1, slice.starts(with: [0xEF, 0xBB, 0xBF]) { slice = slice.dropFirst(3) }
      if slice.last == 0x0D { slice = slice.dropLast() }
      start = end + 1
      if slice.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      if !isJSON, slice.first == 0x23 { continue }
      guard String(validating: slice, as: UTF8.self) != nil else {
        throw failure(line, "is not valid UTF-8", fix: "save the file as UTF-8")
      }
      body(isJSON ? try json(slice, line) : try row(slice, line))
    }
  }

  private func failure(_ line: Int, _ reason: String, fix: String? = nil) -> Failure {
    Failure(message: "\(path):\(line): error: \(reason)", fix: fix)
  }

  private func row(_ line: ArraySlice<UInt8>, _ number: Int) throws(Failure) -> GazetteerEntry {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Array($0) }
    guard fields.count >= 2 else {
      throw failure(
        number, "the line has one column, a name needs a type",
        fix: "name TAB type [TAB id TAB aliases TAB case]")
    }
    guard fields.count <= 5 else {
      throw failure(number, "the line has \(fields.count) columns, at most 5 have a meaning")
    }
    let aliases = fields.count > 3 ? fields[3].split(separator: 0x7C).map { Array($0) } : []
    return try entry(
      number, names: [fields[0]] + aliases, type: String(decoding: fields[1], as: UTF8.self),
      id: fields.count > 2 ? String(decoding: fields[2], as: UTF8.self) : "",
      caseRule: fields.count > 4 ? String(decoding: fields[4], as: UTF8.self) : "")
  }

  private func json(_ line: ArraySlice<UInt8>, _ number: Int) throws(Failure) -> GazetteerEntry {
    let fields = Self.fields(try parsed(line, number))
    if fields.names.isEmpty { throw failure(number, "has no string \"name\"") }
    if fields.type == "" { throw failure(number, "has no string \"type\"") }
    if !fields.areAliasesStrings {
      throw failure(number, "\"aliases\" holds something else than strings")
    }
    return try entry(
      number, names: fields.names, type: fields.type, id: fields.id, caseRule: fields.caseRule)
  }

  private struct Fields {
    var names: [[UInt8]] = []
    var type = ""
    var id = ""
    var caseRule = ""
    var areAliasesStrings = true
  }

  private static func fields(_ value: JSONValue) -> Fields {
    var fields = Fields()
    guard let name = value["name"]?.string else { return fields }
    fields.names.append(Array(name.utf8))
    if let type = value["type"]?.string { fields.type = type }
    if let id = value["id"]?.string { fields.id = id }
    if let id = value["id"]?.integer { fields.id = String(id) }
    if let rule = value["case"]?.string { fields.caseRule = rule }
    for alias in value["aliases"]?.array ?? [] {
      if let text = alias.string {
        fields.names.append(Array(text.utf8))
      } else {
        fields.areAliasesStrings = false
      }
    }
    return fields
  }

  private func parsed(_ line: ArraySlice<UInt8>, _ number: Int) throws(Failure) -> JSONValue {
    do throws(JSONError) {
      return try JSONReader.read(Array(line))
    } catch {
      throw failure(number, "is not JSON: \(error.message)")
    }
  }

  private func entry(
    _ number: Int, names: [[UInt8]], type: String, id: String, caseRule: String
  ) throws(Failure) -> GazetteerEntry {
    let ignoresCase: Bool
    switch caseRule {
    case "", "exact": ignoresCase = false
    case "ignore": ignoresCase = true
    default:
      throw failure(
        number, "unknown case rule \"\(caseRule)\"", fix: "write \"exact\" or \"ignore\"")
    }
    guard !type.isEmpty else { throw failure(number, "the type is empty") }
    var atoms = Atoms()
    for name in names {
      atoms.read(name.span)
      guard atoms.count > 0 else { throw failure(number, "a name is empty") }
      guard atoms.count <= GazetteerAutomaton.longest else {
        throw failure(
          number,
          "a name has \(atoms.count) words, at most \(GazetteerAutomaton.longest) are allowed")
      }
    }
    return GazetteerEntry(
      names: names, type: type, id: id.isEmpty ? nil : id, ignoresCase: ignoresCase)
  }
}
