import Entities
import Foundation

/// The word tables that `tables.py` wrote, and what the training texts add to them.
struct LexiconTables {
  struct Word {
    var row: Int
    var bits: UInt32
  }

  /// Words by the hash of their lower-case form.
  private(set) var words: [UInt64: Word] = [:]
  /// The codes of the vectors, `EntityModel.codesPerRow` a row.
  let codes: [UInt8]

  init(folder: String) throws {
    codes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/codes.bin")))
    let lines = try String(contentsOfFile: folder + "/lexicon.tsv", encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let row = Int(fields[1]), let bits = UInt32(fields[2]) else {
        throw TrainingFailure("lexicon.tsv: \"\(line)\" has not three fields")
      }
      words[FormHash.lowercase(fields[0].utf8)] = Word(row: row, bits: bits)
    }
  }

  /// Notes which words are usually written small, and which small words never begin a name.
  mutating func note(_ documents: [TrainingDocument]) {
    struct Use {
      var small = 0
      var capital = 0
      var begins = 0
    }
    var uses: [UInt64: Use] = [:]
    for source in documents {
      let text = source.document.text
      let starts = Set(source.names.map(\.span.lowerBound))
      for token in source.document.tokens
      where token.kind == .word || token.kind == .clitic || token.kind == .abbreviation {
        let hash = FormHash.lowercase(text[token.range])
        if token.shape.contains(.capitalized) {
          if !token.shape.contains(.sentenceStart) { uses[hash, default: Use()].capital += 1 }
        } else {
          uses[hash, default: Use()].small += 1
          if starts.contains(Int(token.start)) { uses[hash, default: Use()].begins += 1 }
        }
      }
    }
    for (hash, use) in uses where use.small >= 2 {
      var word = words[hash] ?? Word(row: -1, bits: 0)
      if use.small > use.capital * 3 { word.bits |= Lexicon.Bits.usuallySmall }
      if use.begins * 1000 < use.small { word.bits |= Lexicon.Bits.neverBegins }
      words[hash] = word
    }
  }

  /// Re-DocRED has no MISC of its own: peoples were told from places by their endings, which also caught
  /// Paris, Yemen and Tehran. Places that the gazetteers know become places again.
  func correct(_ documents: inout [TrainingDocument]) -> Int {
    let places: UInt32 = 1 << 2 | 1 << 4 | 1 << 8 | 1 << 9
    var corrected = 0
    for number in documents.indices where documents[number].corpus == "redocred" {
      let text = documents[number].document.text
      for index in documents[number].names.indices where documents[number].names[index].type == 3 {
        let bytes = text[documents[number].names[index].span]
        guard !bytes.contains(0x20),
          ["is", "an", "en", "i"].contains(where: { bytes.ends(with: $0) }),
          let word = words[FormHash.lowercase(bytes)], word.bits & places != 0,
          word.bits & Lexicon.Bits.demonym == 0
        else { continue }
        documents[number].names[index].type = 2
        corrected += 1
      }
    }
    return corrected
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: String) -> Bool {
    self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
