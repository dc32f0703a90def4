import ArgumentParser
import Quotidian

/// `quotidian run`: the main job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Process the documents of the input into records.",
    discussion: """
      Reads every document of INPUT, runs it through the stages, and writes OUTPUT/documents.jsonl, one \
      record a line, sorted by id. Documents that have not changed since the last run are not processed \
      again. A document that cannot be processed goes to OUTPUT/quarantine with its reason, and the run goes \
      on. `-` as INPUT reads one document from standard input and prints its record.
      """)

  @Argument(
    help:
      "The folder or file that holds the documents; - for standard input: one document, whose record is printed, or with --output any number of them.",
    completion: .directory)
  var input: String?

  @OptionGroup var runArguments: RunArguments
  @OptionGroup var reporting: ReportingArguments

  @Flag(help: "Process everything again, whatever earlier runs did.")
  var fresh = false

  @Flag(help: "Say what would be processed and why, and do nothing.")
  var dryRun = false

  @Flag(help: "Try the documents in quarantine again.")
  var retryQuarantined = false

  @Option(help: "Stop when more documents than this fail.")
  var maxFailures: Int?

  @Flag(help: "Stop at the first document that fails.")
  var failFast = false

  func validate() throws {
    if let maxFailures, maxFailures < 0 {
      throw ValidationError("--max-failures cannot be negative")
    }
  }

  func run() throws {
    // With an output folder, standard input is a source like any other; without one, it is a document to look at.
    let printsRecord = input == "-" && runArguments.output == nil
    let pipeline = try runArguments.pipeline(input: printsRecord ? nil : input)
    if printsRecord { return try printRecord(pipeline) }
    var options = RunOptions(programVersion: ProgramVersion.number)
    options.isFresh = fresh
    options.retriesQuarantined = retryQuarantined
    options.maxFailures = failFast ? 0 : maxFailures
    if dryRun { return try rehearse(pipeline, options) }
    var run = SupervisedRun(pipeline: pipeline, options: options, reporting: reporting)
    run.printsSummary = runArguments.json
    try run.perform()
  }

  /// One document a line on standard output: why, and its id.
  private func rehearse(_ pipeline: Pipeline, _ options: RunOptions) throws {
    do throws(BatchError) {
      var counts: [RehearsedDocument.Reason: Int] = [:]
      let (found, unchanged) = try BatchRun(pipeline: pipeline, options: options).rehearse {
        counts[$0.reason, default: 0] += 1
        Console.standardOutput.write("\($0.reason.rawValue)\t\($0.id)\n")
      }
      guard !reporting.quiet else { return }
      let parts = counts.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "\(Quantity.count($0.value)) \($0.key.rawValue)" }
      Console.standardError.write(
        (["\(Quantity.count(found)) found", "\(Quantity.count(unchanged)) unchanged"] + parts)
          .joined(separator: ", ") + "; nothing was done\n")
    } catch {
      throw CommandFailure(message: error.message, fix: error.fix)
    }
  }

  /// One document from standard input, its record to standard output; no output folder is touched.
  private func printRecord(_ pipeline: Pipeline) throws {
    var document = try SingleDocument(path: "-", limits: pipeline.limits).read()
    document.pipeline = pipeline.fingerprint
    var worker = PipelineWorker(steps: pipeline.steps)
    var hasFailed = false
    for outcome in worker.outcomes(of: document) {
      if let failure = outcome.failure {
        hasFailed = true
        Console.standardError.write("quotidian: error: \(outcome.document.id): stage \(failure)\n")
      } else if let reason = outcome.document.leftOut {
        Console.standardError.write("quotidian: \(outcome.document.id): left out: \(reason)\n")
      } else {
        for rendering in outcome.document.renderings {
          Console.standardOutput.write(rendering.bytes)
        }
      }
    }
    if hasFailed { throw ExitStatus.quarantined }
  }
}
