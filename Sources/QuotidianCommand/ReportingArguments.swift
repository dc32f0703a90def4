import ArgumentParser
import Quotidian

/// The flags that say how much a run tells on the way, and how.
struct ReportingArguments: ParsableArguments {
  /// How notes are written.
  enum LogFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "Colour: auto, always or never.")
  var color = Palette.Choice.auto

  @Flag(name: .shortAndLong, help: "Say only what went wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more of what happens.")
  var verbose = false

  @Option(help: "How messages are written: text, or json with one object a line.")
  var logFormat = LogFormat.text

  /// The least level that is shown.
  var threshold: RunNote.Level { quiet ? .error : verbose ? .debug : .info }
}
