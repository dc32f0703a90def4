/// What a cursor passed over, by reason, with the first example of each: so that an empty run can say which
/// rule skipped what. Size does not depend on the corpus.
public struct SkipTally: Hashable, Sendable {
  /// Why a file or folder was passed over.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Its name begins with a dot.
    case hidden
    /// It is a symbolic link.
    case symbolicLink
    /// It is a device, socket or pipe.
    case special
    /// Its suffix is none that is read.
    case unknownKind
    /// It is compressed in a way that is not read.
    case unknownCompression
    /// No glob of `include` matches.
    case notIncluded
    /// A glob of `exclude` matches.
    case excluded
    /// It is the folder that the output goes to.
    case output
    /// It is smaller or larger than the rules allow.
    case size
    /// It is older or younger than the rules allow.
    case age
    /// Its host is not among those asked for.
    case host
    /// Its HTTP status is not among those asked for.
    case status
    /// Its media type is not among those asked for.
    case mediaType
    /// The archive record holds no document: a request, an index, a folder.
    case noDocument
    /// The archive says that the page is the same as one before.
    case revisit

    /// The reason in words: `3 hidden`, `2 symbolic links`.
    public var phrase: String {
      switch self {
      case .hidden: "hidden"
      case .symbolicLink: "symbolic links"
      case .special: "devices or pipes"
      case .unknownKind: "of unknown kind"
      case .unknownCompression: "compressed in a way that is not read"
      case .notIncluded: "not matched by input.include"
      case .excluded: "matched by input.exclude"
      case .output: "the output folder"
      case .size: "outside input.minBytes and input.maxBytes"
      case .age: "outside input.newerThan and input.olderThan"
      case .host: "not of input.hosts"
      case .status: "not of input.statuses"
      case .mediaType: "not of input.mediaTypes"
      case .noDocument: "archive records that hold no document"
      case .revisit: "revisit records"
      }
    }
  }

  /// How often a reason applied, and where first.
  public struct Entry: Hashable, Sendable {
    /// How many files, folders or records.
    public var count: Int
    /// The first of them, safe to show.
    public var example: String

    /// So many, of which one is an example.
    public init(count: Int, example: String) { (self.count, self.example) = (count, example) }
  }

  private var entries: [Reason: Entry] = [:]

  /// Nothing skipped.
  public init() {}

  /// What was skipped earlier.
  public init(_ entries: [Reason: Entry]) { self.entries = entries }

  /// What one reason skipped.
  public subscript(reason: Reason) -> Entry? { entries[reason] }

  /// How many were skipped in all.
  public var total: Int { entries.values.reduce(0) { $0 + $1.count } }

  /// The reasons that applied, most frequent first.
  public var all: [(reason: Reason, entry: Entry)] {
    Reason.allCases.compactMap { reason in entries[reason].map { (reason, $0) } }
      .sorted { $0.1.count > $1.1.count }
  }

  /// Both together; the examples are those of this one where it has some.
  public func adding(_ other: SkipTally) -> SkipTally {
    var sum = self
    for (reason, entry) in other.entries {
      sum.entries[reason, default: Entry(count: 0, example: entry.example)].count += entry.count
    }
    return sum
  }

  mutating func count(_ reason: Reason, _ path: @autoclosure () -> String) {
    if entries[reason] == nil {
      entries[reason] = Entry(count: 1, example: path())
    } else {
      entries[reason]?.count += 1
    }
  }
}

extension SkipTally: CustomStringConvertible {
  /// One line: `2 hidden (.git), 1 of unknown kind (photo.jpg)`; empty when nothing was skipped.
  public var description: String {
    all.map { "\($0.entry.count) \($0.reason.phrase) (\($0.entry.example))" }
      .joined(separator: ", ")
  }
}
