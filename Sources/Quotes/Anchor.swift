/// A verb of saying in its clause: who, the words that tell, and what follows.
struct Anchor {
  /// What follows the verb, with what goes between.
  enum Right: UInt8 {
    case none, that, quotation, colon, clause, question, infinitive, objectInfinitive, nounPhrase
    case comma, other
  }

  /// The item of the verb.
  var verb: Int
  /// The first item of the verb group: "has also said".
  var group: Int
  /// The first item of the attribution, subject and all.
  var start: Int
  /// The item behind the verb and its particle.
  var cueEnd: Int
  /// The item behind the whole attribution as far as content may start.
  var end: Int
  var subject: Range<Int>?
  /// Who relays it: "quoted by CNN".
  var via: Range<Int>?
  var right = Right.none
  /// Where content to the right begins.
  var content = 0
  var isInverted = false
  var isGerund = false
  var isCoordinated = false
  var isInfinitive = false
  var isPassive = false
  var isRelative = false
  var isNegated = false
  var isModal = false
  /// A participle without auxiliary: "the plan announced today".
  var isReduced = false
  var viaParticle = false
  /// A gerund behind its own subject: "with one poster writing".
  var isNestedGerund = false
}
