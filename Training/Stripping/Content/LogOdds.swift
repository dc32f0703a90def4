import Foundation
import Stripping

/// Counts how often words of class names and of the text go with content; one vote a page.
enum LogOdds {
  static func tables(of pages: [TrainingPage]) -> (names: HashScores, words: HashScores) {
    (
      table(pages, fewestPages: 2) { $0.sample.nameHashes(of: $1) },
      table(pages, fewestPages: 5) { $0.sample.wordHashes(of: $1) }
    )
  }

  private static func table(
    _ pages: [TrainingPage], fewestPages: Float, hashes: (TrainingPage, Int) -> [UInt32]
  ) -> HashScores {
    var votes: [UInt32: (content: Float, rest: Float)] = [:]
    // A host with many pages has one voice.
    var pagesOfHost: [String: Float] = [:]
    for page in pages { pagesOfHost[page.host, default: 0] += 1 }
    for page in pages {
      var own: [UInt32: (content: Float, rest: Float)] = [:]
      for index in page.blocks.indices where page.shares[index] >= 0 {
        let weight = Float(min(page.blocks[index].count, 50))
        for hash in Set(hashes(page, index)) {
          own[hash, default: (0, 0)].content += page.shares[index] * weight
          own[hash, default: (0, 0)].rest += (1 - page.shares[index]) * weight
        }
      }
      let voice = 1 / (pagesOfHost[page.host] ?? 1)
      for (hash, sums) in own {
        let all = sums.content + sums.rest
        guard all > 0 else { continue }
        votes[hash, default: (0, 0)].content += voice * sums.content / all
        votes[hash, default: (0, 0)].rest += voice * sums.rest / all
      }
    }
    var entries: [(hash: UInt32, score: Int8)] = []
    for (hash, vote) in votes where vote.content + vote.rest >= fewestPages - 0.01 {
      let odds = log((vote.content + 1) / (vote.rest + 1))
      entries.append((hash, Int8(max(-127, min(127, (odds * 16).rounded())))))
    }
    return HashScores(entries.sorted { $0.hash < $1.hash })
  }
}
