public import Documents
import JSON
public import Stages

/// What of a folder is read: the `input` section of a pipeline, checked.
public struct CorpusRules: Sendable {
  /// Files to read; empty means every file of a known kind.
  public var include: [Glob] = []
  /// Files and folders to leave out.
  public var exclude: [Glob] = []
  /// What files with other suffixes hold; the suffix in lower case without its dot, empty for none.
  public var formats: [String: RawContent.Format] = [:]
  /// A folder that is left out wherever it lies: the one that the output goes to.
  public var outputFolder: String?

  /// Every file of a known kind.
  public init() {}

  /// The rules of the `input` section.
  ///
  /// - Throws: `.badRule` for a glob that cannot be read.
  public init(settings: Settings) throws(CorpusError) {
    for pattern in settings.strings("include") { include.append(try Glob(pattern)) }
    for pattern in settings.strings("exclude") { exclude.append(try Glob(pattern)) }
    for member in settings["formats"]?.members ?? [] {
      let suffix = member.name.lowercased()
      formats[suffix.hasPrefix(".") ? String(suffix.dropFirst()) : suffix] =
        member.value.string.flatMap(RawContent.Format.init(rawValue:)) ?? .unknown
    }
  }

  /// What to do with a file of a name.
  enum Verdict {
    case read(FileKind)
    case skip(SkipTally.Reason)
  }

  /// Judges a file by its path relative to the input folder.
  func judge(file path: [UInt8], name: ArraySlice<UInt8>) -> Verdict {
    if exclude.contains(where: { $0.matches(path) }) { return .skip(.excluded) }
    if !include.isEmpty, !include.contains(where: { $0.matches(path) }) {
      return .skip(.notIncluded)
    }
    if let kind = FileKind(name: name, formats: formats) { return .read(kind) }
    if FileKind.isForeignCompression(name: name) { return .skip(.unknownCompression) }
    return include.isEmpty ? .skip(.unknownKind) : .read(.unknown(name: name))
  }

  /// Whether a folder is left out with all that it holds.
  func isExcluded(folder path: [UInt8]) -> Bool {
    exclude.contains { $0.matches(path, isFolder: true) }
  }
}
