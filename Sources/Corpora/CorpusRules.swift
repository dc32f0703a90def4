public import Documents
import JSON
public import Stages

/// What of an input is read: the `input` section of a pipeline, checked.
public struct CorpusRules: Sendable {
  /// Files to read; empty means every file of a known kind.
  public var include: [Glob] = []
  /// Files and folders to leave out.
  public var exclude: [Glob] = []
  /// What files with other suffixes hold; the suffix in lower case without its dot, empty for none.
  public var formats: [String: RawContent.Format] = [:]
  /// Smaller files and records are left out.
  public var minBytes = 0
  /// Larger ones are left out (not quarantined).
  public var maxBytes = Int.max
  /// Files that changed before, and records fetched before, are left out; nanoseconds since 1970.
  public var newerThan: Int?
  /// Those from this time on are left out.
  public var olderThan: Int?
  /// Hosts whose records are read, with all below them; empty means all. Files have no host and are read.
  public var hosts: [String] = []
  /// Hosts whose records are left out, with all below them.
  public var excludeHosts: [String] = []
  /// HTTP statuses that are read.
  public var statuses: [Int] = [200]
  /// Media types that are read, as globs; empty means every type that holds text.
  public var mediaTypes: [Glob] = []
  /// What the members of JSON objects are.
  public var fields = RecordFields()

  /// A list of the files to read, one a line; `-` for standard input. Nil: the input itself is read.
  public var filesFrom: String?

  /// A folder that is left out wherever it lies: the one that the output goes to. Set by the engine.
  public var outputFolder: String?
  /// No record of an archive is taken into memory that is larger. Set by the engine from
  /// `limits.bytesPerDocument`.
  public var bytesPerRecord = 100 << 20

  /// Every file of a known kind.
  public init() {}

  /// The rules of the `input` section.
  ///
  /// - Parameter now: What durations such as `7d` count back from, in seconds since 1970.
  /// - Throws: What is wrong with a glob, a host or a time, with the place of its value.
  public init(settings: Settings, now: Int = PointInTime.now) throws(SettingsError) {
    include = try Self.globs(settings["include"])
    exclude = try Self.globs(settings["exclude"])
    mediaTypes = try Self.globs(settings["mediaTypes"])
    for member in settings["formats"]?.members ?? [] {
      let suffix = member.name.lowercased()
      formats[suffix.hasPrefix(".") ? String(suffix.dropFirst()) : suffix] =
        member.value.string.flatMap(RawContent.Format.init(rawValue:)) ?? .unknown
    }
    filesFrom = settings["filesFrom"]?.string.map { $0 == "-" ? $0 : settings.resolve(path: $0) }
    minBytes = settings["minBytes"]?.integer ?? 0
    maxBytes = settings["maxBytes"]?.integer ?? Int.max
    newerThan = try Self.time(settings["newerThan"], now: now)
    olderThan = try Self.time(settings["olderThan"], now: now)
    hosts = settings.strings("hosts").map { $0.lowercased() }
    excludeHosts = settings.strings("excludeHosts").map { $0.lowercased() }
    if let statuses = settings["statuses"]?.array { self.statuses = statuses.compactMap(\.integer) }
    fields = RecordFields(settings: settings["fields"])
  }

  private static func globs(_ list: JSONValue?) throws(SettingsError) -> [Glob] {
    var globs: [Glob] = []
    for value in list?.array ?? [] {
      do throws(CorpusError) {
        globs.append(try Glob(value.string ?? ""))
      } catch {
        throw SettingsError(offset: value.offset, message: error.message, fix: error.fix)
      }
    }
    return globs
  }

  private static func time(_ value: JSONValue?, now: Int) throws(SettingsError) -> Int? {
    guard let value, let text = value.string else { return nil }
    guard let time = PointInTime(text, now: now) else {
      throw SettingsError(
        offset: value.offset, message: "\"\(text)\" is no time",
        fix: "a date as in \"2026-11-24\", or how long ago as in \"36h\", \"7d\" or \"2w\"")
    }
    return time.nanoseconds
  }

  /// The output folder, where it exists already.
  var outputStatus: FileStatus? {
    var failure: Int32 = 0
    return outputFolder.flatMap {
      FileStatus(of: SystemPath($0), followingLinks: true, failure: &failure)
    }
  }

  // MARK: Judging files

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

  /// Why a file of this size and time is left out; nil when it is read.
  func reasonToSkip(size: Int, modified: Int) -> SkipTally.Reason? {
    if size < minBytes || size > maxBytes { return .size }
    if let newerThan, modified < newerThan { return .age }
    if let olderThan, modified >= olderThan { return .age }
    return nil
  }

  // MARK: Judging records

  /// Why a record is left out; nil when it is read. What is not known of it leaves nothing out.
  func reasonToSkip(_ facts: RecordFacts) -> SkipTally.Reason? {
    if let status = facts.status, !statuses.contains(status) { return .status }
    if let type = facts.mediaType {
      let isWanted =
        mediaTypes.isEmpty
        ? HTTPResponse.format(ofMediaType: type) != nil
        : mediaTypes.contains { $0.matches(Array(type.utf8)) }
      if !isWanted { return .mediaType }
    }
    if let url = facts.url, !(hosts.isEmpty && excludeHosts.isEmpty) {
      let host = Self.host(of: url)
      if !hosts.isEmpty, !hosts.contains(where: { Self.host(host, isBelow: $0) }) { return .host }
      if excludeHosts.contains(where: { Self.host(host, isBelow: $0) }) { return .host }
    }
    if let size = facts.size, size < minBytes || size > maxBytes { return .size }
    if newerThan != nil || olderThan != nil, let date = facts.date,
      let time = PointInTime(date, now: 0)
    {
      return reasonToSkip(size: minBytes, modified: time.nanoseconds)
    }
    return nil
  }

  /// The host of an address in lower case, without user, port and final dot; empty when it has none.
  static func host(of url: String) -> String {
    guard let colon = url.firstIndex(of: ":") else { return "" }
    let rest = url[url.index(after: colon)...]
    guard rest.hasPrefix("//") else { return "" }
    var host = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    if host.first != "[", let colon = host.lastIndex(of: ":") { host = host[..<colon] }
    if host.last == "." { host = host.dropLast() }
    return host.lowercased()
  }

  private static func host(_ host: String, isBelow rule: String) -> Bool {
    let rule = rule.hasPrefix("*.") ? String(rule.dropFirst(2)) : rule
    return host == rule || host.hasSuffix("." + rule)
  }
}
