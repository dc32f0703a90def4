import ArgumentParser
import Quotidian

/// `quotidian run`: the main job.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Process the documents of the input into records.",
    discussion: """
      Reads every document of INPUT, runs it through the stages, and writes OUTPUT/documents.jsonl, one \
      record a line, sorted by id. A document that cannot be processed goes to OUTPUT/quarantine with its \
      reason, and the run goes on. `-` as INPUT reads one document from standard input and prints its record.
      """)

  @Argument(
    help: "The folder or file that holds the documents; - for one document on standard input.",
    completion: .directory)
  var input: String?

  @Option(
    name: .shortAndLong, help: "The folder that the records go to.", completion: .directory)
  var output: String?

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many documents are worked on at once; 0 means one for each core.")
  var workers: Int?

  @OptionGroup var pipelineArguments: PipelineArguments
  @OptionGroup var reporting: ReportingArguments

  @Flag(help: "Process everything again, whatever earlier runs did.")
  var fresh = false

  @Flag(help: "Try the documents in quarantine again.")
  var retryQuarantined = false

  @Option(help: "Stop when more documents than this fail.")
  var maxFailures: Int?

  @Flag(help: "Stop at the first document that fails.")
  var failFast = false

  @Flag(help: "Print the summary on standard output as JSON.")
  var json = false

  func validate() throws {
    if let maxFailures, maxFailures < 0 {
      throw ValidationError("--max-failures cannot be negative")
    }
  }

  func run() throws {
    var flags: [PipelineOverride] = []
    if let input, input != "-" {
      flags.append(PipelineOverride(key: "input.path", text: input, origin: "argument INPUT"))
    }
    if let output {
      flags.append(PipelineOverride(key: "output.path", text: output, origin: "flag --output"))
    }
    if let workers {
      flags.append(
        PipelineOverride(
          key: "concurrency.workers", text: String(workers), origin: "flag --workers"))
    }
    let pipeline = try pipelineArguments.load(flags: flags)
    if input == "-" { return try printRecord(pipeline) }

    var options = RunOptions(programVersion: ProgramVersion.number)
    options.isFresh = fresh
    options.retriesQuarantined = retryQuarantined
    options.maxFailures = failFast ? 0 : maxFailures
    let reporter = RunReporter(reporting)
    options.countsAhead = reporter.drawsProgress
    let environment = ProcessEnvironment.variables
    if EngineProcess.isRequested(in: environment) {
      EngineProcess.serve(pipeline: pipeline, options: options)
    }
    do {
      let run = try Supervisor(
        pipeline: pipeline, launch: EngineLaunch(environment: environment))
      let summary = try reporter.follow(run)
      reporter.finish(summary)
      if json { Console.standardOutput.write(summary.value.indented) }
      try Self.end(summary)
    } catch let error as BatchError {
      throw CommandFailure(message: error.message, fix: error.fix)
    }
  }

  private static func end(_ summary: RunSummary) throws {
    switch summary.outcome {
    case .interrupted: throw ExitStatus.interrupted
    case .failed: throw ExitStatus.failure
    case .completed: if summary.quarantined > 0 { throw ExitStatus.quarantined }
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
      } else {
        for rendering in outcome.document.renderings {
          Console.standardOutput.write(rendering.bytes)
        }
      }
    }
    if hasFailed { throw ExitStatus.quarantined }
  }
}
