import Documents
import JSON
import Stages

/// Merges what was done into the next output: records sorted by id, what changed against the last output, and
/// the index of it all. Streams: memory does not grow with the corpus.
struct Publication {
  /// What the merge counted.
  struct Counts: Sendable, Hashable {
    var upserted = 0
    var deleted = 0
    /// Records, and entries of the quarantine, that this run made.
    var written = 0
    var newlyQuarantined = 0
    /// Documents that are current and that a stage left out.
    var leftOut = 0
    /// Documents that are in quarantine because others have their ids: each with its id there.
    var conflicts: [String] = []
  }

  private let layout: OutputLayout
  private let state: LedgerState
  private let sources: [Ledger.Source]
  private let live: LiveEntries
  private let terms: Walk.Terms
  private let pipelineFingerprint: String
  private var firstOwnSegment: Int { terms.firstOwnSegment }
  /// For each source whether all its entries are current, so that none need be looked up.
  private let isAllLive: [Bool]
  /// For each source the folder of the last lookup.
  private var near: [LedgerIndex.Neighbourhood?]
  /// How much of each index is read ahead: all of them together take about the same, however many they are.
  private let bufferSize: Int
  /// Stages that have a last word on the records, which come to them in the order of ids.
  private var revisers: [any RecordReviser]
  private var counts = Counts()
  private var outputs: [LedgerState.Output] = []
  /// For each source the reader of the stream that was read last.
  private var readers: [(stream: [UInt8], reader: RecordReader)?]
  /// The lines for documents whose ids others have, and the ids that they wanted.
  private var taken: [(of: String, record: ByteBlock.Part, reference: RecordReference)] = []
  /// The same as claims that are not in the merge yet.
  private var conflicts: [Claim] = []
  /// Documents of which a record is left out.
  private var losers: Set<ContentKey> = []
  /// Documents of which a reviser dropped a record.
  private var dropped: Set<ContentKey> = []

  /// A merge of sources, newest first, of which the live entries are current.
  init(
    layout: OutputLayout, state: LedgerState, sources: [Ledger.Source], live: LiveEntries,
    terms: Walk.Terms, pipelineFingerprint: String, revisers: [any RecordReviser] = []
  ) {
    (self.layout, self.state, self.sources, self.live) = (layout, state, sources, live)
    (self.terms, self.pipelineFingerprint) = (terms, pipelineFingerprint)
    self.revisers = revisers
    isAllLive = sources.indices.map { live.count(of: $0) == sources[$0].index.count }
    near = Array(repeating: nil, count: sources.count)
    readers = Array(repeating: nil, count: sources.count)
    bufferSize = max(1 << 12, min(1 << 16, (1 << 18) / max(sources.count, 1)))
  }

  /// Writes the next generation into the pending folder, and what is to be done with it into `commit`.
  mutating func write(
    run: Int, refreshed: [Walk.Refresh], into commit: inout OutputCommit
  ) throws(BatchError) -> (state: LedgerState, counts: Counts) {
    let next = state.generation + 1
    let pending = LedgerIndexFiles(path: "\(layout.pending)/base")
    var index = try LedgerIndexWriter(files: pending)
    try mergeRecords(into: &index, run: run, commit: &commit)
    try mergeEntries(into: &index, refreshed: refreshed)
    try index.finish(lasting: true)

    let base = layout.base(next)
    for (from, to) in [
      (pending.names, base.names), (pending.records, base.records), (pending.keys, base.keys),
    ] {
      commit.moves.append((relative(from), relative(to)))
    }
    for output in state.outputs where !outputs.contains(where: { $0.stream == output.stream }) {
      commit.removals.append(OutputLayout.file(of: output.stream))
    }
    for source in sources {
      let files = source.index.files
      commit.removals += [files.keys, files.names, files.records].map(relative)
      if let segment = source.segment { commit.removals.append(relative(segment.data)) }
    }
    var state = LedgerState()
    (state.generation, state.run, state.outputs) = (next, run, outputs)
    state.leftOut = counts.leftOut
    return (state, counts)
  }

  private func relative(_ path: String) -> String {
    String(path.dropFirst(layout.folder.count + 1))
  }

  // MARK: Entries

  private struct EntryPlace: Comparable {
    let key: ContentKey
    let source: Int

    static func < (a: Self, b: Self) -> Bool { (a.key, a.source) < (b.key, b.source) }
  }

