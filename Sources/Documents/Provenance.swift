/// Where a document comes from.
public struct Provenance: Hashable, Sendable {
  /// The file, relative to the input folder, with `/` between its parts. Invalid UTF-8 in the name
  /// is shown as U+FFFD.
  public var path: String
  /// The record inside the file: a WARC-Record-ID, a line number, a feed item; nil for a whole file.
  public var record: String?
  /// The content hash of the raw bytes: 32 lower-case hexadecimal digits (XXH3, 128 bits).
  public var contentHash: String?
  /// The address it was fetched from, where an archive or a field says so.
  public var url: String?
  /// When it was fetched, ISO 8601, where an archive says so.
  public var fetched: String?

  /// A document of the file at `path`.
  public init(
    path: String, record: String? = nil, contentHash: String? = nil, url: String? = nil,
    fetched: String? = nil
  ) {
    (self.path, self.record, self.contentHash) = (path, record, contentHash)
    (self.url, self.fetched) = (url, fetched)
  }
}
