import Foundation
import Quotes

/// A sentence of a treebank: its words and their tags.
struct TaggedSentence {
  var text: [UInt8] = []
  var words: [Range<Int>] = []
  var tags: [PartOfSpeech] = []
}

/// Reads CoNLL-U. Contracted words ("don't") count by their parts, as our tokens do.
enum TreebankReader {
  static func read(_ path: String) throws -> [TaggedSentence] {
    let data = try Data(contentsOf: URL(filePath: path))
    var sentences: [TaggedSentence] = []
    var current = TaggedSentence()
    for line in String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.isEmpty {
        if !current.words.isEmpty { sentences.append(current) }
        current = TaggedSentence()
        continue
      }
      if line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 5, fields[0].allSatisfy(\.isNumber) else { continue }
      let start = current.text.count
      current.text.append(contentsOf: fields[1].utf8)
      current.words.append(start..<current.text.count)
      current.tags.append(
        PartOfSpeech(
          universal: String(fields[3]), penn: String(fields[4]), form: String(fields[1])))
    }
    if !current.words.isEmpty { sentences.append(current) }
    return sentences
  }
}
