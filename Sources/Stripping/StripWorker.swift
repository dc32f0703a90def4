import Documents
import Stages

/// The stage at work on one thread.
struct StripWorker: StageWorker {
  private let options: StripOptions
  private var pages: PageStripper

  init(options: StripOptions) {
    self.options = options
    pages = PageStripper(options: options)
  }

  mutating func process(_ document: inout Document) throws(StageError) {
    let format = try FormatSniffer.format(of: document.raw)
    let given = document.metadata
    let isMarkup = format == .html || format == .xml
    let (text, finding) = Decoding.text(of: document.raw, isMarkup: isMarkup)
    if finding.encoding != "utf-8" {
      document.explanation?.remarks.append(
        Explanation.Remark(
          stage: "strip", text: "encoding \(finding.encoding), by \(finding.evidence)"))
    }
    switch format {
    case .html: try pages.strip(text, into: &document)
    case .xml:
      do {
        try stripXML(text, into: &document)
      } catch {
        // What was called HTML is read as browsers read it, whatever it calls itself.
        guard document.raw.format == .html else { throw error }
        try pages.strip(text, into: &document)
      }
    case .markdown:
      document.text = text
      document.blocks = MarkdownParagraphs.blocks(of: text)
    case .text, .unknown:
      document.text = text
      document.blocks = TextParagraphs.blocks(of: text)
    }
    document.raw.bytes = []
    // What the source says of a document outranks what the page says of itself.
    document.metadata.prefer(given)
  }

  private mutating func stripXML(_ text: [UInt8], into document: inout Document) throws(StageError)
  {
    let xml = try XMLStripper(text, keepsMarkup: !options.mappings.isEmpty)
    if let mapping = options.mappings.first(where: { $0.root == xml.rootName }),
      let markup = xml.markup
    {
      mapping.fill(&document, xml.tree, markup)
    } else if xml.vocabulary == .xhtml {
      try pages.strip(text, into: &document)
    } else {
      xml.fill(&document, pages: pages)
    }
  }
}
