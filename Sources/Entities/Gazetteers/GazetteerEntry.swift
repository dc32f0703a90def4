/// One name of a user's gazetteer as read from its file.
struct GazetteerEntry {
  /// The name and its aliases.
  var names: [[UInt8]]
  var type: String
  var id: String?
  /// Capitals and small letters need not be as written.
  var ignoresCase: Bool
}
