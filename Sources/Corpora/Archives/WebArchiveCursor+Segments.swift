/// Records that lie in several segments: put together where these follow each other in one archive, with other
/// records between them or not.
extension WebArchiveCursor {
  /// A record of which the first segment was read: the document where that is all, else nil, and the record is open.
  /// Where another one was open, that is the end of it, and what is returned says so.
  mutating func beginSegments(
    _ record: WebArchiveRecord, id: String, block: [UInt8]
  ) throws(CorpusError) -> CorpusItem? {
    let segmented = try SegmentedRecord(record, id: id, block: block, path: context.path)
    if segmented.isWhole {
      segments.settle(record, .whole)
      return item(of: record, id: id, block: block)
    }
    if let reason = reasonToSkip(origin: record, block: block) {
      let place = shown(record)
      skipped.count(reason, place)
      segments.settle(record, .passedOver)
      return nil
    }
    let former = breakOffSegments(
      "another page in segments begins, and one at a time is put together")
    segments.open = segmented
    return former
  }

  /// Why the rules leave out a record of which only the first segment is known. A head that may go on in the next
  /// one tells nothing, and neither does the size.
  private func reasonToSkip(origin: WebArchiveRecord, block: [UInt8]) -> SkipTally.Reason? {
    let response = response(of: origin, block: block)
    guard response.bodyStart < block.count else { return nil }
    return context.rules.reasonToSkip(facts(of: origin, response, size: nil))
  }

  /// A record that goes on with another one: the document where this is the last, or what is wrong with it.
  mutating func readContinuation(_ record: WebArchiveRecord, isWhole: Bool) -> CorpusItem? {
    guard let origin = record.segmentOrigin, origin == segments.open?.record.name else {
      return passOverContinuation(record, isWhole: isWhole)
    }
    do throws(CorpusError) {
      guard isWhole else {
        throw CorpusError(.truncated, path: context.path, "its last segment breaks off in its head")
      }
      return try join(record)
    } catch {
      return failSegments(error)
    }
  }

  /// Adds a continuation to the open record.
  private mutating func join(_ record: WebArchiveRecord) throws(CorpusError) -> CorpusItem? {
    let held = segments.open?.block.count ?? 0
    do throws(CorpusError) {
      try segments.open?.expect(record, path: context.path)
    } catch {
      _ = try? readBlock(record)
      throw error
    }
    let block = try readBlock(record, holding: held)
    try segments.open?.append(block, of: record, path: context.path)
    guard let whole = segments.open, whole.isWhole else { return nil }
    segments.open = nil
    segments.settle(whole.record, .whole)
    return item(of: whole.record, id: whole.id, block: whole.block)
  }

  /// A continuation of what is not open: an error of its own, unless its record was left out or reported.
  private mutating func passOverContinuation(
    _ record: WebArchiveRecord, isWhole: Bool
  ) -> CorpusItem? {
    // Read like any other, so that a wrong length is noticed.
    _ = try? readBlock(record)
    let number = record.segmentNumber.map(String.init) ?? "?"
    let error: CorpusError
    switch record.segmentOrigin.map({ ($0, segments.outcome(of: $0)) }) {
    case (_, .passedOver?)?, (_, .failed?)?:
      let place = shown(record)
      skipped.count(.noDocument, place)
      return nil
    case (let origin, .whole?)?:
      error = CorpusError(
        .malformed, path: context.path,
        "this is segment \(number) of \(origin), which was whole without it")
    case (let origin, nil)?:
      error = CorpusError(
        .unsupported, path: context.path,
        "this is segment \(number) of \(origin), of which no segment is in front of it in this archive",
        fix: "keep the segments of a page in one archive, in their order")
    case nil where !isWhole:
      error = CorpusError(
        .truncated, path: context.path, "the record breaks off in its head")
    case nil:
      error = CorpusError(
        .malformed, path: context.path,
        "this continuation does not say of what (WARC-Segment-Origin-ID)")
    }
    return item(of: record, id: ids.id(named: record.name), .failed(error))
  }

  /// Ends the open record, if there is one, because its next segment will not come.
  mutating func breakOffSegments(_ why: String) -> CorpusItem? {
    guard let last = segments.open?.last else { return nil }
    return failSegments(
      CorpusError(
        .truncated, path: context.path, "its segments break off after segment \(last): \(why)",
        fix: "keep the segments of a page in one archive, in their order"))
  }

  /// Ends the open record with an error.
  private mutating func failSegments(_ error: CorpusError) -> CorpusItem? {
    guard let open = segments.open else { return nil }
    segments.open = nil
    segments.settle(open.record, .failed)
    return item(of: open.record, id: open.id, .failed(error))
  }
}
