/// A folder on the way down a tree: what of it is read, in the order of ids.
struct FolderLevel {
  /// The path from the input folder as the system has it, ending with a slash; empty for the input itself.
  let path: [UInt8]
  /// The same as the beginning of ids.
  let id: [UInt8]
  /// The folder itself.
  let folder: OpenFolder
  /// The names that are read.
  private(set) var listing: FolderListing
  /// The next of them.
  var position = 0

  /// Lists a folder of the tree at `root`, and counts what is passed over in it.
  init(
    _ path: [UInt8], id: [UInt8], of root: SystemPath, rules: CorpusRules, output: FileStatus?,
    skipped: inout SkipTally
  ) throws(CorpusError) {
    (self.path, self.id) = (path, id)
    let shown = SafeName.text(path)
    let unseen = String(decoding: id, as: UTF8.self)
    let folder = try OpenFolder(
      path.isEmpty ? root : root.appending(path), shownAs: shown, unseen: unseen)
    self.folder = folder
    let names = try FolderListing(of: folder, shownAs: shown, unseen: unseen)
    listing = names
    var tally = skipped
    defer { skipped = tally }
    listing.settle { entry, name in
      var here: String { SafeName.text(path + name) }
      if name.first == UInt8(ascii: ".") {
        tally.count(.hidden, here)
        return nil
      }
      if entry.kind == .unknown {
        var failure: Int32 = 0
        switch names.status(of: entry, in: folder, failure: &failure)?.kind {
        case .directory: entry.kind = .folder
        case .symbolicLink: entry.kind = .symbolicLink
        case .special: entry.kind = .special
        case .regular, nil: entry.kind = .file
        }
      }
      switch entry.kind {
      case .symbolicLink:
        tally.count(.symbolicLink, here)
        return nil
      case .special:
        tally.count(.special, here)
        return nil
      case .folder:
        if rules.isExcluded(folder: path + name) {
          tally.count(.excluded, here + "/")
          return nil
        }
        if let output {
          var failure: Int32 = 0
          let status = names.status(of: entry, in: folder, failure: &failure)
          if let status, status.isSame(as: output) {
            tally.count(.output, here + "/")
            return nil
          }
        }
        entry.isParent = true
        return name.count
      case .file, .unknown:
        switch rules.judge(file: path + name, name: name) {
        case .skip(let reason):
          tally.count(reason, here)
          return nil
        case .read(let kind):
          entry.isParent = kind.isArchive
          entry.fileKind = kind
          return entry.isParent ? name.count : kind.stemLength
        }
      }
    }
  }

  /// The files that come next, and no folder or archive between them.
  mutating func takeFiles(atMost limit: Int) -> Range<Int> {
    let start = position
    while position < listing.entries.count, position - start < limit,
      !listing.entries[position].isParent
    {
      position += 1
    }
    return start..<position
  }

  /// The last part of the id that a file of this folder has; nil when it is not read.
  func key(ofName name: some Collection<UInt8>) -> [UInt8]? {
    listing.entries.first { listing.name($0).elementsEqual(name) && $0.kind != .folder }.map {
      Array(listing.key($0))
    }
  }
}
