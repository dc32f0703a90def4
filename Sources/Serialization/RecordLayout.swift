package import Documents

/// What a record holds beyond what every record holds.
package struct RecordLayout: Sendable {
  /// The unit of all offsets.
  package var unit: OffsetUnit
  /// Whether the text is written.
  package var writesText: Bool
  /// Whether tokens are written.
  package var writesTokens: Bool

  /// A layout.
  package init(unit: OffsetUnit, writesText: Bool, writesTokens: Bool) {
    (self.unit, self.writesText, self.writesTokens) = (unit, writesText, writesTokens)
  }
}
