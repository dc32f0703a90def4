import Documents
public import Stages

/// Finds who said what.
///
/// Quotation marks are paired first, block by block; then each sentence is cut into attributions and
/// content; then speakers get their names; what stands in marks and quotes nobody is listed apart.
public struct QuoteStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "quotes", summary: "Finds who said what.",
    requires: [.sentences, .tokens, .entities], provides: [.quotes],
    options: [
      StageOption(
        "genre", .choice(["news", "fiction"]), standard: .string("news"),
        summary: "What sort of text it is: in fiction, speakers of a dialogue take turns.")
    ], revision: "5",
    make: { settings in try QuoteStage(settings: settings) })

  private let isFiction: Bool

  /// A stage of the given settings.
  public init(settings: Settings) throws { isFiction = settings.string("genre") == "fiction" }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker(isFiction: isFiction) }

  struct Worker: StageWorker {
    var finder: QuoteFinder
    var assembler = QuoteAssembler()

    init(isFiction: Bool) { finder = QuoteFinder(isFiction: isFiction) }

    mutating func process(_ document: inout Document) throws(StageError) {
      finder.run(document)
      assembler.assemble(finder, into: &document)
    }
  }
}
