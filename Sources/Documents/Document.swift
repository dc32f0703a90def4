public import JSON

/// One text, and what was found in it.
///
/// A document is a value that one worker owns at a time. The first stage fills `text` from `raw`;
/// after that the text never changes, and everything found in it is a standoff layer of byte spans.
public struct Document: Sendable {
  /// The id in the corpus: path under the input folder without extension, or the archive's record id.
  public var id: String
  /// Where it comes from.
  public var provenance: Provenance
  /// The bytes as read. Emptied by the stage that turns them into text.
  public var raw: RawContent
  /// What the document says about itself.
  public var metadata = Metadata()

  /// The clean text: valid UTF-8, never changed after stripping.
  public var text: [UInt8] = []
  /// The text as Markdown, where the strip stage was asked for it.
  public var markdown: [UInt8]?

  // Standoff layers, each sorted by start. A stage fills its own and reads the ones below.

  /// Paragraphs, headings and so on, in text order, not overlapping.
  public var blocks: [Block] = []
  /// The identified language.
  public var language: Language?
  /// Sentences, in text order, not overlapping.
  public var sentences: [Sentence] = []
  /// Tokens, in text order, not overlapping.
  public var tokens: [Token] = []
  /// Mentions of entities and values.
  public var mentions: [Mention] = []
  /// The entities that the mentions name, in order of first mention.
  public var entities: [Entity] = []
  /// Quotes.
  public var quotes: [Quote] = []
  /// Stretches in quotation marks that quote nobody.
  public var scareQuotes: [ScareQuote] = []

  /// Fields that stages outside this program added to the record, in order.
  public var extraFields: [(name: String, value: JSONValue)] = []
  /// The serialized forms, one for each format asked for.
  public var renderings: [Rendering] = []

  /// The fingerprint of the pipeline that works on it; set by the engine, written into the record.
  public var pipeline = ""

  /// Why it goes no further and has no record: a stage was told to let only others pass. nil otherwise.
  public var leftOut: String?

  /// The documents that this one turned out to hold (a feed's items, a dump's pages). When not
  /// empty, the engine goes on with these in its place.
  public var parts: [Document] = []
  /// Set (empty) by `quotidian explain`; stages then note down why they did what they did.
  public var explanation: Explanation?

  /// A document as read, before any stage.
  public init(id: String, provenance: Provenance, raw: RawContent) {
    (self.id, self.provenance, self.raw) = (id, provenance, raw)
  }

  /// A document of clean text, for tests and for callers that have no page to strip. One block.
  public init(id: String = "text", text: String) {
    self.init(id: id, provenance: Provenance(path: id), raw: RawContent(bytes: []))
    self.text = Array(text.utf8)
    blocks = self.text.isEmpty ? [] : [Block(span: TextSpan(0..<self.text.count))]
  }

  /// The words of a span, as a `String`. Allocates; not for hot paths.
  public func string(_ span: TextSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }
}
