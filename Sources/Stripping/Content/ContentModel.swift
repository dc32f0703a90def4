import CContentModel

/// The trained model: tables of log-odds, and two sets of trees, the second of which sees the first one's
/// scores of the blocks around.
package struct ContentModel: Sendable {
  /// Bytes that the file begins with; the number at the end is that of the features' layout.
  private static let mark: UInt32 = 0x5143_0001

  package var names: HashScores
  package var words: HashScores
  package var first: DecisionTrees
  package var second: DecisionTrees

  package init(
    names: HashScores, words: HashScores, first: DecisionTrees, second: DecisionTrees
  ) {
    (self.names, self.words, self.first, self.second) = (names, words, first, second)
  }

  var tables: BlockFeatures.Tables { BlockFeatures.Tables(names: names, words: words) }

  /// The model that the program ships.
  static let shipped: ContentModel = {
    // SAFETY: the C target embeds `quotidian_content_model_size` bytes that nothing changes.
    let bytes = unsafe [UInt8](
      UnsafeRawBufferPointer(
        start: quotidianContentModel(), count: quotidian_content_model_size))
    guard let model = ContentModel(bytes: bytes) else {
      preconditionFailure("the embedded content model does not fit this program")
    }
    return model
  }()

  /// The model as it is stored.
  package var bytes: [UInt8] {
    var writer = ModelBytes.Writer()
    writer.append(Self.mark)
    writer.append(UInt32(BlockFeatures.count))
    for table in [names, words] {
      let entries = table.entries
      writer.append(UInt32(entries.count))
      for entry in entries {
        writer.append(entry.hash)
        writer.append(entry.score)
      }
    }
    first.write(to: &writer)
    second.write(to: &writer)
    return writer.bytes
  }

  /// A stored model; nil when the bytes are no model of this layout.
  package init?(bytes: [UInt8]) {
    var reader = ModelBytes.Reader(bytes)
    guard reader.uint32() == Self.mark, reader.uint32() == UInt32(BlockFeatures.count) else {
      return nil
    }
    var tables: [HashScores] = []
    for _ in 0..<2 {
      guard let count = reader.uint32(), count < 1_000_000 else { return nil }
      var entries: [(hash: UInt32, score: Int8)] = []
      for _ in 0..<count {
        guard let hash = reader.uint32(), let score = reader.int8() else { return nil }
        entries.append((hash, score))
      }
      tables.append(HashScores(entries))
    }
    guard let first = DecisionTrees(from: &reader), let second = DecisionTrees(from: &reader)
    else { return nil }
    self.init(names: tables[0], words: tables[1], first: first, second: second)
  }
}
