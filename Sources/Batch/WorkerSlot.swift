import CProcess

/// The place of one worker in the in-flight table. Keeps the time of each step.
final class WorkerSlot {
  private let table: InFlightTable
  private let number: Int
  private var serial = 0
  private var step = 0
  private var stepBegan = 0

  init(table: InFlightTable, number: Int) {
    (self.table, self.number) = (table, number)
    table.set(.serial, of: number, to: 0)
    // Only in a process of its own: signals are a matter of the whole process.
    guard table.isOfEngine else { return }
    // SAFETY: the word lives as long as the table, which in an engine lives to the end.
    unsafe quotidian_note_fatal_signal(table.signalWord(of: number))
  }

  /// Takes on a document: it is being read.
  func begin(_ key: ContentKey) {
    serial += 1
    step = 0
    stepBegan = SystemCall.monotonicNanoseconds
    table.set(.keyHigh, of: number, to: Int(bitPattern: UInt(key.high)))
    table.set(.keyLow, of: number, to: Int(bitPattern: UInt(key.low)))
    table.set(.step, of: number, to: 0)
    table.set(.started, of: number, to: stepBegan)
    table.set(.serial, of: number, to: serial)
  }

  /// Enters a step: 0 is reading, then come the stages.
  func enter(step next: Int) {
    settle()
    step = next
    table.set(.step, of: number, to: next)
  }

  /// Is done with the document.
  func end() {
    settle()
    table.set(.serial, of: number, to: 0)
  }

  private func settle() {
    let now = SystemCall.monotonicNanoseconds
    table.add(nanoseconds: now - stepBegan, toStep: step)
    stepBegan = now
  }
}
