#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A running program with pipes to its standard input, output and error. Ended when nobody holds it any longer.
final class ChildProcess {
  /// How a process ended.
  enum Ending: Equatable, CustomStringConvertible {
    case exit(Int32)
    case signal(Int32)

    var description: String {
      switch self {
      case .exit(let status): "ended with status \(status)"
      case .signal(let number): "was ended by signal \(number)"
      }
    }
  }

  /// Where records are written.
  let input: Int32
  /// Where answers come from.
  let output: Int32
  /// Where messages come from.
  let errors: Int32
  private let process: pid_t
  private var hasEnded = false

  /// Starts a program.
  ///
  /// - Throws: The system's reason, in words.
  init(_ command: Command) throws(StartError) {
    var pipes: [Pipe] = []
    func closeAll() { for pipe in pipes { pipe.close() } }
    for _ in 0..<3 {
      guard let pipe = Pipe() else {
        closeAll()
        throw StartError(reason: "no more pipes can be opened")
      }
      pipes.append(pipe)
    }
    let ends = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
    let (process, code) = Self.spawn(command, ends: ends)
    for end in ends { close(end) }
    guard code == 0 else {
      for end in [pipes[0].writing, pipes[1].reading, pipes[2].reading] { close(end) }
      throw StartError(reason: Self.words(of: code))
    }
    (input, output, errors) = (pipes[0].writing, pipes[1].reading, pipes[2].reading)
    self.process = process
    for end in [input, output, errors] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    #if canImport(Darwin)
      _ = fcntl(input, F_SETNOSIGPIPE, 1)
    #endif
  }

  deinit {
    close(input)
    // Its input has ended, so it has a moment to end by itself.
    if !hasEnded { _ = end(within: 2) }
    close(output)
    close(errors)
  }

  /// Why a program cannot be started.
  struct StartError: Error {
    var reason: String
  }

  private struct Pipe {
    var reading: Int32
    var writing: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      // SAFETY: the call writes two numbers, which the array holds.
      let status = unsafe ends.withUnsafeMutableBufferPointer { unsafe pipe($0.baseAddress) }
      guard status == 0 else { return nil }
      (reading, writing) = (ends[0], ends[1])
      // No other child may hold an end of it: it would never see the end of its input.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    func close() {
      #if canImport(Glibc)
        Glibc.close(reading)
        Glibc.close(writing)
      #elseif canImport(Musl)
        Musl.close(reading)
        Musl.close(writing)
      #else
        Darwin.close(reading)
        Darwin.close(writing)
      #endif
    }
  }

  private static func spawn(_ command: Command, ends: [Int32]) -> (process: pid_t, code: Int32) {
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    // A program cannot be started in another folder by POSIX alone; a shell can go there and become the program.
    let isElsewhere = command.folder != "."
    let path = isElsewhere ? "/bin/sh" : command.path
    let words =
      isElsewhere
      ? ["sh", "-c", "cd \"$0\" && exec \"$@\"", command.folder, command.path]
        + command.arguments.dropFirst()
      : command.arguments
    // SAFETY: both structures are initialised, used and destroyed here; the texts outlive the call.
    let code: Int32 = unsafe withArguments(words) { arguments in
      unsafe withArguments(environment.sorted()) { environment in
        #if canImport(Darwin)
          var actions: posix_spawn_file_actions_t?
          var attributes: posix_spawnattr_t?
        #else
          var actions = unsafe posix_spawn_file_actions_t()
          var attributes = posix_spawnattr_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
          unsafe posix_spawn_file_actions_destroy(&actions)
          unsafe posix_spawnattr_destroy(&attributes)
        }
        for (number, end) in ends.enumerated() {
          _ = unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
        }
        // Signals as a program expects them, and a group of its own: an interrupt at the keyboard is for the run,
        // which lets its documents in flight come to an end.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for number in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&signals, number) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        var mask = sigset_t()
        unsafe sigemptyset(&mask)
        unsafe posix_spawnattr_setsigmask(&attributes, &mask)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
        return unsafe posix_spawn(
          &process, path, &actions, &attributes, arguments, environment)
      }
    }
    return (process, code)
  }

  /// Calls C with texts, the list ended by nil.
  private static func withArguments<R>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    // SAFETY: the copies are freed after the call, which keeps none of them.
    let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies)
  }

  private static func words(of code: Int32) -> String {
    // SAFETY: the text is copied at once.
    unsafe String(cString: strerror(code)).lowercased()
  }

  // MARK: Ending

  /// Waits for the end, then forces it; nil when it ended before.
  func end(within seconds: Double) -> Ending? {
    guard !hasEnded else { return nil }
    var status: Int32 = 0
    var waited = 0.0
    // SAFETY: the calls write the status and keep no pointer.
    while waited < seconds {
      if unsafe waitpid(process, &status, WNOHANG) == process { return ended(status) }
      usleep(5000)
      waited += 0.005
    }
    kill(-process, SIGKILL)
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return ended(status)
  }

  private func ended(_ status: Int32) -> Ending {
    hasEnded = true
    let signal = status & 0x7F
    return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }
}
