/// What is known of a record before its bytes are looked at; nil where nothing is.
struct RecordFacts {
  var url: String?
  /// ISO 8601.
  var date: String?
  var status: Int?
  /// In lower case; nil when the archive knows no media types.
  var mediaType: String?
  var size: Int?
}
