import CProcess
import Dispatch
public import Pipelines
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The side of the engine: this process was started by a supervisor, works through the corpus, and may die of it.
public enum EngineProcess {
  /// The environment variable by which a process knows that it is an engine.
  public static let variable = "QUOTIDIAN_ENGINE"

  /// File descriptors that the supervisor leaves open.
  enum Descriptor {
    static let input: Int32 = 0
    static let messages: Int32 = 1
    /// What the programs of `command` stages say, and the runtime when it gives up.
    static let errors: Int32 = 2
    static let table: Int32 = 3
    /// Ends when the supervisor dies.
    static let lifeline: Int32 = 4
    static let lock: Int32 = 5
  }

  /// Whether the environment says that this process is an engine.
  public static func isRequested(in environment: [String: String]) -> Bool {
    environment[variable] != nil
  }

  /// Does the run for the supervisor, and ends the process.
  public static func serve(pipeline: Pipeline, options: RunOptions) -> Never {
    quotidian_die_with_parent()
    quotidian_write_no_core()
    // A merge has three files open for each segment.
    quotidian_open_many_files()
    // The supervisor decides what a signal means.
    // A file that may not grow is an error of the call, as a full disk is.
    for number in [SIGINT, SIGTERM, SIGHUP, SIGXFSZ] {
      signal(number, SIG_IGN)
    }
    watchLifeline()
    volunteer()
    let output = Mutex(())
    @Sendable func send(_ message: EngineMessage) {
      output.withLock { _ in writeAll(message.line, to: Descriptor.messages) }
    }
    do throws(BatchError) {
      let table = try InFlightTable(descriptor: Descriptor.table, workers: Supervisor.maxWorkers)
      let run = try BatchRun(pipeline: pipeline, options: options, table: table)
      send(.summary(try run.execute { send(.note($0)) }))
    } catch {
      send(.failure(error))
    }
    exit(0)
  }

  /// Ends this process when the supervisor's end of the pipe closes: also where the kernel does not do it.
  private static func watchLifeline() {
    let thread = DispatchQueue(label: "lifeline", qos: .userInteractive)
    thread.async {
      var byte: UInt8 = 0
      // SAFETY: the call writes one byte, during the call.
      while unsafe read(Descriptor.lifeline, &byte, 1) < 0, errno == EINTR {}
      _exit(1)
    }
  }

  /// Should memory run out, the kernel is to choose the engine, not the supervisor or a stranger.
  private static func volunteer() {
    #if os(Linux)
      // SAFETY: the call reads the path during the call.
      let descriptor = unsafe open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      writeAll(Array("500".utf8), to: descriptor)
      close(descriptor)
    #endif
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      // SAFETY: the call reads no more than is left in the buffer, during the call.
      let result = unsafe bytes.withUnsafeBytes { all in
        unsafe write(descriptor, all.baseAddress?.advanced(by: written), all.count - written)
      }
      if result > 0 { written += result } else if errno != EINTR { return }
    }
  }
}
