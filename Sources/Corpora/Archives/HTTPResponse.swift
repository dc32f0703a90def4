import Documents

/// An HTTP response as archives store it: what its head says, and how to come by its body.
///
/// Archives come from crawlers that decode the body and keep the head, or cut it anywhere. So the head is a hint, and
/// the bytes decide: a body that does not look chunked or compressed is taken as it is.
struct HTTPResponse: Sendable {
  /// The status; nil without a status line.
  var status: Int?
  /// The media type in lower case, without parameters; empty when there is none.
  var mediaType = ""
  /// The declared character encoding.
  var charset: String?
  /// Encodings of the body, in the order in which they were applied.
  var contentEncodings: [String] = []
  /// Whether the body comes in chunks.
  var isChunked = false
  /// The length of the body that the server declared.
  var contentLength: Int?
  /// Where the body begins in the block.
  var bodyStart = 0

  /// Reads the head of a response. A block without one is all body.
  init(block: ArraySlice<UInt8>) {
    bodyStart = block.startIndex
    guard block.starts(with: Array("HTTP/".utf8)) else { return }
    var lines = HeaderLines(block)
    if let first = lines.nextLine() {
      let words = first.split(separator: UInt8(ascii: " "))
      if words.count > 1 { status = Int(String(decoding: words[1], as: UTF8.self)) }
    }
    while let (name, value) = lines.nextField() {
      switch name {
      case "content-type": (mediaType, charset) = Self.contentType(value)
      case "content-encoding":
        contentEncodings += value.lowercased().split(separator: ",").map {
          String($0.filter { $0 != " " })
        }
      case "content-length": contentLength = Int(value)
      case "transfer-encoding": isChunked = isChunked || value.lowercased().contains("chunked")
      default: break
      }
    }
    bodyStart = lines.position
  }

  /// Whether a block that is shorter than its record says is a whole response all the same: its body has the length
  /// that the server declared, or ends as a page ends.
  static func isEvidentlyWhole(_ block: [UInt8]) -> Bool {
    let end = HeaderLines.trimmed(block[...]).suffix(7)
    if String(decoding: end, as: UTF8.self).lowercased() == "</html>" { return true }
    let response = HTTPResponse(block: block[...])
    return response.contentLength.map { $0 == block.count - response.bodyStart } ?? false
  }

  /// The parts of a `Content-Type`.
  static func contentType(_ value: String) -> (mediaType: String, charset: String?) {
    let parts = value.split(separator: ";").map { part in
      String(part.drop { $0 == " " || $0 == "\t" })
    }
    let type = parts.first.map { $0.prefix { $0 != " " && $0 != "," }.lowercased() } ?? ""
    let charset = parts.dropFirst().lazy.compactMap { part -> String? in
      guard part.lowercased().hasPrefix("charset") else { return nil }
      let name = part.dropFirst("charset".count).drop { " =\"'".contains($0) }
        .prefix { $0.isASCII && !" ,\"';".contains($0) }
      return name.isEmpty ? nil : String(name)
    }.first
    return (type, charset)
  }

  /// What a media type says about the bytes; nil when they hold no document.
  static func format(ofMediaType type: String) -> RawContent.Format? {
    switch type {
    case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml": .html
    case "text/plain": .text
    case "text/markdown", "text/x-markdown": .markdown
    case "text/xml", "application/xml": .xml
    case "", "unknown", "text/*": .unknown
    default: type.hasSuffix("+xml") && type != "image/svg+xml" ? .xml : nil
    }
  }

  /// The decoded body.
  ///
  /// - Throws: `.tooLarge` beyond `limit`; `.corrupt` or `.truncated` when a compressed body is damaged;
  ///   `.unsupported` for an encoding that is not read.
  func body(of block: [UInt8], limit: Int, shownAs shown: String) throws(CorpusError) -> [UInt8] {
    var body = Array(block[bodyStart...])
    if isChunked { body = ChunkedBody.decode(body) ?? body }
    guard contentEncodings.count <= 4 else {
      throw CorpusError(.unsupported, path: shown, "its body is encoded more than four times")
    }
    for encoding in contentEncodings.reversed() {
      let stream = MemoryStream(body[...], shownAs: shown)
      switch encoding {
      case "", "identity", "none", "utf-8": continue
      case "gzip", "x-gzip":
        guard Compression(magic: body) == .gzip else { continue }
        body = try GzipStream(stream).readAll(limit: limit)
      case "deflate":
        // Bare deflate or zlib: servers send both, and the first byte of zlib is always this.
        let isWrapped =
          body.count > 1 && body[0] & 15 == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        guard isWrapped || !Self.looksDecoded(body) else { continue }
        body = try GzipStream(stream, wrapping: isWrapped ? .zlibOrGzip : .none).readAll(
          limit: limit)
      case "zstd":
        guard Compression(magic: body) == .zstd else { continue }
        body = try ZstdStream(stream).readAll(limit: limit)
      case "br": body = try Self.unpackBrotli(body, stream, limit: limit)
      default:
        guard Self.looksDecoded(body) else {
          throw CorpusError(
            .unsupported, path: shown,
            "its body is encoded as \"\(SafeName.text(Array(encoding.utf8)))\"; only gzip, deflate, br and zstd are read",
            fix: "let the crawler store decoded bodies")
        }
      }
    }
    guard body.count <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
    return body
  }

  /// Nothing marks Brotli: bytes that look like text are text, unless they are one whole stream.
  private static func unpackBrotli(
    _ body: [UInt8], _ stream: MemoryStream, limit: Int
  ) throws(CorpusError) -> [UInt8] {
    if body.isEmpty { return body }
    let brotli = BrotliStream(stream)
    do throws(CorpusError) {
      let unpacked = try brotli.readAll(limit: limit)
      return brotli.garbage > 0 && looksDecoded(body) ? body : unpacked
    } catch {
      guard looksDecoded(body) else { throw error }
      return body
    }
  }

  /// Whether bytes look like text that nobody compressed.
  private static func looksDecoded(_ body: [UInt8]) -> Bool {
    let start = body.prefix(256)
    return start.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      && start.contains { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: "<") }
  }
}
