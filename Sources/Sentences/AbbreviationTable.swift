/// The abbreviations of one language, each with how it behaves before a sentence's end.
package struct AbbreviationTable: Sendable {
  /// How a full stop after an abbreviation is to be read.
  package enum Use: UInt8, Sendable {
    /// A name follows: never the end (`Dr.`, `Gen.`).
    case title = 1
    /// Something follows within the sentence: never the end (`e.g.`, `vs.`).
    case inner
    /// The end when what follows looks like a start (`etc.`, `Inc.`, `U.S.`).
    case open
    /// An abbreviation only before a number (`No. 5`, `p. 12`).
    case beforeNumber
    /// An abbreviation only after a number (`5 min.`).
    case unit
    /// The name of a month or day: not the end before a number.
    case month
    /// A year or century after a number, else a title: Russian `2014 г.`, `г. Москва`.
    case yearOrTitle
  }

  private let words: ByteSet

  /// A table of the given lists. A word in lower case is known with a capital as well; titles and words
  /// that stay inside also in capitals where asked.
  package init(_ lists: [AbbreviationList], capitals: Bool = false) {
    var entries: [(word: [UInt8], value: UInt8)] = []
    for list in lists {
      for (use, words) in list.lists {
        for word in words.split(whereSeparator: \.isWhitespace) {
          let value = use.rawValue
          entries.append((Array(word.utf8), value))
          guard let first = word.first else { continue }
          if first.isLowercase {
            entries.append((Array((first.uppercased() + word.dropFirst()).utf8), value))
          }
          if capitals, use == .title || use == .inner, word.count > 1 {
            entries.append((Array(word.uppercased().utf8), value))
          }
        }
      }
    }
    words = ByteSet(entries)
  }

  /// How the word `bytes[range]`, which a full stop follows, behaves; nil when it is no abbreviation.
  @inline(__always) package func use(of bytes: Span<UInt8>, _ range: Range<Int>) -> Use? {
    Use(rawValue: words.value(bytes, range))
  }
}

/// The abbreviations of one language as they are written down: words without their full stop.
package struct AbbreviationList: Sendable {
  /// See `AbbreviationTable.Use`.
  package var title = ""
  package var inner = ""
  package var open = ""
  package var beforeNumber = ""
  package var unit = ""
  package var month = ""
  package var yearOrTitle = ""

  var lists: [(AbbreviationTable.Use, String)] {
    [
      (.yearOrTitle, yearOrTitle), (.title, title), (.open, open), (.inner, inner),
      (.unit, unit), (.month, month), (.beforeNumber, beforeNumber),
    ]
  }
}
