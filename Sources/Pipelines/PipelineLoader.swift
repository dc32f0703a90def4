import CXXHash
import JSON
public import Stages

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Turns `pipeline.json`, the environment and flags into a checked `Pipeline`.
///
/// Precedence: flags, then environment, then the file, then defaults.
public struct PipelineLoader: Sendable {
  /// The stages it knows.
  public var registry: StageRegistry
  /// What the shipped program calls its results; part of the fingerprint.
  public var programRevision: String
  /// Looks into the values of the `input` section, of which the loader knows the types alone: throws a `SettingsError`
  /// for one that cannot be used.
  public var checkInput: @Sendable (Settings) throws -> Void

  /// A loader that knows the given stages.
  public init(
    registry: StageRegistry = .standard, programRevision: String = "1",
    checkInput: @escaping @Sendable (Settings) throws -> Void = { _ in }
  ) {
    (self.registry, self.programRevision) = (registry, programRevision)
    self.checkInput = checkInput
  }

  /// Reads and checks a pipeline file.
  ///
  /// - Parameters:
  ///   - path: The file; nil for the built-in pipeline, which is every stage with its defaults.
  ///   - environment: The environment; variables that begin with `QUOTIDIAN_` count.
  ///   - flags: Values from the command line.
  ///   - standardWorkers: What `workers: 0` means: the number of cores.
  /// - Throws: Every mistake found, in the order of the file.
  public func load(
    path: String?, environment: [String: String] = [:], flags: [PipelineOverride] = [],
    standardWorkers: Int = 1
  ) throws(PipelineErrors) -> Pipeline {
    guard let path else {
      return try load(
        bytes: Array(builtIn.utf8), name: "built-in pipeline", folder: ".", file: nil,
        environment: environment, flags: flags, standardWorkers: standardWorkers)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw PipelineErrors([
        PipelineError(
          .unreadable, place: path,
          message: isThere ? "this file cannot be read" : "there is no such file",
          fix: isThere
            ? "check its permissions" : "`quotidian init` writes a commented one into a folder")
      ])
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return try load(
      bytes: Array(data), name: path, folder: folder.isEmpty ? "/" : folder, file: path,
      environment: environment, flags: flags, standardWorkers: standardWorkers)
  }

  /// Every stage of the registry with its defaults.
  var builtIn: String {
    "{\"stages\": ["
      + registry.kinds.filter(\.isStandard).map { "\"\($0.name)\"" }.joined(separator: ", ") + "]}"
  }

  func load(
    bytes: [UInt8], name: String, folder: String, file: String?, environment: [String: String],
    flags: [PipelineOverride], standardWorkers: Int
  ) throws(PipelineErrors) -> Pipeline {
    let place: (Int) -> String = { "\(SourcePlace(file: name, offset: $0, in: bytes))" }
    let root: JSONValue
    do {
      root = try JSONReader.read(bytes, leniency: .configuration)
    } catch {
      throw PipelineErrors([
        PipelineError(.syntax, place: place(error.offset), message: error.message)
      ])
    }
    var reading = PipelineReading(
      registry: registry, folder: folder, isFile: file != nil, checker: ShapeChecker(place: place))
    reading.read(root)
    if reading.checker.errors.isEmpty {
      reading.override(Self.overrides(in: environment))
      reading.override(flags)
    }
    if reading.checker.errors.isEmpty {
      reading.checkInput(with: checkInput)
      reading.build()
    }
    guard reading.checker.errors.isEmpty else { throw PipelineErrors(reading.checker.errors) }

    let workers = reading.value("concurrency.workers")?.integer ?? 0
    return Pipeline(
      file: file,
      input: Pipeline.Input(
        path: reading.path("input.path"), include: reading.strings("input.include"),
        exclude: reading.strings("input.exclude"), settings: reading.settings(of: "input")),
      outputPath: reading.path("output.path"),
      workers: workers > 0 ? workers : max(1, standardWorkers),
      limits: Pipeline.Limits(
        bytesPerDocument: reading.value("limits.bytesPerDocument")?.integer ?? 0,
        secondsPerDocument: reading.value("limits.secondsPerDocument")?.number ?? 0,
        memoryPerDocument: reading.value("limits.memoryPerDocument")?.integer ?? 0),
      steps: reading.steps, fingerprint: fingerprint(of: reading), resolved: reading.resolved)
  }

  /// The overrides that the environment holds, in the order of their names.
  static func overrides(in environment: [String: String]) -> [PipelineOverride] {
    environment.filter {
      $0.key.hasPrefix("QUOTIDIAN_") && !PipelineOverride.reserved.contains($0.key)
    }
    .sorted { $0.key < $1.key }
    .map { name, text in
      PipelineOverride(
        key: PipelineOverride.shortNames[name] ?? name, text: text, origin: "environment \(name)")
    }
  }

  private func fingerprint(of reading: PipelineReading) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    writer.string(programRevision)
    for step in reading.steps {
      writer.string(step.name)
      writer.string(step.kind.revision)
      writer.string(step.stage.contentFingerprint)
      for setting in reading.resolved where setting.key.hasPrefix(step.name + ".") {
        writer.string(setting.key)
        writer.value(setting.value)
      }
    }
    writer.endArray()
    // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
    let hash = unsafe writer.bytes.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, $0.count) }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
