import Documents

/// The document or the records of a file that was named by itself: read whatever its name, also through a link.
struct SingleFileCursor: DocumentCursor {
  private var file: SystemPath?
  private let rules: CorpusRules
  private var records: ArchiveCursor?

  var skipped: SkipTally { records?.skipped ?? SkipTally() }

  /// What is in `file`.
  init(file: SystemPath, rules: CorpusRules) { (self.file, self.rules) = (file, rules) }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    while let step = try nextStep() {
      if case .item(let item) = step { return item }
    }
    return nil
  }

  mutating func nextStep() throws(CorpusError) -> CorpusStep? {
    guard let path = file else { return try records?.nextStep() }
    file = nil
    let name = path.lastPart
    let shown = SafeName.text(name)
    let kind: FileKind
    if let known = FileKind(name: name, formats: rules.formats) {
      kind = known
    } else {
      kind = try self.kind(of: path, name: name, shownAs: shown)
    }
    let id = SafeName.text(kind.isArchive ? name : name.prefix(kind.stemLength))
    let found = try FoundFile(path, shownAs: shown, id: id, kind: kind, followingLinks: true)
    switch found.open(rules) {
    case .item(let item): return .item(item)
    case .records(let cursor):
      records = cursor
      return try records?.nextStep()
    }
  }

  mutating func passOver() { records?.passOver() }

  /// What the bytes say where the name says nothing.
  private func kind(
    of path: SystemPath, name: ArraySlice<UInt8>, shownAs shown: String
  ) throws(CorpusError) -> FileKind {
    let sniffed = ContentSniffer(try InputFile(path, shownAs: shown, followingLinks: true))
    var kind = FileKind.unknown(name: name)
    kind.compression = sniffed.compression
    if let archive = sniffed.archive { kind.holds = .archive(archive) }
    return kind
  }
}
