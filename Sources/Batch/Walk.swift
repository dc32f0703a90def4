import Corpora
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Goes through the corpus once, tells what must be processed from what has not changed, and remembers which
/// entries of the ledger are current. Shared by all workers.
final class Walk: Sendable {
  /// Why a document is to be processed.
  enum Reason: String, Sendable {
    case new, changed, pipeline, retry
  }

  /// A document to be processed.
  struct Work: Sendable {
    let item: CorpusItem
    let id: [UInt8]
    let key: ContentKey
    let reason: Reason
    /// Whether the file may change again without showing it.
    let isYoung: Bool
  }

  /// What the walk met.
  enum Step: Sendable {
    case work(Work)
    /// Something could not be read; the walk goes on.
    case failure(CorpusError)
    case end
  }

  /// What makes an entry current.
  struct Terms: Sendable {
    /// The fingerprint of what worked on a document.
    let fingerprint: UInt64
    /// The same for a document that failed: the limits count, too.
    let failureFingerprint: UInt64
    /// Whether what failed is tried again in any case.
    let retriesFailed: Bool
    /// Documents that are tried again in any case.
    var retried: Set<ContentKey> = []
    /// Segments from this number on are of this very run.
    let firstOwnSegment: Int
  }

  /// A stamp that has changed over an unchanged content.
  struct Refresh: Sendable, Hashable {
    let source: Int
    let index: Int
    let size: Int
    let modified: Int
    let isYoung: Bool
  }

  /// What the walk leaves behind.
  struct Result: Sendable {
    var live: LiveEntries
    var refreshed: [Refresh] = []
    /// Documents whose ids begin with one of these were not seen, and may be there.
    var unseen: [[UInt8]] = []
    var skipped = SkipTally()
    /// The archives that were read to their ends, now or by the run before.
    var archives: [ArchiveSeal] = []
    var isAtEnd = false
  }

  private struct State {
    var cursor: any DocumentCursor
    var result: Result
    /// Documents over which the engine may have died, not met yet.
    var suspects: Set<ContentKey>
    /// Files that were found and not looked at yet.
    var stretches: [FileStretch] = []
    /// How many stretches workers are going through.
    var taken = 0
    /// For each source of the ledger the folder of the last item that was no file.
    var near: [LedgerIndex.Neighbourhood?]
    /// What was passed over in stretches, and in archives that were passed over as a whole.
    var skipped = SkipTally()
    /// The archive that the walk is in.
    var archive: ArchiveWatch?

    init(cursor: any DocumentCursor, live: LiveEntries, suspects: Set<ContentKey>, sources: Int) {
      (self.cursor, result, self.suspects) = (cursor, Result(live: live), suspects)
      near = Array(repeating: nil, count: sources)
    }
  }

  private let ledger: Ledger
  private let terms: Terms
  private let table: InFlightTable
  private let archives: KnownArchives
  private let state: Mutex<State>

  init(
    source: any DocumentSource, ledger: Ledger, terms: Terms, table: InFlightTable,
    suspects: Set<ContentKey> = []
  ) {
    (self.ledger, self.terms, self.table) = (ledger, terms, table)
    archives = KnownArchives(ledger: ledger, terms: terms)
    let live = LiveEntries(counts: ledger.sources.map(\.index.count))
    state = Mutex(
      State(
        cursor: source.makeCursor(), live: live, suspects: suspects, sources: ledger.sources.count))
  }

  /// What the walk has left behind up to now.
  func result() throws(BatchError) -> Result {
    var result = state.withLock { state in
      state.result.skipped = state.cursor.skipped.adding(state.skipped)
      return state.result
    }
    try archives.markPassedOver(in: &result.live)
    return result
  }

  /// Whether a suspect may still come, so that documents are to be taken one at a time.
  var mustBeCareful: Bool { state.withLock { !$0.suspects.isEmpty } }

  /// The next thing to do. Passes over unchanged documents: a microsecond or two for each. Workers that ask at the same
  /// time look at different files.
  func next() -> Step {
    while table[.stop] == 0 {
      switch take() {
      case .files(let files, let suspects):
        if let step = look(through: files, suspects: suspects) { return step }
      case .step(let step): return step
      case .wait:
        // Others look at the last files; what they find may be left for this worker.
        usleep(100)
      }
    }
    return .end
  }

