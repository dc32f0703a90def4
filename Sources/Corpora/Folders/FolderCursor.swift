import Documents

/// Walks a folder and all below it, in the order of the documents' ids.
///
/// Hidden files are skipped and symbolic links not followed, so no loop is possible. In memory are the names of
/// the folders on the way down, nothing else.
struct FolderCursor: DocumentCursor {
  /// A folder on the way down.
  private struct Level {
    /// The path from the input folder as the system has it, ending with a slash; empty for the input itself.
    var path: [UInt8]
    /// The same as the beginning of ids.
    var id: [UInt8]
    var listing: FolderListing
    var position = 0
  }

  private let root: SystemPath
  private let rules: CorpusRules
  private let output: FileStatus?
  private var levels: [Level] = []
  private var hasStarted = false
  /// The records of the archive that the walk is at.
  private var records: (any DocumentCursor)?
  private var ownSkipped = SkipTally()

  var skipped: SkipTally { records.map { ownSkipped.adding($0.skipped) } ?? ownSkipped }

  /// A walk through the folder at `root`.
  init(root: SystemPath, rules: CorpusRules) {
    (self.root, self.rules) = (root, rules)
    var failure: Int32 = 0
    output = rules.outputFolder.flatMap {
      FileStatus(of: SystemPath($0), followingLinks: true, failure: &failure)
    }
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    if !hasStarted {
      hasStarted = true
      try descend(path: [], id: [])
    }
    while let level = levels.indices.last {
      if records != nil {
        if let item = try records?.next() { return item }
        ownSkipped = skipped
        records = nil
      }
      guard levels[level].position < levels[level].listing.entries.count else {
        levels.removeLast()
        continue
      }
      let position = levels[level].position
      levels[level].position += 1
      if let item = try visit(position, of: level) { return item }
    }
    return nil
  }

  private mutating func visit(_ position: Int, of level: Int) throws(CorpusError) -> CorpusItem? {
    let entry = levels[level].listing.entries[position]
    let name = levels[level].listing.name(entry)
    let path = levels[level].path + name
    let id = levels[level].id + levels[level].listing.key(entry)
    if entry.kind == .folder {
      try descend(path: path + [UInt8(ascii: "/")], id: id + [UInt8(ascii: "/")])
      return nil
    }
    guard case .read(let kind) = rules.judge(file: path, name: name) else { return nil }
    let shown = SafeName.text(path)
    let file = root.appending(path)
    var failure: Int32 = 0
    guard let status = FileStatus(of: file, followingLinks: false, failure: &failure) else {
      throw CorpusError(
        .vanished, path: shown, "gone since the folder was listed: \(reason(failure))",
        unseen: String(decoding: id, as: UTF8.self))
    }
    // The file may have been replaced since the folder was listed.
    guard status.kind == .regular else {
      ownSkipped.count(status.kind == .symbolicLink ? .symbolicLink : .special, shown)
      return nil
    }
    if case .document = kind.holds,
      let reason = rules.reasonToSkip(size: status.size, modified: status.modified)
    {
      ownSkipped.count(reason, shown)
      return nil
    }
    let found = FoundFile(
      path: file, shown: shown, id: String(decoding: id, as: UTF8.self), kind: kind, status: status,
      followingLinks: false)
    switch try found.open(rules) {
    case .item(let item): return item
    case .records(let cursor):
      records = cursor
      return nil
    }
  }

  /// Lists a folder and puts it on top of the way down.
  private mutating func descend(path: [UInt8], id: [UInt8]) throws(CorpusError) {
    let folder = path.isEmpty ? root : root.appending(path)
    var listing = try FolderListing(
      of: folder, shownAs: SafeName.text(path), unseen: String(decoding: id, as: UTF8.self))
    var skipped = ownSkipped
    let (rules, root, output) = (rules, root, output)
    listing.settle { entry, name in
      var here: String { SafeName.text(path + name) }
      if name.first == UInt8(ascii: ".") {
        skipped.count(.hidden, here)
        return nil
      }
      if entry.kind == .unknown {
        var failure: Int32 = 0
        switch FileStatus(of: folder.appending(name), followingLinks: false, failure: &failure)?
          .kind
        {
        case .directory: entry.kind = .folder
        case .symbolicLink: entry.kind = .symbolicLink
        case .special: entry.kind = .special
        case .regular, nil: entry.kind = .file
        }
      }
      switch entry.kind {
      case .symbolicLink:
        skipped.count(.symbolicLink, here)
        return nil
      case .special:
        skipped.count(.special, here)
        return nil
      case .folder:
        if rules.isExcluded(folder: path + name) {
          skipped.count(.excluded, here + "/")
          return nil
        }
        if let output {
          var failure: Int32 = 0
          let status = FileStatus(
            of: root.appending(path + name), followingLinks: false, failure: &failure)
          if let status, status.isSame(as: output) {
            skipped.count(.output, here + "/")
            return nil
          }
        }
        entry.isParent = true
        return name.count
      case .file, .unknown:
        switch rules.judge(file: path + name, name: name) {
        case .skip(let reason):
          skipped.count(reason, here)
          return nil
        case .read(let kind):
          if case .archive = kind.holds {
            entry.isParent = true
            return name.count
          }
          return kind.stemLength
        }
      }
    }
    ownSkipped = skipped
    levels.append(Level(path: path, id: id, listing: listing))
  }
}
