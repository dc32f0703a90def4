/// What the ledger knows about one input document: enough to tell later that nothing has changed.
struct LedgerEntry: Hashable, Sendable {
  /// What else is known.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt32
    /// There is no size and time to compare (standard input, a list).
    static let noStamp = Flags(rawValue: 1)
    /// The file was so young when it was read that a later change may have left its time as it was.
    static let young = Flags(rawValue: 2)
    /// Some or all of it is in quarantine.
    static let failed = Flags(rawValue: 4)
    /// It failed, or was left out, for a reason outside of its bytes, so the next run tries again.
    static let passing = Flags(rawValue: 8)
    /// A stage left some or all of it out: there is no record of that.
    static let leftOut = Flags(rawValue: 16)
  }

  /// The hash of the id.
  var key: ContentKey
  /// The hash of the raw bytes; `.none` when they could not be read.
  var content: ContentKey
  /// Size of the file in bytes.
  var size: Int
  /// Last change of the file, in nanoseconds since 1970.
  var modified: Int
  /// What it was processed with.
  var fingerprint: UInt64
  /// What else is known.
  var flags: Flags

  /// The bytes of an entry in a file.
  static let size = 72
}

/// One record of one output, and where its bytes are.
struct RecordReference: Hashable, Sendable {
  /// Which output: `jsonl`, another format, or `quarantine`.
  var stream: [UInt8]
  /// The id of the record.
  var id: [UInt8]
  /// The key of the input document that it came from.
  var key: ContentKey
  /// Where its bytes begin.
  var offset: Int
  /// How many bytes, the line end included.
  var length: Int
  /// The checksum of its bytes.
  var hash: UInt64

  /// The same for bytes that begin later.
  func shifted(by offset: Int) -> RecordReference {
    var reference = self
    reference.offset += offset
    return reference
  }

  /// The order of an index: by output, then by id, both by their bytes.
  static func precedes(_ a: RecordReference, _ b: RecordReference) -> Bool {
    if a.stream != b.stream { return a.stream.lexicographicallyPrecedes(b.stream) }
    return a.id.lexicographicallyPrecedes(b.id)
  }

  /// The name of the output that holds what could not be processed.
  static let quarantine = Array("quarantine".utf8)
  /// The name of the output that holds the records.
  static let documents = Array("jsonl".utf8)
}
