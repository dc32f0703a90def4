/// What the tagger knows about one token: hashes of its form, what the word tables say, and how it is cased.
package struct TokenForm {
  /// How a token is cased, after the repair of headlines and lines in capitals.
  package enum Casing: UInt8 {
    case lower, capital, allCapitals, mixed
  }

  /// The form in lower case (`FormHash.lowercase`).
  package var lower: UInt64 = 1
  /// The same with every digit as `0`: what features are made of.
  package var word: UInt64 = 1
  /// The pattern of capitals, small letters, digits and marks, runs cut to two.
  package var shape: UInt64 = 1
  /// The first three bytes in lower case.
  package var head: UInt32 = 0
  /// The last four bytes in lower case.
  package var tail: UInt32 = 0
  /// The row of the word's vector, from 1; 0 when it has none.
  package var row: UInt16 = 0
  /// Gazetteers that hold the word (`Lexicon.Bits`).
  package var bits: UInt32 = 0
  /// Clusters of the word's vector among 48, 200 and 800, from 1.
  package var cluster48: UInt8 = 0
  package var cluster200: UInt8 = 0
  package var cluster800: UInt16 = 0
  package var casing = Casing.lower
  /// The first token of its sentence.
  package var isSentenceStart = false
  /// It has no letter and no digit.
  package var isMark = false
  /// It is a number in digits.
  package var isNumber = false
  /// The sentence is a headline in title case or a line in capitals.
  package var isRepaired = false
  /// A name can begin here; elsewhere the tagger looks only inside a name.
  package var isCandidate = false
  /// How the form is cased elsewhere in the document: 1 lower, 2 capital inside a sentence, 4 all capitals.
  package var elsewhere: UInt8 = 0
  /// The form's place in the document's memory; -1 when it has none.
  package var memory: Int32 = -1

  package init() {}

  /// What stands beyond the ends of a sentence.
  package static let outside: TokenForm = {
    var form = TokenForm()
    (form.cluster48, form.cluster200, form.cluster800) = (63, 255, 1023)
    return form
  }()
}
