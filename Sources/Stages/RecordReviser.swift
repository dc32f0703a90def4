/// Has a last word on each record, when the records of a run are put together.
///
/// Sees every current record, new or unchanged, in the order of ids, whatever the workers did and whatever came from
/// earlier runs: what it decides depends on the corpus alone.
public protocol RecordReviser {
  /// Decides on one record, a line of JSON with its line end, and changes it where it must.
  mutating func revise(_ record: inout [UInt8]) -> RecordRevision
}

/// What a reviser decided on a record.
public enum RecordRevision: Sendable, Hashable {
  /// It stays as it is.
  case kept
  /// It was changed.
  case changed
  /// It is left out of the output.
  case dropped
}
