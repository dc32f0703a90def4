import Synchronization

/// A finished index, for reading: finds the entry of a document in well under a microsecond, without loading
/// anything.
final class LedgerIndex: Sendable {
  /// Its files.
  let files: LedgerIndexFiles
  /// How many entries it has.
  let count: Int
  private let keys: MappedFile
  private let names: InputFile
  private let lookups = Atomic(0)

  private static let stride = LedgerEntry.size

  /// Opens an index.
  init(files: LedgerIndexFiles) throws(BatchError) {
    self.files = files
    keys = try MappedFile(path: files.keys)
    names = try InputFile(path: files.names)
    count = keys.count / Self.stride
    guard keys.count % Self.stride == 0 else { throw damage }
  }

  /// What to say when it is not as it was written.
  var damage: BatchError {
    BatchError(
      .damaged, "\(files.keys) is damaged", fix: "run with --fresh to process everything again")
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

  /// The entries of one folder: where the next lookup most likely goes.
  struct Neighbourhood: Sendable {
    /// The least key that ids of the folder can have.
    fileprivate var least: ContentKey
    /// Where they are.
    fileprivate var range: Range<Int>
  }

  /// The index of the entry with the key of an id; nil when there is none.
  ///
  /// Keys are hashes, so those of one folder lie evenly: the search begins where the key ought to be. O(log log *n*) on
  /// average among the files of a folder, and O(log *n*) to find the folder.
  ///
  /// - Parameter near: The folder of the last lookup; becomes that of this one.
  func find(_ key: ContentKey, near: inout Neighbourhood?) -> Int? {
    guard count > 0 else { return nil }
    let least = key.leastOfFolder
    let folder: Range<Int>
    if let near, near.least == least {
      folder = near.range
    } else {
      let start = place(of: least, in: 0..<count, position: least.high)
      let end = place(of: key.greatestOfFolder, in: start..<count, position: 0)
      folder = start..<end
      near = Neighbourhood(least: least, range: folder)
      forgetSometimes()
    }
    let place = place(of: key, in: folder, position: key.high << ContentKey.folderBits)
    return place < folder.upperBound && self.key(at: place) == key ? place : nil
  }

  /// The same without a neighbourhood.
  func find(_ key: ContentKey) -> Int? {
    var near: Neighbourhood?
    return find(key, near: &near)
  }

  /// Where a key is in a range, or would be.
  ///
  /// - Parameter position: Where it ought to be, as a share of 2^64.
  private func place(of key: ContentKey, in range: Range<Int>, position: UInt64) -> Int {
    let guess = range.lowerBound + Int(position.multipliedFullWidth(by: UInt64(range.count)).high)
    var low = guess
    var high = guess
    var step = 16
    while low > range.lowerBound, self.key(at: low) > key {
      high = low
      low = max(range.lowerBound, low - step)
      step *= 4
    }
    step = 16
    while high < range.upperBound, self.key(at: high) < key {
      low = high
      high = min(range.upperBound, high + step)
      step *= 4
    }
    while low < high {
      let middle = (low + high) / 2
      if self.key(at: middle) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The map would come to hold the whole index: lets go of it after so many folders. What is needed again is still
  /// in the memory of the kernel.
  private func forgetSometimes() {
    if lookups.add(1, ordering: .relaxed).newValue % 8 == 0 { keys.letGo() }
  }
}

/// Goes through the entries of an index in their order, reading ahead.
struct EntryCursor {
  private let index: LedgerIndex
  private var keys: ReadAhead
  private var names: ReadAhead
  /// The number of the entry that it stands at.
  private(set) var position = -1
  /// The entry that it stands at; nil before the first and at the end.
  private(set) var current: LedgerEntry?
  private var name: (offset: Int, count: Int) = (0, 0)

  /// Stands before the first entry; reads ahead so many bytes.
  init(_ index: LedgerIndex, bufferSize: Int) throws(BatchError) {
    self.index = index
    keys = ReadAhead(try InputFile(path: index.files.keys), size: bufferSize)
    names = ReadAhead(try InputFile(path: index.files.names), size: bufferSize)
  }

  /// Goes to the next entry; at the end there is none.
  mutating func advance() throws(BatchError) {
    position += 1
    guard position < index.count else {
      current = nil
      return
    }
    var reader = LittleEndianReader(
      Array(try keys.bytes(LedgerEntry.size, at: position * LedgerEntry.size)))
    guard let entry = LedgerFrame.decode(&reader), let count = reader.number(UInt32.self),
      let offset = reader.number(Int.self)
    else { throw index.damage }
    (current, name) = (entry, (offset, Int(count)))
  }

  /// The id of the document of the entry.
  mutating func id() throws(BatchError) -> [UInt8] {
    Array(try names.bytes(name.count, at: name.offset))
  }
}
