import Documents

/// The pages of a WARC or ARC file, one record after the other.
///
/// Reads what crawlers really write: a wrong `Content-Length` in either direction, records that break off, garbage
/// between records, damaged gzip members. Every record that can still be read is; what cannot is reported. A length is
/// trusted when a record (or the end) follows it; else the block ends where the next record begins.
struct WebArchiveCursor: DocumentCursor {
  private let stream: BufferedStream
  private let gzip: GzipStream?
  private let framing: WebArchiveFraming
  let context: ArchiveContext
  var ids: RecordIDs
  /// Reported before the next record.
  private var pending: [CorpusError] = []
  private var hasEnded = false
  /// How many lengths swallowed the record behind them. After some, lengths are no longer trusted: a file of a
  /// million lies must not cost a million times the limit.
  private var lies = 0
  var segments = SegmentedRecords()
  var skipped = SkipTally()

  /// - Parameter gzip: The stream itself where it is one, so that reading can go on behind damage.
  init(
    _ stream: any ByteStream, gzip: GzipStream?, framing: WebArchiveFraming, context: ArchiveContext
  ) {
    self.stream = BufferedStream(stream)
    (self.gzip, self.framing, self.context) = (gzip, framing, context)
    ids = RecordIDs(prefix: context.idPrefix)
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    while true {
      if let error = pending.popLast() { throw error }
      if hasEnded { return breakOffSegments("the archive ends") }
      guard try findRecord() else { continue }
      if let item = readRecord() { return item }
    }
  }

  // MARK: Finding a record

  /// Goes to the first line of the next record; false when there is something to report, or nothing left.
  private mutating func findRecord() throws(CorpusError) -> Bool {
    var garbage = 0
    while true {
      while stream.fill(1), let byte = stream.available.first, byte == 0x0A || byte == 0x0D {
        stream.drop(1)
      }
      if !stream.fill(1) {
        if garbage > 0 { pending.append(garbageError(garbage)) }
        return try goOnBehindDamage()
      }
      if isAtRecord() { break }
      garbage += stream.skipLine()
    }
    if garbage > 0 {
      pending.append(garbageError(garbage))
      return false
    }
    return true
  }

  private func garbageError(_ count: Int) -> CorpusError {
    context.error(.malformed, "\(count) bytes before record \(ids.count + 1) belong to no record")
  }

  /// Whether a record begins here.
  private func isAtRecord() -> Bool {
    stream.fill(1 << 10)
    let line = stream.available.prefix(1 << 14)
    let end = line.firstIndex(of: 0x0A) ?? line.endIndex
    return framing.isFirstLine(line[..<end])
  }

  /// At the end of the stream: brings it on behind a damaged place, or ends.
  private mutating func goOnBehindDamage() throws(CorpusError) -> Bool {
    do throws(CorpusError) {
      if try stream.isAtEnd() { hasEnded = true }
      return false
    } catch {
      if let gzip, try gzip.resynchronize() {
        stream.resume()
      } else {
        hasEnded = true
      }
      throw context.error(error)
    }
  }

  // MARK: Reading a record

  private mutating func readRecord() -> CorpusItem? {
    ids.advance()
    guard let (record, isWhole) = readHead() else { return nil }
    if record.type == "continuation" { return readContinuation(record, isWhole: isWhole) }
    guard record.mayHoldDocument else {
      let reason: SkipTally.Reason = record.type == "revisit" ? .revisit : .noDocument
      let place = shown(record)
      skipped.count(reason, place)
      // Read like any other, so that a wrong length is noticed.
      _ = try? readBlock(record)
      segments.settle(record, .passedOver)
      return nil
    }
    let id = ids.id(named: record.name)
    do throws(CorpusError) {
      guard isWhole else {
        throw CorpusError(.truncated, path: context.path, "the record breaks off in its head")
      }
      let block = try readBlock(record)
      return record.isSegment
        ? try beginSegments(record, id: id, block: block) : item(of: record, id: id, block: block)
    } catch {
      segments.settle(record, .failed)
      return item(of: record, id: id, .failed(error))
    }
  }

  /// The head, and whether its end was there.
  private mutating func readHead() -> (WebArchiveRecord, isWhole: Bool)? {
    switch framing {
    case .arc:
      guard let line = stream.line(limit: 1 << 14), let head = ARCHead(line.bytes) else {
        return nil
      }
      return (WebArchiveRecord(arc: head, number: ids.count), true)
    case .warc:
      var head: [UInt8] = []
      var isWhole = false
      while let line = stream.line(limit: WebArchiveFraming.longestHead - head.count) {
        if line.bytes.first == 0x0A || line.bytes.elementsEqual([0x0D, 0x0A]) {
          isWhole = true
          break
        }
        head += line.bytes
        guard line.isWhole, head.count < WebArchiveFraming.longestHead else {
          pending.append(context.error(.malformed, "the head of record \(ids.count) has no end"))
          return nil
        }
      }
      let record = WebArchiveRecord(warc: head[...], number: ids.count)
      if record.type.isEmpty {
        pending.append(context.error(.malformed, "record \(ids.count) has no WARC-Type"))
        return nil
      }
      return (record, isWhole)
    }
  }

