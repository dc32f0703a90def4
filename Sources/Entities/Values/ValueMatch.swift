import Documents

/// A value that was read: what it is, where it ends, what it is worth.
struct ValueMatch {
  var end: Int
  var type: EntityType
  /// The normalised value; nil where the text does not say enough.
  var value: String?
}
