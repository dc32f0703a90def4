import Documents
public import Stages

/// Identifies the language.
public struct LanguageStage: Stage {
  /// How `pipeline.json` names and sets it.
  public static let kind = StageKind(
    name: "language", summary: "Identifies the language.",
    requires: [.text], provides: [.language],
    options: [
      StageOption(
        "candidates", .list(.string), standard: .array([]),
        summary:
          "The languages to choose from, as ISO 639-1 codes (639-3 where there is none); all when empty."
      ),
      StageOption(
        "only", .list(.string), standard: .array([]),
        summary:
          "The languages whose documents go on; others are left out, without a record. All when empty; \"und\" is what cannot be told."
      ),
      StageOption(
        "trustDeclared", .boolean, standard: .boolean(true),
        summary: "Whether the language that a document declares counts as evidence."),
    ],
    revision: "2", make: { settings in try LanguageStage(settings: settings) })

  private let model = LanguageModel()
  private let candidates: [String]
  private let only: Set<String>
  private let trustsDeclared: Bool

  /// A stage of the given settings.
  ///
  /// - Throws: When a language of `candidates` or `only` is none that the model knows.
  public init(settings: Settings) throws {
    candidates = settings.strings("candidates")
    only = Set(settings.strings("only"))
    trustsDeclared = settings.boolean("trustDeclared")
    let known = Set(LanguageIdentifier.allLanguages(model))
    let listed =
      (settings["candidates"]?.array ?? [])
      + (settings["only"]?.array ?? []).filter { $0.string != "und" }
    for value in listed {
      guard let code = value.string, !known.contains(code) else { continue }
      throw SettingsError(
        offset: value.offset, message: "no language \"\(code)\" to identify",
        fix: "one of " + known.sorted().joined(separator: " "))
    }
  }

  /// The codes of all languages that can be identified, in alphabetical order.
  public static var languages: [String] {
    LanguageIdentifier.allLanguages(LanguageModel()).sorted()
  }

  /// A worker with its own scratch memory.
  public func makeWorker() -> any StageWorker {
    Worker(
      identifier: LanguageIdentifier(model: model, candidates: candidates),
      only: only, trustsDeclared: trustsDeclared)
  }

  struct Worker: StageWorker {
    var identifier: LanguageIdentifier
    let only: Set<String>
    let trustsDeclared: Bool

    mutating func process(_ document: inout Document) throws(StageError) {
      let declared =
        trustsDeclared ? document.metadata.declaredLanguage.map(Self.code(ofTag:)) : nil
      let text = document.text
      let bytes = text.span
      let language = identifier.identify(bytes, 0..<bytes.count, declared: declared)
      document.language = language
      if !only.isEmpty, !only.contains(language.code) {
        document.leftOut = "its language is \(language.code)"
      }
    }

    /// The ISO code of a language tag: `en` of `en-GB`, `no` of `nb-NO`.
    static func code(ofTag tag: String) -> String {
      let code = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
      switch code {
      case "nb", "nn": return "no"
      case "iw": return "he"
      case "in": return "id"
      case "tl": return "fil"
      default: return String(code)
      }
    }
  }
}