  /// The block of a record.
  ///
  /// - Parameter held: How many bytes of the same page are in memory already: the limit is for both.
  mutating func readBlock(
    _ record: WebArchiveRecord, holding held: Int = 0
  ) throws(CorpusError) -> [UInt8] {
    let limit = context.rules.bytesPerRecord
    guard let length = record.length, lies < 4 else {
      return try readToNextRecord([], holding: held)
    }
    guard length <= limit - held else {
      try passOver(length)
      throw CorpusError.tooLarge(path: context.path, limit: limit)
    }
    let block = stream.take(length)
    let isEnded = isAtEndOfRecord()
    if block.count == length, isEnded, isFollowedByRecord() { return block }
    // Another record may begin inside, or at its end with its head behind it.
    stream.fill(1 << 13)
    if let start = framing.recordStart(in: block + stream.available.prefix(1 << 13)),
      start < block.count
    {
      lies += 1
      stream.putBack(block[start...])
      return Self.withoutEnd(block[..<start])
    }
    if block.count < length {
      // The length may be at fault and not the end.
      if HTTPResponse.isEvidentlyWhole(block) { return Self.withoutEnd(block[...]) }
      throw CorpusError(
        .truncated, path: context.path,
        "the record breaks off after \(block.count) of \(length) bytes")
    }
    // What follows the record's proper end is garbage, and no more of the record.
    if isEnded { return block }
    return try readToNextRecord(block, holding: held)
  }

  /// Where a length is too short, missing or not to be trusted: all up to the next record.
  private mutating func readToNextRecord(
    _ first: [UInt8], holding held: Int
  ) throws(CorpusError) -> [UInt8] {
    let limit = context.rules.bytesPerRecord
    let room = limit - held
    var block = first
    while stream.fill(1), !isAtRecord(), let line = stream.line(limit: room + 1 - block.count) {
      block += line.bytes
      guard block.count <= room else {
        // What is left of it is passed over as garbage.
        throw CorpusError.tooLarge(path: context.path, limit: limit)
      }
    }
    return Self.withoutEnd(block[...])
  }

  /// Passes over a block that is too large; stops early where another record begins, because its length is a lie.
  private mutating func passOver(_ length: Int) throws(CorpusError) {
    var left = length
    while left > 0, stream.fill(1) {
      stream.fill(1 << 13)
      if left < length, framing.isHead(stream.available.prefix(1 << 13)) { return }
      let line = stream.available.prefix(left)
      let step = line.firstIndex(of: 0x0A).map { $0 + 1 - line.startIndex } ?? line.count
      stream.drop(step)
      left -= step
    }
    if left > 0 { throw CorpusError(.truncated, path: context.path, "the record breaks off") }
  }

  /// Whether the two line ends that close a record stand here, or nothing at all.
  private func isAtEndOfRecord() -> Bool {
    stream.fill(4)
    let end = stream.available.prefix(4)
    switch framing {
    case .warc:
      return end.isEmpty || end.elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) || isFollowedByRecord()
    case .arc: return end.isEmpty || isFollowedByRecord()
    }
  }

  /// Whether empty lines and then a record follow, or nothing at all.
  private func isFollowedByRecord() -> Bool {
    var count = 0
    while count < 64, stream.fill(count + 1) {
      let byte = stream.available[stream.available.startIndex + count]
      if byte == 0x0A || byte == 0x0D {
        count += 1
        continue
      }
      stream.fill(count + (1 << 10))
      let line = stream.available.dropFirst(count).prefix(1 << 14)
      return framing.isFirstLine(line[..<(line.firstIndex(of: 0x0A) ?? line.endIndex)])
    }
    return count < 64
  }

  /// The block without the empty lines that end every record.
  private static func withoutEnd(_ block: ArraySlice<UInt8>) -> [UInt8] {
    var block = block
    for _ in 0..<2 {
      if block.last == 0x0A { block = block.dropLast() }
      if block.last == 0x0D { block = block.dropLast() }
    }
    return Array(block)
  }

  // MARK: Making an item

  func shown(_ record: WebArchiveRecord) -> String {
    "\(context.path), \(record.type) \(record.url ?? record.name ?? "")"
  }

  /// The head of the response in a block, or what the record says in its place.
  func response(of record: WebArchiveRecord, block: [UInt8]) -> HTTPResponse {
    let isHTTP =
      framing == .arc || record.contentType.lowercased().hasPrefix("application/http")
    var response = HTTPResponse(block: isHTTP ? block[...] : [])
    if !isHTTP || response.bodyStart == 0 && response.mediaType.isEmpty {
      let type = isHTTP && framing == .warc ? "" : record.contentType
      (response.mediaType, response.charset) = HTTPResponse.contentType(type)
    }
    return response
  }

  /// What the rules judge by.
  func facts(of record: WebArchiveRecord, _ response: HTTPResponse, size: Int?) -> RecordFacts {
    RecordFacts(
      url: record.url, date: record.date, status: response.status, mediaType: response.mediaType,
      size: size)
  }

  mutating func item(of record: WebArchiveRecord, id: String, block: [UInt8]) -> CorpusItem? {
    let response = response(of: record, block: block)
    let facts = facts(of: record, response, size: block.count - response.bodyStart)
    if let reason = context.rules.reasonToSkip(facts) {
      let place = shown(record)
      skipped.count(reason, place)
      return nil
    }
    return item(
      of: record, id: id, .response(block, response),
      format: HTTPResponse.format(ofMediaType: response.mediaType) ?? .unknown)
  }

  func item(
    of record: WebArchiveRecord, id: String, _ content: CorpusItem.Content,
    format: RawContent.Format = .unknown
  ) -> CorpusItem {
    CorpusItem(
      id: id,
      provenance: Provenance(
        path: context.path, record: record.recordID ?? String(record.number), url: record.url,
        fetched: record.date),
      stamp: context.stamp, format: format, content: content)
  }
}
