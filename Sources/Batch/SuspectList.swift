import JSON

/// Which documents the engine died over: who is suspected, and who was found guilty. In a file, so that the next
/// engine, and the next run, know it too.
struct SuspectList: Sendable, Hashable {
  /// What a document did.
  struct Verdict: Sendable, Hashable {
    /// The step that it was in.
    var stage: String
    /// As a word for machines: `crash`, `time`, `memory`.
    var code: String
    /// What happened, in words.
    var message: String
    /// The signal that it killed the engine with.
    var signal: String?
    /// The setting whose limit it broke.
    var limit: String?
  }

  /// Documents that were in flight when the engine died, and how often: tried one at a time.
  var suspects: [ContentKey: Int] = [:]
  /// Documents that are not tried again in this run.
  var guilty: [ContentKey: Verdict] = [:]

  init() {}

  /// Reads the list; a file that is not there or is damaged is an empty list.
  init(path: String) {
    guard let file = try? InputFile(path: path) else { return }
    var bytes: [UInt8] = []
    guard (try? file.read(file.count, at: 0, into: &bytes)) != nil,
      let value = try? JSONReader.read(bytes)
    else { return }
    for member in value["suspects"]?.members ?? [] {
      if let key = ContentKey(hexadecimal: member.name), let count = member.value.integer {
        suspects[key] = count
      }
    }
    for member in value["guilty"]?.members ?? [] {
      guard let key = ContentKey(hexadecimal: member.name) else { continue }
      guilty[key] = Verdict(
        stage: member.value["stage"]?.string ?? "", code: member.value["code"]?.string ?? "",
        message: member.value["message"]?.string ?? "", signal: member.value["signal"]?.string,
        limit: member.value["limit"]?.string)
    }
  }

  /// Writes the list, or removes the file when there is nothing in it.
  func write(to path: String) throws(BatchError) {
    guard !(suspects.isEmpty && guilty.isEmpty) else { return try SystemCall.remove(path) }
    var json = JSONWriter()
    json.beginObject()
    json.name("suspects")
    json.beginObject()
    for (key, count) in suspects.sorted(by: { $0.key < $1.key }) {
      json.name(key.hexadecimal)
      json.integer(count)
    }
    json.endObject()
    json.name("guilty")
    json.beginObject()
    for (key, verdict) in guilty.sorted(by: { $0.key < $1.key }) {
      json.name(key.hexadecimal)
      json.beginObject()
      json.name("stage")
      json.string(verdict.stage)
      json.name("code")
      json.string(verdict.code)
      json.name("message")
      json.string(verdict.message)
      if let signal = verdict.signal {
        json.name("signal")
        json.string(signal)
      }
      if let limit = verdict.limit {
        json.name("limit")
        json.string(limit)
      }
      json.endObject()
    }
    json.endObject()
    json.endObject()
    json.endLine()
    var file = try OutputFile(path: path + ".part", bufferSize: 1 << 16)
    try file.append(json.bytes)
    try file.flush()
    try SystemCall.replace(path, with: path + ".part")
  }
}
