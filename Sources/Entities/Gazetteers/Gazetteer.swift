import Documents
import Foundation

/// The names of all of the user's gazetteer files.
struct Gazetteer: Sendable {
  /// Changes with any byte of the files.
  let fingerprint: String
  private let automaton: GazetteerAutomaton
  private let types: [EntityType]
  private let entryTypes: [UInt32]
  /// The ids, one after the other; `idEnds` says where each stops.
  private let idBytes: [UInt8]
  private let idEnds: [UInt32]

  /// Reads the files, or the compiled form of them in the folder `cache`.
  ///
  /// - Throws: The first mistake, with file, line and reason.
  init(paths: [String], cache: String?) throws(GazetteerFile.Failure) {
    var files: [GazetteerFile] = []
    var (hash, second) = (FormHash.basis, UInt64(paths.count))
    for path in paths {
      let file = try GazetteerFile(path: path)
      for byte in file.bytes { hash = FormHash.adding(byte, to: hash) }
      second = FormHash.mixed(second ^ UInt64(file.bytes.count), hash)
      for byte in path.utf8.suffix(6) { second = FormHash.mixed(second, UInt64(byte)) }
      files.append(file)
    }
    let mark = FormHash.mixed(hash, second)
    fingerprint = String(hash, radix: 16) + String(second, radix: 16)
    let cachePath = cache.map { "\($0)/\(String(mark, radix: 16)).gazetteer" }
    if let cachePath, let known = Self.load(cachePath, mark) {
      (automaton, types, entryTypes, idBytes, idEnds) = known
      return
    }
    var builder = GazetteerAutomaton.Builder()
    var names: [String] = []
    var numbers: [String: UInt32] = [:]
    var (entryTypes, idBytes, idEnds) = ([UInt32](), [UInt8](), [UInt32]())
    var atoms = Atoms()
    for file in files {
      try file.forEach { entry in
        let type: UInt32
        if let known = numbers[entry.type] {
          type = known
        } else {
          type = UInt32(names.count)
          numbers[entry.type] = type
          names.append(entry.type)
        }
        for name in entry.names {
          atoms.read(name.span)
          builder.add(atoms, entry: entryTypes.count, ignoresCase: entry.ignoresCase)
        }
        entryTypes.append(type)
        idBytes += (entry.id ?? "").utf8
        idEnds.append(UInt32(idBytes.count))
      }
    }
    automaton = builder.finish()
    types = names.map { EntityType(name: $0) }
    (self.entryTypes, self.idBytes, self.idEnds) = (entryTypes, idBytes, idEnds)
    if let cachePath { save(cachePath, mark, names) }
  }

  private typealias Parts = (GazetteerAutomaton, [EntityType], [UInt32], [UInt8], [UInt32])

  private static func load(_ path: String, _ mark: UInt64) -> Parts? {
    guard var reader = GazetteerCache.Reader(path: path, fingerprint: mark),
      let automaton = GazetteerAutomaton(decoding: &reader), let names = reader.next(UInt8.self),
      let entryTypes = reader.next(UInt32.self), let idBytes = reader.next(UInt8.self),
      let idEnds = reader.next(UInt32.self)
    else { return nil }
    let types = names.split(separator: 0, omittingEmptySubsequences: false)
      .map { EntityType(name: String(decoding: $0, as: UTF8.self)) }
    guard entryTypes.allSatisfy({ $0 < types.count }), idEnds.count == entryTypes.count,
      idEnds.allSatisfy({ $0 <= idBytes.count }),
      automaton.outputEntries.allSatisfy({ $0 < entryTypes.count })
    else { return nil }
    return (automaton, types, entryTypes, idBytes, idEnds)
  }

  /// Writes the cache; a folder that cannot be written to only costs the time of the next start.
  private func save(_ path: String, _ mark: UInt64, _ names: [String]) {
    var writer = GazetteerCache.Writer(fingerprint: mark)
    automaton.encode(into: &writer)
    writer.append(Array(names.joined(separator: "\0").utf8))
    writer.append(entryTypes)
    writer.append(idBytes)
    writer.append(idEnds)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(writer.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Replaces `mentions` by the names in `text`, in text order, not overlapping.
  func find(
    in text: [UInt8], _ atoms: inout Atoms, _ matches: inout [GazetteerAutomaton.Match],
    into mentions: inout [Mention]
  ) {
    mentions.removeAll(keepingCapacity: true)
    atoms.read(text.span)
    automaton.matches(atoms, into: &matches)
    for match in matches {
      let span = TextSpan(
        start: atoms.starts[match.start], end: atoms.ends[match.start + match.count - 1])
      let idStart = match.entry == 0 ? 0 : Int(idEnds[match.entry - 1])
      let id = idBytes[idStart..<max(idStart, Int(idEnds[match.entry]))]
      mentions.append(
        Mention(
          span: span, type: types[Int(entryTypes[match.entry])],
          gazetteerID: id.isEmpty ? nil : String(decoding: id, as: UTF8.self)))
    }
  }
}
