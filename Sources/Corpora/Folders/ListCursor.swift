import Documents

/// The files that a list names, one a line, or one after each NUL as `find -print0` writes it.
///
/// A file below the input folder has the id that a walk of that folder gives it. Any other has its path as id, with its
/// suffix, because nobody knows what else the list will name. Folders in the list are walked. What is listed twice is read
/// once; this costs 8 bytes or so for each line.
struct ListCursor: DocumentCursor {
  private static let slash = UInt8(ascii: "/")
  private static let longestPath = 1 << 16

  private let list: BufferedStream?
  private let rules: CorpusRules
  /// The input folder, absolute, in parts.
  private let root: [ArraySlice<UInt8>]
  private let rootPath: SystemPath
  private let current: [UInt8]
  private var separator: UInt8?
  private var seen: Set<UInt64> = []
  /// The folder of the file before, which most often is that of the next, too.
  private var level: FolderLevel?
  private var inner: (any DocumentCursor)?
  private var ownSkipped = SkipTally()

  var skipped: SkipTally { inner.map { ownSkipped.adding($0.skipped) } ?? ownSkipped }

  /// - Parameters:
  ///   - list: The list; nil for an empty one.
  ///   - root: The input folder.
  ///   - currentFolder: What relative paths count from.
  init(
    _ list: (any ByteStream)?, root: SystemPath, rules: CorpusRules,
    currentFolder: SystemPath = .current
  ) {
    self.list = list.map { BufferedStream($0) }
    (self.rules, rootPath, current) = (rules, root, currentFolder.bytes)
    self.root = Self.parts(root.bytes, from: currentFolder.bytes)
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    while true {
      if inner != nil {
        if let item = try inner?.next() { return item }
        leaveInner()
      }
      guard let path = try nextPath() else { return nil }
      if let item = try open(path) { return item }
    }
  }

  mutating func nextStep() throws(CorpusError) -> CorpusStep? {
    while true {
      if inner != nil {
        if let step = try inner?.nextStep() { return step }
        leaveInner()
      }
      guard let path = try nextPath() else { return nil }
      if let item = try open(path) { return .item(item) }
    }
  }

  mutating func passOver() { inner?.passOver() }

  private mutating func leaveInner() {
    ownSkipped = skipped
    inner = nil
  }

  private mutating func nextPath() throws(CorpusError) -> [UInt8]? {
    guard let list else { return nil }
    if separator == nil {
      list.fill(1 << 16)
      separator = list.available.contains(0) ? 0 : 0x0A
    }
    while true {
      guard let (bytes, isWhole) = list.line(limit: Self.longestPath, endingWith: separator ?? 0x0A)
      else {
        _ = try list.isAtEnd()
        return nil
      }
      guard isWhole else {
        throw CorpusError(.malformed, path: list.shown, "a line of the list is too long for a path")
      }
      var path = bytes[...]
      if path.last == separator { path = path.dropLast() }
      if separator == 0x0A, path.last == 0x0D { path = path.dropLast() }
      guard !path.isEmpty, seen.insert(ContentHash.short(of: Array(path))).inserted else {
        continue
      }
      return Array(path)
    }
  }

  /// The parts of a path from the root of the file system, without `.` and with `..` resolved by name.
  private static func parts(_ path: [UInt8], from folder: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    let whole = path.first == slash ? path : folder + [slash] + path
    for part in whole.split(separator: slash) where !part.elementsEqual([0x2E]) {
      if part.elementsEqual([0x2E, 0x2E]) { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }

  private mutating func open(_ path: [UInt8]) throws(CorpusError) -> CorpusItem? {
    let parts = Self.parts(path, from: current)
    guard let name = parts.last else { return nil }
    let isBelow = parts.count > root.count && parts.starts(with: root, by: { $0 == $1 })
    let relative = Array(
      (isBelow ? parts.dropFirst(root.count) : parts[...]).joined(separator: [Self.slash]))
    let file = isBelow ? rootPath.appending(relative) : SystemPath([Self.slash] + relative)
    let shown = SafeName.text(isBelow ? relative : path)
    var failure: Int32 = 0
    let status = FileStatus(of: file, followingLinks: false, failure: &failure)
    if status?.kind == .directory {
      let start = relative + [Self.slash]
      inner = FolderCursor(
        root: isBelow ? rootPath : SystemPath([Self.slash]), rules: rules,
        start: (start, SafeName.bytes(start)))
      return nil
    }
    let kind: FileKind
    switch rules.judge(file: relative, name: name) {
    case .read(let found): kind = found
    // Who names a file wants it read.
    case .skip(.unknownKind): kind = .unknown(name: name)
    case .skip(let reason):
      ownSkipped.count(reason, shown)
      return nil
    }
    let id = try id(of: relative, name: name, isBelow: isBelow)
    let found = try FoundFile(file, shownAs: shown, id: id, kind: kind, followingLinks: false)
    if let reason = found.reasonToSkip(rules) {
      ownSkipped.count(reason, shown)
      return nil
    }
    switch found.open(rules) {
    case .item(let item): return item
    case .records(let cursor):
      inner = cursor
      return nil
    }
  }

  private mutating func id(
    of relative: [UInt8], name: ArraySlice<UInt8>, isBelow: Bool
  ) throws(CorpusError) -> String {
    guard isBelow else { return SafeName.text(relative) }
    let folder = Array(relative.dropLast(name.count))
    if level?.path != folder {
      // What the folder holds besides is not asked for, so it is not counted either.
      var ignored = SkipTally()
      level = try? FolderLevel(
        folder, id: SafeName.bytes(folder), of: rootPath, rules: rules, output: nil,
        skipped: &ignored)
    }
    let key = level?.key(ofName: name) ?? SafeName.bytes(Array(name))
    return String(decoding: SafeName.bytes(folder) + key, as: UTF8.self)
  }
}
