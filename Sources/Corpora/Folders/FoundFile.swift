import Documents

/// A file that the rules want read.
struct FoundFile {
  /// What a file gives: one document, or the records that are in it.
  enum Opened {
    case item(CorpusItem)
    case records(any DocumentCursor)
  }

  var path: SystemPath
  /// The path, safe to show.
  var shown: String
  /// The id, or what the ids of its records begin with, without the slash.
  var id: String
  var kind: FileKind
  var status: FileStatus
  var followingLinks: Bool

  /// The document in the file, unread; or a cursor over its records, with the file open.
  func open(_ rules: CorpusRules) throws(CorpusError) -> Opened {
    let stamp = CorpusItem.Stamp(size: status.size, modified: status.modified)
    switch kind.holds {
    case .document(let format):
      return .item(
        CorpusItem(
          id: id, provenance: Provenance(path: shown), stamp: stamp, format: format,
          content: .file(path, kind.compression, followingLinks: followingLinks)))
    case .archive(let archive):
      let context = ArchiveContext(path: shown, idPrefix: id + "/", stamp: stamp, rules: rules)
      do throws(CorpusError) {
        let file = try InputFile(path, shownAs: shown, followingLinks: followingLinks)
        return .records(context.open(archive, file, compression: kind.compression))
      } catch {
        throw context.error(error)
      }
    }
  }
}
