import CProcess
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A small table in shared memory: what each worker is doing, and how far the run is.
///
/// The engine writes it, its supervisor reads it, also after the engine has died: the table then says
/// whom to suspect. Plain memory traffic for each document, no call of the operating system.
@safe final class InFlightTable: Sendable {
  /// How far the run is; one 64-bit word each.
  enum Counter: Int, CaseIterable {
    /// Documents that the walk has found.
    case found
    /// Documents done, in whatever way.
    case done
    /// Documents that had not changed.
    case unchanged
    /// Records written.
    case written
    /// Documents, or parts of them, that were put into quarantine.
    case quarantined
    /// Raw bytes read.
    case bytes
    /// How many documents there are, once somebody has counted; 0 before.
    case total
    /// Which `Phase` the run is in.
    case phase
    /// Not 0 when this life of the engine is to drain and stop, for whatever reason.
    case stop
    /// Not 0 when somebody asked for the run to stop.
    case stopAsked
    /// Folders, files and records that the walk could not read.
    case unreadable
    /// Documents done with work, over all lives of the engine.
    case workDone
    /// How often the engine was started again.
    case restarts
    /// Bytes of memory of the engine before its first document.
    case baseline
    /// When the run began: monotonic nanoseconds, and seconds since 1970.
    case started, startedAt
    /// The number of the first segment of this run; 0 until the engine has opened the ledger.
    case firstSegment
    /// Documents that vanished between walk and reading.
    case vanished
    /// Documents that a stage left out.
    case leftOut
  }

  /// What the engine is doing as a whole.
  enum Phase: Int {
    case starting, processing, publishing, finished
  }

  /// What one worker is doing.
  enum Field: Int, CaseIterable {
    /// 0 when idle; grows by one with each document otherwise.
    case serial
    /// When it began with its document: monotonic nanoseconds.
    case started
    /// Which step it is in: 0 for reading, then the stages in order.
    case step
    /// The signal that the thread died of; 0 for none.
    case signal
    /// The key of the document.
    case keyHigh, keyLow
  }

  /// How many workers the table has room for.
  let workers: Int
  /// Whether this process is the engine that the table tells of.
  let isOfEngine: Bool
  /// The file descriptor of the memory, for a child process; -1 when it is not shared.
  let descriptor: Int32
  // SAFETY: mapped from `init` to `deinit`; every access goes through an `Atomic` word of it.
  private nonisolated(unsafe) let memory: UnsafeMutableRawPointer
  private let size: Int

  /// Words of 8 bytes: the counters, time for each step, then the workers.
  private static let stepSlots = 64
  private static let headerWords = 64 + stepSlots
  private static let wordsPerWorker = 16

  /// A table of its own, in memory that child processes can share through `descriptor`.
  init(workers: Int) throws(BatchError) {
    isOfEngine = false
    descriptor = quotidian_shared_memory()
    self.workers = workers
    size = Self.size(workers: workers)
    if descriptor >= 0, ftruncate(descriptor, off_t(size)) != 0 {
      throw SystemCall.error("make", "shared memory", errno)
    }
    unsafe memory = try Self.map(descriptor, size)
  }

  /// The table behind a file descriptor that the parent process made.
  init(descriptor: Int32, workers: Int) throws(BatchError) {
    isOfEngine = true
    (self.descriptor, self.workers, size) = (descriptor, workers, Self.size(workers: workers))
    unsafe memory = try Self.map(descriptor, size)
  }

  deinit {
    unsafe munmap(memory, size)
    if descriptor >= 0 { close(descriptor) }
  }

  private static func size(workers: Int) -> Int { (headerWords + workers * wordsPerWorker) * 8 }

  private static func map(
    _ descriptor: Int32, _ size: Int
  ) throws(BatchError) -> UnsafeMutableRawPointer {
    let flags = descriptor >= 0 ? MAP_SHARED : MAP_SHARED | MAP_ANONYMOUS
    // SAFETY: a fresh mapping of `size` bytes that `deinit` undoes.
    let memory = unsafe mmap(nil, size, PROT_READ | PROT_WRITE, flags, descriptor, 0)
    guard let memory = unsafe memory, unsafe memory != MAP_FAILED else {
      throw SystemCall.error("map", "shared memory", errno)
    }
    return unsafe memory
  }

