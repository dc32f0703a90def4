import Documents
import Stages

/// The stage at work on one thread.
struct StripWorker: StageWorker {
  private var pages = PageStripper()

  mutating func process(_ document: inout Document) throws(StageError) {
    let format = try FormatSniffer.format(of: document.raw)
    let isMarkup = format == .html || format == .xml
    let (text, finding) = Decoding.text(of: document.raw, isMarkup: isMarkup)
    if finding.encoding != "utf-8" {
      document.explanation?.remarks.append(
        Explanation.Remark(
          stage: "strip", text: "encoding \(finding.encoding), by \(finding.evidence)"))
    }
    switch format {
    case .html: pages.strip(text, into: &document)
    case .xml: try stripXML(text, into: &document)
    case .markdown:
      document.text = text
      document.blocks = MarkdownParagraphs.blocks(of: text)
    case .text, .unknown:
      document.text = text
      document.blocks = TextParagraphs.blocks(of: text)
    }
    document.raw.bytes = []
  }

  private mutating func stripXML(_ text: [UInt8], into document: inout Document) throws(StageError)
  {
    let xml = try XMLStripper(text)
    if xml.vocabulary == .xhtml {
      pages.strip(text, into: &document)
    } else {
      xml.fill(&document, pages: pages)
    }
  }
}
