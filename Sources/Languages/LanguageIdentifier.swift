package import Documents

/// Identifies languages: by script, and where a script serves several, by the n-grams of the first letters.
package struct LanguageIdentifier {
  private let model: LanguageModel
  /// For each group, the log prior of each of its languages; those that are no candidates have none.
  private let priors: [[Float]]
  private var sums: [Int32] = []
  private var scripts = [Int](repeating: 0, count: Script.allCases.count)

  /// How much of a text is looked at.
  private static let scriptBytes = 1024
  private static let step = 64
  private static let maximumBytes = 1024

  /// An identifier that chooses among `candidates` (all when empty).
  package init(model: LanguageModel, candidates: [String] = []) {
    self.model = model
    priors = model.groups.map { group in
      group.codes.map { code in
        let name = Self.name(code)
        return candidates.isEmpty || candidates.contains(name) || candidates.contains(code)
          ? Self.prior(code) : -.infinity
      }
    }
  }

  /// The language of `bytes[range]`.
  ///
  /// - Parameter declared: What the document says its language is, as an ISO code; weighs as much as some words.
  /// - Returns: `und` with confidence 0 when there are no letters.
  /// - Complexity: O(1): some hundred bytes are read, at most 2 KiB.
  package mutating func identify(_ bytes: Span<UInt8>, _ range: Range<Int>, declared: String?)
    -> Language
  {
    let script = dominantScript(bytes, range)
    if script == .han || script == .kana { return eastAsian(declared) }
    if let only = script.onlyLanguage { return Language(code: only, confidence: 1) }
    guard let index = model.groups.firstIndex(where: { $0.script == script }) else {
      return Language(code: "und", confidence: 0)
    }
    return rank(bytes, range, index, declared)
  }

  /// The script of most letters, of the first kilobyte.
  private mutating func dominantScript(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Script {
    for index in scripts.indices { scripts[index] = 0 }
    var at = range.lowerBound
    let end = min(range.upperBound, at + Self.scriptBytes)
    var read = 0
    while at < end {
      let byte = bytes[at]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 { scripts[Int(Script.latin.rawValue)] += 1 }
        at += 1
      } else {
        let (code, size) = NGramReader.scalar(bytes, at)
        let script = Script(code)
        // A character of three bytes tells about as much as two letters.
        scripts[Int(script.rawValue)] += size > 2 && script == .han ? 2 : 1
        at += size
      }
      read += 1
      if read == 256, scripts[Int(Script.latin.rawValue)] > 160 { break }
    }
    var best = Script.other
    var most = 0
    for script in Script.allCases where script != .other {
      if scripts[Int(script.rawValue)] > most {
        (best, most) = (script, scripts[Int(script.rawValue)])
      }
    }
    return best
  }

  /// Chinese or Japanese: kana make it Japanese.
  private func eastAsian(_ declared: String?) -> Language {
    let kana = scripts[Int(Script.kana.rawValue)]
    let han = scripts[Int(Script.han.rawValue)] / 2
    if kana * 10 >= han { return Language(code: "ja", confidence: 1) }
    if declared == "ja", kana > 0 || han < 12 { return Language(code: "ja", confidence: 0.6) }
    return Language(code: "zh", confidence: han < 4 ? 0.7 : 1)
  }

  /// The most likely language of a group.
  private mutating func rank(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ index: Int, _ declared: String?
  ) -> Language {
    let group = model.groups[index]
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: group.width))
    var reader = NGramReader(script: group.script)
    var features = 0
    var at = range.lowerBound
    let end = min(range.upperBound, at + Self.maximumBytes)
    var best = (index: 0, score: -Float.infinity)
    var total: Float = 1
    while true {
      var stop = min(end, at + Self.step)
      // Not within a character.
      while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
      read(bytes, at..<stop, group, &reader, &features)
      at = stop
      let isLast = at >= end
      if isLast {
        reader.finish { hash in
          model.add(hash, group, &sums)
          features += 1
        }
      }
      guard features > 0 else {
        if isLast { return Language(code: "und", confidence: 0) }
        continue
      }
      let factor = group.scale / Float(features).squareRoot()
      best = (0, -.infinity)
      var second = -Float.infinity
      for language in group.codes.indices {
        var score =
          Float(sums[language]) * factor + group.biases[language] + priors[index][language]
        if let declared, Self.name(group.codes[language]) == declared {
          score += Self.weight(ofDeclared: declared)
        }
        if score > best.score {
          second = best.score
          best = (language, score)
        } else if score > second {
          second = score
        }
      }
      // Enough is enough: one in a hundred and fifty would still turn, hardly ever to the second.
      if isLast || reader.letters > 36 && best.score - second > 5 {
        total = 0
        for language in group.codes.indices {
          let score = Float(sums[language]) * factor + group.biases[language]
          let declaredBonus: Float =
            declared == Self.name(group.codes[language])
            ? Self.weight(ofDeclared: declared ?? "") : 0
          total += Self.exp(score + priors[index][language] + declaredBonus - best.score)
        }
        break
      }
    }
    guard best.score > -.infinity else { return Language(code: "und", confidence: 0) }
    return Language(code: Self.name(group.codes[best.index]), confidence: 1 / max(1, total))
  }

  @inline(__always) private mutating func read(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ group: LanguageModel.Group,
    _ reader: inout NGramReader, _ features: inout Int
  ) {
    reader.read(bytes, range) { hash in
      model.add(hash, group, &sums)
      features += 1
    }
  }

  /// How much a declaration adds to the log odds: English is what templates declare unasked.
  private static func weight(ofDeclared code: String) -> Float { code == "en" ? 1.5 : 3 }

  /// e to the power of `x`, near enough for a confidence, without a C library: (1 + x/1024)^1024.
  private static func exp(_ x: Float) -> Float {
    guard x > -80 else { return 0 }
    var result = 1 + x / 1024
    for _ in 0..<10 { result *= result }
    return result
  }

  /// The codes of all languages that can be identified.
  package static func allLanguages(_ model: LanguageModel) -> [String] {
    let single = Script.allCases.compactMap(\.onlyLanguage)
    return Array(Set(model.groups.flatMap { $0.codes.map(name) } + single + ["zh", "ja"]))
  }

  /// The code in records: Serbian in Latin letters is Serbian.
  static func name(_ code: String) -> String { code == "sr-latn" ? "sr" : code }

  /// The log prior: languages with little text in the world must show more.
  private static func prior(_ code: String) -> Float {
    if Self.large.contains(code) { return 0 }
    return Self.small.contains(code) ? -1.5 : -0.5
  }
  private static let large: Set<String> = [
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "id", "vi", "sv", "cs", "ar", "fa",
    "hi", "uk",
    "ro", "hu", "da", "no", "fi", "el", "bg", "he",
  ]
  private static let small: Set<String> = [
    "eo", "la", "ast", "oc", "br", "fy", "fo", "gd", "lb", "yi", "ti", "sd", "ug", "ckb", "ky",
    "tg", "tt", "om",
    "rw", "szl", "hsb", "ia", "dz", "as", "ne",
  ]
}
