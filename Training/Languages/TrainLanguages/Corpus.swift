import Foundation
import JSON
import Languages

/// The texts of each language, by source, and its words by frequency.
struct Corpus {
  /// One language's texts.
  struct Texts {
    /// For each source its lines, as words.
    var sources: [String: [[UInt8]]] = [:]
    /// Words with the running sum of their frequencies.
    var words: [(sum: Double, word: [UInt8])] = []
    var script = Script.other
    /// The sources to draw from, some more than once: treebank sentences are closest to news and count three
    /// times a source of Debian's.
    var pool: [[[UInt8]]] = []

    var pooled: Texts {
      var texts = self
      for (name, lines) in sources.sorted(by: { $0.key < $1.key }) where !lines.isEmpty {
        texts.pool += Array(repeating: lines, count: name == "extra" || name == "prose" ? 3 : 1)
      }
      return texts
    }
  }

  /// Which languages of a script are told apart; the rest of what was gathered is too little or too close to a
  /// larger one.
  static let wanted: [Script: String] = [
    .latin: """
    en de fr es it pt nl da sv no fi is et lv lt pl cs sk sl hr sr-latn sq ro hu tr az eu ca gl ga cy br oc af sw xh zu id ms fil vi
    mt eo uz fy gd lb la so ku rw
    """,
    .cyrillic: "ru uk be bg mk sr kk ky tg mn tt",
    .arabic: "ar fa ur ps ug ckb sd", .hebrew: "he yi", .devanagari: "hi mr ne", .bengali: "bn as",
    .ethiopic: "am ti",
  ]

  private(set) var texts: [String: Texts] = [:]

  /// The languages of a script that there is text for.
  func languages(of script: Script) -> [String] {
    (Self.wanted[script] ?? "").split(whereSeparator: \.isWhitespace).map(String.init).filter {
      code in
      guard let found = texts[code] else { return false }
      return found.sources.values.reduce(0) { $0 + $1.count } > 200 || found.words.count > 1000
    }
  }

  /// Reads what `gather.py` wrote.
  mutating func load(folder: String) throws {
    let wanted = Set(
      Self.wanted.values.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(String.init))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".txt") {
      let code = String(name.dropLast(4))
      guard wanted.contains(code) else { continue }
      guard
        let script = Self.wanted.first(where: {
          $0.value.split(whereSeparator: \.isWhitespace).map(String.init).contains(code)
        })?.key
      else { continue }
      var found = texts[code] ?? Texts()
      found.script = script
      var sum = found.words.last?.sum ?? 0
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      for line in bytes.split(separator: 10) {
        guard let tab = line.firstIndex(of: 9) else { continue }
        let text = Array(line[(tab + 1)...])
        guard Self.isMostly(script, text) else { continue }
        let source = String(decoding: line[..<tab], as: UTF8.self)
        if source.hasPrefix("word:") {
          sum += pow(10, -(Double(source.dropFirst(5)) ?? 900) / 100)
          found.words.append((sum, text))
        } else {
          found.sources[source, default: []].append(text)
        }
      }
      texts[code] = found
    }
  }

  /// Reads sentences with their languages.
  mutating func load(extra path: String, holdout: (Int, Int)?) throws {
    for (number, line) in Array(try Data(contentsOf: URL(fileURLWithPath: path))).split(
      separator: 10
    ).enumerated() {
      if let holdout, number % holdout.1 == holdout.0 { continue }
      let value = try JSONReader.read(Array(line))
      guard let code = value["lang"]?.string, let text = value["text"]?.string,
        let script = Self.wanted.first(where: {
          $0.value.split(whereSeparator: \.isWhitespace).map(String.init).contains(code)
        })?.key
      else { continue }
      texts[code, default: Texts()].script = script
      texts[code]?.sources["extra", default: []].append(Array(text.utf8).map { $0 == 10 ? 32 : $0 })
    }
  }

  private static func isMostly(_ script: Script, _ text: [UInt8]) -> Bool {
    var own = 0
    var other = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let found = Script(scalar.value)
      if found == script { own += 1 } else if found != .other { other += 1 }
    }
    return own > 2 * other && own > 1
  }
}
