/// The three files of an index: entries sorted by key, the ids they name, and references sorted by output and
/// id.
struct LedgerIndexFiles: Hashable, Sendable {
  /// The path without suffix.
  var path: String

  /// Entries of `LedgerEntry.size` bytes each, sorted by key. Moved into place last: an index without it is none.
  var keys: String { path + ".keys" }
  /// The ids of the documents, one after the other.
  var names: String { path + ".names" }
  /// References, sorted.
  var records: String { path + ".records" }

  /// Removes all of it.
  func remove() throws(BatchError) {
    for file in [keys, names, records] { try SystemCall.remove(file) }
  }
}

/// Writes an index; entries come sorted by key, references sorted by output and id.
struct LedgerIndexWriter: ~Copyable {
  private let files: LedgerIndexFiles
  private var keys: OutputFile
  private var names: OutputFile
  private var records: OutputFile
  private var scratch: [UInt8] = []

  init(files: LedgerIndexFiles) throws(BatchError) {
    let keys = try OutputFile(path: files.keys + ".part", bufferSize: 1 << 16)
    let names = try OutputFile(path: files.names, bufferSize: 1 << 16)
    let records = try OutputFile(path: files.records, bufferSize: 1 << 16)
    self.files = files
    self.keys = keys
    self.names = names
    self.records = records
  }

  mutating func append(_ entry: LedgerEntry, id: [UInt8]) throws(BatchError) {
    scratch.removeAll(keepingCapacity: true)
    LedgerFrame.encode(entry, into: &scratch)
    scratch.append(littleEndian: UInt32(id.count))
    scratch.append(littleEndian: names.count)
    try keys.append(scratch)
    try names.append(id)
  }

  mutating func append(_ reference: RecordReference) throws(BatchError) {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(littleEndian: reference.key.high)
    scratch.append(littleEndian: reference.key.low)
    scratch.append(littleEndian: reference.offset)
    scratch.append(littleEndian: reference.length)
    scratch.append(littleEndian: reference.hash)
    scratch.append(counted: reference.stream)
    scratch.append(counted: reference.id)
    try records.append(scratch)
  }

  /// Moves it into place.
  ///
  /// - Parameter lasting: Whether it is to outlast a power cut: waits for the disk then.
  consuming func finish(lasting: Bool) throws(BatchError) {
    if lasting {
      try names.synchronize()
      try records.synchronize()
      try keys.synchronize()
    } else {
      try names.flush()
      try records.flush()
      try keys.flush()
    }
    try SystemCall.replace(files.keys, with: files.keys + ".part")
  }
}
