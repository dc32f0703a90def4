import Documents
import Foundation
import JSON
import Sentences

/// Trains the model of sentence boundaries, or shows where the rules alone are wrong.
///
///     TrainSentences train texts.jsonl sentence.bin
///     TrainSentences audit texts.jsonl
///
/// A text is a JSON object a line with `text` and `sents`, code point spans.
@main struct TrainSentences {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: TrainSentences train TEXTS FILE | audit TEXTS")
      exit(64)
    }
    var places = PlaceCollector(model: BoundaryModel.gateOpen)
    for line in Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1]))).split(separator: 10)
    {
      try places.add(JSONReader.read(Array(line)))
    }
    if arguments[0] == "audit" {
      places.printAudit()
      return
    }
    let gate = places.learnGate()
    print("places to learn: \(places.mark.count) with a mark, \(places.soft.count) without")
    let settings = ProcessInfo.processInfo.environment
    let penalty = Float(settings["PENALTY"] ?? "") ?? 2e-6
    let mark = LogisticRegression.train(places.mark, penalty: penalty, epochs: 12)
    let soft = LogisticRegression.train(places.soft, penalty: penalty, epochs: 12)
    // All but one in 200 of the places that the whole model takes reach this with their first features.
    func limit(_ count: Int) -> Float {
      let sums = places.soft.compactMap { place -> Float? in
        let all = place.slots.reduce(Float(0)) { $0 + soft[Int($1)] }
        guard place.isEnd, all > 0 else { return nil }
        return place.slots.prefix(count).reduce(0) { $0 + soft[Int($1)] }
      }.sorted()
      let limit = sums.isEmpty ? 0 : sums[sums.count / 200]
      let passing = places.soft.count { place in
        place.slots.prefix(count).reduce(0) { $0 + soft[Int($1)] } >= limit
      }
      print("after \(count): \(limit), \(passing) of \(places.soft.count) places reach it")
      return limit
    }
    let counts = BoundaryFeatures.earlyCounts
    let early = (limit(counts.first), limit(counts.second))
    let bytes = BoundaryModel.file(mark: mark, soft: soft, early: early, gate: gate)
    try Data(bytes).write(to: URL(fileURLWithPath: arguments[2]))
    print("wrote \(bytes.count) bytes")
  }
}

/// One place: the slots of its features, and whether a sentence ends there.
struct Place {
  var slots: [UInt32]
  var isEnd: Bool
  /// What stands before and after looks like; see `BoundaryFeatures.look`.
  var looks: Int
}

/// The places of annotated texts that the model decides.
struct PlaceCollector {
  var mark: [Place] = []
  var soft: [Place] = []
  private var audit: [String: (count: Int, samples: [String])] = [:]
  private let profiles = LanguageProfiles()
  private var tokenizer = Tokenizer()
  private var splitter: SentenceSplitter

  init(model: BoundaryModel) { splitter = SentenceSplitter(model: model) }

  /// Which pairs of looks are worth a thought: a sentence ended there at least twice, and at one place in 100.
  /// Drops the places that are not.
  mutating func learnGate() -> [UInt8] {
    var counts = [(all: Int, ends: Int)](repeating: (0, 0), count: 65536)
    for place in soft {
      counts[place.looks].all += 1
      if place.isEnd { counts[place.looks].ends += 1 }
    }
    var gate = [UInt8](repeating: 0, count: 8192)
    for (pair, count) in counts.enumerated() where count.ends > 1 && count.ends * 100 >= count.all {
      gate[pair >> 3] |= 1 << UInt8(pair & 7)
    }
    let (all, ends) = (soft.count, soft.count(where: \.isEnd))
    soft.removeAll { gate[$0.looks >> 3] & 1 << UInt8($0.looks & 7) == 0 }
    let open = BoundaryFeatures.smallWords.flatMap { l in
      BoundaryFeatures.smallWords.map { (l << 8 | $0, counts[Int(l << 8 | $0)]) }
    }
    print("small words: \(open)")
    print("gate: \(soft.count) of \(all) places, \(soft.count(where: \.isEnd)) of \(ends) ends")
    return gate
  }

  mutating func add(_ value: JSONValue) throws {
    let text = value["text"]?.string ?? ""
    let bytes = Array(text.utf8)
    var offsets: [Int] = []
    for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { offsets.append(offset) }
    let starts = Set(
      (value["sents"]?.array ?? []).compactMap { $0.array?.first?.integer }.map { offsets[$0] })
    var tokens: [Token] = []
    let profile = profiles["en"]
    var blocks: [Range<Int>] = []
    for range in Self.paragraphs(bytes) {
      let first = tokens.count
      tokenizer.tokenize(bytes.span, range, as: profile, into: &tokens)
      blocks.append(first..<tokens.count)
    }
    let characters = CharacterTable()
    let tone = splitter.begin(bytes.span, tokens, soft: .always)
    for block in blocks {
      splitter.prepare(bytes.span, tokens, block, profile)
      var from = block.lowerBound
      var first = from
      while var place = splitter.nextPlace(
        bytes.span, tokens, from: from, to: block.upperBound, profile, soft: true)
      {
        place.sentenceStart = first
        // The gold sentence may have begun between the last place and this one.
        for index in from..<place.next where starts.contains(Int(tokens[index].start)) {
          place.sentenceStart = index
        }
        first = place.sentenceStart
        from = place.next
        let isEnd = starts.contains(Int(tokens[place.next].start))
        let verdict = splitter.verdict(bytes.span, tokens, block, place, profile)
        if place.mark != .none, verdict != .ask, (verdict == .split) != isEnd || true {
          let isWrong = (verdict == .split) != isEnd
          let key = "\(verdict) \(place.mark) \(isWrong ? "WRONG" : "right")"
          audit[key, default: (0, [])].count += 1
          if isWrong {
            let start = Int(tokens[max(block.lowerBound, place.index - 6)].start)
            let end = Int(tokens[min(block.upperBound - 1, place.next + 6)].end)
            let middle = Int(tokens[place.next].start)
            audit[key]?.samples.append(
              String(decoding: bytes[start..<middle], as: UTF8.self) + "‖"
                + String(decoding: bytes[middle..<end], as: UTF8.self))
          }
        }
        guard verdict == .ask else { continue }
        var slots: [UInt32] = []
        BoundaryFeatures.forEach(
          bytes.span, tokens, block, place, tone, characters, { slots.append($0) },
          { _ in true })
        let left = BoundaryFeatures.look(bytes.span, tokens, place.next - 1, block, characters)
        let right = BoundaryFeatures.look(bytes.span, tokens, place.next, block, characters)
        let learned = Place(slots: slots, isEnd: isEnd, looks: Int(left << 8 | right))
        if place.hasMark { mark.append(learned) } else { soft.append(learned) }
      }
    }
  }

  func printAudit() {
    for (key, value) in audit.sorted(by: { $0.key < $1.key }) {
      print("\(value.count)\t\(key)")
      for sample in value.samples.prefix(40) { print("      \(sample)") }
    }
    print(
      "ask: \(mark.count) (\(mark.count(where: \.isEnd)) ends), soft \(soft.count) (\(soft.count(where: \.isEnd)) ends)"
    )
  }

  static func paragraphs(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    var at = 0
    while at + 1 < bytes.count {
      if bytes[at] == 10, bytes[at + 1] == 10 {
        if at > start { found.append(start..<at) }
        start = at + 2
        at += 1
      }
      at += 1
    }
    if start < bytes.count { found.append(start..<bytes.count) }
    return found
  }
}
