import JSON
import Stages

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One reading of a pipeline file: collects settings with their origins, and every mistake.
struct PipelineReading {
  let registry: StageRegistry
  let folder: String
  /// Whether there is a file, so that a value's origin is a place in it.
  let isFile: Bool
  var checker: ShapeChecker

  private(set) var resolved: [Pipeline.ResolvedSetting] = []
  private(set) var steps: [Pipeline.Step] = []
  /// The stages as the file names them, with the byte offset of each.
  private var named: [(kind: StageKind, offset: Int)] = []

  init(registry: StageRegistry, folder: String, isFile: Bool, checker: ShapeChecker) {
    (self.registry, self.folder, self.isFile, self.checker) = (registry, folder, isFile, checker)
  }

  // MARK: Reading the file

  mutating func read(_ root: JSONValue) {
    guard case .object(let members) = root.content else {
      checker.report(
        .wrongType, at: root.offset, "a pipeline is an object, found \(root.typeName)",
        fix: "begin the file with {")
      return
    }
    // The stages have their own rules; here only the sections around them.
    let around = PipelineKeys.all.map { option in
      var option = option
      if option.name == "stages" { option.shape = .list(.either([.string, .map(.any)])) }
      return option
    }
    checker.check(members, against: around, of: "the pipeline", at: root.offset)
    for section in PipelineKeys.all {
      if case .object(let options) = section.shape {
        fill(options, from: root[section.name]?.members ?? [], prefix: section.name)
      } else if section.name == "stages", let stages = root["stages"]?.array {
        readStages(stages, at: root["stages"]?.offset ?? 0)
      }
    }
  }

  private mutating func readStages(_ elements: [JSONValue], at offset: Int) {
    if elements.isEmpty {
      checker.report(
        .missingKey, at: offset, "\"stages\" is empty, so there is nothing to do",
        fix: "`quotidian stages` lists them")
    }
    var available: Set<Layer> = []
    for element in elements {
      let name: String
      var members: [JSONValue.Member] = []
      switch element.content {
      case .string(let text): name = text
      case .object(let all):
        guard let stage = all.first(where: { $0.name == "stage" }) else {
          checker.report(
            .missingKey, at: element.offset, "this stage has no name",
            fix: "add \"stage\": and one of "
              + registry.kinds.map { "\"\($0.name)\"" }.joined(separator: ", "))
          continue
        }
        guard let text = stage.value.string else {
          checker.check(stage.value, against: .string, name: "stage")
          continue
        }
        name = text
        members = all.filter { $0.name != "stage" }
      default: continue  // Reported by the check of the sections.
      }
      guard let kind = registry[name] else {
        checker.report(
          .unknownStage, at: element["stage"]?.offset ?? element.offset,
          "unknown stage \"\(name)\"",
          fix: nearestName(to: name, among: registry.kinds.map(\.name)).map {
            "did you mean \"\($0)\"?"
          } ?? "`quotidian stages` lists them all")
        continue
      }
      if named.contains(where: { $0.kind.name == name }), !kind.isRepeatable {
        checker.report(
          .duplicateStage, at: element.offset, "stage \"\(name)\" stands twice",
          fix: "keep one of the two")
        continue
      }
      for layer in kind.requires.subtracting(available).sorted(by: { $0.rawValue < $1.rawValue }) {
        let provider = registry.provider(of: layer)?.name ?? layer.rawValue
        checker.report(
          .missingLayer, at: element.offset,
          "\"\(name)\" needs \(layer.rawValue), which no stage before it provides",
          fix: "put {\"stage\": \"\(provider)\"} above it")
      }
      available.formUnion(kind.provides)
      // What a misplaced stage would have provided is not missing as well.
      available.formUnion(kind.requires)
      checker.check(members, against: kind.options, of: "stage \"\(name)\"", at: element.offset)
      let count = named.filter { $0.kind.name == name }.count
      fill(kind.options, from: members, prefix: count == 0 ? name : "\(name)#\(count + 1)")
      named.append((kind, element.offset))
    }
  }

  private mutating func fill(
    _ options: [StageOption], from members: [JSONValue.Member], prefix: String
  ) {
    for option in options {
      let key = "\(prefix).\(option.name)"
      if let member = members.last(where: { $0.name == option.name }) {
        resolved.append(
          Pipeline.ResolvedSetting(
            key: key, value: member.value,
            origin: isFile ? checker.place(member.nameOffset) : "default"))
      } else {
        resolved.append(
          Pipeline.ResolvedSetting(
            key: key, value: option.standard ?? JSONValue(.null), origin: "default"))
      }
    }
  }

  // MARK: Overriding

