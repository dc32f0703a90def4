import Documents
import Synchronization

/// What comes through standard input: one document, or a WARC, an NDJSON, a tar, compressed or not.
///
/// It can be read once, whoever asks: a second cursor finds nothing.
final class StandardInput: Sendable {
  private let isTaken = Mutex(false)
  private let descriptor: Int32

  /// The input at a descriptor, 0 by default.
  init(descriptor: Int32 = 0) { self.descriptor = descriptor }

  /// A cursor over the documents, or over none when another has them.
  func makeCursor(rules: CorpusRules) -> any DocumentCursor {
    let isFirst = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    let stream = isFirst ? InputFile(descriptor: descriptor, shownAs: "-") : nil
    return StreamCursor(stream, rules: rules)
  }

  /// The lines of a list of files, once.
  func makeList() -> (any ByteStream)? {
    let isFirst = isTaken.withLock { isTaken in
      defer { isTaken = true }
      return !isTaken
    }
    return isFirst ? InputFile(descriptor: descriptor, shownAs: "-") : nil
  }
}

/// The documents of a stream that has no name.
struct StreamCursor: DocumentCursor {
  private var source: (any ByteStream)?
  private let rules: CorpusRules
  private var records: (any DocumentCursor)?

  var skipped: SkipTally { records?.skipped ?? SkipTally() }

  init(_ source: (any ByteStream)?, rules: CorpusRules) {
    (self.source, self.rules) = (source, rules)
  }

  mutating func next() throws(CorpusError) -> CorpusItem? {
    guard let source else { return try records?.next() }
    self.source = nil
    let sniffed = ContentSniffer(source)
    if let archive = sniffed.archive {
      let context = ArchiveContext(path: "-", idPrefix: "", stamp: nil, rules: rules)
      records = context.open(archive, sniffed.stream, compression: .none)
      return try records?.next()
    }
    let content: CorpusItem.Content
    do throws(CorpusError) {
      content = .bytes(try sniffed.stream.readAll(limit: rules.bytesPerRecord), .none)
    } catch {
      content = .failed(error)
    }
    return CorpusItem(
      id: "stdin", provenance: Provenance(path: "-"), stamp: nil, format: .unknown,
      content: content)
  }
}
