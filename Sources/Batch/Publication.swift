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
    /// Ids that two documents claimed.
    var conflicts: [String] = []
  }

  private let layout: OutputLayout
  private let state: LedgerState
  private let sources: [Ledger.Source]
  private let live: LiveEntries
  /// Segments from this number on are of this run.
  private let firstOwnSegment: Int
  /// Stages that have a last word on the records, which come to them in the order of ids.
  private var revisers: [any RecordReviser]
  private var counts = Counts()
  private var outputs: [LedgerState.Output] = []
  private var files: [[UInt8]: InputFile] = [:]
  private var buffer: [UInt8] = []

  /// A merge of sources, newest first, of which the live entries are current.
  init(
    layout: OutputLayout, state: LedgerState, sources: [Ledger.Source], live: LiveEntries,
    firstOwnSegment: Int, revisers: [any RecordReviser] = []
  ) {
    (self.layout, self.state, self.sources, self.live) = (layout, state, sources, live)
    self.firstOwnSegment = firstOwnSegment
    self.revisers = revisers
  }

  /// Writes the next generation into the pending folder, and what is to be done with it into `commit`.
  mutating func write(
    run: Int, refreshed: [Walk.Refresh], into commit: inout OutputCommit
  ) throws(BatchError) -> (state: LedgerState, counts: Counts) {
    let next = state.generation + 1
    let pending = LedgerIndexFiles(path: "\(layout.pending)/base")
    var index = try LedgerIndexWriter(files: pending)
    try mergeEntries(into: &index, refreshed: refreshed)
    try mergeRecords(into: &index, run: run, commit: &commit)
    try index.finish()

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
    return (state, counts)
  }

  private func relative(_ path: String) -> String {
    String(path.dropFirst(layout.folder.count + 1))
  }

  // MARK: Entries

  private struct EntryPlace: Comparable {
    let key: ContentKey
    let source: Int
    let index: Int

    static func < (a: Self, b: Self) -> Bool { (a.key, a.source) < (b.key, b.source) }
  }

  private func mergeEntries(
    into writer: inout LedgerIndexWriter, refreshed: [Walk.Refresh]
  ) throws(BatchError) {
    var heap = MergeHeap<EntryPlace>(precedes: <)
    func place(in source: Int, from start: Int) -> EntryPlace? {
      let index = sources[source].index
      var position = start
      while position < index.count, !live[source, position] { position += 1 }
      return position < index.count
        ? EntryPlace(key: index.key(at: position), source: source, index: position) : nil
    }
    var stamps: [Int: Walk.Refresh] = [:]
    for refresh in refreshed { stamps[refresh.source << 40 | refresh.index] = refresh }
    for source in sources.indices {
      if let first = place(in: source, from: 0) { heap.insert(first) }
    }
    while let least = heap.removeLeast() {
      let source = sources[least.source].index
      var entry = source[least.index]
      if !stamps.isEmpty, let refresh = stamps[least.source << 40 | least.index] {
        (entry.size, entry.modified) = (refresh.size, refresh.modified)
        if refresh.isYoung { entry.flags.insert(.young) } else { entry.flags.remove(.young) }
      }
      try writer.append(entry, id: try source.id(at: least.index))
      if let next = place(in: least.source, from: least.index + 1) { heap.insert(next) }
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
      let cursor = try RecordCursor(path: source.index.files.records)
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
    }
    try finish(&writer, commit: &commit)
    (counts.upserted, counts.deleted) = (changes.upserted, changes.deleted)
    try changes.finish(into: &commit)
  }

  private mutating func finish(
    _ writer: inout RecordStream, commit: inout OutputCommit
  ) throws(BatchError) {
    outputs.append(try writer.finish(into: &commit))
  }

  /// Writes the one record of an id that is current, if there is one, and what changed.
  private mutating func settle(
    _ claims: [Claim], into writer: inout RecordStream, index: inout LedgerIndexWriter,
    changes: inout ChangeFeed
  ) throws(BatchError) {
    let isFeed = writer.stream == RecordReference.documents
    let before = claims.first { sources[$0.source].segment == nil }
    var current: Claim?
    for claim in claims {
      let entries = sources[claim.source].index
      guard let place = entries.find(claim.reference.key), live[claim.source, place] else {
        continue
      }
      if let other = current {
        // Two documents claim one id. The smaller key wins, whatever came first.
        counts.conflicts.append(String(decoding: claim.reference.id, as: UTF8.self))
        if other.reference.key < claim.reference.key { continue }
      }
      current = claim
    }
    guard let current else {
      if isFeed, let before { try changes.delete(before.reference.id) }
      return
    }
    if let number = sources[current.source].segment?.number, number >= firstOwnSegment {
      if isFeed { counts.written += 1 }
      if writer.stream == RecordReference.quarantine { counts.newlyQuarantined += 1 }
    }
    var bytes = try record(of: current)
    var reference = current.reference
    if isFeed, revise(&bytes) {
      (reference.length, reference.hash) = (bytes.count, checksum(bytes))
    }
    reference.offset = writer.count
    try writer.append(bytes)
    try index.append(reference)
    if isFeed, before?.reference.hash != reference.hash { try changes.upsert(bytes) }
  }

  private mutating func revise(_ record: inout [UInt8]) -> Bool {
    var isRevised = false
    for index in revisers.indices where revisers[index].revise(&record) { isRevised = true }
    return isRevised
  }

  private mutating func record(of claim: Claim) throws(BatchError) -> [UInt8] {
    let reference = claim.reference
    let source = sources[claim.source]
    let path =
      source.segment?.data ?? "\(layout.folder)/\(OutputLayout.file(of: reference.stream))"
    let file: InputFile
    if let open = files[Array(path.utf8)] {
      file = open
    } else {
      file = try InputFile(path: path)
      files[Array(path.utf8)] = file
    }
    try file.read(reference.length, at: reference.offset, into: &buffer)
    guard buffer.count == reference.length, checksum(buffer) == reference.hash else {
      throw BatchError(
        .damaged, "\(path) is not as it was written: somebody changed it, or the disk is failing",
        fix: "run with --fresh to process everything again")
    }
    return buffer
  }
}
