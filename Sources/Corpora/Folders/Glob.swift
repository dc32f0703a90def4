/// A pattern for paths, as shells and `.gitignore` know it.
///
/// `*` and `?` stay within a name, `**` crosses folders, `[a-z]` and `[!a-z]` are one character of a set,
/// `{html,txt}` is one of several, `\` takes the next character as it is. A pattern without a slash matches a
/// name in any folder; one with a slash, the whole path from the input folder. A slash at the end means the folder
/// and all below it. Matching is O(*pattern* × *path*): no pattern can make it run away.
public struct Glob: Hashable, Sendable {
  /// The pattern as written.
  public let pattern: String
  private let alternatives: [Alternative]

  /// One of the patterns that the braces expand to.
  private struct Alternative: Hashable, Sendable {
    var tokens: [Token]
    /// Whether it is matched against the last name alone.
    var isNameOnly: Bool
    /// Whether it names a folder.
    var isFolderOnly: Bool
  }

  private enum Token: Hashable, Sendable {
    /// This byte.
    case byte(UInt8)
    /// One byte other than a slash.
    case anyByte
    /// The rest of a character of several bytes.
    case continuation
    /// Any bytes other than slashes.
    case star
    /// Any bytes.
    case everything
    /// Goes on at the next token, or at the one after.
    case fork
    /// Any bytes up to a slash, again and again.
    case untilSlash
    /// One byte of the set (or not of it).
    case set(ASCIISet, isNegated: Bool)
  }

  /// A set of ASCII characters.
  private struct ASCIISet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    mutating func insert(_ byte: UInt8) {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
    func contains(_ byte: UInt8) -> Bool {
      guard byte < 128 else { return false }
      return (byte < 64 ? low >> UInt64(byte) : high >> UInt64(byte - 64)) & 1 == 1
    }
  }

  /// A glob; `.badRule` when the pattern is empty, or a bracket or brace has no end.
  public init(_ pattern: String) throws(CorpusError) {
    self.pattern = pattern
    guard !pattern.isEmpty else { throw Self.error(pattern, "an empty glob matches nothing") }
    var alternatives: [Alternative] = []
    for text in try Self.expand(Array(pattern.utf8), of: pattern) {
      alternatives.append(try Self.compile(text, of: pattern))
    }
    self.alternatives = alternatives
  }

  private static func error(_ pattern: String, _ message: String) -> CorpusError {
    CorpusError(.badRule, path: "", "glob \"\(pattern)\": \(message)")
  }

  // MARK: Reading a pattern

