import Foundation

/// Tags the tokens of a document from left to right, with the memory of how it tagged the same forms before.
///
/// Tokens that cannot begin a name are not looked at unless a name is open; that is three out of four.
package struct NameTagger {
  private let model: EntityModel
  /// The tag of each token (`NameTag`).
  package private(set) var tags: [UInt8] = []
  /// How sure each tag is, between 0 and 1; 1 for tokens outside names.
  package private(set) var confidences: [Float] = []
  private var features = Features()
  private var rows = Network.Rows()
  private var scores = [Float](repeating: 0, count: NameTag.count)

  package init(model: EntityModel) { self.model = model }

  /// Tags the forms that `reader` holds.
  package mutating func tag(_ reader: inout FormReader) {
    let forms = reader.forms
    tags.removeAll(keepingCapacity: true)
    tags.reserveCapacity(forms.count)
    confidences.removeAll(keepingCapacity: true)
    confidences.reserveCapacity(forms.count)
    var (tag1, tag2) = (0, 0)
    for index in forms.indices {
      if forms[index].isSentenceStart { (tag1, tag2) = (0, 0) }
      var tag = 0
      if forms[index].isCandidate || NameTag.isOpen(tag1) {
        let isLast = index + 1 >= forms.count || forms[index + 1].isSentenceStart
        let place = Int(forms[index].memory)
        let history = place >= 0 ? reader.memory.history(at: place) : 0
        tag = best(forms, index, tag1, tag2, history, isLast: isLast)
        if place >= 0 {
          reader.memory.count(tag == 0 ? 4 : NameTag.type(tag), at: place)
        }
      }
      tags.append(UInt8(tag))
      confidences.append(tag == 0 ? 1 : confidence(of: tag))
      (tag2, tag1) = (tag1, tag)
    }
  }

  /// The share of the tag among all, by the last scores.
  private func confidence(of tag: Int) -> Float {
    var sum: Float = 0
    for score in scores { sum += exp(score - scores[tag]) }
    return 1 / sum
  }

  @inline(__always) private mutating func best(
    _ forms: [TokenForm], _ index: Int, _ tag1: Int, _ tag2: Int, _ history: UInt64, isLast: Bool
  ) -> Int {
    let window = Features.Window(forms, index)
    features.fill(window)
    features.add(window.here, tag1, tag2, history: history)
    let network = model.network
    let lexicon = model.lexicon
    rows.removeAll()
    network.append(features, to: &rows)
    network.append(vector: window.before2.row, at: 0, lexicon, to: &rows)
    network.append(vector: window.before1.row, at: 1, lexicon, to: &rows)
    network.append(vector: window.here.row, at: 2, lexicon, to: &rows)
    network.append(vector: window.after1.row, at: 3, lexicon, to: &rows)
    network.append(vector: window.after2.row, at: 4, lexicon, to: &rows)
    network.score(rows, into: &scores)
    var (tag, score) = (0, -Float.infinity)
    for candidate in 0..<NameTag.count where NameTag.follows(candidate, tag1) {
      if isLast, NameTag.isOpen(candidate) { continue }
      if scores[candidate] > score { (tag, score) = (candidate, scores[candidate]) }
    }
    return tag
  }
}
