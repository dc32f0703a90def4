import JSON

/// One JSON object as bytes, of which only the members asked for are read.
///
/// A page is one long string in an object with many members; building all of it costs more than the parse of the page.
struct LineRecord {
  private let bytes: [UInt8]
  private var members: [(name: Range<Int>, value: Range<Int>)] = []

  /// Finds the members of an object; nil when the bytes are none.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scanner = Scanner(bytes: bytes)
    guard let members = scanner.members() else { return nil }
    self.members = members
  }

  /// The value at a path of names with dots between them; nil when there is none or it is null.
  func value(at path: String) -> JSONValue? {
    // A name may itself hold a dot, so the whole path is a name first.
    if let value = member(path[...]) { return value.isNull ? nil : value }
    guard let dot = path.firstIndex(of: "."), var value = member(path[..<dot]) else { return nil }
    for name in path[path.index(after: dot)...].split(separator: ".") {
      guard let inner = value[String(name)] else { return nil }
      value = inner
    }
    return value.isNull ? nil : value
  }

  /// The string or number at a path, as text.
  func text(at path: String) -> String? {
    guard let value = value(at: path) else { return nil }
    if let text = value.string { return text }
    return value.integer.map { String($0) }
  }

  private func member(_ name: Substring) -> JSONValue? {
    // The last member of a name counts, as for most readers.
    for member in members.reversed() {
      let written = bytes[member.name]
      let isEqual =
        written.contains(UInt8(ascii: "\\"))
        ? (try? JSONReader.read([0x22] + written + [0x22]))?.string.map { $0 == name } ?? false
        : written.elementsEqual(name.utf8)
      if isEqual { return try? JSONReader.read(Array(bytes[member.value])) }
    }
    return nil
  }

  /// Goes over JSON without building it; O(*n*), no recursion.
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0

    mutating func members() -> [(name: Range<Int>, value: Range<Int>)]? {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
      guard next() == UInt8(ascii: "{") else { return nil }
      position += 1
      var members: [(name: Range<Int>, value: Range<Int>)] = []
      if next() == UInt8(ascii: "}") { return ended() ? members : nil }
      while true {
        guard next() == UInt8(ascii: "\"") else { return nil }
        let nameStart = position + 1
        guard skipString() else { return nil }
        let name = nameStart..<position - 1
        guard next() == UInt8(ascii: ":") else { return nil }
        position += 1
        guard next() != nil else { return nil }
        let start = position
        guard skipValue() else { return nil }
        members.append((name, start..<position))
        switch next() {
        case UInt8(ascii: ","): position += 1
        case UInt8(ascii: "}"): return ended() ? members : nil
        default: return nil
        }
      }
    }

    private mutating func ended() -> Bool {
      position += 1
      return next() == nil
    }

    /// The next byte that is no white space.
    private mutating func next() -> UInt8? {
      while position < bytes.count {
        let byte = bytes[position]
        if byte != 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return byte }
        position += 1
      }
      return nil
    }

    private mutating func skipString() -> Bool {
      guard let end = endOfString(from: position + 1) else { return false }
      position = end
      return true
    }

    private func endOfString(from start: Int) -> Int? {
      let all = bytes.span
      var index = start
      while index < all.count {
        let byte = all[index]
        index += 1
        if byte == UInt8(ascii: "\"") { return index }
        if byte == UInt8(ascii: "\\") { index += 1 }
      }
      return nil
    }

    private mutating func skipValue() -> Bool {
      var depth = 0
      repeat {
        guard let byte = next() else { return false }
        switch byte {
        case UInt8(ascii: "\""):
          guard skipString() else { return false }
        case UInt8(ascii: "{"), UInt8(ascii: "["):
          depth += 1
          position += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          guard depth > 0 else { return false }
          depth -= 1
          position += 1
        case UInt8(ascii: ","), UInt8(ascii: ":"):
          guard depth > 0 else { return false }
          position += 1
        default:
          let start = position
          while position < bytes.count, isWord(bytes[position]) { position += 1 }
          guard position > start else { return false }
        }
      } while depth > 0
      return true
    }

    /// Letters, digits, signs and dots: numbers, true, false, null.
    private func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}
