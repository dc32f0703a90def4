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
  private var buffers = Network.Buffers()
  private var before2 = SumCache(size: 4096)
  private var before1 = SumCache(size: 4096)
  private var here = SumCache(size: 8192)
  private var after1 = SumCache(size: 4096)
  private var after2 = SumCache(size: 4096)

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
      var confidence: Float = 1
      if forms[index].isCandidate || NameTag.isOpen(tag1) {
        let isLast = index + 1 >= forms.count || forms[index + 1].isSentenceStart
        let place = Int(forms[index].memory)
        let history = place >= 0 ? reader.memory.history(at: place) : 0
        let scores = scores(forms, index, tag1, tag2, history)
        tag = Self.best(scores, behind: tag1, isLast: isLast)
        if tag > 0 { confidence = Self.confidence(of: tag, scores) }
        if place >= 0 {
          reader.memory.count(tag == 0 ? 4 : NameTag.type(tag), at: place)
        }
      }
      tags.append(UInt8(tag))
      confidences.append(confidence)
      (tag2, tag1) = (tag1, tag)
    }
  }

  /// The share of the tag among all.
  private static func confidence(of tag: Int, _ scores: Network.Scores) -> Float {
    var sum: Float = 0
    for other in 0..<NameTag.count { sum += exp(scores[other] - scores[tag]) }
    return 1 / sum
  }

  @inline(__always) private mutating func scores(
    _ forms: [TokenForm], _ index: Int, _ tag1: Int, _ tag2: Int, _ history: UInt64
  ) -> Network.Scores {
    let window = Features.Window(forms, index)
    var sum = RowSum()
    before2.add(window.before2, as: .before2, to: &sum, model, &buffers)
    before1.add(window.before1, as: .before1, to: &sum, model, &buffers)
    here.add(window.here, as: .here(tag: tag1), to: &sum, model, &buffers)
    after1.add(window.after1, as: .after1, to: &sum, model, &buffers)
    after2.add(window.after2, as: .after2, to: &sum, model, &buffers)
    buffers.removeAll()
    buffers.features.addConjunctions(window)
    buffers.features.addHistory(window.here, tag1, tag2, history: history)
    model.network.findRows(&buffers)
    model.network.add(buffers, to: &sum)
    return model.network.scores(sum)
  }

  /// The tag of the highest score among those that may stand here.
  @inline(__always) private static func best(
    _ scores: Network.Scores, behind tag1: Int, isLast: Bool
  ) -> Int {
    var (tag, score) = (0, -Float.infinity)
    for candidate in 0..<NameTag.count where NameTag.follows(candidate, tag1) {
      if isLast, NameTag.isOpen(candidate) { continue }
      if scores[candidate] > score { (tag, score) = (candidate, scores[candidate]) }
    }
    return tag
  }
}
