import Documents

/// Walks a folder and all below it, in the order of the documents' ids.
///
/// Hidden files are skipped and symbolic links not followed, so no loop is possible. In memory are the names of
/// the folders on the way down, nothing else.
struct FolderCursor: DocumentCursor {
  private let root: SystemPath
  private let rules: CorpusRules
  private let output: FileStatus?
  private var levels: [FolderLevel] = []
  /// The folder to begin with, until it is listed.
  private var start: (path: [UInt8], id: [UInt8])?
  /// The records of the archive that the walk is at.
  private var records: ArchiveCursor?
  /// The files that `next` is at.
  private var stretch: FileStretch?
  private var ownSkipped = SkipTally()

  var skipped: SkipTally { records.map { ownSkipped.adding($0.skipped) } ?? ownSkipped }

  /// A walk through the folder at `root`.
  ///
  /// - Parameter start: The folder to begin with, relative to `root` with a slash at its end, and what its ids
  ///   begin with.
  init(root: SystemPath, rules: CorpusRules, start: (path: [UInt8], id: [UInt8]) = ([], [])) {
    (self.root, self.rules, self.start) = (root, rules, start)
    output = rules.outputStatus
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    while true {
      if stretch != nil {
        defer { if let tally = stretch?.takeSkipped() { ownSkipped = ownSkipped.adding(tally) } }
        if let item = try stretch?.next(unless: { _, _, _ in false }) { return item }
        stretch = nil
      }
      switch try nextStep() {
      case .item(let item)?: return item
      case .files(let files)?: stretch = files
      case .archive?, .archiveEnd?: continue
      case nil: return nil
      }
    }
  }

  mutating func nextStep() throws(CorpusError) -> CorpusStep? {
    if let (path, id) = start {
      start = nil
      try descend(path, id)
    }
    while let level = levels.indices.last {
      if records != nil {
        if let step = try records?.nextStep() { return step }
        ownSkipped = skipped
        records = nil
      }
      guard levels[level].position < levels[level].listing.entries.count else {
        levels.removeLast()
        continue
      }
      let files = levels[level].takeFiles(atMost: FileStretch.longest)
      if !files.isEmpty {
        return .files(FileStretch(levels[level], files, root: root, rules: rules))
      }
      levels[level].position += 1
      try visit(levels[level].position - 1, of: level)
    }
    return nil
  }

  mutating func passOver() { records?.passOver() }

  private mutating func descend(_ path: [UInt8], _ id: [UInt8]) throws(CorpusError) {
    levels.append(
      try FolderLevel(path, id: id, of: root, rules: rules, output: output, skipped: &ownSkipped))
  }

  /// Goes into a folder or an archive.
  private mutating func visit(_ position: Int, of level: Int) throws(CorpusError) {
    let entry = levels[level].listing.entries[position]
    let path = levels[level].path + levels[level].listing.name(entry)
    let id = levels[level].id + levels[level].listing.key(entry)
    guard let kind = entry.fileKind else {
      try descend(path + [UInt8(ascii: "/")], id + [UInt8(ascii: "/")])
      return
    }
    let found = try FoundFile(
      root.appending(path), shownAs: SafeName.text(path), id: String(decoding: id, as: UTF8.self),
      kind: kind, followingLinks: false)
    if let reason = found.reasonToSkip(rules) {
      ownSkipped.count(reason, found.shown)
      return
    }
    if case .records(let cursor) = found.open(rules) { records = cursor }
  }
}
