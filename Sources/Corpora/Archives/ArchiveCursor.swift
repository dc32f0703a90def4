/// The records of an archive file, which is opened when the first of them is asked for: who knows that nothing in it
/// has changed passes it over unread.
struct ArchiveCursor: DocumentCursor {
  private enum Phase {
    case found, announced, reading, ended
  }

  private let file: FoundFile
  private let kind: FileKind.ArchiveKind
  private let context: ArchiveContext
  private var phase = Phase.found
  private var records: (any DocumentCursor)?

  var skipped: SkipTally { records?.skipped ?? SkipTally() }

  init(_ file: FoundFile, _ kind: FileKind.ArchiveKind, context: ArchiveContext) {
    (self.file, self.kind, self.context) = (file, kind, context)
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    while let step = try nextStep() {
      if case .item(let item) = step { return item }
    }
    return nil
  }

  mutating func nextStep() throws(CorpusError) -> CorpusStep? {
    switch phase {
    case .found:
      phase = .announced
      return .archive(announcement)
    case .announced:
      phase = .ended
      records = try open()
      phase = .reading
      return try nextStep()
    case .reading:
      if let item = try records?.next() { return .item(item) }
      phase = .ended
      return .archiveEnd(skipped)
    case .ended: return nil
    }
  }

  mutating func passOver() { if phase == .announced { phase = .ended } }

  private var announcement: ArchiveFile {
    ArchiveFile(
      idPrefix: context.idPrefix, stamp: file.stamp,
      origin: ContentHash.short(
        of: Array("\(context.path)\0\(kind.rawValue)\0\(file.kind.compression)".utf8)),
      dependsOnTime: context.rules.newerThan != nil || context.rules.olderThan != nil)
  }

  private func open() throws(CorpusError) -> any DocumentCursor {
    do throws(CorpusError) {
      let input = try InputFile(
        file.path, shownAs: file.shown, followingLinks: file.followingLinks)
      return context.open(kind, input, compression: file.kind.compression)
    } catch {
      throw error.code == .vanished ? error : context.error(error)
    }
  }
}

/// A file whose records are documents.
public struct ArchiveFile: Sendable, Hashable {
  /// What the ids of its records begin with, with a slash at its end.
  public let idPrefix: String
  /// What tells that it may have changed.
  public let stamp: CorpusItem.Stamp
  /// A number that changes whenever something other than the bytes of the file changes that its items are made from,
  /// the rules left aside.
  public let origin: UInt64
  /// Whether the rules read other records of it at another time.
  public let dependsOnTime: Bool
}
