import Documents

/// Every document of an input: a folder, or a single file.
public struct Corpus: DocumentSource {
  /// The folder or file.
  public let path: String
  /// What of it is read.
  public let rules: CorpusRules
  private let root: SystemPath
  private let isFolder: Bool

  /// The documents at `path`, which is absolute or relative to the current folder.
  ///
  /// - Throws: `.notFound` or `.unreadable` when there is nothing to read at all.
  public init(path: String, rules: CorpusRules = CorpusRules()) throws(CorpusError) {
    (self.path, self.rules) = (path, rules)
    root = SystemPath(path)
    var failure: Int32 = 0
    guard let status = FileStatus(of: root, followingLinks: true, failure: &failure) else {
      throw CorpusError(
        .notFound, path: SafeName.text(root.bytes),
        "the input cannot be read: \(reason(failure))",
        fix: "give the folder that holds the documents: `quotidian run FOLDER`, or input.path")
    }
    switch status.kind {
    case .directory: isFolder = true
    case .regular: isFolder = false
    case .symbolicLink, .special:
      throw CorpusError(
        .notRegular, path: SafeName.text(root.bytes), "the input is no folder and no regular file")
    }
  }

  /// A fresh walk.
  public func makeCursor() -> any DocumentCursor {
    isFolder
      ? FolderCursor(root: root, rules: rules) : SingleFileCursor(file: root, rules: rules)
  }
}
