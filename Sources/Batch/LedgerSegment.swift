/// Names and recovers segments: the files to which a run appends what is done, before it is merged into the
/// output.
struct LedgerSegment: Hashable, Sendable {
  /// The path without suffix.
  var path: String

  /// The number of the segment; later ones have greater numbers.
  var number: Int { path.lastIndex(of: "/").flatMap { Int(path[path.index(after: $0)...]) } ?? 0 }
  /// The frames, in the order in which documents were done.
  var data: String { path + ".data" }
  /// The index, once the segment is closed.
  var index: LedgerIndexFiles { LedgerIndexFiles(path: path) }

  /// Removes all of it, the index first.
  func remove() throws(BatchError) {
    try index.remove()
    try SystemCall.remove(index.keys + ".part")
    try SystemCall.remove(data)
  }

  /// Writes the index of a segment that was not closed, up to its first frame that is not whole: what
  /// a run left that was killed.
  func recover() throws(BatchError) {
    let file = try InputFile(path: data)
    var contents = SegmentContents()
    var bytes: [UInt8] = []
    var offset = 0
    while offset < file.count {
      try file.read(LedgerFrame.prefixSize, at: offset, into: &bytes)
      guard let announced = LedgerFrame.announced(by: bytes),
        announced.count <= file.count - offset - LedgerFrame.prefixSize
      else { break }
      let start = offset + LedgerFrame.prefixSize
      try file.read(announced.count, at: start, into: &bytes)
      guard checksum(bytes) == announced.checksum,
        let frame = LedgerFrame.decode(head: bytes, recordsAt: start + announced.count)
      else { break }
      guard try file.holds(frame.references, scratch: &bytes) else { break }
      contents.add(frame.entry, id: frame.id, references: frame.references)
      offset = frame.references.reduce(start + announced.count) { $0 + $1.length }
    }
    try contents.writeIndex(index)
  }
}

extension InputFile {
  /// Whether all records are there as they were written.
  fileprivate func holds(
    _ references: [RecordReference], scratch: inout [UInt8]
  ) throws(BatchError) -> Bool {
    for reference in references {
      guard reference.offset + reference.length <= count else { return false }
      try read(reference.length, at: reference.offset, into: &scratch)
      guard checksum(scratch) == reference.hash else { return false }
    }
    return true
  }
}

/// What an open segment holds, to write its index from.
struct SegmentContents {
  private var entries: [(entry: LedgerEntry, id: [UInt8])] = []
  private var references: [RecordReference] = []

  /// How many records and entries it holds.
  var count: Int { max(entries.count, references.count) }

  mutating func add(_ entry: LedgerEntry, id: [UInt8], references: [RecordReference]) {
    entries.append((entry, id))
    for var reference in references {
      // Equal names share their memory.
      if reference.id == id { reference.id = id }
      if let last = self.references.last, last.stream == reference.stream {
        reference.stream = last.stream
      }
      self.references.append(reference)
    }
  }

  /// Writes the index, which may not outlast a power cut; it can be made again. An entry that was written twice counts
  /// as it was written last.
  consuming func writeIndex(_ files: LedgerIndexFiles) throws(BatchError) {
    var writer = try LedgerIndexWriter(files: files)
    entries.sort { $0.entry.key < $1.entry.key }
    for (entry, id) in entries { try writer.append(entry, id: id) }
    references.sort(by: RecordReference.precedes)
    for reference in references { try writer.append(reference) }
    try writer.finish(lasting: false)
  }
}
