import Synchronization

/// The archives that need not be read again.
final class KnownArchives: Sendable {
  private let ledger: Ledger
  private let terms: Walk.Terms
  private let state = Mutex(State())

  private struct State {
    /// For each sealed archive how many documents of it stay as they are, once that was asked.
    var settled: [UInt64: Int]?
    /// The archives that were passed over.
    var passedOver: Set<UInt64> = []
  }

  init(ledger: Ledger, terms: Walk.Terms) { (self.ledger, self.terms) = (ledger, terms) }

  /// The seal of an archive that may be passed over, and is from now on; nil when it must be read.
  func seal(of archive: ArchiveWatch) -> ArchiveSeal? {
    let prefix = Array(archive.file.idPrefix.utf8)
    guard let seal = ledger.archives[prefix], archive.fits(seal) else { return nil }
    return state.withLock { state in
      // What cannot be counted is read.
      let settled = state.settled ?? (try? countSettled()) ?? [:]
      state.settled = settled
      guard settled[checksum(prefix)] == seal.documents else { return nil }
      state.passedOver.insert(checksum(prefix))
      return seal
    }
  }

  /// One way through the names of the ledger: well under a microsecond a document.
  private func countSettled() throws(BatchError) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    try forEachSealed { entry, _, archive in
      if isSettled(entry) { counts[archive, default: 0] += 1 }
    }
    return counts
  }

  /// Whether a document is not to be tried again.
  private func isSettled(_ entry: LedgerEntry) -> Bool {
    guard !entry.flags.contains(.passing) else { return false }
    return !entry.flags.contains(.failed)
      || !terms.retriesFailed && !terms.retried.contains(entry.key)
  }

  /// Counts the documents of the archives that were passed over as current.
  func markPassedOver(in live: inout LiveEntries) throws(BatchError) {
    let passedOver = state.withLock { $0.passedOver }
    guard !passedOver.isEmpty else { return }
    let base = ledger.sources.count - 1
    try forEachSealed { _, position, archive in
      if passedOver.contains(archive) { live[base, position] = true }
    }
  }

  private func forEachSealed(
    _ body: (LedgerEntry, _ position: Int, _ archive: UInt64) -> Void
  ) throws(BatchError) {
    guard let base = ledger.sources.last else { return }
    var cursor = try EntryCursor(base.index, bufferSize: 1 << 16)
    try cursor.advance()
    while let entry = cursor.current {
      if let archive = ledger.archives.archive(of: try cursor.id()) {
        body(entry, cursor.position, archive)
      }
      try cursor.advance()
    }
  }
}
