import Batch
import JSON
import Pipelines
import Stages

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A run whose pipeline may hold the poison stage: `PoisonRun PIPELINE INPUT OUTPUT WORKERS [--bare [--synced]]`.
/// Prints the summary as JSON; ends with the exit codes of `quotidian run`. With `--bare`, it does the least that a run
/// can do, and writes the records to standard output; with `--synced` it waits in the end until the disk has them.
@main enum PoisonRun {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5 else {
      print("usage: PoisonRun PIPELINE INPUT OUTPUT WORKERS [--bare [--synced]]")
      exit(2)
    }
    let environment = ProcessInfo.processInfo.environment
    do {
      let pipeline = try PipelineLoader(
        registry: StageRegistry(StageRegistry.standard.kinds + [PoisonStage.kind])
      ).load(
        path: arguments[1],
        flags: [
          PipelineOverride(key: "input.path", text: arguments[2], origin: "INPUT"),
          PipelineOverride(key: "output.path", text: arguments[3], origin: "OUTPUT"),
          PipelineOverride(key: "concurrency.workers", text: arguments[4], origin: "WORKERS"),
        ])
      let options = RunOptions(programVersion: "test")
      if EngineProcess.isRequested(in: environment) {
        EngineProcess.serve(pipeline: pipeline, options: options)
      }
      if arguments.contains("--bare") {
        _ = try BareRun(pipeline: pipeline).execute()
        exit(arguments.contains("--synced") && fsync(1) != 0 ? 1 : 0)
      }
      let summary = try Supervisor(
        pipeline: pipeline, launch: EngineLaunch(environment: environment)
      ).execute { note in
        if environment["POISON_RUN_NOTES"] != nil { print("note: \(note.message)") }
      }
      print(summary.value.compact)
      exit(summary.outcome == .interrupted ? 130 : summary.quarantined > 0 ? 3 : 0)
    } catch {
      print("error: \(error)")
      exit(1)
    }
  }
}
