import Quotidian

/// Does a run for a verb: as the supervisor, or as its engine when that is what this process was started for.
struct SupervisedRun {
  let pipeline: Pipeline
  var options: RunOptions
  let reporting: ReportingArguments
  var printsSummary = false

  /// Does the run, reports on it, and ends with the exit code that says how it went.
  func perform() throws {
    let environment = ProcessEnvironment.variables
    let reporter = RunReporter(reporting)
    var options = options
    options.countsAhead = environment[RunReporter.countVariable] != nil
    if EngineProcess.isRequested(in: environment) {
      EngineProcess.serve(pipeline: pipeline, options: options)
    }
    do {
      var launch = EngineLaunch(environment: environment)
      if reporter.drawsProgress { launch.environment[RunReporter.countVariable] = "1" }
      let run = try Supervisor(pipeline: pipeline, launch: launch)
      let summary = try reporter.follow(run)
      reporter.finish(summary)
      if printsSummary { Console.standardOutput.write(summary.value.indented) }
      switch summary.outcome {
      case .interrupted: throw ExitStatus.interrupted
      case .failed: throw ExitStatus.failure
      case .completed: if summary.quarantined > 0 { throw ExitStatus.quarantined }
      }
    } catch let error as BatchError {
      reporter.fail(error)
      throw CommandFailure(message: error.message, fix: error.fix)
    }
  }
}
