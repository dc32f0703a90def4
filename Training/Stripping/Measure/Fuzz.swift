import Documents
import Foundation
import Stages
import Stripping

/// Breaks real pages at random and looks whether what comes out is sound.
struct Fuzz {
  let pages: [(id: String, bytes: [UInt8])]
  var state: UInt64

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  /// A page with some bytes changed, dropped, doubled or taken from another page.
  private mutating func next() -> [UInt8] {
    var bytes = Array(pages[random(pages.count)].bytes.prefix(60_000))
    for _ in 0...random(30) where !bytes.isEmpty {
      let place = random(bytes.count)
      let end = min(bytes.count, place + random(300))
      switch random(7) {
      case 0: bytes[place] = UInt8(random(256))
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(Array("<>\"'&/!-=\0".utf8)[random(10)], at: place)
      case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: random(bytes.count))
      case 4:
        let other = pages[random(pages.count)].bytes
        let start = random(other.count)
        bytes.insert(contentsOf: other[start..<min(other.count, start + 400)], at: place)
      case 5: bytes.insert(contentsOf: Array("<noscript><svg><!--<table><pre>".utf8), at: place)
      default: bytes.removeSubrange(end...)
      }
    }
    return bytes
  }

  /// Runs for some seconds; gives the number of pages, and stops at the first that is not sound.
  mutating func run(seconds: Double) throws -> Int {
    let settings = Settings(
      options: StripStage.kind.options, replacing: ["markdown": .boolean(true)])
    var worker = try StripStage(settings: settings).makeWorker()
    let began = Date()
    var count = 0
    while Date().timeIntervalSince(began) < seconds {
      let bytes = next()
      // If the process dies, this is what killed it.
      try Data(bytes).write(to: URL(fileURLWithPath: "fuzz-current.html"))
      var document = Document(
        id: "fuzz", provenance: Provenance(path: "fuzz"),
        raw: RawContent(bytes: bytes, format: .html))
      let start = Date()
      do { try worker.process(&document) } catch { continue }
      count += 1
      guard Self.isSound(document), Date().timeIntervalSince(start) < 10 else {
        print("not sound, or slow: fuzz-current.html")
        exit(1)
      }
    }
    try? FileManager.default.removeItem(atPath: "fuzz-current.html")
    return count
  }

  private static func isSound(_ document: Document) -> Bool {
    guard String(validating: document.text, as: UTF8.self) != nil else { return false }
    var end: UInt32 = 0
    for block in document.blocks {
      guard block.span.start >= end, block.span.end > block.span.start,
        block.span.end <= document.text.count
      else { return false }
      end = block.span.end
    }
    return true
  }
}
