import Documents

/// The one document of a file that was named by itself: read whatever its name, also through a link.
struct SingleFileCursor: DocumentCursor {
  private var file: SystemPath?
  private let rules: CorpusRules
  private(set) var skipped = SkipTally()

  /// The document in `file`.
  init(file: SystemPath, rules: CorpusRules) { (self.file, self.rules) = (file, rules) }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    guard let path = file else { return nil }
    file = nil
    let name = path.lastPart
    let kind = FileKind(name: name, formats: rules.formats) ?? .unknown(name: name)
    let shown = SafeName.text(name)
    var failure: Int32 = 0
    guard let status = FileStatus(of: path, followingLinks: true, failure: &failure) else {
      throw CorpusError(.vanished, path: shown, "cannot be read: \(reason(failure))", unseen: "")
    }
    guard case .document(let format) = kind.holds else { return nil }
    return CorpusItem(
      id: SafeName.text(name.prefix(kind.stemLength)), provenance: Provenance(path: shown),
      stamp: CorpusItem.Stamp(size: status.size, modified: status.modified), format: format,
      content: .file(path, kind.compression))
  }
}
