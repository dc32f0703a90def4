import Corpora
import Dispatch
import Documents
import JSON
import Pipelines
import Synchronization

/// The least that a run can do: workers draw documents, process them and write the records into one file as they
/// come. No ledger, no supervision, no order, nothing synced. What the real run is measured against.
struct BareRun: Sendable {
  let pipeline: Pipeline
  let source: any DocumentSource

  init(pipeline: Pipeline) throws {
    self.pipeline = pipeline
    source = try Corpus(
      path: pipeline.input.path, rules: CorpusRules(settings: pipeline.input.settings, now: 0))
  }

  /// Does the run; returns how many records it wrote. The file is what standard output is.
  func execute() -> Int {
    let cursor = Mutex<any DocumentCursor>(source.makeCursor())
    let output = Mutex<(bytes: [UInt8], records: Int)>(([], 0))
    let group = DispatchGroup()
    for number in 0..<pipeline.workers {
      DispatchQueue(label: "worker \(number)").async(group: group) {
        var worker = PipelineWorker(steps: pipeline.steps)
        while true {
          let item: CorpusItem
          do {
            guard let next = try cursor.withLock({ try $0.next() }) else { return }
            item = next
          } catch { continue }
          guard var document = try? item.load(limit: pipeline.limits.bytesPerDocument) else {
            continue
          }
          document.pipeline = pipeline.fingerprint
          for outcome in worker.outcomes(of: document) where outcome.failure == nil {
            for rendering in outcome.document.renderings {
              output.withLock { output in
                output.bytes += rendering.bytes
                output.records += 1
                if output.bytes.count > 1 << 18 {
                  Self.write(output.bytes)
                  output.bytes.removeAll(keepingCapacity: true)
                }
              }
            }
          }
        }
      }
    }
    group.wait()
    return output.withLock { output in
      Self.write(output.bytes)
      return output.records
    }
  }
}
