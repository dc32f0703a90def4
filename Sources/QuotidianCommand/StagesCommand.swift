import ArgumentParser
import Quotidian

/// `quotidian stages`: what a pipeline can hold.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages", abstract: "List the stages and their options.")

  @Argument(help: "Show only this stage.")
  var name: String?

  @Option(help: "Colour: auto, always or never.")
  var color = Palette.Choice.auto

  func run() throws {
    let registry = StageRegistry.standard
    if let name, registry[name] == nil {
      throw CommandFailure(
        message: "there is no stage \"\(name)\"",
        fix: "one of " + registry.kinds.map(\.name).joined(separator: ", "), status: .wrongUse)
    }
    let paint = Palette(
      color, console: .standardOutput, environment: ProcessEnvironment.variables)
    for kind in registry.kinds where name == nil || kind.name == name {
      Console.standardOutput.write(Self.describe(kind, paint))
    }
  }

  private static func describe(_ kind: StageKind, _ paint: Palette) -> String {
    func layers(_ layers: Set<Layer>) -> String {
      layers.isEmpty ? "nothing" : layers.map(\.rawValue).sorted().joined(separator: ", ")
    }
    var text = paint(.bold, kind.name) + "  \(kind.summary)\n"
    text += paint(.dim, "  needs \(layers(kind.requires)); gives \(layers(kind.provides))") + "\n"
    for option in kind.options {
      text += "  " + paint(.cyan, option.name)
      if let standard = option.standard { text += " = \(standard.compact)" }
      text += "\n      \(option.summary)\n"
      if case .choice(let choices) = option.shape {
        text += paint(.dim, "      one of " + choices.joined(separator: ", ")) + "\n"
      }
    }
    return text + "\n"
  }
}
