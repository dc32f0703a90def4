import Documents
public import Stages

/// Splits the text into sentences and tokens.
public struct SentenceStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "sentences", summary: "Splits the text into sentences and tokens.",
    requires: [.text, .blocks], provides: [.sentences, .tokens], options: [], revision: "1",
    make: { settings in try SentenceStage(settings: settings) })

  private let profiles = LanguageProfiles()

  /// A stage of the given settings.
  public init(settings: Settings) throws {}

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker(profiles: profiles) }

  struct Worker: StageWorker {
    let profiles: LanguageProfiles
    var tokenizer = Tokenizer()
    var splitter = SentenceSplitter()

    init(profiles: LanguageProfiles) { self.profiles = profiles }

    mutating func process(_ document: inout Document) throws(StageError) {
      let profile = profiles[document.language?.code ?? document.metadata.declaredLanguage]
      var tokens: [Token] = []
      var sentences: [Sentence] = []
      tokens.reserveCapacity(document.text.count / 5 + 8)
      let text = document.text
      let bytes = text.span
      for block in document.blocks {
        let first = tokens.count
        tokenizer.tokenize(bytes, block.span.range, as: profile, into: &tokens)
        splitter.split(bytes, &tokens, first..<tokens.count, as: profile, into: &sentences)
      }
      document.tokens = tokens
      document.sentences = sentences
    }
  }
}
