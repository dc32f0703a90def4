/// The feeds of changes that runs left under an output folder, one for each run that changed something.
public struct ChangeHistory: Sendable {
  private let layout: OutputLayout

  /// The feeds under an output folder.
  public init(output: String) { layout = OutputLayout(output) }

  /// The numbers of the runs whose feeds are there, in order.
  public var runs: [Int] {
    SystemCall.names(in: layout.changes).compactMap { name in
      name.hasSuffix(".jsonl") ? Int(name.dropLast(6)) : nil
    }.sorted()
  }

  /// The last run whose feed was removed; 0 when all are there.
  public var forgotten: Int {
    guard let file = try? InputFile(path: layout.forgottenChanges), file.count < 32 else {
      return 0
    }
    var bytes: [UInt8] = []
    try? file.read(file.count, at: 0, into: &bytes)
    return Int(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)) ?? 0
  }

  /// Hands over what changed after a run, piece by piece: lines of JSON, each an upsert with its record or
  /// a delete with its id. Applied in order to the records as they were after `run`, they give the records as they are.
  ///
  /// - Parameter run: The number of the run; 0 for everything from the beginning.
  /// - Throws: `.notFound` when some of the feeds were removed.
  public func replay(since run: Int, to sink: ([UInt8]) -> Void) throws(BatchError) {
    guard run >= forgotten else {
      throw BatchError(
        .notFound, "what changed before run \(forgotten + 1) was removed",
        fix: "take all of documents.jsonl, and then the changes since run \(last)")
    }
    var buffer: [UInt8] = []
    for number in runs where number > run {
      let file = try InputFile(path: path(of: number))
      for offset in stride(from: 0, to: file.count, by: 1 << 18) {
        try file.read(min(1 << 18, file.count - offset), at: offset, into: &buffer)
        sink(buffer)
      }
    }
  }

  /// The number of the last completed run; 0 before the first.
  public var last: Int { (try? LedgerState(path: layout.state))?.run ?? 0 }

  /// Removes the feeds of runs up to one, which everybody has taken.
  ///
  /// - Returns: How many feeds are gone.
  public func forget(through run: Int) throws(BatchError) -> Int {
    let gone = runs.filter { $0 <= run }
    guard run > forgotten, !gone.isEmpty else { return 0 }
    // The mark first: a feed that is there and marked is only not used.
    var file = try OutputFile(path: layout.forgottenChanges + ".part", bufferSize: 64)
    try file.append(Array("\(min(run, last))\n".utf8))
    try file.synchronize()
    try SystemCall.replace(layout.forgottenChanges, with: layout.forgottenChanges + ".part")
    for number in gone { try SystemCall.remove(path(of: number)) }
    return gone.count
  }

  private func path(of run: Int) -> String {
    "\(layout.changes)/\(OutputLayout.number(run)).jsonl"
  }
}
