/// What is known of the documents of earlier runs, and of this one where it was stopped before.
final class Ledger: Sendable {
  /// An index, and where the bytes of its records are.
  struct Source: Sendable {
    let index: LedgerIndex
    /// The segment; nil for the output of the last completed run.
    let segment: LedgerSegment?
  }

  let layout: OutputLayout
  /// What the last completed run left.
  let state: LedgerState
  /// Newest first; the output of the last completed run comes last.
  let sources: [Source]
  /// The number of the next segment.
  let nextSegment: Int

  /// Opens the ledger under an output folder, and tidies up after a run that was killed.
  init(layout: OutputLayout) throws(BatchError) {
    self.layout = layout
    for folder in [layout.folder, layout.ledger, layout.segments] {
      try SystemCall.makeFolder(folder)
    }
    _ = try OutputCommit.recover(layout)
    try SystemCall.removeFolder(layout.pending)
    try SystemCall.makeFolder(layout.pending)
    state = try LedgerState(path: layout.state)
    var sources: [Source] = []
    let numbers = try Self.recoverSegments(layout)
    for number in numbers.reversed() {
      let segment = LedgerSegment(path: "\(layout.segments)/\(Self.name(number))")
      sources.append(Source(index: try LedgerIndex(files: segment.index), segment: segment))
    }
    if state.generation > 0 {
      let index = try LedgerIndex(files: layout.base(state.generation))
      sources.append(Source(index: index, segment: nil))
    }
    self.sources = sources
    nextSegment = (numbers.last ?? 0) + 1
  }

  /// Removes all that earlier runs knew; the outputs stay until the next commit replaces them.
  static func forget(_ layout: OutputLayout) throws(BatchError) {
    try SystemCall.removeFolder(layout.segments)
    try SystemCall.removeFolder(layout.pending)
  }

  /// Closes the segments that a run left that was killed; returns the numbers of all, in order.
  private static func recoverSegments(_ layout: OutputLayout) throws(BatchError) -> [Int] {
    var numbers: [Int] = []
    for file in SystemCall.names(in: layout.segments) where file.hasSuffix(".data") {
      guard let number = Int(file.dropLast(5)) else { continue }
      let segment = LedgerSegment(path: "\(layout.segments)/\(name(number))")
      if SystemCall.size(segment.index.keys) == nil { try segment.recover() }
      numbers.append(number)
    }
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
