import Stages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sends records to a program and receives its answers, one at a time; starts it again when it fails.
final class CommandExchange {
  /// No answer may be longer: a program that prints without end must not fill the memory.
  private static let longestAnswer = 256 << 20

  private let command: Command
  private var process: ChildProcess?
  private var failures = 0
  private var received: [UInt8] = []
  private var messages: [UInt8] = []
  /// Whether the program may still say something: one that closed its standard error would keep `poll` busy.
  private var hasMessages = true
  /// The last thing that the program said, for errors.
  private var lastMessage = ""

  /// An exchange with a program that is not started yet.
  init(_ command: Command) { self.command = command }

  /// The program's answer to a record, without its line feed.
  func answer(to record: [UInt8]) throws(StageError) -> [UInt8] {
    guard failures < command.mostFailures else {
      throw StageError(
        code: "commandFailed",
        message:
          "\(name) failed \(failures) times in a row and is not started again\(lastMessage)")
    }
    do throws(StageError) {
      let process = try running()
      let answer = try exchange(record, with: process)
      failures = 0
      return answer
    } catch {
      failures += 1
      process = nil
      throw error
    }
  }

  private var name: String { "\"\(command.arguments.joined(separator: " "))\"" }

  private func running() throws(StageError) -> ChildProcess {
    if let process { return process }
    received.removeAll()
    messages.removeAll()
    hasMessages = true
    do throws(ChildProcess.StartError) {
      let started = try ChildProcess(command)
      process = started
      return started
    } catch {
      throw StageError(
        code: "commandNotStarted", message: "\(name) cannot be started: \(error.reason)")
    }
  }

  /// Writes the record and reads a line, both at once: a program may answer before it has read all.
  private func exchange(
    _ record: [UInt8], with process: ChildProcess
  ) throws(StageError) -> [UInt8] {
    let deadline = Self.now + command.timeout
    var written = 0
    var scanned = 0
    lastMessage = ""
    while true {
      if let end = received[scanned...].firstIndex(of: 0x0A) {
        let answer = Array(received[..<end])
        received.removeSubrange(...end)
        guard written == record.count else {
          throw failure("answered before it had read the whole record", "commandConfused")
        }
        guard received.isEmpty else {
          throw failure("printed more than one line for a record", "commandConfused")
        }
        return answer
      }
      scanned = received.count
      guard received.count <= Self.longestAnswer else {
        throw failure("printed a line without end", "commandConfused")
      }
      let left = deadline - Self.now
      guard left > 0 else {
        _ = process.end(within: 0)
        throw failure("gave no answer within \(command.timeout) seconds", "commandTimeout")
      }
      var polled = [
        pollfd(fd: process.output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: hasMessages ? process.errors : -1, events: Int16(POLLIN), revents: 0),
        pollfd(
          fd: written < record.count ? process.input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let milliseconds = Int32(min(left * 1000 + 1, 60_000))
      let count = polled.count
      // SAFETY: the call reads and writes `count` entries, which the array holds.
      let status = unsafe polled.withUnsafeMutableBufferPointer {
        unsafe poll($0.baseAddress, nfds_t(count), milliseconds)
      }
      if status <= 0 { continue }
      if polled[1].revents != 0 { readMessages(process) }
      if polled[0].revents != 0, Self.read(process.output, into: &received) == .end {
        readMessages(process)
        let ending = process.end(within: 1)
        throw failure(ending.map { "\($0)" } ?? "ended", "commandDied")
      }
      if polled[2].revents != 0 {
        written += Self.write(record[written...], to: process.input)
      }
    }
  }

  private func failure(_ what: String, _ code: String) -> StageError {
    StageError(code: code, message: "\(name) \(what)\(lastMessage)")
  }

  // MARK: Messages of the program

  /// Hands on what the program says, line by line, to the log.
  private func readMessages(_ process: ChildProcess) {
    var reading = Reading.some
    while messages.count < 1 << 16, reading == .some {
      reading = Self.read(process.errors, into: &messages)
    }
    if reading == .end {
      hasMessages = false
      if !messages.isEmpty, messages.last != 0x0A { messages.append(0x0A) }
    }
    while let end = messages.firstIndex(of: 0x0A)
      ?? (messages.count < 1 << 16 ? nil : messages.count - 1)
    {
      let line = messages[...end]
      let text = String(decoding: line.filter { $0 >= 0x20 || $0 == 0x09 }, as: UTF8.self)
      messages.removeSubrange(...end)
      guard !text.isEmpty else { continue }
      lastMessage = ": " + text.prefix(500)
      let note = Array("\(command.arguments[0]): \(text)\n".utf8)
      _ = Self.write(note[...], to: 2)
    }
  }

  // MARK: System calls

  private static var now: Double {
    var time = timespec()
    // SAFETY: the call fills `time` and keeps no pointer.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private enum Reading { case some, nothingYet, end }

  /// Reads what is there.
  private static func read(_ descriptor: Int32, into buffer: inout [UInt8]) -> Reading {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    // SAFETY: the call writes no more than the chunk's count.
    let got = unsafe chunk.withUnsafeMutableBytes { bytes in
      #if canImport(Glibc)
        unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
        unsafe Musl.read(descriptor, bytes.baseAddress, bytes.count)
      #else
        unsafe Darwin.read(descriptor, bytes.baseAddress, bytes.count)
      #endif
    }
    if got > 0 { buffer += chunk[..<got] }
    if got > 0 { return .some }
    return got < 0 && (errno == EAGAIN || errno == EINTR) ? .nothingYet : .end
  }

  /// Writes as much as the pipe takes; a closed pipe takes nothing, and its other end tells why.
  private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int {
    // SAFETY: the call reads no more than the slice's count.
    withoutBrokenPipe {
      unsafe bytes.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          max(0, unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count))
        #elseif canImport(Musl)
          max(0, unsafe Musl.write(descriptor, bytes.baseAddress, bytes.count))
        #else
          max(0, unsafe Darwin.write(descriptor, bytes.baseAddress, bytes.count))
        #endif
      }
    }
  }

  /// Keeps the signal of a broken pipe from ending this process, without a change for the rest of it.
  private static func withoutBrokenPipe(_ body: () -> Int) -> Int {
    #if canImport(Darwin)
      return body()  // The pipe was told when it was opened.
    #else
      var signals = sigset_t()
      var before = sigset_t()
      var none = timespec()
      // SAFETY: the calls read and fill the sets and keep no pointer.
      unsafe sigemptyset(&signals)
      unsafe sigaddset(&signals, SIGPIPE)
      unsafe pthread_sigmask(SIG_BLOCK, &signals, &before)
      let count = body()
      // Taken, if it came, before it can be delivered.
      while unsafe sigtimedwait(&signals, nil, &none) < 0 && errno == EINTR {}
      unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
      return count
    #endif
  }
}
