import Documents

/// Every document of an input: a folder, a single file, standard input, or a list of files.
public struct Corpus: DocumentSource {
  private enum Kind: Sendable {
    case folder
    case file(isArchive: Bool)
    case standardInput(StandardInput)
    /// The list is a file.
    case list(String)
    /// The list comes through standard input.
    case standardList(StandardInput)
  }

  /// Changes whenever the same files give other documents than before.
  public static let revision = 2

  /// The folder or file; `-` for standard input.
  public let path: String
  /// What of it is read.
  public let rules: CorpusRules
  private let root: SystemPath
  private let kind: Kind

  /// The documents at `path`, which is absolute or relative to the current folder; `-` for standard input.
  ///
  /// - Throws: `.notFound` or `.unreadable` when there is nothing to read at all.
  public init(path: String, rules: CorpusRules = CorpusRules()) throws(CorpusError) {
    (self.path, self.rules) = (path, rules)
    root = SystemPath(path)
    if let list = rules.filesFrom {
      if list == "-" {
        kind = .standardList(StandardInput())
      } else {
        _ = try InputFile(SystemPath(list), shownAs: list, followingLinks: true)
        kind = .list(list)
      }
      return
    }
    if path == "-" {
      kind = .standardInput(StandardInput())
      return
    }
    var failure: Int32 = 0
    guard let status = FileStatus(of: root, followingLinks: true, failure: &failure) else {
      throw CorpusError(
        .notFound, path: SafeName.text(root.bytes),
        "the input cannot be read: \(reason(failure))",
        fix: "give the folder that holds the documents: `quotidian run FOLDER`, or input.path")
    }
    switch status.kind {
    case .directory: kind = .folder
    case .regular:
      let name = FileKind(name: root.lastPart, formats: rules.formats)
      kind = .file(isArchive: name?.isArchive ?? true)
    case .symbolicLink, .special:
      throw CorpusError(
        .notRegular, path: SafeName.text(root.bytes), "the input is no folder and no regular file")
    }
  }

  /// A fresh way through all documents; through none where standard input was read before.
  public func makeCursor() -> any DocumentCursor {
    switch kind {
    case .folder: return FolderCursor(root: root, rules: rules)
    case .file: return SingleFileCursor(file: root, rules: rules)
    case .standardInput(let input): return input.makeCursor(rules: rules)
    case .standardList(let input):
      return ListCursor(input.makeList(), root: root, rules: rules)
    case .list(let list):
      let file = try? InputFile(SystemPath(list), shownAs: list, followingLinks: true)
      return ListCursor(file, root: root, rules: rules)
    }
  }

  /// Whether documents can be counted ahead.
  public var isCountable: Bool {
    switch kind {
    case .folder, .list: true
    case .file(let isArchive): !isArchive
    case .standardInput, .standardList: false
    }
  }
}
