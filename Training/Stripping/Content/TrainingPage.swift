import Dispatch
import Foundation
import JSON
import Stripping

/// A page with its true text.
struct TrainingPage: Sendable {
  let id: String
  let host: String
  let type: String
  let sample: ContentSample
  /// The words of each block.
  let blocks: [[String]]
  let truth: [String]
  /// How much of each block is in the truth; -1 for one without words.
  let shares: [Float]

  /// Reads all pages of a truth file.
  static func load(folder: String, truth: String) throws -> [TrainingPage] {
    let lines = try Data(contentsOf: URL(fileURLWithPath: truth)).split(separator: 0x0A)
    let results = Results<TrainingPage>(count: lines.count)
    DispatchQueue.concurrentPerform(iterations: lines.count) { index in
      guard let value = try? JSONReader.read(Array(lines[index])), let id = value["id"]?.string,
        let html = try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(id).html"))
      else { return }
      let text = value["text"]?.string ?? ""
      let sample = ContentSample(html: Array(html))
      let blocks = (0..<sample.count).map { Labels.words(sample.text(of: $0)) }
      let host = URL(string: value["url"]?.string ?? "")?.host ?? id
      results.set(
        index,
        TrainingPage(
          id: id, host: host, type: value["page_type"]?.string ?? "", sample: sample,
          blocks: blocks, truth: Labels.words(text),
          shares: Labels.shares(blocks: blocks, truth: text)))
    }
    return results.all
  }

  /// F1 of the blocks at or above a threshold.
  func f1(scores: [Float], threshold: Float) -> Double {
    f1(isKept: scores.map { $0 >= threshold })
  }

  /// F1 of the blocks that are kept.
  func f1(isKept: [Bool]) -> Double {
    var words: [String] = []
    for index in blocks.indices where isKept[index] { words += blocks[index] }
    return Labels.f1(words, truth)
  }

  /// Which of `count` parts the page belongs to: all pages of a host to the same.
  func fold(of count: Int, salt: UInt64 = 0) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ (salt &* 0x9E37_79B9_7F4A_7C15)
    for byte in host.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return Int((hash >> 33) % UInt64(count))
  }
}

/// Results of work done side by side, in order.
final class Results<Element: Sendable>: @unchecked Sendable {
  // SAFETY: `lock` guards `elements`; the tool has no test of its own.
  private let lock = NSLock()
  private var elements: [Element?]

  init(count: Int) { elements = Array(repeating: nil, count: count) }

  func set(_ index: Int, _ element: Element) {
    lock.lock()
    elements[index] = element
    lock.unlock()
  }

  var all: [Element] { elements.compactMap(\.self) }
}
