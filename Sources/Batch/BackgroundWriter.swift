import Dispatch
import Synchronization

/// Writes buffers to a file one after the other, on a thread of its own, so that the next is filled meanwhile.
final class BackgroundWriter: Sendable {
  private let descriptor: Int32
  private let path: String
  private let queue = DispatchQueue(label: "write")
  private let room = DispatchSemaphore(value: 1)
  private let state = Mutex(State())

  private struct State {
    /// Why a buffer could not be written; nothing is written after that.
    var failure: BatchError?
    /// Buffers to write, in order.
    var waiting: [[UInt8]] = []
    /// Buffers to use again.
    var spare: [[UInt8]] = []
  }

  /// A writer to an open file, which stays open until `wait` has returned.
  init(descriptor: Int32, path: String) { (self.descriptor, self.path) = (descriptor, path) }

  /// Takes a buffer to write, and gives an empty one for it.
  ///
  /// - Throws: What went wrong with an earlier one.
  func write(_ bytes: consuming [UInt8]) throws(BatchError) -> [UInt8] {
    room.wait()
    let (failure, spare) = state.withLock { [bytes] state in
      state.waiting.append(bytes)
      return (state.failure, state.spare.popLast())
    }
    queue.async {
      self.writeNext()
      self.room.signal()
    }
    if let failure { throw failure }
    return spare ?? []
  }

  private func writeNext() {
    var (bytes, failure) = state.withLock { ($0.waiting.removeFirst(), $0.failure) }
    if failure == nil { failure = attempt(bytes) }
    bytes.removeAll(keepingCapacity: true)
    state.withLock { [bytes, failure] state in
      state.failure = failure
      state.spare.append(bytes)
    }
  }

  /// Waits until all is written.
  func wait() { queue.sync {} }

  /// Waits until all is written.
  ///
  /// - Throws: What went wrong.
  func finish() throws(BatchError) {
    wait()
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func attempt(_ bytes: [UInt8]) -> BatchError? {
    do throws(BatchError) {
      try SystemCall.write(bytes, to: descriptor, at: path)
      return nil
    } catch {
      return error
    }
  }
}
