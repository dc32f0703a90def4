import Documents
import Entities
import Foundation
import Sentences
import Stages

/// The speed of the entity stage beside the tokeniser's, measured in one run by processor time.
struct TaggingSpeed {
  let corpus: String
  let rounds: Int

  func report() throws {
    let started = ContinuousClock().now
    let stage = try EntityStage(settings: Settings(options: EntityStage.kind.options))
    let startUp = ContinuousClock().now - started
    let splitter = try SentenceStage(settings: Settings(options: SentenceStage.kind.options))
    var documents = try TrainingDocument.read(corpus).map(\.document)
    var words = 0
    for document in documents {
      var isInside = false
      for byte in document.text {
        if byte > 0x20, !isInside { words += 1 }
        isInside = byte > 0x20
      }
    }
    var split = splitter.makeWorker()
    var tagger = stage.makeWorker()
    var (splitting, tagging, mentions) = (0.0, 0.0, 0)
    for _ in 0..<rounds {
      for index in documents.indices {
        let start = clock()
        try split.process(&documents[index])
        let middle = clock()
        try tagger.process(&documents[index])
        let end = clock()
        splitting += Double(middle - start)
        tagging += Double(end - middle)
        mentions += documents[index].mentions.count
      }
    }
    let count = Double(words * rounds)
    let perSecond = Double(CLOCKS_PER_SEC)
    print(
      "\(words) words in \(documents.count) documents, \(rounds) rounds, \(mentions / rounds) mentions"
    )
    print("stage made in \(startUp)")
    print("sentences and tokens: \(Int(count / (splitting / perSecond))) words/s")
    print("entities: \(Int(count / (tagging / perSecond))) words/s")
    print("both: \(Int(count / ((splitting + tagging) / perSecond))) words/s")
  }
}
