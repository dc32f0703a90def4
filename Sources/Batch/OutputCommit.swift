import JSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts a new output in place, all of it or nothing, whenever the process dies.
///
/// Everything new lies finished and synced in `ledger/pending`. Then `ledger/commit.json` is written, which says
/// what is to be moved where: this is the instant of the commit. A run that finds it does the moves again, which
/// may have been done in part, and each of which is atomic.
struct OutputCommit {
  let layout: OutputLayout
  /// What to move, in order; paths relative to the output folder.
  var moves: [(from: String, to: String)] = []
  /// What to remove afterwards; paths relative to the output folder.
  var removals: [String] = []

  init(layout: OutputLayout) { self.layout = layout }

  /// Writes bytes into the pending folder, to be moved to `target`.
  mutating func add(_ bytes: [UInt8], to target: String) throws(BatchError) {
    let name = target.split(separator: "/").joined(separator: "-")
    var file = try OutputFile(path: "\(layout.pending)/\(name)", bufferSize: 1 << 12)
    try file.append(bytes)
    try file.synchronize()
    moves.append(("ledger/pending/\(name)", target))
  }

  /// Commits.
  func perform() throws(BatchError) {
    try SystemCall.synchronize(folder: layout.pending)
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("moves")
    writer.beginArray()
    for move in moves {
      writer.beginArray()
      writer.string(move.from)
      writer.string(move.to)
      writer.endArray()
    }
    writer.endArray()
    writer.name("removals")
    writer.beginArray()
    for removal in removals { writer.string(removal) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    var file = try OutputFile(path: layout.commit + ".part", bufferSize: 1 << 16)
    try file.append(writer.bytes)
    try file.synchronize()
    try SystemCall.replace(layout.commit, with: layout.commit + ".part")
    try SystemCall.synchronize(folder: layout.ledger)
    try finish()
  }

  /// Finishes the commit that a run left that was killed; nothing to do when there is none.
  static func recover(_ layout: OutputLayout) throws(BatchError) -> Bool {
    guard SystemCall.size(layout.commit) != nil else { return false }
    let file = try InputFile(path: layout.commit)
    var bytes: [UInt8] = []
    try file.read(file.count, at: 0, into: &bytes)
    guard let value = try? JSONReader.read(bytes) else {
      throw BatchError(
        .damaged, "\(layout.commit) is damaged", fix: "run with --fresh to process everything again"
      )
    }
    var commit = OutputCommit(layout: layout)
    for move in value["moves"]?.array ?? [] {
      guard let pair = move.array, pair.count == 2, let from = pair[0].string,
        let to = pair[1].string
      else { continue }
      commit.moves.append((from, to))
    }
    commit.removals = (value["removals"]?.array ?? []).compactMap(\.string)
    try commit.finish()
    return true
  }

  private func finish() throws(BatchError) {
    var folders: Set<String> = []
    for move in moves {
      let (from, to) = ("\(layout.folder)/\(move.from)", "\(layout.folder)/\(move.to)")
      let folder = to.lastIndex(of: "/").map { String(to[..<$0]) } ?? layout.folder
      if folders.insert(folder).inserted { try SystemCall.makeFolder(folder) }
      // What is no longer there was moved before the process died.
      guard SystemCall.size(from) != nil else { continue }
      try SystemCall.replace(to, with: from)
    }
    for folder in folders.sorted() { try SystemCall.synchronize(folder: folder) }
    try SystemCall.remove(all: removals.map { "\(layout.folder)/\($0)" })
    try SystemCall.remove(layout.commit)
    try SystemCall.synchronize(folder: layout.ledger)
  }
}
