/// Colours of the terminal, or none.
struct Palette: Sendable {
  /// When to use colour.
  enum Choice: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// A style: the parameters of an SGR escape sequence (ECMA-48).
  enum Style: String {
    case bold = "1", dim = "2", struck = "2;9"
    case red = "31", green = "32", yellow = "33", blue = "34", magenta = "35", cyan = "36"
    case speaker = "1;36", cue = "3;33", quote = "4;32"
  }

  private let isOn: Bool

  /// A palette that follows `--color`, `NO_COLOR` (no-color.org) and whether a person is looking.
  init(_ choice: Choice, console: Console, environment: [String: String]) {
    isOn =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        console.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
          && environment["TERM"] != "dumb"
      }
  }

  /// The text in a style.
  func callAsFunction(_ style: Style, _ text: String) -> String {
    isOn ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
