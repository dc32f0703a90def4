import Documents

/// The document or the records of a file that was named by itself: read whatever its name, also through a link.
struct SingleFileCursor: DocumentCursor {
  private var file: SystemPath?
  private let rules: CorpusRules
  private var records: (any DocumentCursor)?

  var skipped: SkipTally { records?.skipped ?? SkipTally() }

  /// What is in `file`.
  init(file: SystemPath, rules: CorpusRules) { (self.file, self.rules) = (file, rules) }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    guard let path = file else { return try records?.next() }
    file = nil
    let name = path.lastPart
    let kind = FileKind(name: name, formats: rules.formats) ?? .unknown(name: name)
    let shown = SafeName.text(name)
    var failure: Int32 = 0
    guard let status = FileStatus(of: path, followingLinks: true, failure: &failure) else {
      throw CorpusError(.vanished, path: shown, "cannot be read: \(reason(failure))", unseen: "")
    }
    var length = kind.stemLength
    if case .archive = kind.holds { length = name.count }
    let found = FoundFile(
      path: path, shown: shown, id: SafeName.text(name.prefix(length)), kind: kind, status: status,
      followingLinks: true)
    switch try found.open(rules) {
    case .item(let item): return item
    case .records(let cursor):
      records = cursor
      return try records?.next()
    }
  }
}