  /// What a worker takes from the walk.
  private enum Taken {
    case files(FileStretch, suspects: Set<ContentKey>)
    case step(Step)
    case wait
  }

  private func take() -> Taken {
    state.withLock { state in
      while true {
        if let files = state.stretches.popLast() {
          state.taken += 1
          return .files(files, suspects: state.suspects)
        }
        let item: CorpusItem
        do throws(CorpusError) {
          switch try state.cursor.nextStep() {
          case .files(let files)?:
            state.taken += 1
            return .files(files, suspects: state.suspects)
          case .item(let next)?: item = next
          case .archive(let archive)?:
            begin(archive, in: &state)
            continue
          case .archiveEnd(let skipped)?:
            if let seal = state.archive?.seal(skipped: skipped) {
              state.result.archives.append(seal)
            }
            state.archive = nil
            continue
          case nil:
            guard state.taken == 0 else { return .wait }
            state.result.isAtEnd = true
            return .step(.end)
          }
        } catch {
          return .step(failure(error, in: &state))
        }
        table.add(to: .found)
        state.archive?.documents += 1
        let key = ContentKey(ofID: item.id)
        if !state.suspects.isEmpty { state.suspects.remove(key) }
        switch match(key, item.stamp, origin: item.origin, near: &state.near) {
        case .current(let source, let index):
          state.result.live[source, index] = true
          table.add(to: .unchanged)
          table.add(to: .done)
          if table[.stop] != 0 { return .step(.end) }
        case .process(let reason): return .step(.work(work(item, key, reason)))
        }
      }
    }
  }

  /// Passes over an archive that is as it was, all documents of it at once.
  private func begin(_ archive: ArchiveFile, in state: inout State) {
    let watch = ArchiveWatch(archive, terms: terms)
    // A suspect must be met, and it may be in there.
    guard state.suspects.isEmpty, let seal = archives.seal(of: watch) else {
      state.archive = watch
      return
    }
    state.cursor.passOver()
    state.archive = nil
    state.result.archives.append(seal)
    state.skipped = state.skipped.adding(seal.skipped)
    for counter in [InFlightTable.Counter.found, .unchanged, .done] {
      table.add(seal.documents, to: counter)
    }
  }

  /// Goes through files up to the first that is to be processed, and gives the rest back; nil when there is none.
  private func look(through files: consuming FileStretch, suspects: Set<ContentKey>) -> Step? {
    var files = files
    var current: [(source: Int, index: Int)] = []
    var met: [ContentKey] = []
    var item: CorpusItem?
    var found: (key: ContentKey, reason: Reason)?
    var problem: CorpusError?
    var near = [LedgerIndex.Neighbourhood?](repeating: nil, count: ledger.sources.count)
    do throws(CorpusError) {
      item = try files.next { id, stamp, origin in
        let key = ContentKey(ofID: id)
        if !suspects.isEmpty, suspects.contains(key) { met.append(key) }
        switch match(key, stamp, origin: origin, near: &near) {
        case .current(let source, let index):
          current.append((source, index))
          return true
        case .process(let reason):
          found = (key, reason)
          return false
        }
      }
    } catch {
      problem = error
    }
    table.add(current.count + (item == nil ? 0 : 1), to: .found)
    table.add(current.count, to: .unchanged)
    table.add(current.count, to: .done)
    return state.withLock { state in
      for (source, index) in current { state.result.live[source, index] = true }
      state.suspects.subtract(met)
      state.skipped = state.skipped.adding(files.takeSkipped())
      state.taken -= 1
      if !files.isAtEnd { state.stretches.append(files) }
      if let problem { return failure(problem, in: &state) }
      guard let item, let (key, reason) = found else { return nil }
      return .work(work(item, key, reason))
    }
  }

  private func failure(_ error: CorpusError, in state: inout State) -> Step {
    if let unseen = error.unseen { state.result.unseen.append(Array(unseen.utf8)) }
    state.archive?.isWhole = false
    return .failure(error)
  }

