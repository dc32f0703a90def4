public import JSON

/// The documents in quarantine under an output folder, in the order of their ids. Reads one after the other.
public struct QuarantineList {
  /// One document, or one part of one, that could not be processed.
  public struct Entry: Sendable, Hashable {
    /// The id that its record would have.
    public var id: String
    /// The file that it came from, relative to the input folder.
    public var path: String
    /// The same, with line and column where they are known.
    public var place: String
    /// The step that failed.
    public var stage: String
    /// Why, as a word for machines.
    public var code: String
    /// Why, in words.
    public var message: String
    /// The file with its raw bytes; nil where they could not be kept.
    public var bytes: String?
    /// All that is known, as it stands in the file.
    public var value: JSONValue
  }

  private let folder: String
  private var lines: LineReader?

  /// The quarantine under an output folder; empty where there is none.
  public init(output: String) throws(BatchError) {
    folder = OutputLayout(output).folder
    let path = "\(folder)/\(OutputLayout.file(of: RecordReference.quarantine))"
    lines = SystemCall.size(path) == nil ? nil : try LineReader(path: path)
  }

  /// The next entry; nil at the end.
  public mutating func next() throws(BatchError) -> Entry? {
    while let line = try lines?.next() {
      guard let value = try? JSONReader.read(line) else { continue }
      let path = value["source"]?["path"]?.string ?? ""
      let numbers = [value["line"], value["column"]].compactMap { $0?.integer.map(String.init) }
      return Entry(
        id: value["id"]?.string ?? "", path: path,
        place: ([path] + numbers).joined(separator: ":"),
        stage: value["stage"]?.string ?? "", code: value["code"]?.string ?? "",
        message: value["message"]?.string ?? "",
        bytes: value["bytes"]?.string.map { "\(folder)/\($0)" }, value: value)
    }
    return nil
  }

  /// How many entries there are for each stage and code, most frequent first.
  public static func summary(
    output: String
  ) throws(BatchError) -> [(stage: String, code: String, count: Int)] {
    var list = try QuarantineList(output: output)
    var counts: [[String]: Int] = [:]
    while let entry = try list.next() { counts[[entry.stage, entry.code], default: 0] += 1 }
    return counts.map { (stage: $0.key[0], code: $0.key[1], count: $0.value) }
      .sorted { ($1.count, $0.stage, $0.code) < ($0.count, $1.stage, $1.code) }
  }
}
