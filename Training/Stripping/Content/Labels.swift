import Stripping

/// How much of each block is in the true text.
enum Labels {
  /// Words as the scorer counts them: runs of letters, digits and `_`, in lower case.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if isWord(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar == "_" || scalar.properties.numericType != nil
        || scalar.properties.isAlphabetic
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// For each block the share of it that the true text holds, 0 to 1; -1 for a block without words.
  ///
  /// Long blocks are measured by their runs of four words, as often as the truth has them; short ones
  /// are in when they are a line of the truth, and as many times as they are, or when they stand in the
  /// truth next to the words that stand next to them on the page.
  static func shares(blocks: [[String]], truth: String) -> [Float] {
    let whole = words(truth)
    var truthRuns: [String: Int] = [:]
    func runs(_ words: [String], _ body: (String) -> Void) {
      guard words.count >= 4 else { return }
      for start in 0...(words.count - 4) { body(words[start..<start + 4].joined(separator: " ")) }
    }
    runs(whole) { truthRuns[$0, default: 0] += 1 }
    var pageRuns: [String: Int] = [:]
    for block in blocks { runs(block) { pageRuns[$0, default: 0] += 1 } }
    var truthLines: [String: Int] = [:]
    for line in truth.split(separator: "\n") {
      truthLines[words(String(line)).joined(separator: " "), default: 0] += 1
    }
    var pageLines: [String: Int] = [:]
    for block in blocks where block.count < 4 {
      pageLines[block.joined(separator: " "), default: 0] += 1
    }
    var shares: [Float] = []
    for block in blocks {
      guard !block.isEmpty else {
        shares.append(-1)
        continue
      }
      if block.count >= 4 {
        var (sum, count): (Float, Float) = (0, 0)
        runs(block) {
          count += 1
          if let there = truthRuns[$0] { sum += min(1, Float(there) / Float(pageRuns[$0] ?? 1)) }
        }
        shares.append(sum / count)
      } else {
        let line = block.joined(separator: " ")
        if let there = truthLines[line] {
          shares.append(min(1, Float(there) / Float(pageLines[line] ?? 1)))
        } else {
          shares.append(0)
        }
      }
    }
    // Short blocks inside a longer line of the truth.
    for index in blocks.indices where shares[index] == 0 && blocks[index].count < 4 {
      let before = index > 0 ? blocks[index - 1].suffix(3) : []
      let after = index + 1 < blocks.count ? blocks[index + 1].prefix(3) : []
      let isAfter =
        before.count + blocks[index].count >= 4
        && truthRuns[
          (before.suffix(4 - blocks[index].count) + blocks[index]).joined(separator: " ")]
          != nil
      let isBefore =
        after.count + blocks[index].count >= 4
        && truthRuns[(blocks[index] + after.prefix(4 - blocks[index].count)).joined(separator: " ")]
          != nil
      if isAfter || isBefore { shares[index] = isAfter && isBefore ? 1 : 0.8 }
    }
    return shares
  }

  /// F1 of a bag of words, as the scorer computes it.
  static func f1(_ predicted: [String], _ truth: [String]) -> Double {
    if truth.isEmpty { return predicted.isEmpty ? 1 : 0 }
    if predicted.isEmpty { return 0 }
    var counts: [String: Int] = [:]
    for word in truth { counts[word, default: 0] += 1 }
    var hits = 0
    for word in predicted {
      if let left = counts[word], left > 0 {
        counts[word] = left - 1
        hits += 1
      }
    }
    return 2 * Double(hits) / Double(predicted.count + truth.count)
  }
}
