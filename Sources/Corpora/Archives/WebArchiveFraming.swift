/// How records of a web archive begin.
enum WebArchiveFraming: Sendable {
  /// ISO 28500: `WARC/1.1`, fields, an empty line, the block.
  case warc
  /// The Internet Archive's older format: one line with address, host, date, media type and length, then the block.
  case arc

  /// No head of a record is longer.
  static let longestHead = 1 << 20

  /// Whether a line is the first of a record.
  func isFirstLine(_ line: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .warc: Self.isVersion(line)
    case .arc: ARCHead(line) != nil
    }
  }

  /// `WARC/`, digits, a dot, digits.
  private static func isVersion(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: Array("WARC/".utf8)) else { return false }
    let version = line.dropFirst(5).prefix { $0 > 0x20 }
    return (3...5).contains(version.count)
      && version.allSatisfy {
        $0 == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
      }
  }

  /// Whether a whole head seems to begin here: stricter than its first line, for places inside a block.
  func isHead(_ bytes: ArraySlice<UInt8>) -> Bool {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    return isFirstLine(bytes[..<end]) && (self == .arc || Self.hasFields(bytes[end...]))
  }

  /// The first place in `block` where another record begins: at the start of a line, and for WARC with the fields
  /// that every record has.
  func recordStart(in block: [UInt8], from first: Int = 0) -> Int? {
    var position = first
    while position < block.count {
      let end = block[position...].firstIndex(of: 0x0A) ?? block.count
      // A cheap test first: most lines of a page are neither.
      let line = block[position..<end]
      let isCandidate =
        self == .warc ? line.first == UInt8(ascii: "W") : line.last.map { $0 < 0x3A } ?? false
      if isCandidate, isFirstLine(line), self == .arc || Self.hasFields(block[end...]) {
        return position
      }
      position = end + 1
    }
    return nil
  }

  private static func hasFields(_ head: ArraySlice<UInt8>) -> Bool {
    var lines = HeaderLines(head.prefix(4096).dropFirst())
    var count = 0
    while count < 3, let (name, _) = lines.nextField() {
      if name.hasPrefix("warc-") { return true }
      count += 1
    }
    return false
  }
}

/// The line in front of each record of an ARC file.
struct ARCHead {
  var url: String
  /// `yyyyMMddHHmmss`
  var date: String
  var mediaType: String
  var length: Int

  /// Reads a line; nil when it is none. Version 1 has five fields, version 2 ten; addresses may hold spaces.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.count < 1 << 14, line.last != UInt8(ascii: " ") else { return nil }
    let fields = HeaderLines.trimmed(line).split(separator: 0x20)
    guard fields.count >= 5,
      let length = Int(String(decoding: fields[fields.count - 1], as: UTF8.self)),
      length >= 0
    else { return nil }
    // The date has 14 digits: from it the other fields are counted.
    let last = fields.count - 3
    guard
      let dateField = [last, fields.count - 8].first(where: { index in
        index >= 2 && (12...14).contains(fields[index].count)
          && fields[index].allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      })
    else { return nil }
    let url = String(decoding: line[..<fields[dateField - 1].startIndex], as: UTF8.self)
    guard let colon = url.firstIndex(of: ":"), colon != url.startIndex,
      url[..<colon].allSatisfy({
        $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "+" || $0 == ".")
      })
    else { return nil }
    self.url = String(url.dropLast())
    date = String(decoding: fields[dateField], as: UTF8.self)
    mediaType = String(decoding: fields[dateField + 1], as: UTF8.self).lowercased()
    self.length = length
  }

  /// The date as ISO 8601.
  var isoDate: String {
    var digits = Array(date)
    while digits.count < 14 { digits.append("0") }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    return
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(8..<10)):\(part(10..<12)):\(part(12..<14))Z"
  }
}
