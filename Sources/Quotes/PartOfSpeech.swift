/// What a word is, as far as finding clauses and noun phrases needs it.
///
/// Drawn from the Penn tags of the treebanks: verbs keep their form, because "briefed" as a past
/// participle ends no subject and as a past tense does.
package enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case noun, properNoun, pronoun, possessivePronoun, determiner, adjective, adverb, number
  case preposition, subordinator, coordinator, to, interjection, punctuation, symbol
  case auxiliary, auxiliaryNonfinite
  case verbFinite, verbBase, verbGerund, verbParticiple
  case wh, possessive, negation, particle

  /// How many there are.
  static let count = 25

  /// The tag for a word of the Universal Dependencies treebanks.
  package init(universal: String, penn: String, form: String) {
    switch universal {
    case "NOUN": self = .noun
    case "PROPN": self = .properNoun
    case "PRON", "DET", "SCONJ", "ADV":
      if penn.hasPrefix("W") {
        self = .wh
      } else if penn == "PRP$" {
        self = .possessivePronoun
      } else {
        self =
          universal == "PRON"
          ? .pronoun
          : universal == "DET" ? .determiner : universal == "SCONJ" ? .subordinator : .adverb
      }
    case "ADJ": self = .adjective
    case "NUM": self = .number
    case "ADP": self = penn == "RP" ? .particle : .preposition
    case "CCONJ": self = .coordinator
    case "PART":
      self = penn == "POS" ? .possessive : penn == "TO" ? .to : penn == "RB" ? .negation : .particle
    case "INTJ": self = .interjection
    case "PUNCT": self = .punctuation
    case "AUX":
      self = penn == "VB" || penn == "VBN" || penn == "VBG" ? .auxiliaryNonfinite : .auxiliary
    case "VERB":
      switch penn {
      case "VB": self = .verbBase
      case "VBG": self = .verbGerund
      case "VBN": self = .verbParticiple
      default: self = .verbFinite
      }
    default: self = .symbol
    }
  }
}