  mutating func override(_ overrides: [PipelineOverride]) {
    for override in overrides {
      let index = resolved.firstIndex {
        $0.key == override.key || PipelineOverride.variable(of: $0.key) == override.key
      }
      guard let index, let shape = shape(of: resolved[index].key) else {
        let isVariable = override.key.hasPrefix("QUOTIDIAN_")
        let names =
          isVariable
          ? resolved.map { PipelineOverride.variable(of: $0.key) }
            + PipelineOverride.shortNames.keys
          : resolved.map(\.key)
        report(
          override, "there is no setting \"\(override.key)\"",
          fix: nearestName(to: override.key, among: names).map { "did you mean \"\($0)\"?" }
            ?? "`quotidian check --resolved` lists them all")
        continue
      }
      guard let type = shape.overridable, let content = override.value(for: type) else {
        report(override, "\"\(override.text)\" is not \(shape.phrase)", fix: nil)
        continue
      }
      var value = JSONValue(content)
      var trial = ShapeChecker(place: { _ in override.origin })
      trial.check(value, against: shape, name: resolved[index].key)
      if let error = trial.errors.first {
        report(override, error.message, fix: error.fix)
        continue
      }
      // A path from outside the file counts from the current folder, not from the file's.
      if case .path = shape, let text = value.string { value = JSONValue(.string(absolute(text))) }
      resolved[index].value = value
      resolved[index].origin = override.origin
    }
  }

  private mutating func report(_ override: PipelineOverride, _ message: String, fix: String?) {
    checker.append(
      PipelineError(.badOverride, place: override.origin, message: message, fix: fix))
  }

  private func absolute(_ path: String) -> String {
    // A dash is standard input, wherever one is.
    path.hasPrefix("/") || path == "-"
      ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private func shape(of key: String) -> StageOption.Shape? {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let owner = parts[0].split(separator: "#").first.map(String.init) ?? parts[0]
    var options = registry[owner]?.options ?? []
    if case .object(let section)? = PipelineKeys.all.first(where: { $0.name == owner })?.shape {
      options = section
    }
    return options.first { $0.name == parts[1] }?.shape
  }

  /// Checks the input's settings one by one, so that each mistake has its place.
  mutating func checkInput(with check: (Settings) throws -> Void) {
    for setting in resolved where setting.key.hasPrefix("input.") {
      let name = String(setting.key.dropFirst("input.".count))
      do {
        try check(Settings([name: setting.value], folder: folder))
      } catch let error as SettingsError {
        checker.append(
          PipelineError(
            .unusable, place: error.offset == 0 ? setting.origin : checker.place(error.offset),
            message: "\(setting.key): \(error.message)", fix: error.fix))
      } catch {
        checker.append(PipelineError(.unusable, place: setting.origin, message: "\(error)"))
      }
    }
  }

  // MARK: Results

  mutating func build() {
    var counts: [String: Int] = [:]
    for (kind, offset) in named {
      counts[kind.name, default: 0] += 1
      let count = counts[kind.name] ?? 1
      let prefix = count == 1 ? kind.name : "\(kind.name)#\(count)"
      do {
        let stage = try kind.make(settings(of: prefix))
        steps.append(Pipeline.Step(name: prefix, stage: stage, kind: kind))
      } catch let error as SettingsError {
        checker.report(
          .unusable, at: error.offset == 0 ? offset : error.offset,
          "stage \"\(kind.name)\": \(error.message)", fix: error.fix)
      } catch {
        checker.report(.unusable, at: offset, "stage \"\(kind.name)\": \(error)")
      }
    }
  }

  func value(_ key: String) -> JSONValue? { resolved.first { $0.key == key }?.value }

  func strings(_ key: String) -> [String] { value(key)?.array?.compactMap(\.string) ?? [] }

  func path(_ key: String) -> String {
    let path = value(key)?.string ?? ""
    return path.hasPrefix("/") || folder == "." || path == "-" ? path : "\(folder)/\(path)"
  }

  func settings(of prefix: String) -> Settings {
    var values: [String: JSONValue] = [:]
    for setting in resolved where setting.key.hasPrefix(prefix + ".") {
      values[String(setting.key.dropFirst(prefix.count + 1))] = setting.value
    }
    return Settings(values, folder: folder)
  }
}

extension StageOption.Shape {
  /// The type that a flag or an environment variable can set it to; nil for lists of objects and the like.
  fileprivate var overridable: PipelineOverride.JSONShape? {
    switch self {
    case .boolean: .boolean
    case .integer: .integer
    case .number: .number
    case .string, .path, .choice: .text
    case .list(.string), .list(.path), .list(.choice): .texts
    case .either(let shapes): shapes.lazy.compactMap(\.overridable).first
    case .list, .map, .object, .any: nil
    }
  }
}
