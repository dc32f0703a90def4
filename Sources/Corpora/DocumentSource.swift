/// Where documents come from, in stable order.
public protocol DocumentSource: Sendable {
  /// A fresh way through all documents. Finds one item after the other: memory does not grow with
  /// their number.
  func makeCursor() -> any DocumentCursor

  /// Whether a second cursor finds the same documents at little cost, so that they can be counted ahead. Not so for
  /// standard input, which can be read once, and for an archive, which must be unpacked.
  var isCountable: Bool { get }
}

extension DocumentSource {
  /// True.
  public var isCountable: Bool { true }
}

/// One way through a source. Owned by one thread; its items can be loaded on any.
public protocol DocumentCursor {
  /// The next document, in stable order; nil at the end.
  ///
  /// For a folder of plain files the order is that of the ids' UTF-8 bytes. Records of an archive come in
  /// the archive's order, at the place of the archive.
  ///
  /// - Throws: What could not be read. The cursor can go on: the next call returns what comes after. The
  ///   documents below `CorpusError.unseen` were then not seen, which does not mean that they are gone.
  mutating func next() throws(CorpusError) -> CorpusItem?

  /// The same in larger steps: a stretch of files stands for the items that are in it. A cursor is asked for items or
  /// for steps, not for both in turn.
  mutating func nextStep() throws(CorpusError) -> CorpusStep?

  /// Goes on behind the archive that the last step announced, without reading it.
  mutating func passOver()

  /// What was passed over up to now, and by which rule.
  var skipped: SkipTally { get }
}

extension DocumentCursor {
  /// Each item is a step.
  public mutating func nextStep() throws(CorpusError) -> CorpusStep? {
    try next().map { .item($0) }
  }

  /// Nothing: no archive was announced.
  public mutating func passOver() {}
}

/// What a cursor comes to next.
public enum CorpusStep: Sendable {
  /// A document.
  case item(CorpusItem)
  /// Files that are to be looked at.
  case files(FileStretch)
  /// An archive: its records follow, up to its end.
  case archive(ArchiveFile)
  /// The end of the archive, with what was passed over in it. Where it could not be read to its end, there is none.
  case archiveEnd(SkipTally)
}