  private func word(_ index: Int) -> UnsafeMutablePointer<Atomic<Int>> {
    // SAFETY: callers pass indices below the size; the memory is zeroed, aligned, and only used as atomic words.
    unsafe (memory + index * 8).assumingMemoryBound(to: Atomic<Int>.self)
  }

  // MARK: Counters

  /// The value of a counter.
  subscript(counter: Counter) -> Int {
    unsafe word(counter.rawValue).pointee.load(ordering: .relaxed)
  }

  /// Adds to a counter.
  func add(_ amount: Int = 1, to counter: Counter) {
    _ = unsafe word(counter.rawValue).pointee.add(amount, ordering: .relaxed)
  }

  /// Has the run drain and stop: because somebody asks for it, or because it cannot go on.
  func requestStop(isAsked: Bool) {
    if isAsked { unsafe word(Counter.stopAsked.rawValue).pointee.store(1, ordering: .relaxed) }
    unsafe word(Counter.stop.rawValue).pointee.store(1, ordering: .relaxed)
  }

  /// Enters a phase.
  func enter(_ phase: Phase) {
    unsafe word(Counter.phase.rawValue).pointee.store(phase.rawValue, ordering: .relaxed)
  }

  /// Sets a value that all lives of the engine share, unless an earlier life has set it; returns what holds.
  func settle(_ counter: Counter, at number: Int) -> Int {
    let word = unsafe word(counter.rawValue)
    let current = unsafe word.pointee.load(ordering: .relaxed)
    guard current == 0 else { return current }
    unsafe word.pointee.store(number, ordering: .relaxed)
    return number
  }

  /// Forgets what a new life of the engine counts again.
  func beginLife() {
    for counter in [Counter.found, .done, .unchanged, .written, .unreadable, .vanished, .leftOut] {
      unsafe word(counter.rawValue).pointee.store(0, ordering: .relaxed)
    }
    // What kept the last life from going on need not keep this one.
    unsafe word(Counter.stop.rawValue).pointee.store(self[.stopAsked], ordering: .relaxed)
  }

  /// The word into which a worker's thread notes the signal that kills it.
  @unsafe func signalWord(of worker: Int) -> UnsafeMutablePointer<Int64> {
    unsafe UnsafeMutableRawPointer(word(.signal, of: worker)).assumingMemoryBound(to: Int64.self)
  }

  /// Notes the engine's memory before its first document; 0 for not known.
  func setBaseline(_ bytes: Int) {
    unsafe word(Counter.baseline.rawValue).pointee.store(bytes, ordering: .relaxed)
  }

  /// Says how many documents there are.
  func setTotal(_ total: Int) {
    unsafe word(Counter.total.rawValue).pointee.store(total, ordering: .relaxed)
  }

  /// Nanoseconds that all workers together spent in a step.
  func nanoseconds(inStep step: Int) -> Int {
    unsafe word(64 + min(step, Self.stepSlots - 1)).pointee.load(ordering: .relaxed)
  }

  /// Adds time spent in a step.
  func add(nanoseconds: Int, toStep step: Int) {
    _ = unsafe word(64 + min(step, Self.stepSlots - 1)).pointee.add(
      nanoseconds, ordering: .relaxed)
  }

  // MARK: Workers

  private func word(_ field: Field, of worker: Int) -> UnsafeMutablePointer<Atomic<Int>> {
    precondition(worker >= 0 && worker < workers)
    return unsafe word(Self.headerWords + worker * Self.wordsPerWorker + field.rawValue)
  }

  /// A field of a worker.
  func value(_ field: Field, of worker: Int) -> Int {
    unsafe word(field, of: worker).pointee.load(ordering: .acquiring)
  }

  /// Sets a field of a worker.
  func set(_ field: Field, of worker: Int, to value: Int) {
    unsafe word(field, of: worker).pointee.store(value, ordering: .releasing)
  }
}
