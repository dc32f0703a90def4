import Documents
import Stages

/// The stage at work: forms, names, values, then what overlaps is settled.
struct EntityWorker: StageWorker {
  let stage: EntityStage
  private var hashes: [UInt64] = []
  private var values: [Mention] = []

  init(stage: EntityStage) { self.stage = stage }

  mutating func process(_ document: inout Document) throws(StageError) {
    hashes.removeAll(keepingCapacity: true)
    for token in document.tokens {
      hashes.append(FormHash.lowercase(document.text[token.range]))
    }
    values.removeAll(keepingCapacity: true)
    if stage.findsValues {
      let anchor = document.metadata.published.flatMap { CalendarDate(isoPrefix: $0) }
      var scanner = ValueScanner(text: document.text, anchor: anchor)
      scanner.scan(document.tokens, hashes: hashes, blocks: document.blocks, into: &values)
    }
    document.mentions = values
  }
}
