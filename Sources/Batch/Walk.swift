import Corpora
import Synchronization

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
    var isAtEnd = false
  }

  private struct State {
    var cursor: any DocumentCursor
    var result: Result
    /// Documents over which the engine may have died, not met yet.
    var suspects: Set<ContentKey>
  }

  private let ledger: Ledger
  private let terms: Terms
  private let table: InFlightTable
  private let state: Mutex<State>

  init(
    source: any DocumentSource, ledger: Ledger, terms: Terms, table: InFlightTable,
    suspects: Set<ContentKey> = []
  ) {
    (self.ledger, self.terms, self.table) = (ledger, terms, table)
    let live = LiveEntries(counts: ledger.sources.map(\.index.count))
    state = Mutex(
      State(cursor: source.makeCursor(), result: Result(live: live), suspects: suspects))
  }

  /// What the walk has left behind up to now.
  var result: Result {
    state.withLock { state in
      state.result.skipped = state.cursor.skipped
      return state.result
    }
  }

  /// Whether a suspect may still come, so that documents are to be taken one at a time.
  var mustBeCareful: Bool { state.withLock { !$0.suspects.isEmpty } }

  /// The next thing to do. Passes over unchanged documents: a microsecond or two for each.
  func next() -> Step {
    state.withLock { state in
      while table[.stop] == 0 {
        let item: CorpusItem
        do throws(CorpusError) {
          guard let next = try state.cursor.next() else {
            state.result.isAtEnd = true
            return .end
          }
          item = next
        } catch {
          if let unseen = error.unseen { state.result.unseen.append(Array(unseen.utf8)) }
          return .failure(error)
        }
        table.add(to: .found)
        let key = ContentKey(of: item.id)
        if !state.suspects.isEmpty { state.suspects.remove(key) }
        switch match(key, item) {
        case .current(let source, let index):
          state.result.live[source, index] = true
          table.add(to: .unchanged)
          table.add(to: .done)
        case .process(let reason):
          let now = Int(SystemCall.wallClock * 1e9)
          let modified = item.stamp?.modified ?? 0
          return .work(
            Work(
              item: item, id: Array(item.id.utf8), key: key, reason: reason,
              isYoung: modified > now - Self.clockGrain))
        }
      }
      return .end
    }
  }

  /// File systems that note the time of a change coarsely do it to two seconds (FAT).
  private static let clockGrain = 2_000_000_000

  private enum Match {
    case current(source: Int, index: Int)
    case process(Reason)
  }

  private func match(_ key: ContentKey, _ item: CorpusItem) -> Match {
    var reason = Reason.new
    let origin = item.origin
    for (number, source) in ledger.sources.enumerated() {
      guard let index = source.index.find(key) else { continue }
      let entry = source.index[index]
      if let obstacle = obstacle(to: entry, of: source, origin: origin) {
        reason = obstacle
      } else if let stamp = item.stamp, entry.size == stamp.size, entry.modified == stamp.modified,
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
    guard entry.flags.contains(.failed) else {
      return entry.fingerprint == terms.fingerprint ^ origin ? nil : .pipeline
    }
    if entry.fingerprint != terms.failureFingerprint ^ origin { return .pipeline }
    if let number = source.segment?.number, number >= terms.firstOwnSegment { return nil }
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
