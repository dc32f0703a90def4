import Documents

/// The documents of a file of JSON objects, one a line (NDJSON, JSONL).
///
/// A line that is longer than a document may be, or that is no object, becomes an item that cannot be loaded: it is
/// not lost, and the lines behind it are read.
struct LineCursor: DocumentCursor {
  private let stream: BufferedStream
  private let context: ArchiveContext
  private var ids: RecordIDs
  private let fieldsHash: UInt64
  private var line = 0
  private(set) var skipped = SkipTally()

  init(_ stream: any ByteStream, context: ArchiveContext) {
    self.stream = BufferedStream(stream)
    self.context = context
    ids = RecordIDs(prefix: context.idPrefix)
    fieldsHash = context.rules.fields.hash
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    let limit = context.rules.bytesPerRecord
    while true {
      // Escapes can double the length of a page in JSON.
      guard let (bytes, isWhole) = stream.line(limit: limit * 2 + (1 << 16)) else {
        do throws(CorpusError) {
          _ = try stream.isAtEnd()
          return nil
        } catch {
          throw context.error(error)
        }
      }
      let object = Array(bytes)
      line += 1
      if line == 1, object.starts(with: [0xEF, 0xBB, 0xBF]), object.count <= 5 { continue }
      guard object.contains(where: { $0 > 0x20 }) else { continue }
      ids.advance()
      guard isWhole else {
        _ = stream.skipLine()
        return item(
          id: ids.id(named: nil), .failed(CorpusError.tooLarge(path: context.path, limit: limit)))
      }
      if let item = item(object) { return item }
    }
  }

  private mutating func item(_ object: [UInt8]) -> CorpusItem? {
    let rules = context.rules
    guard let record = LineRecord(object) else {
      return item(
        id: ids.id(named: nil),
        .failed(CorpusError(.malformed, path: context.path, "line \(line) is no JSON object")))
    }
    let name = record.text(at: rules.fields.id).flatMap { name in
      // A name of any length and any characters must not become an id.
      name.isEmpty || name.utf8.count > 512 ? nil : SafeName.text(Array(name.utf8))
    }
    let url = record.text(at: rules.fields.url)
    let fetched = record.text(at: rules.fields.fetched)
    let id = ids.id(named: name)
    let facts = RecordFacts(url: url, date: fetched, size: object.count)
    if let reason = rules.reasonToSkip(facts) {
      skipped.count(reason, "\(context.path), line \(line)")
      return nil
    }
    return item(
      id: id, .line(object, rules.fields, fieldsHash: fieldsHash), url: url, fetched: fetched)
  }

  private func item(
    id: String, _ content: CorpusItem.Content, url: String? = nil, fetched: String? = nil
  ) -> CorpusItem {
    CorpusItem(
      id: id,
      provenance: Provenance(path: context.path, record: String(line), url: url, fetched: fetched),
      stamp: context.stamp, format: .unknown, content: content)
  }
}
