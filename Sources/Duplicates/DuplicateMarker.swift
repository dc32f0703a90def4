import JSON
import Stages

/// Writes into each record whether it is a copy, and of what; or drops copies.
struct DuplicateMarker: RecordReviser {
  private static let opening = Array("\"\(DuplicateField.name)\":{\"hash\":\"".utf8)
  private static let middle = Array("\",\"signature\":\"".utf8)
  private static let beginning = Array("{\"id\":".utf8)

  var index: DuplicateIndex
  /// Whether copies are left out of the output.
  let dropsCopies: Bool
  /// The ids of the originals, quoted and escaped as they stand in their records.
  private var ids: [[UInt8]] = []

  /// A marker with an empty index.
  init(index: DuplicateIndex, dropsCopies: Bool = false) {
    (self.index, self.dropsCopies) = (index, dropsCopies)
  }

  mutating func revise(_ record: inout [UInt8]) -> RecordRevision {
    guard let field = Self.field(in: record), let id = Self.id(of: record) else { return .kept }
    var verdict: [UInt8] = []
    if let match = index.insert(field.sketch) {
      if dropsCopies { return .dropped }
      var json = JSONWriter()
      json.number(match.similarity, decimals: 3)
      verdict = Array(",\"twin\":".utf8) + ids[match.original]
      verdict += Array(",\"similarity\":".utf8) + json.bytes
    } else {
      ids.append(id)
    }
    // What an earlier run decided is replaced.
    guard !record[field.verdict].elementsEqual(verdict) else { return .kept }
    record.replaceSubrange(field.verdict, with: verdict)
    return .changed
  }

  /// The field of a record, and where its verdict stands or would stand.
  private static func field(in record: [UInt8]) -> (sketch: Sketch, verdict: Range<Int>)? {
    guard let start = lastPlace(of: opening, in: record) else { return nil }
    let hash = start + opening.count
    let signature = hash + 16 + middle.count
    let end = signature + Sketch.count * 4
    guard end + 1 < record.count, record[hash + 16..<signature].elementsEqual(middle),
      record[end] == UInt8(ascii: "\""),
      let field = DuplicateField(
        hash: record[hash..<hash + 16], signature: record[signature..<end])
    else { return nil }
    var close = end + 1
    var isInString = false
    while close < record.count, isInString || record[close] != UInt8(ascii: "}") {
      if record[close] == UInt8(ascii: "\\") {
        close += 1
      } else if record[close] == UInt8(ascii: "\"") {
        isInString.toggle()
      }
      close += 1
    }
    return close < record.count ? (field.sketch, end + 1..<close) : nil
  }

  /// The last place where bytes occur. In a JSON string their quotation marks would be escaped, so it is no text.
  private static func lastPlace(of bytes: [UInt8], in record: [UInt8]) -> Int? {
    let span = record.span
    var place = span.count - bytes.count
    while place >= 0 {
      if span[place] == bytes[0], span[place + 1] == bytes[1],
        record[place..<place + bytes.count].elementsEqual(bytes)
      {
        return place
      }
      place -= 1
    }
    return nil
  }

  private static func id(of record: [UInt8]) -> [UInt8]? {
    guard record.starts(with: beginning) else { return nil }
    let start = beginning.count
    var end = start + 1
    while end < record.count, record[end] != UInt8(ascii: "\"") {
      end += record[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return end < record.count ? Array(record[start...end]) : nil
  }
}