  private mutating func mergeEntries(
    into writer: inout LedgerIndexWriter, refreshed: [Walk.Refresh]
  ) throws(BatchError) {
    var heap = MergeHeap<EntryPlace>(precedes: <)
    var cursors: [EntryCursor] = []
    for source in sources {
      cursors.append(try EntryCursor(source.index, bufferSize: bufferSize))
    }
    /// Goes on to the next entry of a source that is live.
    func advance(_ source: Int) throws(BatchError) {
      repeat {
        try cursors[source].advance()
      } while cursors[source].current != nil && !live[source, cursors[source].position]
      if let entry = cursors[source].current {
        heap.insert(EntryPlace(key: entry.key, source: source))
      }
    }
    var stamps: [Int: Walk.Refresh] = [:]
    for refresh in refreshed { stamps[refresh.source << 40 | refresh.index] = refresh }
    for source in sources.indices { try advance(source) }
    while let least = heap.removeLeast() {
      guard var entry = cursors[least.source].current else { continue }
      let place = least.source << 40 | cursors[least.source].position
      if !stamps.isEmpty, let refresh = stamps[place] {
        (entry.size, entry.modified) = (refresh.size, refresh.modified)
        if refresh.isYoung { entry.flags.insert(.young) } else { entry.flags.remove(.young) }
      }
      if !dropped.isEmpty, dropped.contains(entry.key) {
        // What made it superfluous may go: it is made again in each run.
        entry.flags.formUnion([.leftOut, .passing])
      }
      if entry.flags.contains(.leftOut) { counts.leftOut += 1 }
      if !losers.isEmpty, losers.contains(entry.key) {
        // Once the other is gone the id is free: it is tried again in each run.
        if !entry.flags.contains(.failed) {
          entry.fingerprint ^= terms.fingerprint ^ terms.failureFingerprint
        }
        entry.flags.formUnion([.failed, .passing])
      }
      try writer.append(entry, id: try cursors[least.source].id())
      try advance(least.source)
    }
  }

  // MARK: Records

  private struct Claim {
    let source: Int
    let reference: RecordReference

    static func precedes(_ a: Claim, _ b: Claim) -> Bool {
      if RecordReference.precedes(a.reference, b.reference) { return true }
      if RecordReference.precedes(b.reference, a.reference) { return false }
      return a.source < b.source
    }
  }

  private mutating func mergeRecords(
    into index: inout LedgerIndexWriter, run: Int, commit: inout OutputCommit
  ) throws(BatchError) {
    var cursors: [RecordCursor] = []
    var heap = MergeHeap<Claim>(precedes: Claim.precedes)
    for (number, source) in sources.enumerated() {
      let cursor = try RecordCursor(path: source.index.files.records, bufferSize: bufferSize)
      if let reference = cursor.current {
        heap.insert(Claim(source: number, reference: reference))
      }
      cursors.append(cursor)
    }
    var changes = try ChangeFeed(layout: layout, run: run)
    var writer = try RecordStream(layout: layout, stream: RecordReference.documents)
    while let first = heap.least {
      // All that the sources say about one id of one output.
      var claims: [Claim] = []
      while let claim = heap.least, claim.reference.stream == first.reference.stream,
        claim.reference.id == first.reference.id
      {
        claims.append(claim)
        heap.removeLeast()
        guard claim.source < cursors.count else { continue }
        try cursors[claim.source].advance()
        if let next = cursors[claim.source].current {
          heap.insert(Claim(source: claim.source, reference: next))
        }
      }
      if first.reference.stream != writer.stream {
        try finish(&writer, commit: &commit)
        writer = try RecordStream(layout: layout, stream: first.reference.stream)
      }
      try settle(claims, into: &writer, index: &index, changes: &changes)
      // They come later: the quarantine sorts behind the records.
      for conflict in conflicts { heap.insert(conflict) }
      conflicts.removeAll()
    }
    try finish(&writer, commit: &commit)
    (counts.upserted, counts.deleted) = (changes.upserted, changes.deleted)
    counts.conflicts = taken.map { String(decoding: $0.reference.id, as: UTF8.self) }
    try changes.finish(into: &commit)
  }

  private mutating func finish(
    _ writer: inout RecordStream, commit: inout OutputCommit
  ) throws(BatchError) {
    outputs.append(try writer.finish(into: &commit))
  }

