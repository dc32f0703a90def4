import Documents
import Stages

/// The stage at work: forms, names, values, what overlaps is settled, names are joined to entities.
struct EntityWorker: StageWorker {
  private let stage: EntityStage
  private var reader = FormReader()
  private var tagger: NameTagger?
  private var hashes: [UInt64] = []
  private var names: [Mention] = []
  private var values: [Mention] = []
  private var world: [WorldNames.Match] = []
  private var listed: [Mention] = []
  private var atoms = Atoms()
  private var matches: [GazetteerAutomaton.Match] = []

  init(stage: EntityStage) {
    self.stage = stage
    tagger = stage.model.map { NameTagger(model: $0) }
  }

  mutating func process(_ document: inout Document) throws(StageError) {
    names.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    findNames(document)
    if stage.findsValues { findValues(document) }
    NameEdges.settle(&names, document)
    HeadNouns.settle(&names, document)
    addWorldNames(document)
    OrganizationNames.settle(&names, document)
    Subtypes.mark(&names, document)
    document.mentions = MentionMerge.merged(names: names, values: values)
    if let gazetteer = stage.gazetteer {
      gazetteer.find(in: document.text, &atoms, &matches, into: &listed)
      document.mentions = MentionMerge.merged(
        document.mentions, listed: listed, listedWin: stage.gazetteerWins)
    }
    EntityJoiner.join(&document)
  }

  private mutating func findNames(_ document: Document) {
    guard let model = stage.model else { return }
    reader.read(document.text, document.tokens, model.lexicon)
    tagger?.tag(&reader)
    if let tagger {
      NameBoundaries(text: document.text, tokens: document.tokens)
        .appendMentions(of: tagger.tags, tagger.confidences, to: &names)
      if ForeignNames.applies(to: document.language) {
        ForeignNames.settle(&names, document, reader.forms)
      }
    }
  }

  private mutating func addWorldNames(_ document: Document) {
    guard stage.model != nil else { return }
    world.removeAll(keepingCapacity: true)
    WorldNames.find(in: document.text, document.tokens, into: &world)
    if !world.isEmpty { names = WorldNames.merged(names, world) }
  }

  private mutating func findValues(_ document: Document) {
    hashes.removeAll(keepingCapacity: true)
    if reader.forms.count == document.tokens.count {
      for form in reader.forms { hashes.append(form.lower) }
    } else {
      for token in document.tokens { hashes.append(FormHash.lowercase(document.text[token.range])) }
    }
    let anchor = document.metadata.published.flatMap { CalendarDate(isoPrefix: $0) }
    var scanner = ValueScanner(text: document.text, anchor: anchor)
    scanner.scan(document.tokens, hashes: hashes, blocks: document.blocks, into: &values)
  }
}
