import Documents

/// What a record holds beyond what every record holds.
struct RecordLayout: Sendable {
  /// The unit of all offsets.
  var unit: OffsetUnit
  /// Whether the text is written.
  var writesText: Bool
  /// Whether tokens are written.
  var writesTokens: Bool
}
