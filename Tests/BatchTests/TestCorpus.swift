import Documents
import Foundation
import JSON
import Pipelines
import Stages
import Synchronization
import TestSupport

@testable import Batch

/// A small corpus with its output, and runs over it.
struct TestCorpus {
  let folder: TemporaryFolder
  var input: String { folder["in"] }
  var output: String { folder["out"] }

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["in"], withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  func write(_ name: String, _ text: String) throws { try folder.write("in/\(name)", text) }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder["in/\(name)"])
  }

  /// So old that no later change can hide behind the same time.
  func age(_ name: String, by seconds: Double = 100) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: folder["in/\(name)"])
  }

  /// Two stages: one that takes the bytes for the text, or does what they say, and the records.
  func pipeline(
    workers: Int = 2, output: String? = nil, settings: String = "",
    inputSettings: [String: String] = [:],
    hook: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> Pipeline {
    let echo = StageKind(
      name: "echo", summary: "Takes bytes for text.", requires: [], provides: [.text],
      options: [StageOption("mark", .string, standard: .string(""), summary: "")], revision: "1",
      make: { _ in EchoStage(hook: hook) })
    let serialize = StageRegistry.standard["serialize"]
    let registry = StageRegistry([echo] + (serialize.map { [$0] } ?? []))
    let file = folder["pipeline.json"]
    try "{\"stages\": [{\"stage\": \"echo\" \(settings)}, \"serialize\"]}".write(
      toFile: file, atomically: true, encoding: .utf8)
    return try PipelineLoader(registry: registry).load(
      path: file,
      flags: [
        PipelineOverride(key: "input.path", text: input, origin: "test"),
        PipelineOverride(key: "output.path", text: output ?? self.output, origin: "test"),
        PipelineOverride(key: "concurrency.workers", text: "\(workers)", origin: "test"),
      ]
        + inputSettings.map {
          PipelineOverride(key: "input.\($0.key)", text: $0.value, origin: "test")
        })
  }

  @discardableResult func run(
    workers: Int = 2, output: String? = nil, settings: String = "",
    options: RunOptions = RunOptions(programVersion: "test"),
    note: @escaping @Sendable (RunNote) -> Void = { _ in }
  ) throws -> RunSummary {
    try BatchRun(
      pipeline: pipeline(workers: workers, output: output, settings: settings), options: options
    ).execute(note: note)
  }

  /// A run that somebody stops at one of its documents.
  func stoppedRun(atDocument last: Int = 1) throws -> RunSummary {
    let running = Mutex<BatchRun?>(nil)
    let seen = Atomic(0)
    let run = try BatchRun(
      pipeline: pipeline(workers: 1) { _ in
        guard seen.add(1, ordering: .relaxed).newValue == last else { return }
        running.withLock { $0?.stop() }
      },
      options: RunOptions(programVersion: "test"))
    running.withLock { $0 = run }
    return try run.execute()
  }

  /// The ids of the records, in the order of the file.
  func ids(_ file: String = "out/documents.jsonl") throws -> [String] {
    try folder.text(file).split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))["id"]?.string ?? ""
    }
  }

  /// `upsert a`, `delete b`, …
  func changes(_ file: String = "out/changes.jsonl") throws -> [String] {
    try folder.text(file).split(separator: "\n").map {
      let value = try JSONReader.read(Array($0.utf8))
      return "\(value["op"]?.string ?? "") \(value["id"]?.string ?? "")"
    }
  }

  /// `id stage code`
  func quarantine() throws -> [String] {
    var list = try QuarantineList(output: output)
    var lines: [String] = []
    while let entry = try list.next() { lines.append("\(entry.id) \(entry.stage) \(entry.code)") }
    return lines
  }
}

/// Takes the bytes for the text. `FAIL` fails; `PARTS a b` becomes parts of these ids, of which `FAIL` fails.
private struct EchoStage: Stage {
  let hook: @Sendable (String) -> Void

  func makeWorker() -> any StageWorker { Worker(hook: hook) }

  struct Worker: StageWorker {
    let hook: @Sendable (String) -> Void

    mutating func process(_ document: inout Document) throws(StageError) {
      hook(document.id)
      let words = String(decoding: document.raw.bytes, as: UTF8.self).split(separator: " ")
      if words.first == "FAIL" { throw StageError(code: "told", message: "the document says so") }
      if words.first == "PARTS" {
        document.parts = words.dropFirst().map { [document] word in
          var part = document
          part.id = String(word)
          part.text = Array(word.utf8)
          return part
        }
      }
      document.text = document.raw.bytes
    }
  }
}
