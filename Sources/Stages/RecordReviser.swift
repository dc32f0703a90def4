/// Has a last word on each record, when the records of a run are put together.
///
/// Sees every current record, new or unchanged, in the order of ids, whatever the workers did and whatever came from
/// earlier runs: what it decides depends on the corpus alone.
public protocol RecordReviser {
  /// Changes one record, a line of JSON with its line end; returns false when it stays as it is.
  mutating func revise(_ record: inout [UInt8]) -> Bool
}
