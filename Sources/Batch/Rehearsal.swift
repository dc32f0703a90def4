import Corpora

/// A run that only says what it would do.
struct Rehearsal {
  let walk: Walk
  let ledger: Ledger
  let table: InFlightTable
  let maxBytes: Int

  /// Calls `report` for each document that would be processed, and for each that is gone.
  func perform(_ report: (RehearsedDocument) -> Void) throws(BatchError) {
    var isWalking = true
    while isWalking {
      switch walk.next() {
      case .end: isWalking = false
      case .failure: break
      case .work(let work):
        table.add(to: .done)
        // Only reading tells whether a file has changed that looks as if.
        if work.reason == .changed, let document = try? work.item.load(limit: maxBytes),
          let content = document.provenance.contentHash.flatMap({ ContentKey(hexadecimal: $0) }),
          walk.isUnchanged(work, content: content)
        {
          table.add(to: .unchanged)
          continue
        }
        let reason: RehearsedDocument.Reason =
          switch work.reason {
          case .new: .new
          case .changed: .changed
          case .pipeline: .pipeline
          case .retry: .retry
          }
        walk.markKnown(work.key)
        report(RehearsedDocument(id: work.item.id, reason: reason))
      }
    }
    let result = try walk.result()
    guard result.isAtEnd else { return }
    for (number, source) in ledger.sources.enumerated() where source.segment == nil {
      for index in 0..<source.index.count where !result.live[number, index] {
        let id = try source.index.id(at: index)
        guard id.first != 0, !result.unseen.contains(where: { id.starts(with: $0) }) else {
          continue
        }
        let key = source.index.key(at: index)
        let isElsewhere = ledger.sources.enumerated().contains { other, source in
          source.index.find(key).map { result.live[other, $0] } ?? false
        }
        guard !isElsewhere else { continue }
        report(RehearsedDocument(id: String(decoding: id, as: UTF8.self), reason: .gone))
      }
    }
  }
}
