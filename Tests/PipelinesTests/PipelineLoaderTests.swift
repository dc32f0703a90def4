import JSON
import Pipelines
import Stages
import TestSupport
import Testing

@Suite struct PipelineLoaderTests {
  /// Loads a pipeline that stands in a file.
  private func load(
    _ text: String, environment: [String: String] = [:], flags: [PipelineOverride] = []
  ) throws -> Pipeline {
    let folder = try TemporaryFolder()
    try folder.write("pipeline.json", text)
    return try PipelineLoader().load(
      path: folder["pipeline.json"], environment: environment, flags: flags, standardWorkers: 3)
  }

  private func errors(
    _ text: String, environment: [String: String] = [:], flags: [PipelineOverride] = []
  ) -> [PipelineError] {
    do {
      _ = try load(text, environment: environment, flags: flags)
      return []
    } catch let errors as PipelineErrors {
      return errors.errors
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  @Test(
    arguments: [
      // text, code, end of the place, words of the message and the fix
      ("{\"stages\": [\"strip\"]", .syntax, ":1:21", ["expected \",\" or \"}\""]),
      ("[]", .wrongType, ":1:1", ["a pipeline is an object, found array"]),
      ("{}", .missingKey, ":1:1", ["lacks \"stages\""]),
      ("{\"stages\": []}", .missingKey, ":1:12", ["nothing to do"]),
      ("{\"stages\": [\"stripp\"]}", .unknownStage, ":1:13", ["\"stripp\"", "mean \"strip\""]),
      ("{\"stages\": [{\"offsets\": 1}]}", .missingKey, ":1:13", ["this stage has no name"]),
      (
        "{\"stages\": [\"strip\"],\n \"inputs\": {}}", .unknownKey, ":2:2",
        ["\"inputs\"", "mean \"input\""]
      ),
      (
        "{\"stages\": [\"strip\"],\n \"limits\": {\"secondsPerDoc\": 1}}", .unknownKey, ":2:13",
        ["mean \"secondsPerDocument\""]
      ),
      (
        "{\"stages\": [\"strip\"],\n \"concurrency\": {\"workers\": \"4\"}}", .wrongType, ":2:29",
        ["must be an integer, found the string \"4\""]
      ),
      (
        "{\"stages\": [\"strip\"], \"limits\": {\"secondsPerDocument\": 0}}", .outOfRange, ":1:56",
        ["cannot be 0", "from 0.01"]
      ),
      (
        "{\"stages\": [\"strip\", {\"stage\": \"serialize\", \"offsets\": \"utf9\"}]}",
        .unknownValue, ":1:56", ["mean \"utf8\""]
      ),
      ("{\"stages\": [\"quotes\"]}", .missingLayer, ":1:13", ["needs", "above it"]),
      ("{\"stages\": [\"strip\", \"strip\"]}", .duplicateStage, ":1:22", ["stands twice"]),
      (
        "{\"stages\": [\"strip\"], \"stages\": [\"strip\"]}", .duplicateKey, ":1:23",
        ["\"stages\" stands twice"]
      ),
    ] as [(String, PipelineError.Code, String, [String])])
  func `A mistake is named with its kind, its place and the fix`(
    text: String, code: PipelineError.Code, place: String, words: [String]
  ) throws {
    let error = try #require(errors(text).first)
    #expect(error.code == code)
    #expect(error.place.hasSuffix("pipeline.json" + place), "\(error.place)")
    for words in words { #expect(error.description.contains(words), "\(error)") }
  }

  @Test func `All mistakes are told at once, in the order of the file`() {
    let found = errors(
      "{\"stages\": [\"strip\", \"sentnces\"],\n\"output\": {\"pth\": 1},\n\"limit\": 1}")
    #expect(Set(found.map(\.code)) == [.unknownStage, .unknownKey])
    #expect(found.count == 3)
  }

  @Test func `A file that is not there is said so`() {
    let error = #expect(throws: PipelineErrors.self) {
      try PipelineLoader().load(path: "/nowhere/pipeline.json")
    }
    #expect(error?.errors.first?.code == .unreadable)
    #expect(error?.description.contains("quotidian init") == true)
  }

  @Test
  func `Flags win over the environment, the environment over the file, the file over defaults`()
    throws
  {
    let text = "{\"stages\": [\"strip\"], \"concurrency\": {\"workers\": 2}}"
    func origin(_ pipeline: Pipeline) -> String? {
      pipeline.resolved.first { $0.key == "concurrency.workers" }?.origin
    }
    let environment = ["QUOTIDIAN_WORKERS": "5"]
    let flag = PipelineOverride(key: "concurrency.workers", text: "7", origin: "flag --workers")

    let none = try load("{\"stages\": [\"strip\"]}")
    #expect((none.workers, origin(none)) == (3, "default"))
    let file = try load(text)
    #expect(file.workers == 2)
    #expect(origin(file)?.hasSuffix("pipeline.json:1:39") == true, "\(origin(file) ?? "")")
    let variable = try load(text, environment: environment)
    #expect((variable.workers, origin(variable)) == (5, "environment QUOTIDIAN_WORKERS"))
    let flagged = try load(text, environment: environment, flags: [flag])
    #expect((flagged.workers, origin(flagged)) == (7, "flag --workers"))
  }

  @Test(
    arguments: [
      ("QUOTIDIAN_LIMITS_SECONDS_PER_DOCUMENT", "2.5", nil),
      ("QUOTIDIAN_SERIALIZE_TOKENS", "yes", nil),
      ("QUOTIDIAN_INPUT_EXCLUDE", "*.tmp,old/**", nil),
      ("QUOTIDIAN_LIMITS_SECONDS_PER_DOC", "2", "QUOTIDIAN_LIMITS_SECONDS_PER_DOCUMENT"),
      ("QUOTIDIAN_WORKERS", "many", "not an integer"),
      ("QUOTIDIAN_SERIALIZE_OFFSETS", "utf-16", "utf16"),
    ] as [(String, String, String?)])
  func `The environment sets what it names, or says what is wrong`(
    name: String, value: String, complaint: String?
  ) {
    let found = errors("{\"stages\": [\"strip\", \"serialize\"]}", environment: [name: value])
    guard let complaint else {
      #expect(found.isEmpty, "\(found)")
      return
    }
    #expect(found.first?.code == .badOverride)
    #expect(found.first?.description.contains(complaint) == true, "\(found)")
    #expect(found.first?.place == "environment \(name)")
  }

  @Test func `The fingerprint follows what changes results, and nothing else`() throws {
    let plain = try load("{\"stages\": [\"strip\", \"serialize\"]}").fingerprint
    #expect(plain.count == 16)
    #expect(
      try load("{\"output\": {\"path\": \"x\"}, \"stages\": [\"strip\", \"serialize\"]}")
        .fingerprint
        == plain)
    #expect(
      try load(
        "{\"stages\": [\"strip\", {\"stage\": \"serialize\", \"offsets\": \"codepoint\"}]}"
      ).fingerprint == plain)
    #expect(
      try load("{\"stages\": [\"strip\", {\"stage\": \"serialize\", \"tokens\": true}]}")
        .fingerprint
        != plain)
  }

  @Test func `Paths of the file count from its folder`() throws {
    let pipeline = try load("{\"stages\": [\"strip\"], \"input\": {\"path\": \"pages\"}}")
    let folder = try #require(pipeline.file?.dropLast("/pipeline.json".count))
    #expect(pipeline.input.path == "\(folder)/pages")
    #expect(pipeline.outputPath == "\(folder)/output")
  }
}
