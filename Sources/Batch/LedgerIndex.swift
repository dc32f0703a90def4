/// A finished index, for reading: finds the entry of a document in well under a microsecond, without loading
/// anything.
final class LedgerIndex: Sendable {
  /// Its files.
  let files: LedgerIndexFiles
  /// How many entries it has.
  let count: Int
  private let keys: MappedFile
  private let names: InputFile

  private static let stride = LedgerEntry.size

  /// Opens an index.
  init(files: LedgerIndexFiles) throws(BatchError) {
    self.files = files
    keys = try MappedFile(path: files.keys)
    names = try InputFile(path: files.names)
    guard keys.count % Self.stride == 0 else {
      throw BatchError(
        .damaged, "\(files.keys) is damaged", fix: "run with --fresh to process everything again")
    }
    count = keys.count / Self.stride
  }

  /// The key of an entry.
  func key(at index: Int) -> ContentKey {
    let offset = index * Self.stride
    return ContentKey(
      high: keys.number(at: offset, as: UInt64.self),
      low: keys.number(at: offset + 8, as: UInt64.self))
  }

  /// An entry.
  subscript(index: Int) -> LedgerEntry {
    let offset = index * Self.stride
    return LedgerEntry(
      key: key(at: index),
      content: ContentKey(
        high: keys.number(at: offset + 16, as: UInt64.self),
        low: keys.number(at: offset + 24, as: UInt64.self)),
      size: keys.number(at: offset + 32, as: Int.self),
      modified: keys.number(at: offset + 40, as: Int.self),
      fingerprint: keys.number(at: offset + 48, as: UInt64.self),
      flags: LedgerEntry.Flags(rawValue: keys.number(at: offset + 56, as: UInt32.self)))
  }

  /// The id of the document of an entry.
  func id(at index: Int) throws(BatchError) -> [UInt8] {
    let offset = index * Self.stride
    let length = keys.number(at: offset + 60, as: UInt32.self)
    var bytes: [UInt8] = []
    try names.read(
      Int(length), at: keys.number(at: offset + 64, as: Int.self), into: &bytes)
    return bytes
  }

  /// The index of the entry with a key; nil when there is none.
  ///
  /// Keys are hashes, so they lie evenly: the search begins where the key ought to be. O(log log *n*) on average.
  func find(_ key: ContentKey) -> Int? {
    guard count > 0 else { return nil }
    let guess = Int(key.high.multipliedFullWidth(by: UInt64(count)).high)
    var low = guess
    var high = guess
    var step = 16
    while low > 0, self.key(at: low) > key {
      low = max(0, low - step)
      step *= 4
    }
    step = 16
    while high < count, self.key(at: high) < key {
      high = min(count, high + step)
      step *= 4
    }
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low < count && self.key(at: low) == key ? low : nil
  }
}
