import ArgumentParser
import Quotidian

/// The command line.
@main struct QuotidianCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "quotidian")
  mutating func run() throws {}
}
