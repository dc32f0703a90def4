import Documents
import Stages

/// Takes one page apart and writes what is kept of it into the document. Owns the scratch memory.
struct PageStripper {
  private let options: StripOptions
  private var reader: PageReader
  private var classifier = ContentClassifier(model: .shipped)

  init(options: StripOptions) {
    self.options = options
    reader = PageReader(numbersAllTags: !options.sites.isEmpty)
  }

  /// Fills text, blocks and metadata of `document` from a page of UTF-8.
  mutating func strip(_ raw: [UInt8], into document: inout Document) throws(StageError) {
    let bytes = reader.read(raw)
    guard reader.isComplete else {
      throw StageError(
        code: "tooDeep", message: "elements are nested deeper than \(PageBuilder.depthLimit) levels"
      )
    }
    let metadata = PageMetadata(reader: reader, bytes: bytes)
    var overrides: [String: [String]] = [:]
    var verdict = judge(bytes)
    let rules = options.siteRules(for: document.provenance.url ?? metadata.url)
    if let rules {
      let selection = rules.select(in: bytes, page: reader.page, scanner: reader.scanner)
      verdict.apply(selection)
      overrides = selection.metadata
    }
    let kept = reader.page.blocks.indices.filter { verdict.isKept[$0] }
    var writer = PageText(page: reader.page, scanner: reader.scanner, bytes: bytes)
    writer.write(kept)
    (document.text, document.blocks) = (writer.text, writer.blocks)
    if options.writesMarkdown {
      document.markdown = MarkdownWriter.markdown(of: document.text, document.blocks)
    }
    document.metadata = metadata.read(kind: verdict.pageType)
    document.metadata.pageType = verdict.pageType
    document.metadata.override(overrides)
    if document.explanation != nil { explain(verdict, writer, into: &document) }
  }

  /// Text and blocks of a piece of HTML that is content throughout, as feeds carry it.
  mutating func stripFragment(_ raw: [UInt8]) -> (text: [UInt8], blocks: [Block]) {
    let bytes = reader.read(raw)
    var writer = PageText(page: reader.page, scanner: reader.scanner, bytes: bytes)
    writer.write(Array(reader.page.blocks.indices))
    return (writer.text, writer.blocks)
  }

  private mutating func judge(_ bytes: [UInt8]) -> BlockVerdict {
    let view = reader.view(of: bytes)
    var verdict: BlockVerdict
    if options.favor == .everything {
      verdict = BlockVerdict(all: reader.page)
    } else {
      verdict = BlockVerdict(scores: classifier.scores(of: view), view: view, favor: options.favor)
      verdict.applyComments(options.comments, view: view)
    }
    verdict.pageType = PageKind.guess(
      view, isKept: verdict.isKept, generator: reader.meta.first("generator"))
    return verdict
  }

  private func explain(_ verdict: BlockVerdict, _ writer: PageText, into document: inout Document) {
    var dropped: [Explanation.DroppedBlock] = []
    var position = 0
    for (index, block) in reader.page.blocks.enumerated() {
      if verdict.isKept[index] {
        position += 1
      } else {
        dropped.append(
          Explanation.DroppedBlock(
            text: reader.page.string(block), path: writer.path(of: block.node),
            reason: verdict.reasons[index] ?? BlockVerdict.percent(verdict.scores[index]),
            position: position))
      }
    }
    for block in reader.removed {
      dropped.append(
        Explanation.DroppedBlock(
          text: reader.page.string(block), path: writer.path(of: block.node), reason: "noscript",
          position: position))
    }
    document.explanation?.droppedBlocks = dropped
  }
}
