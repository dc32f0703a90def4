import Foundation
import JSON
import Serialization
import TestSupport
import Testing

/// The samples in `input/`, through the pipeline of the repository: what a newcomer sees first.
@Suite struct SamplesTests {
  @Test func `Every record of the samples fits the schema, with one worker or many`() throws {
    let folder = try TemporaryFolder()
    var outputs: [[UInt8]] = []
    for workers in ["1", "8"] {
      let outcome = try Program(in: Program.repository)(
        "run", "-o", folder["out\(workers)"], "-j", workers)
      #expect(outcome.status == 0, "\(outcome.messages)")
      outputs.append(folder.bytes("out\(workers)/documents.jsonl"))
    }
    #expect(outputs[0] == outputs[1])

    let validator = SchemaValidator(RecordSchema().value)
    let records = try outputs[0].split(separator: 0x0A).map { try JSONReader.read(Array($0)) }
    for record in records {
      #expect(validator.failures(in: record) == [], "\(record["id"]?.string ?? "")")
    }
    let ids = records.compactMap { $0["id"]?.string }
    #expect(ids == ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    // The twelve files, the two items of the feed in place of the feed.
    #expect(ids.count == 14)
    #expect(records.contains { ($0["quotes"]?.array?.count ?? 0) > 5 })
  }
}
