import Documents
import Stages

/// Takes one page apart and writes what is kept of it into the document. Owns the scratch memory.
struct PageStripper {
  private var scanner = MarkupScanner()
  private let parser = HTMLParser()
  private var page = HTMLPage()

  /// Fills text, blocks and metadata of `document` from a page of UTF-8.
  mutating func strip(_ bytes: [UInt8], into document: inout Document) {
    read(bytes)
    let verdict = HandScore.judge(page, scanner)
    let kept = page.blocks.indices.filter { verdict[$0].isKept }
    var writer = PageText(page: page, scanner: scanner, bytes: bytes)
    writer.write(kept)
    (document.text, document.blocks) = (writer.text, writer.blocks)
    document.metadata = PageMetadata(scanner: scanner, bytes: bytes, page: page).read(kept: kept)
    if document.explanation != nil {
      var position = 0
      for (index, block) in page.blocks.enumerated() {
        if verdict[index].isKept {
          position += 1
        } else {
          document.explanation?.droppedBlocks.append(
            Explanation.DroppedBlock(
              text: page.string(block), path: writer.path(of: block.node),
              reason: verdict[index].reason, position: position))
        }
      }
    }
  }

  /// Text and blocks of a piece of HTML that is content throughout, as feeds carry it.
  mutating func stripFragment(_ bytes: [UInt8]) -> (text: [UInt8], blocks: [Block]) {
    read(bytes)
    var writer = PageText(page: page, scanner: scanner, bytes: bytes)
    writer.write(Array(page.blocks.indices))
    return (writer.text, writer.blocks)
  }

  private mutating func read(_ bytes: [UInt8]) {
    scanner.scan(bytes)
    _ = parser.parse(scanner, into: &page)
  }
}
