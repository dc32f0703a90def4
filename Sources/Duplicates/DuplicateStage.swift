import Documents
import JSON
public import Stages

/// Finds documents whose text is the same as that of another, or nearly so: agency copies, reprints, the same page
/// under two addresses.
///
/// On the worker, each document gets a signature of its text. Who is whose copy is decided when all records are put
/// together, in the order of ids: the first document of a kind is the original, later ones name it. So the result does
/// not depend on workers, nor on which run a document came with.
public struct DuplicateStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "dedupe",
    summary: "Marks, or drops, documents whose text is (nearly) that of an earlier one, by id.",
    requires: [.text], provides: [],
    options: [
      StageOption(
        "similarity", .number(0.3...1), standard: .number(0.8),
        summary:
          "How much of their word sequences two documents must share to be copies (Jaccard); 1: exact copies only."
      ),
      StageOption(
        "words", .integer(1...32), standard: .integer(4),
        summary: "Length of the word sequences that are compared."),
      StageOption(
        "copies", .choice(["mark", "drop"]), standard: .string("mark"),
        summary: "Whether a copy names its original in its record, or has no record."),
    ],
    revision: "2", isStandard: false,
    make: { DuplicateStage(settings: $0) })

  private let similarity: Double
  private let words: Int
  private let dropsCopies: Bool

  /// A stage of the given settings.
  public init(settings: Settings) {
    (similarity, words) = (settings.number("similarity"), settings.integer("words"))
    dropsCopies = settings.string("copies") == "drop"
  }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker { Worker(sketcher: Sketcher(words: words)) }

  /// The one that decides.
  public func makeReviser() -> (any RecordReviser)? {
    DuplicateMarker(
      index: DuplicateIndex(similarity: similarity), dropsCopies: dropsCopies)
  }

  struct Worker: StageWorker {
    var sketcher: Sketcher

    mutating func process(_ document: inout Document) throws(StageError) {
      document.extraFields.removeAll { $0.name == DuplicateField.name }
      guard let sketch = sketcher.sketch(of: document.text) else { return }
      document.extraFields.append((DuplicateField.name, DuplicateField(sketch: sketch).value))
    }
  }
}
