import JSON
import Stages

/// The settings of the stage, read and checked.
struct StripOptions: Sendable {
  /// What to prefer where the page leaves doubt.
  enum Favor: String, CaseIterable, Sendable {
    case balanced, precision, recall, everything
  }

  var favor = Favor.balanced
  /// Nil leaves comments to the model.
  var comments: Bool?
  var writesMarkdown = false
  var sites: [SiteRules] = []
  var mappings: [XMLMapping] = []

  /// The keys in `pipeline.json`.
  static let declared: [StageOption] = [
    StageOption(
      "favor", .choice(Favor.allCases.map(\.rawValue)), standard: .string("balanced"),
      summary:
        "What to prefer in doubt: balanced, precision (less boilerplate), recall (less loss), everything (all visible text)."
    ),
    StageOption(
      "comments", .boolean,
      summary:
        "Keep readers' comments under articles always (true) or never (false); unset, the model decides. Forum posts are content either way."
    ),
    StageOption(
      "markdown", .boolean, standard: .boolean(false),
      summary: "Write the text as Markdown too, in the field content_markdown."),
    StageOption(
      "sites", .map(.object(SiteRules.declared)), standard: .object([]),
      summary:
        "Rules for sites you know better, by host pattern (example.com, *.example.com): XPath of what to keep, to remove, and of metadata."
    ),
    StageOption(
      "xml", .map(.object(XMLMapping.declared)), standard: .object([]),
      summary:
        "How to read XML of your own, by the name of its root element: XPath of the text and of metadata."
    ),
  ]

  init() {}

  /// - Throws: `SettingsError` at an XPath that does not parse.
  init(_ settings: Settings) throws(SettingsError) {
    favor = Favor(rawValue: settings.string("favor")) ?? .balanced
    comments = settings["comments"]?.boolean
    writesMarkdown = settings.boolean("markdown")
    for member in settings["sites"]?.members ?? [] {
      sites.append(try SiteRules(pattern: member.name, member.value))
    }
    for member in settings["xml"]?.members ?? [] {
      mappings.append(try XMLMapping(root: member.name, member.value))
    }
  }

  /// The first rules whose pattern fits the host of an address.
  func siteRules(for address: String?) -> SiteRules? {
    guard !sites.isEmpty, let address, let host = SiteRules.host(of: address) else { return nil }
    return sites.first { $0.matches(host) }
  }
}
