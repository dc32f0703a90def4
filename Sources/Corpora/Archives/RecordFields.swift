import Documents
import JSON

/// Which members of a JSON object are what: `input.fields`. A name with dots is a path into inner objects.
public struct RecordFields: Hashable, Sendable {
  /// The document's own id; its line number where it has none.
  public var id = "id"
  /// The address.
  public var url = "url"
  /// When it was fetched.
  public var fetched = "fetched"
  /// The page as HTML; the first of the four that is there counts.
  public var html = "html"
  /// The document as XML.
  public var xml = "xml"
  /// The document as Markdown.
  public var markdown = "markdown"
  /// The document as plain text.
  public var text = "text"
  /// Title, byline and so on, by the name they have in our records.
  public var metadata: [String: String] = [:]
  /// Members that go into the record as they are.
  public var keep: [String] = []

  /// The names that our own records have.
  public init() {}

  /// The fields that the settings name.
  init(settings: JSONValue?) {
    for member in settings?.members ?? [] {
      let value = member.value.string ?? ""
      switch member.name {
      case "id": id = value
      case "url": url = value
      case "fetched": fetched = value
      case "html": html = value
      case "xml": xml = value
      case "markdown": markdown = value
      case "text": text = value
      case "keep": keep = member.value.array?.compactMap(\.string) ?? []
      default: metadata[member.name] = value
      }
    }
  }

  /// A number that changes with what the members are.
  var hash: UInt64 {
    var names = [id, url, fetched, html, xml, markdown, text]
    for (name, path) in metadata.sorted(by: { $0.key < $1.key }) { names += [name, path] }
    names += ["keep"] + keep
    return ContentHash.short(of: Array(names.joined(separator: "\0").utf8))
  }

  /// The document in a line.
  func document(
    in line: [UInt8], id: String, provenance: Provenance, limit: Int
  ) throws(CorpusError) -> Document {
    guard let record = LineRecord(line) else {
      throw CorpusError(.malformed, path: provenance.path, "the line is no JSON object")
    }
    let contents: [(String, RawContent.Format)] = [
      (html, .html), (xml, .xml), (markdown, .markdown), (text, .text),
    ]
    for (path, format) in contents {
      guard let text = record.value(at: path)?.string, !text.isEmpty else { continue }
      let bytes = Array(text.utf8)
      guard bytes.count <= limit else {
        throw CorpusError.tooLarge(path: provenance.path, limit: limit)
      }
      // What JSON holds is UTF-8, whatever the page says of itself.
      var document = Document(
        id: id, provenance: provenance,
        raw: RawContent(bytes: bytes, format: format, charset: "utf-8"))
      document.provenance.contentHash = ContentHash.hexadecimal(of: bytes)
      fill(&document, from: record)
      return document
    }
    throw CorpusError(
      .malformed, path: provenance.path,
      "the object has no text in \"\(html)\", \"\(xml)\", \"\(markdown)\" or \"\(text)\"",
      fix: "name the right members in input.fields")
  }

  private func fill(_ document: inout Document, from record: LineRecord) {
    func value(_ name: String) -> JSONValue? { record.value(at: metadata[name] ?? name) }
    document.metadata.url = record.text(at: url)
    document.metadata.title = value("title")?.string
    if let byline = value("byline") {
      document.metadata.byline =
        byline.string.map { [$0] } ?? byline.array?.compactMap(\.string) ?? []
    }
    document.metadata.published = value("published")?.string
    document.metadata.modified = value("modified")?.string
    document.metadata.site = value("site")?.string
    document.metadata.declaredLanguage = value("language")?.string
    document.metadata.description = value("description")?.string
    document.metadata.section = value("section")?.string
    for name in keep {
      if let value = record.value(at: name) { document.extraFields.append((name, value)) }
    }
  }
}
