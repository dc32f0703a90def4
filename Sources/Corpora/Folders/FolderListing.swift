#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The names in one folder, sorted so that a walk visits documents in the order of their ids.
///
/// All names lie in one array: a folder of a million files costs their names and 24 bytes each.
struct FolderListing: Sendable {
  /// One name.
  struct Entry: Sendable {
    /// What the folder says it is; `unknown` where the file system does not tell.
    enum Kind: UInt8, Sendable { case file, folder, symbolicLink, special, unknown }

    var kind: Kind
    /// Whether documents lie below it, so that it sorts as if a slash stood behind its key.
    var isParent = false
    /// What a file of this name holds; nil for a folder.
    var fileKind: FileKind?
    fileprivate var nameStart: UInt32
    fileprivate var nameLength: UInt16
    fileprivate var keyStart: UInt32
    fileprivate var keyLength: UInt16
  }

  /// Names, each with a NUL behind it, and keys.
  private var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  /// Lists a folder, without `.` and `..`, in no order.
  init(of folder: OpenFolder, shownAs shown: String, unseen: String) throws(CorpusError) {
    // SAFETY: the stream is closed before this returns, and each entry is read before the next call.
    guard let stream = unsafe folder.makeStream() else {
      throw CorpusError(
        .unreadable, path: shown.isEmpty ? "." : shown,
        "this folder cannot be read: \(reason(errno))", unseen: unseen)
    }
    defer { unsafe closedir(stream) }
    errno = 0
    while let entry = unsafe readdir(stream) {
      unsafe append(UnsafePointer(entry))
      errno = 0
    }
    guard errno == 0 else {
      throw CorpusError(
        .unreadable, path: shown.isEmpty ? "." : shown,
        "this folder cannot be read: \(reason(errno))",
        unseen: unseen)
    }
  }

  private mutating func append(_ entry: UnsafePointer<dirent>) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    // SAFETY: the system ends the name with NUL; the entry may be shorter than the struct, so the name is
    // reached by its offset and never copied as a whole.
    let name = unsafe (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
    let length = unsafe strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    let dot = UInt8(ascii: ".")
    if length <= 2, unsafe name[0] == dot, unsafe length == 1 || name[1] == dot { return }
    let type = unsafe Int(entry.pointee.d_type)
    let kind: Entry.Kind =
      switch type {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .symbolicLink
      case Int(DT_UNKNOWN): .unknown
      default: .special
      }
    let start = UInt32(bytes.count)
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: name, count: length + 1))
    entries.append(
      Entry(
        kind: kind, nameStart: start, nameLength: UInt16(length), keyStart: start,
        keyLength: UInt16(length)))
  }

  /// The name as the file system has it.
  func name(_ entry: Entry) -> ArraySlice<UInt8> {
    bytes[Int(entry.nameStart)..<Int(entry.nameStart) + Int(entry.nameLength)]
  }

  /// Whether the name is safe to show as it is.
  func isSafe(_ entry: Entry) -> Bool { entry.keyStart == entry.nameStart }

  /// What the file system says about an entry of the folder that was listed; nil, with `errno` in `failure`, when it
  /// is gone.
  func status(of entry: Entry, in folder: OpenFolder, failure: inout Int32) -> FileStatus? {
    FileStatus(of: bytes, from: Int(entry.nameStart), in: folder, failure: &failure)
  }

  /// The last part of the ids of its documents, safe to show, different for each entry.
  func key(_ entry: Entry) -> ArraySlice<UInt8> {
    bytes[Int(entry.keyStart)..<Int(entry.keyStart) + Int(entry.keyLength)]
  }

  /// Keeps the entries that `decide` does not drop, and gives them their keys: a file loses its suffixes
  /// unless another file would then have the same key; both keep their whole names then.
  ///
  /// - Parameter decide: The length of the entry's name without suffixes, or nil to drop it. May correct the
  ///   entry's kind.
  mutating func settle(_ decide: (inout Entry, ArraySlice<UInt8>) -> Int?) {
    var kept: [Entry] = []
    kept.reserveCapacity(entries.count)
    for var entry in entries {
      let name = name(entry)
      guard let stemLength = decide(&entry, name) else { continue }
      setKey(of: &entry, to: name.prefix(stemLength))
      kept.append(entry)
    }
    entries = kept
    // A whole name can be the stem of another file (`a.html` beside `a.html.txt`), hence the loop. Each turn
    // needs a longer name than the one before, so names of 255 bytes end it soon.
    var isUnique = false
    while !isUnique {
      let sorted = entries.sorted { isBefore($0, $1) }
      entries = sorted
      isUnique = true
      var start = 0
      while start < entries.count {
        var end = start + 1
        while end < entries.count, key(entries[end]) == key(entries[start]),
          entries[end].isParent == entries[start].isParent
        {
          end += 1
        }
        if end - start > 1 {
          isUnique = false
          for index in start..<end {
            var entry = entries[index]
            setKey(of: &entry, to: name(entry))
            entries[index] = entry
          }
        }
        start = end
      }
    }
  }

  private mutating func setKey(of entry: inout Entry, to name: ArraySlice<UInt8>) {
    if SafeName.isNeeded(name) {
      let key = SafeName.bytes(Array(name))
      (entry.keyStart, entry.keyLength) = (UInt32(bytes.count), UInt16(key.count))
      bytes += key + [0]
    } else {
      (entry.keyStart, entry.keyLength) = (entry.nameStart, UInt16(name.count))
    }
  }

  private func isBefore(_ a: Entry, _ b: Entry) -> Bool {
    let (first, second) = (key(a), key(b))
    let common = min(first.count, second.count)
    for index in 0..<common {
      let (x, y) = (first[first.startIndex + index], second[second.startIndex + index])
      if x != y { return x < y }
    }
    // One is the start of the other: what follows decides, a parent being followed by a slash.
    func following(_ key: ArraySlice<UInt8>, _ entry: Entry) -> Int {
      key.count > common
        ? Int(key[key.startIndex + common]) : entry.isParent ? Int(UInt8(ascii: "/")) : -1
    }
    return following(first, a) < following(second, b)
  }
}
