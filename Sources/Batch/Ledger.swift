/// What is known of the documents of earlier runs, and of this one where it was stopped before.
final class Ledger: Sendable {
  /// An index, and where the bytes of its records are.
  struct Source: Sendable {
    let index: LedgerIndex
    /// The segment; nil for the output of the last completed run.
    let segment: LedgerSegment?
    /// Whether its entries still hold; an output that somebody removed, or that is to be made afresh, only tells
    /// what was there before.
    var isValid = true
    /// Whether this life of the engine wrote it, so that nobody can have changed it since.
    var isOwn = false
  }

  let layout: OutputLayout
  /// What the last completed run left.
  let state: LedgerState
  /// Newest first; the output of the last completed run comes last.
  let sources: [Source]
  /// The archives that the last completed run has read to their ends, as long as its output holds.
  let archives: ArchiveSeals
  /// The number of the next segment.
  let nextSegment: Int

  /// Opens the ledger under an output folder, and tidies up after a run that was killed.
  ///
  /// - Parameters:
  ///   - isFresh: Whether the output is to be made afresh.
  ///   - forgetting: Whether what an unfinished run did is forgotten.
  ///   - isReopened: Whether the same run has opened it before, in an earlier life of the engine.
  init(
    layout: OutputLayout, isFresh: Bool = false, forgetting: Bool = false, isReopened: Bool = false
  ) throws(BatchError) {
    self.layout = layout
    for folder in [layout.folder, layout.ledger, layout.segments] {
      try SystemCall.makeFolder(folder)
    }
    try Self.finishCommit(layout, isFresh: isFresh)
    try SystemCall.removeFolder(layout.pending)
    try SystemCall.makeFolder(layout.pending)
    if forgetting {
      try SystemCall.removeFolder(layout.segments)
      try SystemCall.makeFolder(layout.segments)
    }
    let state = try Self.readState(layout, isFresh: isFresh)
    var sources: [Source] = []
    let numbers = try Self.recoverSegments(layout, isReopened: isReopened)
    for number in numbers.reversed() {
      let segment = LedgerSegment(path: "\(layout.segments)/\(Self.name(number))")
      sources.append(Source(index: try LedgerIndex(files: segment.index), segment: segment))
    }
    if state.generation > 0, let index = try Self.openBase(layout, state, isFresh: isFresh) {
      let isWhole = state.outputs.allSatisfy {
        SystemCall.size("\(layout.folder)/\(OutputLayout.file(of: $0.stream))") == $0.size
      }
      sources.append(Source(index: index, segment: nil, isValid: isWhole && !isFresh))
    }
    self.state = state
    self.sources = sources
    let isBaseValid = sources.last.map { $0.segment == nil && $0.isValid } ?? false
    archives =
      isBaseValid
      ? ArchiveSeals(path: layout.archives, generation: state.generation) : ArchiveSeals()
    nextSegment = (numbers.last ?? 0) + 1
  }

  /// A ledger that knows nothing, of an output folder that need not be there.
  init(emptyAt layout: OutputLayout) {
    (self.layout, state, sources, nextSegment) = (layout, LedgerState(), [], 1)
    archives = ArchiveSeals()
  }

  /// Finishes a commit that was under way. A fresh run does without what cannot be read.
  private static func finishCommit(_ layout: OutputLayout, isFresh: Bool) throws(BatchError) {
    do throws(BatchError) {
      _ = try OutputCommit.recover(layout)
    } catch {
      guard isFresh, error.code == .damaged else { throw error }
      try SystemCall.remove(layout.commit)
    }
  }

  private static func readState(
    _ layout: OutputLayout, isFresh: Bool
  ) throws(BatchError) -> LedgerState {
    do throws(BatchError) {
      return try LedgerState(path: layout.state)
    } catch {
      guard isFresh, error.code == .damaged else { throw error }
      return LedgerState()
    }
  }

  private static func openBase(
    _ layout: OutputLayout, _ state: LedgerState, isFresh: Bool
  ) throws(BatchError) -> LedgerIndex? {
    do throws(BatchError) {
      return try LedgerIndex(files: layout.base(state.generation))
    } catch {
      guard isFresh else { throw error }
      return nil
    }
  }

  /// Closes the segments that a run left that was killed; returns the numbers of all, in order.
  ///
  /// After a power cut, segments may lack what was not synced, and indexes may name what is no longer there: then all
  /// are gone through, frame by frame.
  private static func recoverSegments(
    _ layout: OutputLayout, isReopened: Bool
  ) throws(BatchError) -> [Int] {
    var numbers: [Int] = []
    let mark = BootMark(path: layout.boot)
    let isOfThisBoot = isReopened || mark.isOfThisBoot
    for file in SystemCall.names(in: layout.segments) where file.hasSuffix(".data") {
      guard let number = Int(file.dropLast(5)) else { continue }
      let segment = LedgerSegment(path: "\(layout.segments)/\(name(number))")
      if !isOfThisBoot { try segment.index.remove() }
      if SystemCall.size(segment.index.keys) == nil { try segment.recover() }
      numbers.append(number)
    }
    if !isOfThisBoot { try mark.set() }
    return numbers.sorted()
  }

  /// The name of a segment.
  static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}

/// Which entries of each source are current: one bit for each.
struct LiveEntries: Sendable {
  private var words: [[UInt64]]

  /// None is current.
  init(counts: [Int]) { words = counts.map { [UInt64](repeating: 0, count: ($0 + 63) / 64) } }

  /// All are current.
  init(full counts: [Int]) {
    words = counts.map { count in
      var words = [UInt64](repeating: .max, count: (count + 63) / 64)
      if count & 63 != 0 { words[words.count - 1] = (1 << UInt64(count & 63)) - 1 }
      return words
    }
  }

  /// Takes on the sources of other entries, after its own.
  mutating func append(_ other: LiveEntries) { words += other.words }

  subscript(source: Int, index: Int) -> Bool {
    get { words[source][index >> 6] >> UInt64(index & 63) & 1 == 1 }
    set {
      let bit = UInt64(1) << UInt64(index & 63)
      if newValue { words[source][index >> 6] |= bit } else { words[source][index >> 6] &= ~bit }
    }
  }

  /// How many entries of a source are current.
  func count(of source: Int) -> Int { words[source].reduce(0) { $0 + $1.nonzeroBitCount } }
}
