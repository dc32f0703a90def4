import Documents

/// Which quotation marks open and which close, and which pairs stand inside a sentence that goes on.
struct MarkPairs {
  enum Role: UInt8 { case none, open, close }

  private struct Entry {
    var index: Int
    var role: Role
    var partner: Int
  }
  private var entries: [Entry] = []
  private var open: [(index: Int, code: UInt32)] = []
  /// For each token of the block: 1 in brackets that are held, 2 in quotation marks; empty when none is.
  private var held: [UInt8] = []
  private var base = 0
  private let characters = CharacterTable()

  /// What the token at `index` does; none when it is no quotation mark or bracket.
  func role(_ index: Int) -> Role {
    // Entries are in order; few blocks have more than some dozens.
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].index == index ? entries[low].role : .none
  }

  /// Whether the place before token `next` lies in brackets, or in quotation marks, after which the
  /// sentence goes on.
  @inline(__always) func holds(_ next: Int) -> (bracket: Bool, quote: Bool) {
    guard !held.isEmpty else { return (false, false) }
    let flags = held[next - base]
    return (flags & 1 != 0, flags & 2 != 0)
  }

  /// Reads the marks of a block.
  mutating func find(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ marks: ArraySlice<Int>
  ) {
    entries.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    held.removeAll(keepingCapacity: true)
    base = range.lowerBound
    for index in marks where tokens[index].kind == .punctuation {
      let token = tokens[index]
      let code = bytes.scalar(at: Int(token.start)).code
      let category = code < 0x80 ? characters.ascii(UInt8(code)) : characters[code]
      switch category {
      case .open: push(index, code)
      case .close: pop(index, code, bytes, tokens, range)
      case .quote, .quoteOpen, .quoteClose:
        let spaceBefore =
          token.shape.contains(.spaceBefore)
          || index > range.lowerBound && opens(bytes, tokens[index - 1])
        let spaceAfter =
          index + 1 == range.upperBound || tokens[index + 1].shape.contains(.spaceBefore)
        if opens(code, category, spaceBefore, spaceAfter) {
          push(index, code)
        } else {
          pop(index, code, bytes, tokens, range)
        }
      default: break
      }
    }
  }

  private func opens(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
    let category = characters[bytes.scalar(at: Int(token.start)).code]
    return category == .open || category == .dash && token.shape.contains(.spaceBefore)
  }

  /// Whether a quotation mark opens: by its form where that tells, else by the spaces around it, else by
  /// whether one of its kind is open.
  private func opens(
    _ code: UInt32, _ category: CharacterClass, _ spaceBefore: Bool, _ spaceAfter: Bool
  ) -> Bool {
    switch code {
    case 0x201E, 0x201A, 0x2018: return true  // „ ‚ ‘
    case 0x2019, 0x27, 0x60, 0xB4: return code == 0x60 || spaceBefore && !spaceAfter
    case 0x201C, 0xAB, 0x2039:  // “ closes „, « closes »
      if open.contains(where: {
        $0.code == (code == 0x201C ? 0x201E : code == 0xAB ? 0xBB : 0x203A)
      }) {
        return false
      }
      return !(code == 0xAB && !spaceBefore && spaceAfter)
    case 0xBB, 0x203A:  // » opens in Danish and German books
      let isOpen = open.contains { $0.code == (code == 0xBB ? 0xAB : 0x2039) }
      return !isOpen && spaceBefore && !spaceAfter
    case 0x201D:  // ” opens in Swedish and Finnish
      return !open.contains { $0.code == 0x201C || $0.code == 0x201D || $0.code == 0x201E }
        && spaceBefore && !spaceAfter
    default:
      if spaceBefore != spaceAfter { return spaceBefore }
      return !open.contains { $0.code == code }
    }
  }

  private mutating func push(_ index: Int, _ code: UInt32) {
    entries.append(Entry(index: index, role: .open, partner: -1))
    // A stray mark must not keep the rest of a long block: the oldest is forgotten.
    if open.count == 16 { open.removeFirst() }
    open.append((index, code))
  }

  private mutating func pop(
    _ index: Int, _ code: UInt32, _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>
  ) {
    var partner = -1
    if let at = open.lastIndex(where: { Self.closes(code, $0.code) }) {
      partner = open[at].index
      open.removeSubrange(at...)
    }
    entries.append(Entry(index: index, role: .close, partner: partner))
    // The title of a work, 《…》, stands in a sentence, whatever marks it holds.
    let isTitle = code == 0x300B || code == 0x3009
    guard partner >= 0, index - partner <= 120,
      isTitle || goesOn(bytes, tokens, index + 1, range)
        || isIntroduced(bytes, tokens, partner, range)
    else { return }
    let isQuote = characters[code] != .close || code >= 0x300C && code <= 0x300F
    if held.isEmpty { held.append(contentsOf: repeatElement(0, count: range.count)) }
    for inner in partner + 1...index { held[inner - base] |= isQuote ? 2 : 1 }
  }

  /// Whether `close` closes `open`.
  private static func closes(_ close: UInt32, _ open: UInt32) -> Bool {
    switch close {
    case 0x29: open == 0x28
    case 0x5D: open == 0x5B
    case 0x7D: open == 0x7B
    case 0x22: open == 0x22 || open == 0x201E || open == 0x201C
    case 0x27, 0x2019: open == 0x27 || open == 0x2018 || open == 0x60 || open == 0x201A
    case 0x201D: open == 0x201C || open == 0x201D || open == 0x201E
    case 0x201C: open == 0x201E || open == 0x201C
    case 0xBB: open == 0xAB || open == 0xBB
    case 0xAB: open == 0xBB
    case 0x203A: open == 0x2039 || open == 0x203A
    case 0x2039: open == 0x203A
    default: open == close || open + 1 == close
    }
  }

  /// Whether a colon or comma stands before the quotation mark at `index`: the quote is part of a sentence.
  private func isIntroduced(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>
  ) -> Bool {
    guard index > range.lowerBound,
      characters[bytes.scalar(at: Int(tokens[index].start)).code] != .open
    else { return false }
    let code = bytes.scalar(at: Int(tokens[index - 1].start)).code
    return code == 0x3A || code == 0x2C || code == 0xFF1A || code == 0xFF0C || code == 0x60C
  }

  /// Whether the sentence goes on at `index`: a small letter, a comma, a lone dash before a small letter.
  private func goesOn(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>)
    -> Bool
  {
    guard index < range.upperBound else { return false }
    let token = tokens[index]
    let code = bytes.scalar(at: Int(token.start)).code
    switch characters[code] {
    case .lower: return true
    case .punctuation:
      // Comma, semicolon, colon, and their Arabic, Armenian, CJK forms.
      return [0x2C, 0x3B, 0x3A, 0x60C, 0x61B, 0x3001, 0xFF0C, 0x55D].contains(code)
    case .dash:
      guard index + 1 < range.upperBound else { return false }
      return characters[bytes.scalar(at: Int(tokens[index + 1].start)).code] == .lower
    case .ideograph:
      if token.shape.contains(.spaceBefore) { return false }
      return Self.isAttribution(bytes, tokens, index, range.upperBound)
    default: return false
    }
  }

  /// Whether the ideographs from `index` take the quote before them into their sentence: a Japanese particle
  /// does (」と言った), so does a verb of speech among the first four that ends its clause (”他说。).
  static func isAttribution(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int)
    -> Bool
  {
    for at in index..<min(index + 4, end) {
      guard tokens[at].kind == .ideograph else { return false }
      let code = bytes.scalar(at: Int(tokens[at].start)).code
      if at == index,
        [0x3068, 0x3063, 0x306F, 0x304C, 0x3092, 0x306E, 0x3082, 0x306B, 0x3067].contains(code)
      {
        return true
      }
      switch code {
      case 0x8BF4, 0x8AAA, 0x9053, 0x95EE, 0x554F, 0x8A00, 0x558A:
        guard at + 1 < end, tokens[at + 1].kind == .ideograph else { return true }
        // 说道, 说着
        let next = bytes.scalar(at: Int(tokens[at + 1].start)).code
        return next == 0x9053 || next == 0x7740
      default: break
      }
    }
    return false
  }
}
