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
    var header: [UInt8] = []
    var payload: [UInt8] = []
    var offset = 0
    while offset < file.count {
      try file.read(LedgerFrame.headerSize, at: offset, into: &header)
      guard let announced = LedgerFrame.announced(by: header),
        announced.count <= file.count - offset - LedgerFrame.headerSize
      else { break }
      let start = offset + LedgerFrame.headerSize
      try file.read(announced.count, at: start, into: &payload)
      guard payload.count == announced.count, checksum(payload) == announced.checksum,
        let frame = LedgerFrame.decode(payload, at: start)
      else { break }
      contents.add(frame.entry, id: frame.id, references: frame.references)
      offset = start + payload.count
    }
    try contents.writeIndex(index)
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
