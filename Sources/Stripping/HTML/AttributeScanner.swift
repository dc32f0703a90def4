/// Reads the attributes of one start tag, by the tokenizer rules of HTML (13.2.5.32 and following).
enum AttributeScanner {
  /// Values beyond this many bytes are cut: class lists of thousands of words occur.
  private static let valueLimit = 2048
  private static let tokenLimit = 14

  /// Reads up to and with the closing `>`.
  ///
  /// - Returns: Whether the tag closes itself (`/>`); nil when the page ends inside the tag.
  static func scan(
    _ bytes: Span<UInt8>, _ page: [UInt8], _ position: inout Int, tag: inout StartTag,
    attributes: inout [StartTag.Attribute], tokens: inout [UInt32]
  ) -> Bool? {
    let count = bytes.count
    let (firstAttribute, firstToken) = (attributes.count, tokens.count)
    var isClosed = false
    while true {
      while position < count, bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: "/") {
        isClosed = bytes[position] == UInt8(ascii: "/")
        position += 1
      }
      guard position < count else { return nil }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      isClosed = false
      // The name; a leading "=" belongs to it.
      let nameStart = position
      var hash = HTMLTag.seed
      repeat {
        var byte = bytes[position]
        if byte >= 0x41 && byte <= 0x5A { byte += 0x20 }
        hash = HTMLTag.step(hash, byte)
        position += 1
      } while position < count && bytes[position] > 0x20 && bytes[position] != UInt8(ascii: "=")
        && bytes[position] != UInt8(ascii: ">") && bytes[position] != UInt8(ascii: "/")
      let nameLength = position - nameStart
      while position < count, bytes[position] <= 0x20 { position += 1 }
      guard position < count else { return nil }
      var value = position..<position
      if bytes[position] == UInt8(ascii: "=") {
        position += 1
        while position < count, bytes[position] <= 0x20 { position += 1 }
        guard position < count else { return nil }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          let end = MarkupScanner.find(quote, bytes, from: position + 1)
          guard end < count else { return nil }
          value = position + 1..<end
          position = end + 1
        } else {
          let start = position
          while position < count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") {
            position += 1
          }
          value = start..<position
        }
      }
      guard nameLength <= 12 else { continue }
      keep(
        Name(hash: hash), value, bytes, &tag, firstAttribute: firstAttribute,
        firstToken: firstToken, attributes: &attributes, tokens: &tokens)
    }
    tag.attributes = firstAttribute..<attributes.count
    tag.tokens = firstToken..<tokens.count
    return isClosed
  }

  /// All attributes of the start tag whose name is at `name`, references decoded; for XPath.
  static func all(_ page: [UInt8], behind name: Range<Int>) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    var position = name.upperBound
    let isSpace = { (index: Int) in page[index] <= 0x20 || page[index] == UInt8(ascii: "/") }
    while position < page.count, result.count < 200 {
      while position < page.count, isSpace(position) { position += 1 }
      guard position < page.count, page[position] != UInt8(ascii: ">") else { break }
      let start = position
      repeat {
        position += 1
      } while position < page.count && !isSpace(position)
        && page[position] != UInt8(ascii: "=") && page[position] != UInt8(ascii: ">")
      let name = String(decoding: page[start..<position], as: UTF8.self).lowercased()
      while position < page.count, page[position] <= 0x20 { position += 1 }
      var value: ArraySlice<UInt8> = []
      if position < page.count, page[position] == UInt8(ascii: "=") {
        position += 1
        while position < page.count, page[position] <= 0x20 { position += 1 }
        guard position < page.count else { break }
        let quote = page[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          let end = page[(position + 1)...].firstIndex(of: quote) ?? page.count
          value = page[position + 1..<end]
          position = end + 1
        } else {
          let end =
            page[position...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") } ?? page.count
          value = page[position..<end]
          position = end
        }
      }
      guard !result.contains(where: { $0.name == name }),
        name.utf8.allSatisfy({ MarkupScanner.isLetter($0) || "0123456789-_.:".utf8.contains($0) })
      else { continue }
      result.append((name, CharacterReferences.text(value.prefix(20_000))))
    }
    return result
  }

  /// Whether a script holds JSON-LD.
  static func isLinkedData(
    _ tag: StartTag, _ page: [UInt8], _ attributes: [StartTag.Attribute]
  ) -> Bool {
    attributes[tag.attributes].contains { attribute in
      guard attribute.key == .type, attribute.value.count < 60 else { return false }
      let type = page[attribute.value].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
      return String(decoding: type, as: UTF8.self).contains("ld+json")
    }
  }

  private static func keep(
    _ name: Name, _ value: Range<Int>, _ bytes: Span<UInt8>, _ tag: inout StartTag,
    firstAttribute: Int, firstToken: Int, attributes: inout [StartTag.Attribute],
    tokens: inout [UInt32]
  ) {
    let key: StartTag.Key
    switch name {
    case .none: return
    case .hidden:
      tag.flags.insert(.hidden)
      return
    case .style:
      if hides(bytes, value) { tag.flags.insert(.hidden) }
      return
    case .ariaHidden:
      if value.count == 4 { tag.flags.insert(.ariaHidden) }
      return
    case .class: key = .class
    case .id: key = .id
    case .role: key = .role
    case .itemprop: key = .itemprop
    case .testid: key = .testid
    case .itemtype: key = .itemtype
    case .href: key = .href
    case .rel: key = .rel
    case .name: key = .name
    case .property: key = .property
    case .content: key = .content
    case .datetime: key = .datetime
    case .lang: key = .lang
    case .title: key = .title
    case .http: key = .http
    case .type: key = .type
    }
    // The first of two attributes of one name counts.
    for index in firstAttribute..<attributes.count where attributes[index].key == key { return }
    attributes.append(StartTag.Attribute(key: key, value: value))
    switch key {
    case .class, .id, .role, .itemprop, .testid:
      appendTokens(bytes, value, to: &tokens, since: firstToken)
    default: break
    }
  }

  /// Hashes the words of a class or id: runs of letters, cut where lower case turns to upper case, of 3
  /// to 19 letters.
  private static func appendTokens(
    _ bytes: Span<UInt8>, _ value: Range<Int>, to tokens: inout [UInt32], since first: Int
  ) {
    var hash = HTMLTag.seed
    var length = 0
    var wasLower = false
    func end(_ tokens: inout [UInt32]) {
      defer { (hash, length) = (HTMLTag.seed, 0) }
      guard length > 2, length < 20, tokens.count - first < tokenLimit else { return }
      for index in first..<tokens.count where tokens[index] == hash { return }
      tokens.append(hash)
    }
    let stop = min(value.upperBound, value.lowerBound + 300)
    for position in value.lowerBound..<stop {
      var byte = bytes[position]
      let isUpper = byte >= 0x41 && byte <= 0x5A
      if isUpper {
        if wasLower { end(&tokens) }
        byte += 0x20
      }
      if byte >= 0x61 && byte <= 0x7A {
        hash = HTMLTag.step(hash, byte)
        length += 1
      } else if length > 0 {
        end(&tokens)
      }
      wasLower = !isUpper && length > 0
    }
    end(&tokens)
  }

  /// Whether a style says `display: none`.
  private static func hides(_ bytes: Span<UInt8>, _ value: Range<Int>) -> Bool {
    guard value.count >= 12 else { return false }
    let pattern = Self.displayNone
    var matched = 0
    for position in value.prefix(400) {
      var byte = bytes[position]
      if byte <= 0x20 { continue }
      if byte >= 0x41 && byte <= 0x5A { byte += 0x20 }
      if byte == pattern[matched] {
        matched += 1
        if matched == pattern.count { return true }
      } else {
        matched = byte == pattern[0] ? 1 : 0
      }
    }
    return false
  }

  private static let displayNone = Array("display:none".utf8)

  /// The attributes that are looked at.
  private enum Name: UInt8, CaseIterable {
    case none, `class`, id, role, itemprop, itemtype, href, rel, name, property, content, datetime
    case lang, title, testid, http, type, hidden, style, ariaHidden

    init(hash: UInt32) {
      self = Name.none
      let table = Name.table
      var slot = Int(hash & 63)
      while table[slot].name != .none {
        if table[slot].hash == hash { self = table[slot].name; return }
        slot = (slot + 1) & 63
      }
    }

    private var spelling: String {
      switch self {
      case .testid: "data-testid"
      case .http: "http-equiv"
      case .ariaHidden: "aria-hidden"
      default: "\(self)"
      }
    }

    private static let table: [(hash: UInt32, name: Name)] = {
      var table = [(hash: UInt32, name: Name)](repeating: (0, .none), count: 64)
      for name in allCases where name != .none {
        let hash = name.spelling.utf8.reduce(HTMLTag.seed, HTMLTag.step)
        var slot = Int(hash & 63)
        while table[slot].name != .none { slot = (slot + 1) & 63 }
        table[slot] = (hash, name)
      }
      return table
    }()
  }
}
