import Documents
import JSON
import Stages
import Testing

@testable import Duplicates

@Suite struct SketchTests {
  static func words(_ seed: Int, _ count: Int) -> [String] {
    (0..<count).map { "w\(($0 &* 7919 &+ seed &* 104_729) % 9973)" }
  }
  private func sketch(_ text: String) -> Sketch? {
    var sketcher = Sketcher(words: 4)
    return sketcher.sketch(of: Array(text.utf8))
  }

  @Test(arguments: [
    // two texts, whether their words are the same
    ("The quick brown fox", "the  QUICK\nbrown, fox!", true),
    ("The quick brown fox", "The quick brown ox", false),
    ("a b", "ab", false),
    ("über", "Über", false),  // Only ASCII is folded.
    ("中文字", "中 文 字", true),
  ])
  func `The hash of words ignores what stands between them`(a: String, b: String, isSame: Bool) {
    #expect((sketch(a)?.words == sketch(b)?.words) == isSame)
  }

  @Test func `A text without words has no sketch`() {
    #expect(sketch("") == nil)
    #expect(sketch(" -- \n") == nil)
    #expect(sketch("x") != nil)
    #expect(sketch("\u{4E2D}") != nil)
  }

  @Test func `The estimate is near the share of sequences`() {
    for (kept, total) in [(100, 100), (280, 300), (200, 300), (150, 300), (0, 300)] {
      let first = Self.words(1, total)
      let second = Array(first.prefix(kept)) + Self.words(2, total - kept)
      func shingles(_ words: [String]) -> Set<[String]> {
        Set((0...(words.count - 4)).map { Array(words[$0..<$0 + 4]) })
      }
      let (a, b) = (shingles(first), shingles(second))
      let jaccard = Double(a.intersection(b).count) / Double(a.union(b).count)
      guard let x = sketch(first.joined(separator: " ")),
        let y = sketch(second.joined(separator: " "))
      else {
        Issue.record("no sketch")
        return
      }
      #expect(abs(x.similarity(to: y) - jaccard) < 0.15, "\(kept) of \(total)")
    }
  }

  @Test func `Broken UTF-8 and any bytes are taken`() {
    var sketcher = Sketcher(words: 3)
    var random = SystemRandomNumberGenerator()
    for count in 0..<300 {
      _ = sketcher.sketch(
        of: (0..<count % 40).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) })
    }
  }
}

@Suite struct DuplicateMarkerTests {
  /// Records as the serialize stage writes them, for documents of the given texts.
  private func records(_ texts: [(id: String, text: String)]) throws -> [[UInt8]] {
    let stage = DuplicateStage(settings: Settings(options: DuplicateStage.kind.options))
    var worker = stage.makeWorker()
    return try texts.map { id, text in
      var document = Document(id: id, text: text)
      try worker.process(&document)
      var json = JSONWriter()
      json.beginObject()
      json.name("id")
      json.string(document.id)
      json.name("text")
      json.string(document.text)
      for field in document.extraFields {
        json.name(field.name)
        json.value(field.value)
      }
      json.name("offsets")
      json.string("codepoint")
      json.endObject()
      json.endLine()
      return json.bytes
    }
  }

  private func twins(_ records: [[UInt8]]) throws -> (twins: [String?], records: [[UInt8]]) {
    let stage = DuplicateStage(settings: Settings(options: DuplicateStage.kind.options))
    var marker = try #require(stage.makeReviser())
    var revised: [[UInt8]] = []
    for record in records {
      var record = record
      _ = marker.revise(&record)
      revised.append(record)
    }
    return (
      try revised.map { try JSONReader.read($0)["dedupe"]?["twin"]?.string }, revised
    )
  }

  private let long = SketchTests.words(1, 300).joined(separator: " ")

  @Test func `A copy names the first of its kind`() throws {
    let other = SketchTests.words(5, 300).joined(separator: " ")
    let records = try records([
      ("a", long), ("b", other), ("c", long.uppercased()),
      ("d", long + " With reports from elsewhere."),
      ("e\"\\}", "short text of its own"), ("f", "Short text, of its own"), ("g", ""), ("h", ""),
      ("i", #"a page that says "dedupe":{"hash":"x"#),
    ])
    let found = try twins(records)
    #expect(found.twins == [nil, nil, "a", "a", nil, "e\"\\}", nil, nil, nil])
    // Deciding again changes nothing, and one that goes passes its place on.
    #expect(try twins(found.records).records == found.records)
    #expect(
      try twins(Array(found.records.dropFirst())).twins == [
        nil, nil, "c", nil, "e\"\\}", nil, nil, nil,
      ])
  }

  @Test func `Copies can be dropped`() throws {
    let records = try records([("a", long), ("b", "another"), ("c", long.uppercased())])
    let stage = DuplicateStage(
      settings: Settings(
        options: DuplicateStage.kind.options, replacing: ["copies": .string("drop")]))
    var marker = try #require(stage.makeReviser())
    let revisions = records.map { record in
      var record = record
      return marker.revise(&record)
    }
    #expect(revisions == [.kept, .kept, .dropped])
  }

  @Test func `A record without the field stays as it is`() {
    var marker = DuplicateMarker(index: DuplicateIndex(similarity: 0.8))
    for text in [
      "{}\n", "", "{\"id\":\"a\"}\n", "{\"id\":\"a\",\"dedupe\":{\"hash\":\"",
      "\"dedupe\":{\"hash\":\"0\"}",
    ] {
      var record = Array(text.utf8)
      let revision = marker.revise(&record)
      #expect(revision == .kept)
      #expect(record == Array(text.utf8))
    }
  }

  @Test func `Copies are found at the similarity asked for`() {
    var index = DuplicateIndex(similarity: 0.8)
    var sketcher = Sketcher(words: 4)
    var found = 0
    for number in 0..<200 {
      let words = SketchTests.words(number * 31 + 7, 240)
      let copy = Array(words.prefix(225)) + ["with", "reports", "from", "x\(number)"]
      for text in [words, copy] {
        guard let sketch = sketcher.sketch(of: Array(text.joined(separator: " ").utf8)) else {
          continue
        }
        if index.insert(sketch) != nil { found += 1 }
      }
    }
    // About 0.92 are shared, so nearly all are found, and no two others are taken for copies.
    #expect(found >= 190 && found <= 200)
    #expect(index.count == 400 - found)
  }
}
