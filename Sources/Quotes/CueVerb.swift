/// A verb that tells that something is said, and what may follow it.
struct CueVerb: Sendable {
  /// What may follow.
  struct Frame: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A clause, with or without "that".
    static let clause = Frame(rawValue: 1)
    /// A clause, but only with "that", "whether" and the like.
    static let thatClause = Frame(rawValue: 2)
    /// A noun phrase that names what is said: "denied the charge".
    static let nounPhrase = Frame(rawValue: 4)
    /// The person spoken to: "told reporters".
    static let addressee = Frame(rawValue: 8)
    /// An infinitive: "vowed to fight".
    static let infinitive = Frame(rawValue: 16)
    /// An object with an infinitive: "urged him to go".
    static let objectInfinitive = Frame(rawValue: 32)
    /// A quotation in marks.
    static let quotation = Frame(rawValue: 64)
    /// Only with the preposition that `particles` names.
    static let particle = Frame(rawValue: 128)
  }

  var frame: Frame
  /// How sure the verb is a cue, from 1 to 9: its share of cue uses in news, in ninths.
  var strength: UInt8
  /// Hashes of the prepositions that may open the content: "called for", "warned of".
  var particles: [UInt64] = []
}

/// A form of a verb, by its ending.
enum VerbForm: UInt8, Sendable { case base, third, past, participle, gerund }
