#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How an engine process is started: the program, its arguments and its environment.
public struct EngineLaunch: Sendable {
  /// The program.
  public var path: String
  /// Its arguments, the name of the program first.
  public var arguments: [String]
  /// Its environment.
  public var environment: [String: String]

  /// The program that is running, with the same arguments.
  public init(arguments: [String] = CommandLine.arguments, environment: [String: String]) {
    #if os(Linux)
      path = "/proc/self/exe"
    #else
      path = arguments.first ?? "quotidian"
    #endif
    (self.arguments, self.environment) = (arguments, environment)
  }

  /// Starts the process.
  ///
  /// - Parameter descriptors: Which of our descriptors become which of the child's.
  func start(descriptors: [(ours: Int32, theirs: Int32)]) throws(BatchError) -> pid_t {
    var environment = environment
    environment[EngineProcess.variable] = String(getpid())
    // A backtrace takes the runtime seconds for each crash; the in-flight table tells us all we need.
    environment["SWIFT_BACKTRACE"] = "enable=no"

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
    #endif
    // SAFETY: the actions are initialised here and destroyed below; the calls keep no other pointer.
    unsafe posix_spawn_file_actions_init(&actions)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    // First out of each other's way: one of ours may have the number of one of theirs.
    var copies: [Int32] = []
    defer { for copy in copies { close(copy) } }
    for (ours, theirs) in descriptors {
      let copy = fcntl(ours, F_DUPFD_CLOEXEC, 32)
      guard copy >= 0 else { throw SystemCall.error("duplicate", "a descriptor", errno) }
      copies.append(copy)
      unsafe posix_spawn_file_actions_adddup2(&actions, copy, theirs)
    }
    var child: pid_t = 0
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    // SAFETY: the arrays of C strings end with nil, and live until they are freed below.
    var argumentPointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    var variablePointers = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe argumentPointers.forEach { unsafe free($0) }
      unsafe variablePointers.forEach { unsafe free($0) }
    }
    let code = unsafe posix_spawn(
      &child, path, &actions, nil, &argumentPointers, &variablePointers)
    guard code == 0 else {
      throw BatchError(.engine, "could not start the engine: \(SystemCall.reason(code))")
    }
    return child
  }
}