  /// The patterns that the outermost braces expand to, then those inside them.
  private static func expand(_ text: [UInt8], of pattern: String) throws(CorpusError) -> [[UInt8]] {
    var done: [[UInt8]] = []
    var pending = [text]
    while let text = pending.popLast() {
      guard let (open, commas, close) = try braces(in: text, of: pattern) else {
        done.append(text)
        continue
      }
      let bounds = [open] + commas + [close]
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        pending.append(Array(text[..<open] + text[(start + 1)..<end] + text[(close + 1)...]))
      }
      guard pending.count + done.count <= 4096 else {
        throw error(pattern, "its braces expand to too many patterns")
      }
    }
    return done
  }

  private static func braces(
    in text: [UInt8], of pattern: String
  ) throws(CorpusError) -> (open: Int, commas: [Int], close: Int)? {
    var open: Int?
    var commas: [Int] = []
    var depth = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"):
        if depth == 0 { open = index }
        depth += 1
      case UInt8(ascii: ",") where depth == 1: commas.append(index)
      case UInt8(ascii: "}") where depth > 0:
        depth -= 1
        if depth == 0, let open { return (open, commas, index) }
      default: break
      }
      index += 1
    }
    if depth > 0 { throw error(pattern, "\"{\" has no \"}\"; write \"\\{\" for the character") }
    return nil
  }

  private static func compile(
    _ text: [UInt8], of pattern: String
  ) throws(CorpusError) -> Alternative {
    let slash = UInt8(ascii: "/")
    var text = text[...]
    if text.starts(with: Array("./".utf8)) { text = text.dropFirst(2) }
    let isFolder = text.last == slash
    if isFolder { text = text.dropLast() }
    let isAnchored = text.contains(slash)
    if text.first == slash { text = text.dropFirst() }
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "*"):
        guard index < text.endIndex, text[index] == byte else {
          tokens.append(.star)
          continue
        }
        let startsName = index - 1 == text.startIndex || text[index - 2] == slash
        while index < text.endIndex, text[index] == byte { index += 1 }
        if startsName, index == text.endIndex {
          tokens.append(.everything)
        } else if startsName, text[index] == slash {
          tokens += [.fork, .untilSlash]
          index += 1
        } else {
          tokens.append(.star)
        }
      case UInt8(ascii: "?"): tokens += [.anyByte, .continuation]
      case UInt8(ascii: "["):
        let (set, isNegated, end) = try Self.set(in: text, from: index, of: pattern)
        tokens.append(.set(set, isNegated: isNegated))
        if isNegated { tokens.append(.continuation) }
        index = end
      case UInt8(ascii: "\\") where index < text.endIndex:
        tokens.append(.byte(text[index]))
        index += 1
      default: tokens.append(.byte(byte))
      }
    }
    return Alternative(tokens: tokens, isNameOnly: !isAnchored, isFolderOnly: isFolder)
  }

  private static func set(
    in text: ArraySlice<UInt8>, from start: Int, of pattern: String
  ) throws(CorpusError) -> (ASCIISet, isNegated: Bool, end: Int) {
    var set = ASCIISet()
    var index = start
    let isNegated =
      index < text.endIndex
      && (text[index] == UInt8(ascii: "!") || text[index] == UInt8(ascii: "^"))
    if isNegated { index += 1 }
    let first = index
    while index < text.endIndex, text[index] != UInt8(ascii: "]") || index == first {
      var low = text[index]
      if low == UInt8(ascii: "\\"), index + 1 < text.endIndex {
        index += 1
        low = text[index]
      }
      index += 1
      var high = low
      if index + 1 < text.endIndex, text[index] == UInt8(ascii: "-"),
        text[index + 1] != UInt8(ascii: "]")
      {
        high = text[index + 1]
        index += 2
      }
      guard high < 128, low < 128 else {
        throw error(pattern, "\"[…]\" takes ASCII characters; write {ä,ö} for others")
      }
      guard low <= high else { throw error(pattern, "a range in \"[…]\" runs backwards") }
      for byte in low...high { set.insert(byte) }
    }
    guard index < text.endIndex else {
      throw error(pattern, "\"[\" has no \"]\"; write \"\\[\" for the character")
    }
    return (set, isNegated, index + 1)
  }

  // MARK: Matching

  /// Whether the pattern matches a path (of bytes, relative to the input folder, without a slash at its end).
  ///
  /// - Parameter isFolder: Whether the path is a folder's; a pattern that ends with a slash matches only those,
  ///   and what lies below them.
  public func matches(_ path: some BidirectionalCollection<UInt8>, isFolder: Bool = false) -> Bool {
    let path = Array(path)
    return alternatives.contains { alternative in
      if !alternative.isFolderOnly { return Self.matches(alternative, path[...]) }
      if isFolder, Self.matches(alternative, path[...]) { return true }
      // What lies below a matching folder.
      var end = path.endIndex
      while let slash = path[..<end].lastIndex(of: UInt8(ascii: "/")) {
        if Self.matches(alternative, path[..<slash]) { return true }
        end = slash
      }
      return false
    }
  }

  private static func matches(_ alternative: Alternative, _ path: ArraySlice<UInt8>) -> Bool {
    var path = path
    if alternative.isNameOnly, let slash = path.lastIndex(of: UInt8(ascii: "/")) {
      path = path[(slash + 1)...]
    }
    let tokens = alternative.tokens
    var states = [Bool](repeating: false, count: tokens.count + 1)
    var next = states
    states[0] = true
    spread(&states, tokens)
    for byte in path {
      for index in next.indices { next[index] = false }
      var isAlive = false
      for (index, token) in tokens.enumerated() where states[index] {
        let isSlash = byte == UInt8(ascii: "/")
        switch token {
        case .byte(let wanted): next[index + 1] = next[index + 1] || byte == wanted
        case .anyByte: next[index + 1] = next[index + 1] || !isSlash
        case .continuation: next[index] = next[index] || byte & 0xC0 == 0x80
        case .star: next[index] = next[index] || !isSlash
        case .everything: next[index] = true
        case .fork: break
        case .untilSlash:
          next[index] = true
          next[index + 1] = next[index + 1] || isSlash
        case .set(let set, let isNegated):
          let isMember = set.contains(byte) != isNegated && !isSlash
          next[index + 1] = next[index + 1] || isMember
        }
      }
      spread(&next, tokens)
      for state in next where state { isAlive = true }
      guard isAlive else { return false }
      swap(&states, &next)
    }
    return states[tokens.count]
  }

  /// Adds the states that are reached without a byte.
  private static func spread(_ states: inout [Bool], _ tokens: [Token]) {
    for (index, token) in tokens.enumerated() where states[index] {
      switch token {
      case .star, .everything, .continuation: states[index + 1] = true
      case .fork:
        states[index + 1] = true
        states[index + 2] = true
      default: break
      }
    }
  }
}
