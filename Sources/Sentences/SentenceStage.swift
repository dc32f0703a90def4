import Documents
public import Stages

/// Splits the text into sentences and tokens.
public struct SentenceStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "sentences", summary: "Splits the text into sentences and tokens.",
    requires: [.text, .blocks], provides: [.sentences, .tokens],
    options: [
      StageOption(
        "softBoundaries", .choice(SoftBoundaries.allCases.map(\.rawValue)),
        standard: .string("auto"),
        summary:
          "Whether a sentence may end where no mark stands: always, never, or (auto) with more evidence where the text is written with care."
      )
    ],
    revision: "2",
    make: { settings in try SentenceStage(settings: settings) })

  private let profiles = LanguageProfiles()
  private let model = BoundaryModel()
  private let soft: SoftBoundaries

  /// A stage of the given settings.
  public init(settings: Settings) throws {
    soft = SoftBoundaries(rawValue: settings.string("softBoundaries")) ?? .auto
  }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker {
    Worker(profiles: profiles, soft: soft, splitter: SentenceSplitter(model: model))
  }

  struct Worker: StageWorker {
    let profiles: LanguageProfiles
    let soft: SoftBoundaries
    var tokenizer = Tokenizer()
    var splitter: SentenceSplitter
    /// The number of tokens up to the end of each block.
    var ends: [Int] = []

    init(profiles: LanguageProfiles, soft: SoftBoundaries, splitter: SentenceSplitter) {
      (self.profiles, self.soft, self.splitter) = (profiles, soft, splitter)
    }

    mutating func process(_ document: inout Document) throws(StageError) {
      let profile = profiles[document.language?.code ?? document.metadata.declaredLanguage]
      let text = document.text
      let bytes = text.span
      var tokens: [Token] = []
      tokens.reserveCapacity(text.count / 5 + 8)
      ends.removeAll(keepingCapacity: true)
      for block in document.blocks {
        tokenizer.tokenize(bytes, block.span.range, as: profile, into: &tokens)
        ends.append(tokens.count)
      }
      let tone = splitter.begin(bytes, tokens, soft: soft)
      var sentences: [Sentence] = []
      sentences.reserveCapacity(tokens.count / 24 + 2)
      var first = 0
      for end in ends {
        splitter.split(
          bytes, &tokens, first..<end, as: profile, tone: tone, into: &sentences)
        first = end
      }
      document.tokens = tokens
      document.sentences = sentences
    }
  }
}
