public import Documents

/// One document that was found, not read yet.
///
/// Finding and loading are apart so that an unchanged document is never read again, and so that loading
/// happens on the worker and may fail alone.
public struct CorpusItem: Sendable {
  /// What tells without reading that a document may have changed.
  public struct Stamp: Hashable, Sendable {
    /// Size of the file in bytes; for a record, of the archive that holds it.
    public var size: Int
    /// Last change of the file, in nanoseconds since 1970; for a record, of the archive that holds it.
    public var modified: Int

    /// A stamp.
    public init(size: Int, modified: Int) { (self.size, self.modified) = (size, modified) }
  }

  /// How to come by the bytes.
  enum Content: Sendable {
    /// A file of its own.
    case file(SystemPath, Compression, followingLinks: Bool)
    /// A member of an archive.
    case bytes([UInt8], Compression)
    /// The block of a WARC or ARC record.
    case response([UInt8], HTTPResponse)
    /// A JSON object, and what its members are.
    case line([UInt8], RecordFields, fieldsHash: UInt64)
    /// Nothing can be had, for this reason.
    case failed(CorpusError)
  }

  /// The id in the corpus; unique in one source. Compare ids by their UTF-8 bytes: `String` takes two
  /// canonically equivalent file names for one.
  public internal(set) var id: String
  /// Where it comes from. The content hash is set when it is loaded.
  public internal(set) var provenance: Provenance
  /// What tells that it may have changed; nil where nothing does (standard input).
  public internal(set) var stamp: Stamp?
  /// What the file name, the archive or the rules say it holds.
  public internal(set) var format: RawContent.Format
  var content: Content

  /// A number that changes whenever something other than the bytes changes that the document is made from: its
  /// path, its record, its format, what is known about it from outside. Unchanged stamp and unchanged origin:
  /// the document need not be read.
  public var origin: UInt64 {
    var text: [UInt8] = []
    for part in [
      provenance.path, provenance.record, provenance.url, provenance.fetched, format.rawValue,
    ] {
      text += Array((part ?? "").utf8) + [part == nil ? 1 : 0]
    }
    switch content {
    case .response(let block, let response): text += block[..<response.bodyStart]
    case .line(let line, _, let hash):
      return ContentHash.short(of: text) ^ hash &+ ContentHash.short(of: line)
    case .file, .bytes, .failed: break
    }
    return ContentHash.short(of: text)
  }

  /// Completes what the origin of a whole file is the hash of; what is there is its path.
  static func endOrigin(ofFile format: RawContent.Format, _ text: inout [UInt8]) {
    // No record, no address, no time.
    text.append(contentsOf: [0, 1, 1, 1])
    text += format.rawValue.utf8
    text.append(0)
  }

  /// The file's bytes as a document, with its content hash.
  ///
  /// - Parameter limit: The most bytes that it may have, after decompression.
  /// - Throws: `.tooLarge`, `.vanished`, `.unreadable`, `.corrupt`: this document alone is at fault.
  /// - Complexity: O(*n*) time; *n* bytes of memory, never more than `limit` and one buffer.
  public func load(limit: Int) throws(CorpusError) -> Document {
    var bytes: [UInt8]
    var charset: String?
    let path = provenance.path
    switch content {
    case .file(let file, let compression, let followingLinks):
      bytes = try file.readAll(
        limit: limit, compression: compression, shownAs: path, followingLinks: followingLinks)
    case .bytes(let all, let compression):
      if compression == .none {
        guard all.count <= limit else { throw CorpusError.tooLarge(path: path, limit: limit) }
        bytes = all
      } else {
        bytes = try compression.open(MemoryStream(all[...], shownAs: path)).readAll(limit: limit)
      }
    case .response(let block, let response):
      bytes = try response.body(of: block, limit: limit, shownAs: path)
      charset = response.charset
    case .line(let line, let fields, _):
      return try fields.document(in: line, id: id, provenance: provenance, limit: limit)
    case .failed(let error): throw error
    }
    var document = Document(
      id: id, provenance: provenance,
      raw: RawContent(bytes: bytes, format: format, charset: charset))
    document.provenance.contentHash = ContentHash.hexadecimal(of: bytes)
    return document
  }
}
