/// The lines of a head as HTTP, WARC and mail have it: `Name: value`, continued on lines that begin with white
/// space, ended by an empty line.
struct HeaderLines {
  private let bytes: ArraySlice<UInt8>
  /// Where the next line begins; behind the empty line at the end.
  private(set) var position: Int

  /// The lines of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next line without its end; nil when there is none.
  mutating func nextLine() -> ArraySlice<UInt8>? {
    guard position < bytes.endIndex else { return nil }
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
    var line = bytes[position..<end]
    position = min(end + 1, bytes.endIndex)
    if line.last == 0x0D { line = line.dropLast() }
    return line
  }

  /// The next field, its name in lower case; nil at the end of the head. Lines that are no field are passed over.
  mutating func nextField() -> (name: String, value: String)? {
    while let line = nextLine() {
      if line.isEmpty { return nil }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), !Self.isSpace(line.first) else {
        continue
      }
      var value = Array(Self.trimmed(line[(colon + 1)...]))
      while position < bytes.endIndex, Self.isSpace(bytes[position]), let more = nextLine() {
        value += [0x20] + Self.trimmed(more)
      }
      return (
        String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self).lowercased(),
        String(decoding: value, as: UTF8.self)
      )
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The bytes without white space and line ends around them.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { isSpace($0) || $0 == 0x0D || $0 == 0x0A }
    while let last = bytes.last, isSpace(last) || last == 0x0D || last == 0x0A {
      bytes = bytes.dropLast()
    }
    return bytes
  }
}
