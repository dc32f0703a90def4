import Documents

/// What the head of a WARC or ARC record says.
struct WebArchiveRecord: Sendable {
  /// `response`, `resource`, `conversion`, `revisit`, `request`, …
  var type = ""
  /// The record's own name, without `<urn:uuid:` and `>`.
  var name: String?
  /// The same as written.
  var recordID: String?
  /// The address.
  var url: String?
  /// When it was fetched, ISO 8601.
  var date: String?
  /// The type of the block.
  var contentType = ""
  /// Bytes of the block; nil when the head does not say or says nonsense.
  var length: Int?
  /// Its place in the archive, from 1.
  let number: Int
  /// Which part of a page it holds, from 1; nil when the head does not say or says nonsense.
  var segmentNumber: Int?
  /// The name of the record that holds the first part, as `name` has it.
  var segmentOrigin: String?
  /// Bytes of all parts together; only the last says it.
  var segmentTotal: Int?
  /// Whether the record holds only a part of a page.
  private(set) var isSegment = false

  /// Reads the fields of a WARC record.
  init(warc head: ArraySlice<UInt8>, number: Int) {
    self.number = number
    var lines = HeaderLines(head)
    _ = lines.nextLine()
    while let (field, value) = lines.nextField() {
      switch field {
      case "warc-type": type = value.lowercased()
      case "warc-record-id":
        recordID = SafeName.text(Array(value.utf8))
        name = Self.name(of: value)
      case "warc-target-uri":
        // Some writers put the address in angle brackets.
        url = String(value.drop { $0 == "<" }.prefix { $0 != ">" })
      case "warc-date": date = value
      case "content-type": contentType = value
      case "content-length":
        if let number = Int(value), number >= 0 { length = number }
      case "warc-segment-number":
        (segmentNumber, isSegment) = (Int(value), true)
      case "warc-segment-origin-id":
        (segmentOrigin, isSegment) = (Self.name(of: value), true)
      case "warc-segment-total-length": segmentTotal = Int(value)
      default: break
      }
    }
  }

  /// What a record id is without `<urn:uuid:` and `>`; nil when it is too long for a name.
  private static func name(of recordID: String) -> String? {
    var inner = recordID.drop { $0 == "<" }
    while inner.last == ">" { inner = inner.dropLast() }
    if inner.lowercased().hasPrefix("urn:uuid:") { inner = inner.dropFirst(9) }
    return inner.utf8.count <= 512 ? SafeName.text(Array(inner.utf8)) : nil
  }

  /// Reads the line of an ARC record.
  init(arc head: ARCHead, number: Int) {
    self.number = number
    type = head.url.hasPrefix("filedesc:") ? "filedesc" : "response"
    (url, date, contentType, length) = (head.url, head.isoDate, head.mediaType, head.length)
  }

  /// Whether the record may hold a document.
  var mayHoldDocument: Bool {
    type == "response" || type == "resource" || type == "conversion"
  }
}