  private func work(_ item: CorpusItem, _ key: ContentKey, _ reason: Reason) -> Work {
    let now = Int(SystemCall.wallClock * 1e9)
    return Work(
      item: item, id: Array(item.id.utf8), key: key, reason: reason,
      isYoung: (item.stamp?.modified ?? 0) > now - Self.clockGrain)
  }

  /// File systems that note the time of a change coarsely do it to two seconds (FAT).
  static let clockGrain = 2_000_000_000

  private enum Match {
    case current(source: Int, index: Int)
    case process(Reason)
  }

  private func match(
    _ key: ContentKey, _ stamp: CorpusItem.Stamp?, origin: UInt64,
    near: inout [LedgerIndex.Neighbourhood?]
  ) -> Match {
    var reason = Reason.new
    for (number, source) in ledger.sources.enumerated() {
      guard let index = source.index.find(key, near: &near[number]) else { continue }
      let entry = source.index[index]
      if let obstacle = obstacle(to: entry, of: source, origin: origin) {
        reason = obstacle
      } else if let stamp, entry.size == stamp.size, entry.modified == stamp.modified,
        entry.flags.isDisjoint(with: [.noStamp, .young])
      {
        return .current(source: number, index: index)
      } else if reason == .new {
        reason = .changed
      }
    }
    return .process(reason)
  }

  /// Why an entry is not current whatever the document's bytes are; nil when there is nothing.
  ///
  /// - Parameter origin: What else than bytes the document is made from; an entry's fingerprint holds it, too.
  private func obstacle(
    to entry: LedgerEntry, of source: Ledger.Source, origin: UInt64
  ) -> Reason? {
    guard source.isValid else { return .pipeline }
    let hasFailed = entry.flags.contains(.failed)
    let fingerprint = hasFailed ? terms.failureFingerprint : terms.fingerprint
    if entry.fingerprint != fingerprint ^ origin { return .pipeline }
    if let number = source.segment?.number, number >= terms.firstOwnSegment { return nil }
    guard hasFailed else { return entry.flags.contains(.passing) ? .retry : nil }
    let isTried = terms.retriesFailed || terms.retried.contains(entry.key)
    return isTried || entry.flags.contains(.passing) ? .retry : nil
  }

  /// Whether this very run has put a document into quarantine before the engine died over another; the entry is
  /// live then.
  func isSettled(_ work: Work) -> Bool {
    for (number, source) in ledger.sources.enumerated() {
      guard let segment = source.segment, segment.number >= terms.firstOwnSegment,
        let index = source.index.find(work.key), source.index[index].flags.contains(.failed)
      else { continue }
      state.withLock { $0.result.live[number, index] = true }
      return true
    }
    return false
  }

  /// Counts every entry of a document as current: for a rehearsal, in which it is not gone.
  func markKnown(_ key: ContentKey) {
    for (number, source) in ledger.sources.enumerated() {
      guard let index = source.index.find(key) else { continue }
      state.withLock { $0.result.live[number, index] = true }
    }
  }

  /// Whether the ledger knows already that something cannot be read; the entry is live then.
  func isKnown(failure key: ContentKey) -> Bool {
    for (number, source) in ledger.sources.enumerated() {
      guard source.isValid, let index = source.index.find(key),
        source.index[index].fingerprint == terms.failureFingerprint
      else { continue }
      state.withLock { $0.result.live[number, index] = true }
      return true
    }
    return false
  }

  /// Whether a document that was read has the content of a current entry; the entry is live then.
  func isUnchanged(_ work: Work, content: ContentKey) -> Bool {
    let origin = work.item.origin
    for (number, source) in ledger.sources.enumerated() {
      guard let index = source.index.find(work.key) else { continue }
      let entry = source.index[index]
      guard entry.content == content, obstacle(to: entry, of: source, origin: origin) == nil
      else { continue }
      state.withLock { state in
        state.result.live[number, index] = true
        if let stamp = work.item.stamp {
          state.result.refreshed.append(
            Refresh(
              source: number, index: index, size: stamp.size, modified: stamp.modified,
              isYoung: work.isYoung))
        }
      }
      return true
    }
    return false
  }
}
