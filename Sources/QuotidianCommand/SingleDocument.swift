import Foundation
import Quotidian

/// One document from a file or from standard input, outside a run.
struct SingleDocument {
  /// The file; `-` for standard input.
  var path: String
  /// What it may cost.
  var limits: Pipeline.Limits

  /// Reads the document.
  func read() throws -> Document {
    let isInput = path == "-"
    let handle: FileHandle
    if isInput {
      handle = .standardInput
    } else if let opened = FileHandle(forReadingAtPath: path) {
      handle = opened
    } else {
      throw CommandFailure(message: "\(path): there is no such file, or it cannot be read")
    }
    let data: Data?
    do {
      data = try handle.read(upToCount: limits.bytesPerDocument + 1)
    } catch {
      throw CommandFailure(message: "\(path): cannot be read: \(error.localizedDescription)")
    }
    let bytes = [UInt8](data ?? Data())
    guard bytes.count <= limits.bytesPerDocument else {
      throw CommandFailure(
        message: "\(path): larger than \(limits.bytesPerDocument) bytes",
        fix: "raise limits.bytesPerDocument")
    }
    let name = isInput ? "stdin" : String(path.split(separator: "/").last ?? "document")
    let dot = name.lastIndex(of: ".")
    let id = dot.map { $0 == name.startIndex ? name : String(name[..<$0]) } ?? name
    let suffix = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    return Document(
      id: id, provenance: Provenance(path: isInput ? "-" : path),
      raw: RawContent(bytes: bytes, format: Self.format(ofSuffix: suffix)))
  }

  private static func format(ofSuffix suffix: String) -> RawContent.Format {
    switch suffix {
    case "html", "htm", "xhtml": .html
    case "xml", "rss", "atom", "nitf": .xml
    case "txt", "text": .text
    case "md", "markdown": .markdown
    default: .unknown
    }
  }
}
