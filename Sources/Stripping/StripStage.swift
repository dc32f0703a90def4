import Documents
public import Stages

/// Turns a page into its main text, blocks and metadata.
///
/// 1. `FormatSniffer` says what the bytes are: HTML, XML, text, Markdown, or nothing this program reads.
/// 2. `Decoding` finds the encoding and makes UTF-8 of them.
/// 3. HTML: `MarkupScanner` drops what is no text, libxml2 builds the tree (`HTMLParser`), `PageBuilder`
///    makes flat blocks of it, `ContentClassifier` says which of them are the main content, `PageText`
///    writes them, `PageMetadata` reads what the page says about itself.
/// 4. XML: `XMLStripper` reads the vocabulary that the root names.
/// 5. Text and Markdown: the text is the file, the blocks are its paragraphs.
public struct StripStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "strip", summary: "Turns a page into its main text, blocks and metadata.",
    requires: [], provides: [.text, .blocks, .metadata], options: StripOptions.declared,
    revision: "5",
    make: { settings in try StripStage(settings: settings) })

  private let options: StripOptions

  /// A stage of the given settings.
  ///
  /// - Throws: `SettingsError` at an XPath that does not parse.
  public init(settings: Settings) throws { options = try StripOptions(settings) }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { StripWorker(options: options) }
}
