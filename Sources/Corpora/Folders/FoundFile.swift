import Documents

/// A file that the rules want read.
struct FoundFile {
  /// What a file gives: one document, or the records that are in it.
  enum Opened {
    case item(CorpusItem)
    case records(ArchiveCursor)
  }

  let path: SystemPath
  /// The path, safe to show.
  let shown: String
  /// The id, or what the ids of its records begin with, without the slash.
  let id: String
  let kind: FileKind
  let followingLinks: Bool
  private let status: FileStatus

  /// A file as it is now.
  ///
  /// - Throws: `.vanished` when it is no longer there, `.unreadable` when it cannot be looked at.
  init(
    _ path: SystemPath, shownAs shown: String, id: String, kind: FileKind, followingLinks: Bool
  ) throws(CorpusError) {
    var failure: Int32 = 0
    guard let status = FileStatus(of: path, followingLinks: followingLinks, failure: &failure)
    else { throw Self.error(failure, shownAs: shown, id: id) }
    self.init(
      path, shownAs: shown, id: id, kind: kind, followingLinks: followingLinks, status: status)
  }

  /// A file of which the status is known.
  init(
    _ path: SystemPath, shownAs shown: String, id: String, kind: FileKind, followingLinks: Bool,
    status: FileStatus
  ) {
    (self.path, self.shown, self.id, self.kind) = (path, shown, id, kind)
    (self.followingLinks, self.status) = (followingLinks, status)
  }

  /// Why a file has no status.
  static func error(_ failure: Int32, shownAs shown: String, id: String) -> CorpusError {
    // Gone is gone; what cannot be looked at may be there still.
    let isGone = failure == FileStatus.missing
    return CorpusError(
      isGone ? .vanished : .unreadable, path: shown,
      "cannot be read since it was listed: \(reason(failure))", unseen: isGone ? nil : id)
  }

  /// Why it is not read; nil when it is.
  func reasonToSkip(_ rules: CorpusRules) -> SkipTally.Reason? {
    Self.reasonToSkip(status, isArchive: kind.isArchive, rules)
  }

  /// Why a file is not read; nil when it is. It may be replaced by something else while it is found.
  static func reasonToSkip(
    _ status: FileStatus, isArchive: Bool, _ rules: CorpusRules
  ) -> SkipTally.Reason? {
    switch status.kind {
    case .symbolicLink: .symbolicLink
    case .special, .directory: .special
    case .regular:
      // Of an archive, the records are judged.
      isArchive ? nil : rules.reasonToSkip(size: status.size, modified: status.modified)
    }
  }

  /// What tells that it may have changed.
  var stamp: CorpusItem.Stamp { CorpusItem.Stamp(size: status.size, modified: status.modified) }

  /// The document in the file, or a cursor over its records; nothing is read yet.
  func open(_ rules: CorpusRules) -> Opened {
    switch kind.holds {
    case .document(let format):
      .item(
        CorpusItem(
          id: id, provenance: Provenance(path: shown), stamp: stamp, format: format,
          content: .file(path, kind.compression, followingLinks: followingLinks)))
    case .archive(let archive):
      .records(
        ArchiveCursor(
          self, archive,
          context: ArchiveContext(path: shown, idPrefix: id + "/", stamp: stamp, rules: rules)))
    }
  }
}
