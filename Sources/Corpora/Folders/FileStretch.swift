import Documents

/// Files of one folder that follow each other in the walk, none of them looked at yet. Any thread may go through it, so
/// that several can look at files while one goes through the folders.
public struct FileStretch: Sendable {
  /// The most files of one stretch.
  static let longest = 256

  private let root: SystemPath
  private let folder: OpenFolder
  /// The folder's path, as the system has it and as ids have it; each ends with a slash or is empty.
  private let path: [UInt8]
  private let idPrefix: [UInt8]
  private let listing: FolderListing
  private let rules: CorpusRules
  private var left: Range<Int>
  private var id: [UInt8] = []
  private var origin: [UInt8] = []

  /// What was passed over up to now, and by which rule.
  public private(set) var skipped = SkipTally()

  /// Whether all files were looked at.
  public var isAtEnd: Bool { left.isEmpty }

  /// The entries `left` of a listed folder, all of them files and none an archive.
  init(_ level: FolderLevel, _ left: Range<Int>, root: SystemPath, rules: CorpusRules) {
    (folder, path, idPrefix) = (level.folder, level.path, level.id)
    (listing, self.root, self.rules, self.left) = (level.listing, root, rules, left)
  }

  /// Takes what was passed over out of the tally.
  public mutating func takeSkipped() -> SkipTally {
    defer { skipped = SkipTally() }
    return skipped
  }

  /// The next file that is not known already; nil at the end.
  ///
  /// - Parameter isKnown: Told the id, the stamp and the origin that the item of a file would have; what it
  ///   answers with true is passed over, and no item is made of it.
  /// - Throws: What could not be looked at. The next call goes on after it.
  public mutating func next(
    unless isKnown: (_ id: [UInt8], CorpusItem.Stamp, _ origin: UInt64) -> Bool
  ) throws(CorpusError) -> CorpusItem? {
    while let position = left.first {
      left.removeFirst()
      let entry = listing.entries[position]
      guard let kind = entry.fileKind, case .document(let format) = kind.holds else {
        preconditionFailure("an archive is no file of a stretch")
      }
      id.removeAll(keepingCapacity: true)
      id += idPrefix
      id += listing.key(entry)
      var failure: Int32 = 0
      guard let status = listing.status(of: entry, in: folder, failure: &failure) else {
        throw FoundFile.error(
          failure, shownAs: shown(entry), id: String(decoding: id, as: UTF8.self))
      }
      if let reason = FoundFile.reasonToSkip(status, isArchive: false, rules) {
        let shown = shown(entry)
        skipped.count(reason, shown)
        continue
      }
      origin.removeAll(keepingCapacity: true)
      origin += idPrefix
      if listing.isSafe(entry) {
        origin += listing.name(entry)
      } else {
        origin += SafeName.bytes(Array(listing.name(entry)))
      }
      CorpusItem.endOrigin(ofFile: format, &origin)
      let stamp = CorpusItem.Stamp(size: status.size, modified: status.modified)
      if isKnown(id, stamp, ContentHash.short(of: origin)) { continue }
      return CorpusItem(
        id: String(decoding: id, as: UTF8.self), provenance: Provenance(path: shown(entry)),
        stamp: stamp, format: format,
        content: .file(
          root.appending(path + listing.name(entry)), kind.compression, followingLinks: false))
    }
    return nil
  }

  private func shown(_ entry: FolderListing.Entry) -> String {
    SafeName.text(path + listing.name(entry))
  }
}
