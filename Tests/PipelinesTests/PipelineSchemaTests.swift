import JSON
import Pipelines
import TestSupport
import Testing

@Suite struct PipelineSchemaTests {
  private let validator = SchemaValidator(PipelineSchema().value)

  @Test func `The template is a valid pipeline, to the schema and to the loader`() throws {
    let text = Array(PipelineTemplate().text.utf8)
    let value = try JSONReader.read(text, leniency: .configuration)
    #expect(validator.failures(in: value) == [])
    let folder = try TemporaryFolder()
    try folder.write("pipeline.json", text)
    let pipeline = try PipelineLoader().load(path: folder["pipeline.json"])
    // What the template leaves out is the default: it does what the built-in pipeline does.
    #expect(pipeline.fingerprint == (try PipelineLoader().load(path: nil)).fingerprint)
  }

  @Test(
    arguments: [
      "{}", "{\"stages\": []}", "{\"stages\": [\"stripp\"]}", "{\"stages\": [{}]}",
      "{\"stages\": [\"strip\"], \"inputs\": {}}",
      "{\"stages\": [\"strip\"], \"concurrency\": {\"workers\": -1}}",
      "{\"stages\": [{\"stage\": \"serialize\", \"offsets\": \"utf9\"}]}",
    ])
  func `The schema refuses what the loader refuses`(text: String) throws {
    #expect(!validator.failures(in: try JSONReader.read(Array(text.utf8))).isEmpty)
  }
}
