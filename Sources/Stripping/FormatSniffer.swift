import Documents
import Stages

/// Says what a document's bytes are, and turns away what holds no text.
enum FormatSniffer {
  /// The format to read the document as.
  ///
  /// - Throws: `empty` for nothing but white space, `binary` for what is no text.
  static func format(of raw: RawContent) throws(StageError) -> RawContent.Format {
    guard raw.bytes.contains(where: { $0 > 0x20 }) else {
      throw StageError(
        code: "empty",
        message: raw.bytes.isEmpty ? "the document is empty" : "there is nothing but white space")
    }
    if let kind = signature(of: raw.bytes) {
      throw StageError(code: "binary", message: "this is \(kind), not text")
    }
    if isBinary(raw.bytes) {
      throw StageError(code: "binary", message: "this is binary data, not text")
    }
    let looks = looksLike(raw.bytes)
    switch raw.format {
    case .unknown: return looks
    // Many feeds are saved as .html and many pages as .xml; what the bytes say is surer.
    case .html: return looks == .xml ? .xml : .html
    case .xml: return looks == .html && isPage(raw.bytes) ? .html : .xml
    case .text, .markdown: return raw.format
    }
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x25, 0x50, 0x44, 0x46], "a PDF file"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF image"), ([0x1F, 0x8B], "gzip data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"), ([0x42, 0x5A, 0x68], "bzip2 data"),
    ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF file"), ([0x77, 0x4F, 0x46, 0x46], "a font"),
    ([0x77, 0x4F, 0x46, 0x32], "a font"), ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly module"),
  ]

  private static func signature(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return "a WebP image"
    }
    if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return "a video or an image" }
    return signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// Control characters that no text has, in more than one byte of a hundred; UTF-16 is let through.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
    let window = bytes.prefix(8192)
    var controls = 0
    var zeros = [0, 0]
    for (index, byte) in window.enumerated() {
      if byte == 0 { zeros[index & 1] += 1 }
      if byte < 0x09 || byte > 0x0D && byte < 0x20 && byte != 0x1B { controls += 1 }
    }
    let isWide =
      max(zeros[0], zeros[1]) * 10 >= window.count * 3
      && min(zeros[0], zeros[1]) * 20 < window.count
    return !isWide && controls > 3 && controls * 100 > window.count
  }

  private static func looksLike(_ bytes: [UInt8]) -> RawContent.Format {
    // ASCII of a wide encoding shows when the zeros are left out.
    let head = bytes.prefix(4096).filter { $0 != 0 }
      .drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0 >= 0xFE }
    guard head.first == UInt8(ascii: "<") else {
      return holdsTags(bytes) ? .html : .text
    }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    if text.hasPrefix("<?xml") || text.hasPrefix("<!--") || text.hasPrefix("<!doctype") {
      if let root = rootName(text) { return isXML(root, text) ? .xml : .html }
      return text.hasPrefix("<?xml") ? .xml : .html
    }
    return rootName(text).map { isXML($0, text) ? .xml : .html } ?? .text
  }

  private static func isXML(_ root: String, _ text: String) -> Bool {
    if root == "html" || root.hasPrefix("!doctype html") { return false }
    let known: Set<String> = [
      "rss", "feed", "rdf:rdf", "nitf", "newsitem", "newsmessage", "tei", "teicorpus", "mediawiki",
      "tei.2",
    ]
    if known.contains(root) { return true }
    return text.hasPrefix("<?xml") && !["body", "head", "div", "p"].contains(root)
      || text.contains("xmlns=\"") && !text.contains("xhtml")
  }

  /// Whether the first element is one that pages begin with.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self)
    return ["html", "head", "body", "div", "p"].contains(rootName(head.lowercased()))
  }

  /// The name of the first element, behind declarations and comments.
  private static func rootName(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index...].starts(with: "<!doctype html".utf8) { return "html" }
      if bytes[index...].starts(with: "<!--".utf8) {
        var end = index + 4
        while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
        index = end
      } else if bytes[index + 1] == UInt8(ascii: "?") || bytes[index + 1] == UInt8(ascii: "!") {
        index = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
      } else if MarkupScanner.isLetter(bytes[index + 1]) {
        let name = bytes[(index + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        return String(decoding: name, as: UTF8.self)
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether a text that does not begin with a tag has several that only pages have.
  private static func holdsTags(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    return ["<p>", "<div", "<body", "<br", "<html", "</a>", "</p>"].filter(text.contains).count >= 2
  }
}