  /// Writes the record of an id that is current, if there is one, and what changed.
  private mutating func settle(
    _ claims: [Claim], into writer: inout RecordStream, index: inout LedgerIndexWriter,
    changes: inout ChangeFeed
  ) throws(BatchError) {
    let isFeed = writer.stream == RecordReference.documents
    let before = claims.first { isOfBase($0) }
    var current = claims.filter { isCurrent($0) }
    // The smaller key wins, whatever came first.
    if current.count > 1 {
      current.sort {
        ($0.reference.key, $0.reference.offset) < ($1.reference.key, $1.reference.offset)
      }
    }
    guard let winner = current.first else {
      if isFeed, let before { try changes.delete(before.reference.id) }
      return
    }
    if writer.stream == RecordReference.quarantine {
      // Two documents may fail under one id: each has its line.
      for claim in current {
        let isOld = claims.contains {
          isOfBase($0) && $0.reference.key == claim.reference.key
            && $0.reference.hash == claim.reference.hash
        }
        if isOwn(claim), !isOld { counts.newlyQuarantined += 1 }
        var reference = claim.reference
        reference.offset = writer.count
        try writer.append(try record(of: claim))
        try index.append(reference)
      }
      return
    }
    if isFeed {
      for claim in current.dropFirst() { try quarantine(claim, for: winner) }
    }
    var record = try record(of: winner)
    var reference = winner.reference
    switch isFeed && !revisers.isEmpty ? revise(&record) : .kept {
    case .kept: break
    case .changed: (reference.length, reference.hash) = (record.count, record.checksum)
    case .dropped:
      dropped.insert(reference.key)
      if let before { try changes.delete(before.reference.id) }
      return
    }
    if isFeed, isOwn(winner) { counts.written += 1 }
    reference.offset = writer.count
    try writer.append(record)
    try index.append(reference)
    if isFeed, before?.reference.hash != reference.hash { try changes.upsert(record) }
  }

  private func isOfBase(_ claim: Claim) -> Bool {
    claim.source < sources.count && sources[claim.source].segment == nil
  }

  /// Whether this run made it.
  private func isOwn(_ claim: Claim) -> Bool {
    guard claim.source < sources.count else { return true }
    return (sources[claim.source].segment?.number ?? 0) >= firstOwnSegment
  }

  private mutating func isCurrent(_ claim: Claim) -> Bool {
    guard claim.source < sources.count, !isAllLive[claim.source] else { return true }
    return sources[claim.source].index.find(claim.reference.key, near: &near[claim.source])
      .map { live[claim.source, $0] } ?? false
  }

  private mutating func revise(_ record: inout ByteBlock.Part) -> RecordRevision {
    var bytes = record.bytes
    var decision = RecordRevision.kept
    for index in revisers.indices {
      switch revisers[index].revise(&bytes) {
      case .kept: break
      case .changed: decision = .changed
      case .dropped: return .dropped
      }
    }
    if decision == .changed { record = ByteBlock.Part(bytes) }
    return decision
  }

  // MARK: One id for two

  /// Puts a document into quarantine whose id another has.
  private mutating func quarantine(_ claim: Claim, for winner: Claim) throws(BatchError) {
    let id = String(decoding: claim.reference.id, as: UTF8.self)
    let source = (try? JSONReader.read(try record(of: claim).bytes))?["source"]
    var provenance = Provenance(path: source?["path"]?.string ?? "")
    provenance.record = source?["record"]?.string
    provenance.contentHash = source?["hash"]?.string
    provenance.url = source?["url"]?.string
    let key = claim.reference.key.hexadecimal
    // Parts of one document have different ids; should they not, their order tells them apart.
    let twins = taken.reversed().prefix { $0.of == id }.count {
      $0.reference.key == claim.reference.key
    }
    let line = QuarantineRecord(
      id: "\(id)~\(key.suffix(8))" + (twins > 0 ? "~\(twins + 1)" : ""), provenance: provenance,
      stage: "read", code: "idTaken",
      message: "its id \(id) is already used by \(try owner(of: winner))",
      pipeline: pipelineFingerprint)
    let record = ByteBlock.Part(line.encoded)
    let reference = RecordReference(
      stream: RecordReference.quarantine, id: Array(line.id.utf8), key: claim.reference.key,
      offset: taken.count, length: record.count, hash: record.checksum)
    taken.append((id, record, reference))
    losers.insert(claim.reference.key)
    conflicts.append(Claim(source: sources.count, reference: reference))
  }

  /// The id of the document that a record came from.
  private func owner(of claim: Claim) throws(BatchError) -> String {
    let index = sources[claim.source].index
    guard let place = index.find(claim.reference.key) else { return "another document" }
    return String(decoding: try index.id(at: place), as: UTF8.self)
  }

  // MARK: Bytes

  private mutating func record(of claim: Claim) throws(BatchError) -> ByteBlock.Part {
    let (number, reference) = (claim.source, claim.reference)
    guard number < sources.count else { return taken[reference.offset].record }
    if readers[number]?.stream != reference.stream {
      // The segment, or the output of the last run.
      let path =
        sources[number].segment?.data
        ?? "\(layout.folder)/\(OutputLayout.file(of: reference.stream))"
      readers[number] = (
        reference.stream,
        try RecordReader(
          path: path, mostAhead: min(1 << 18, bufferSize * 4), isTrusted: sources[number].isOwn)
      )
    }
    guard let record = try readers[number]?.reader.read(reference) else {
      preconditionFailure("a reader that was just made is there")
    }
    return record
  }
}
