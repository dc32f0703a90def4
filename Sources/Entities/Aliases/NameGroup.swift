import Documents

/// The mentions of a document that have the same words and the same type.
struct NameGroup {
  var type: EntityType
  /// Lower-case hashes of the words, without marks and full stops.
  var words: [UInt64]
  /// The first letters of the words that count in an acronym, in lower case.
  var initials: [UInt8]
  /// The letters, in lower case, when the name is one word of two to six capitals (`ICJ`, `U.N.`).
  var acronym: [UInt8]
  /// It gives way to another form: all capitals, as in a headline, or a plural.
  var isLesser: Bool
  /// Where it stands first.
  var span: TextSpan
  /// A larger group that it belongs to; itself when none is known.
  var parent: Int

  /// How much of a name it tells: longer is fuller.
  var fullness: Int { (isLesser ? 0 : 1_000_000) + words.count * 1000 + span.count }

  /// Hashes of small words that no acronym counts.
  static let fillers = FormSet("of the and for in on de la del des du y & to a at")
}
