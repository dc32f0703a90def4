/// Counts what the content model looks at in the text of one block. One pass.
enum BlockCounter {
  /// How many words of a block are remembered by their hash.
  static let wordLimit = 32

  private struct Class: OptionSet {
    let rawValue: UInt8
    static let word = Class(rawValue: 1)
    static let upper = Class(rawValue: 2)
    static let digit = Class(rawValue: 4)
    static let mark = Class(rawValue: 8)
    static let lower = Class(rawValue: 16)
  }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x41...0x5A: [.word, .upper]
    case 0x61...0x7A: [.word, .lower]
    case 0x30...0x39: [.word, .digit]
    case 0x5F: .word
    case 0x80...0xFF: .word
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"): .mark
    default: []
    }
  }

  /// - Parameter linkMarks: Offsets into `text` where a link begins, ends, begins …
  static func count(
    _ block: inout TextBlock, _ text: [UInt8], _ linkMarks: [Int], _ hashes: inout [UInt32]
  ) {
    let bytes = text.span
    let classes = classes.span
    let stop = block.text.upperBound
    let firstHash = hashes.count
    var position = block.text.lowerBound
    var (words, linkWords, stopWords, capitalized) = (0, 0, 0, 0)
    var (characters, wordCharacters, marks, capitals, digits) = (0, 0, 0, 0, 0)
    var nextMark = 0
    var isLink = false
    var hash = HTMLTag.seed
    var whole: UInt64 = 0xcbf2_9ce4_8422_2325
    var isInWord = false
    while position < stop {
      while nextMark < linkMarks.count, linkMarks[nextMark] <= position {
        isLink.toggle()
        nextMark += 1
      }
      var byte = bytes[position]
      let kind = classes[Int(byte)]
      var isWord = kind.contains(.word)
      if byte >= 0x80 {
        if byte & 0xC0 != 0x80 { characters += 1 }
        // Punctuation of the general and CJK blocks, currency signs, Latin-1 signs.
        if byte == 0xE2 && position + 2 < stop && bytes[position + 1] <= 0x82
          || byte == 0xE3 && position + 2 < stop && bytes[position + 1] == 0x80
          || byte == 0xC2 && position + 1 < stop
        {
          isWord = false
          let second = bytes[position + 1]
          if byte == 0xE2 {
            let third = bytes[position + 2]
            if second == 0x82, third >= 0xA0 { block.flags.insert(.money) }
            if second == 0x80, third == 0x9C || third == 0x9D { block.flags.insert(.quotes) }
            position += 2
          } else if byte == 0xE3 {
            if bytes[position + 2] <= 0x82 { marks += 1 }
            position += 2
          } else {
            if second == 0xA9 { block.flags.insert(.copyright) }
            if second == 0xA3 || second == 0xA5 || second == 0xA2 { block.flags.insert(.money) }
            position += 1
          }
        }
      } else {
        characters += 1
        if kind.contains(.mark) { marks += 1 }
        if kind.contains(.digit) { digits += 1 }
        if kind.contains(.upper) {
          capitals += 1
          byte += 0x20
        } else if byte == UInt8(ascii: "$") {
          block.flags.insert(.money)
        } else if byte == UInt8(ascii: "\"") {
          block.flags.insert(.quotes)
        }
      }
      if isWord {
        if !isInWord {
          isInWord = true
          hash = HTMLTag.seed
          words += 1
          if isLink { linkWords += 1 }
          if kind.contains(.upper) { capitalized += 1 }
          if words == 1, kind.contains(.lower) { block.flags.insert(.startsLow) }
        }
        hash = HTMLTag.step(hash, byte)
        wordCharacters += 1
      } else if isInWord {
        isInWord = false
        whole = (whole ^ UInt64(hash)) &* 0x0000_0100_0000_01B3
        if StopWords.contains(hash) { stopWords += 1 }
        if words <= wordLimit { hashes.append(hash) }
      }
      position += 1
    }
    if isInWord {
      whole = (whole ^ UInt64(hash)) &* 0x0000_0100_0000_01B3
      if StopWords.contains(hash) { stopWords += 1 }
      if words <= wordLimit { hashes.append(hash) }
    }
    switch bytes[stop - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "\""):
      block.flags.insert(.endsSentence)
      if stop - block.text.lowerBound > 3, bytes[stop - 1] == UInt8(ascii: "."),
        bytes[stop - 2] == UInt8(ascii: "."), bytes[stop - 3] == UInt8(ascii: ".")
      {
        block.flags.insert(.ellipsis)
      }
    case 0x9D, 0xA6:
      if stop - block.text.lowerBound > 3, bytes[stop - 3] == 0xE2, bytes[stop - 2] == 0x80 {
        block.flags.insert(bytes[stop - 1] == 0x9D ? .endsSentence : .ellipsis)
      }
    default: break
    }
    (block.words, block.linkWords) = (Int32(words), Int32(linkWords))
    (block.stopWords, block.capitalizedWords) = (Int32(stopWords), Int32(capitalized))
    (block.characters, block.wordCharacters) = (Int32(characters), Int32(wordCharacters))
    (block.punctuation, block.capitals) = (Int32(marks), Int32(capitals))
    (block.digits, block.hash) = (Int32(digits), whole)
    block.wordHashes = firstHash..<hashes.count
  }
}
