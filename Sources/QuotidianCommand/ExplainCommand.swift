import ArgumentParser
import Quotidian

/// `quotidian explain FILE`: what each stage made of one document.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Show what each stage made of one document: kept and dropped blocks, sentences, entities, quotes."
  )

  @Argument(help: "The document.", completion: .file())
  var file: String

  @OptionGroup var pipelineArguments: PipelineArguments

  @Option(help: "Colour: auto, always or never.")
  var color = Palette.Choice.auto

  @Flag(help: "Leave out the blocks that were dropped.")
  var keptOnly = false

  func run() throws {
    let pipeline = try pipelineArguments.load()
    let paint = Palette(color, console: .standardOutput, environment: ProcessEnvironment.variables)
    var document = try SingleDocument(path: file, limits: pipeline.limits).read()
    document.explanation = Explanation()
    document.pipeline = pipeline.fingerprint
    var worker = PipelineWorker(steps: pipeline.steps)
    let documents: [Document]
    do {
      documents = try worker.process(document)
    } catch {
      throw CommandFailure(
        message: "\(file): stage \(error)", fix: "a run would put it into quarantine and go on")
    }
    let console = Console.standardOutput
    let wrap = TextWrap(columns: console.isTerminal ? console.columns : nil)
    for document in documents {
      console.write(
        DocumentPrinter(paint: paint, wrap: wrap, showsDropped: !keptOnly).text(of: document))
    }
  }
}
