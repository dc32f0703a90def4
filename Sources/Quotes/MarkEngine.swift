package import Documents

/// Pairs quotation marks, block by block.
///
/// All conventions at once: a mark's family says what it can be, what stands beside it says what it
/// is, and the innermost open region decides between the two. Single marks are told from
/// apostrophes, possessives, feet; double ones from inches. A region that is still open at the end
/// of its block ends there (paragraphs of one quotation each open again). One pass, O(*n*).
package struct MarkEngine {
  /// The regions of the document, sorted by start, the outer before the inner.
  package private(set) var regions: [QuotedRegion] = []
  private var stack: [Opening] = []
  private var ends: [UInt32] = []

  /// An opening mark that waits for its partner.
  private struct Opening {
    var family: QuotationMark.Family
    var start: Int
    var inner: Int
    /// Where in `regions` its region goes.
    var slot: Int
    /// The end of a word like `students'` that may or may not have closed it.
    var doubtfulClose: Int?
    var doubtfulCount = 0
  }

  /// What stands beside a mark.
  private enum Neighbour { case space, opening, closing, dash, letter, digit, mark, other }

  package init() {}

  /// Finds the regions of all blocks of `text`.
  package mutating func run(_ text: [UInt8], blocks: [Block]) {
    regions.removeAll(keepingCapacity: true)
    var goesOn: QuotationMark.Family?
    for (number, block) in blocks.enumerated() {
      let nextOpens =
        number + 1 < blocks.count && startsWithOpening(text, blocks[number + 1].span.range)
      // "… early." ends a quotation that the block before opened.
      let carried = goesOn.flatMap { closesFirst(text, block.span.range) ? $0 : nil }
      goesOn = scan(text, block.span.range, nextOpens: nextOpens, carried: carried)
    }
  }

  /// Whether the first double mark of the block is one that can only close.
  private func closesFirst(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    for offset in range {
      let byte = text[offset]
      guard byte == 0x22 || byte == 0x27 || byte >= 0xC2,
        let mark = QuotationMark.at(offset, in: text, end: range.upperBound)
      else { continue }
      switch mark.family {
      case .highRight, .guillemetRight:
        return offset > range.lowerBound
      case .straightDouble, .typewriterClose:
        let before = neighbour(before: offset, text, range.lowerBound)
        let after = neighbour(after: offset + mark.count, text, range.upperBound)
        return offset > range.lowerBound && before == .closing && after == .space
      case .straightSingle, .singleRight, .singleLeft: continue
      default: return false
      }
    }
    return false
  }

  private func startsWithOpening(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty,
      let mark = QuotationMark.at(range.lowerBound, in: text, end: range.upperBound)
    else { return false }
    return mark.family != .singleRight
  }

  /// Scans one block; the family of the double mark that is still open at its end, if one is.
  private mutating func scan(
    _ text: [UInt8], _ range: Range<Int>, nextOpens: Bool, carried: QuotationMark.Family?
  ) -> QuotationMark.Family? {
    stack.removeAll(keepingCapacity: true)
    let first = regions.count
    if let carried { open(QuotationMark(family: carried, count: 0), at: range.lowerBound) }
    let end = range.upperBound
    var straightLeft = 0  // straight double marks still to come: parity tells inches
    for offset in range where text[offset] == 0x22 { straightLeft += 1 }
    var offset = range.lowerBound
    while offset < end {
      let byte = text[offset]
      // Most bytes are no mark: leave on the first look.
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte >= 0xC2,
        let mark = QuotationMark.at(offset, in: text, end: end)
      else {
        offset += 1
        continue
      }
      let before = neighbour(before: offset, text, range.lowerBound)
      let after = neighbour(after: offset + mark.count, text, end)
      if mark.family == .straightDouble, mark.count == 1 { straightLeft -= 1 }
      take(
        mark, at: offset, before: before, after: after, text, range, straightLeft: straightLeft)
      offset += mark.count
    }
    let stillOpen = stack.first(where: { !isSingle($0.family) })?.family
    finish(end: end, text, range, nextOpens: nextOpens)
    // Regions were put down as they opened; those that turned out to be apostrophes leave now.
    var kept = first
    ends.removeAll(keepingCapacity: true)
    for index in first..<regions.count where regions[index].depth != .max {
      var region = regions[index]
      while let last = ends.last, last <= region.outer.start { ends.removeLast() }
      region.depth = UInt8(ends.count)
      ends.append(region.outer.end)
      regions[kept] = region
      kept += 1
    }
    regions.removeSubrange(kept...)
    return stillOpen
  }

  // MARK: One mark

  private mutating func take(
    _ mark: QuotationMark, at offset: Int, before: Neighbour, after: Neighbour, _ text: [UInt8],
    _ range: Range<Int>, straightLeft: Int
  ) {
    let opensHere = before != .letter && before != .digit && before != .closing && after != .space
    switch mark.family {
    case .cornerOpen, .low, .singleLow, .typewriterOpen: open(mark, at: offset)
    case .cornerClose:
      close(at: offset, mark.count) { $0 == .cornerOpen }
    case .typewriterClose:
      if close(at: offset, mark.count, where: { $0 == .typewriterOpen || $0 == .typewriterClose }) {
        return
      }
      if opensHere { open(mark, at: offset) }
    case .highLeft:
      if let top = stack.last?.family, top == .low {
        _ = close(at: offset, mark.count) { $0 == .low }
      } else if !opensHere, after != .letter,
        close(at: offset, mark.count, where: { $0 == .highLeft || $0 == .highRight })
      {
        return
      } else {
        // A left mark inside an open region of the same family: the first was never closed.
        if before == .space, stack.last?.family == .highLeft { abandon(upTo: offset, text, range) }
        open(mark, at: offset)
      }
    case .highRight:
      if close(
        at: offset, mark.count,
        where: {
          $0 == .highLeft || $0 == .low || $0 == .highRight || $0 == .straightDouble
        })
      {
        return
      }
      if opensHere, after == .letter || after == .digit { open(mark, at: offset) }
    case .guillemetLeft:
      if stack.contains(where: { $0.family == .guillemetRight }) {
        close(at: offset, mark.count) { $0 == .guillemetRight }
      } else {
        open(mark, at: offset)
      }
    case .guillemetRight:
      if close(at: offset, mark.count, where: { $0 == .guillemetLeft }) { return }
      if before == .space || before == .opening, after != .space { open(mark, at: offset) }
    case .angleLeft:
      if stack.contains(where: { $0.family == .angleRight }) {
        close(at: offset, mark.count) { $0 == .angleRight }
      } else {
        open(mark, at: offset)
      }
    case .angleRight:
      if close(at: offset, mark.count, where: { $0 == .angleLeft }) { return }
      if before == .space || before == .opening, after == .letter { open(mark, at: offset) }
    case .straightDouble:
      takeStraight(
        mark, at: offset, before: before, after: after, text, range, straightLeft: straightLeft)
    case .singleLeft, .straightSingle, .singleRight:
      takeSingle(mark, at: offset, before: before, after: after, text, range)
    }
  }

  private mutating func takeStraight(
    _ mark: QuotationMark, at offset: Int, before: Neighbour, after: Neighbour, _ text: [UInt8],
    _ range: Range<Int>, straightLeft: Int
  ) {
    let isOpen = stack.contains {
      $0.family == .straightDouble || $0.family == .highLeft || $0.family == .low
    }
    if !isOpen {
      if before == .digit { return }  // 27" screen
      if before == .letter, after == .space || after == .closing { return }
      open(mark, at: offset)
      return
    }
    if before == .digit, isInch(offset, text, range, straightLeft: straightLeft) { return }
    // Space before, a letter after, and an even number still to come besides: the open one was
    // never closed, this one opens.
    if before == .space, after == .letter || after == .digit, straightLeft % 2 == 1,
      let top = stack.last, top.family == .straightDouble,
      top.inner < range.upperBound, !isSpace(text[top.inner])
    {
      abandon(upTo: offset, text, range)
      open(mark, at: offset)
      return
    }
    close(at: offset, mark.count) {
      $0 == .straightDouble || $0 == .highLeft || $0 == .low
    }
  }

  /// Whether the mark behind a digit means inches: 6'4" or, where the marks to come pair up
  /// otherwise, 27".
  private func isInch(
    _ offset: Int, _ text: [UInt8], _ range: Range<Int>, straightLeft: Int
  ) -> Bool {
    var back = offset - 1
    while back > range.lowerBound, text[back] >= 0x30, text[back] <= 0x39 { back -= 1 }
    let isFeet = text[back] == 0x27 || (text[back] == 0x99 && back > range.lowerBound + 1)
    if isFeet, back > range.lowerBound { return true }
    guard straightLeft % 2 == 1 else { return false }
    let next = offset + 1 < range.upperBound ? text[offset + 1] : 0
    return next == 0x20 || next == 0x2D
  }

  private mutating func takeSingle(
    _ mark: QuotationMark, at offset: Int, before: Neighbour, after: Neighbour, _ text: [UInt8],
    _ range: Range<Int>
  ) {
    let family = mark.family
    if family == .singleLeft, stack.last?.family == .singleLow {
      _ = close(at: offset, mark.count) { $0 == .singleLow }
      return
    }
    let wordBefore = before == .letter || before == .digit
    let wordAfter = after == .letter || after == .digit
    if wordBefore, wordAfter { return }  // an apostrophe
    let openable =
      family != .singleRight && !wordBefore && before != .closing && after != .space
      && after != .closing
    if openable {
      if isElision(after: offset + mark.count, text, range.upperBound, curly: family == .singleLeft)
      {
        return
      }
      // Inside an open region of single marks there is no second one.
      if let index = stack.lastIndex(where: { isSingle($0.family) }) {
        settleDoubt(at: index)
      }
      open(mark, at: offset)
      return
    }
    guard !wordAfter, before != .space,
      let index = stack.lastIndex(where: { isSingle($0.family) || $0.family == .singleLow })
    else { return }
    if before == .digit, stack[index].inner + 3 > offset { return }
    // `the students' union`: closes only when nothing better comes.
    if text[offset - 1] | 0x20 == 0x73, after == .space, stack[index].doubtfulClose == nil {
      stack[index].doubtfulClose = offset
      stack[index].doubtfulCount = mark.count
      return
    }
    closeOpening(at: index, closing: offset, mark.count)
  }

  /// An elision that begins with an apostrophe: 'em, 'tis, '90s.
  private func isElision(after start: Int, _ text: [UInt8], _ end: Int, curly: Bool) -> Bool {
    var stop = start
    while stop < end, stop - start < 7, isWordByte(text[stop]) { stop += 1 }
    let count = stop - start
    if count == 3 || count == 2, text[start] >= 0x30, text[start] <= 0x39, text[start + 1] >= 0x30,
      text[start + 1] <= 0x39
    {
      // '90s; but '20' closes at once and is a quotation.
      return count == 3 ? text[start + 2] | 0x20 == 0x73 : !(stop < end && isSingleMark(text[stop]))
    }
    for word in Self.elisions where word.utf8.count == count {
      var same = true
      var index = start
      for byte in word.utf8 {
        if text[index] | 0x20 != byte { same = false }
        index += 1
      }
      if same { return !(stop < end && isSingleMark(text[stop])) || word == "n" }
    }
    return false
  }

  private static let elisions = ["em", "tis", "twas", "til", "cause", "n", "bout", "round", "cos"]

  // MARK: The stack

  private mutating func open(_ mark: QuotationMark, at offset: Int) {
    // Deeper nesting than eight is noise.
    guard stack.count < 8 else { return }
    let slot = regions.count
    regions.append(
      QuotedRegion(
        outer: TextSpan(offset..<offset), inner: TextSpan(offset..<offset), depth: .max,
        isSingle: false, isClosed: false))
    stack.append(
      Opening(family: mark.family, start: offset, inner: offset + mark.count, slot: slot))
  }

  /// Closes the innermost opening that `fits`; what was opened inside and is still open was no
  /// quotation. False when there is none.
  @discardableResult
  private mutating func close(
    at offset: Int, _ count: Int, where fits: (QuotationMark.Family) -> Bool
  ) -> Bool {
    guard let index = stack.lastIndex(where: { fits($0.family) }) else { return false }
    closeOpening(at: index, closing: offset, count)
    return true
  }

  private mutating func closeOpening(at index: Int, closing offset: Int, _ count: Int) {
    for inner in stride(from: stack.count - 1, to: index, by: -1) { settleDoubt(at: inner) }
    guard index < stack.count else { return }
    put(stack[index], innerEnd: offset, outerEnd: offset + count, isClosed: true)
    stack.removeSubrange(index...)
  }

  /// Ends an opening of single marks at the place that may have closed it, or forgets it.
  private mutating func settleDoubt(at index: Int) {
    guard index < stack.count else { return }
    let opening = stack[index]
    if let doubtful = opening.doubtfulClose {
      put(opening, innerEnd: doubtful, outerEnd: doubtful + opening.doubtfulCount, isClosed: true)
    }
    stack.removeSubrange(index...)
  }

  private mutating func put(_ opening: Opening, innerEnd: Int, outerEnd: Int, isClosed: Bool) {
    guard innerEnd > opening.inner else { return }
    regions[opening.slot] = QuotedRegion(
      outer: TextSpan(opening.start..<outerEnd), inner: TextSpan(opening.inner..<innerEnd),
      depth: 0, isSingle: isSingle(opening.family) || opening.family == .singleLow,
      isClosed: isClosed)
  }

  /// Ends the innermost opening before `offset` without a closing mark.
  private mutating func abandon(upTo offset: Int, _ text: [UInt8], _ range: Range<Int>) {
    guard let top = stack.last else { return }
    stack.removeLast()
    guard top.start == range.lowerBound else { return }
    var end = offset
    while end > top.inner, isSpace(text[end - 1]) { end -= 1 }
    put(top, innerEnd: end, outerEnd: end, isClosed: false)
  }

  /// Ends what is open at the end of the block.
  private mutating func finish(
    end: Int, _ text: [UInt8], _ range: Range<Int>, nextOpens: Bool
  ) {
    while let top = stack.last {
      if isSingle(top.family),
        !(top.start == range.lowerBound && nextOpens) || top.doubtfulClose != nil
      {
        settleDoubt(at: stack.count - 1)
        continue
      }
      stack.removeLast()
      put(top, innerEnd: end, outerEnd: end, isClosed: false)
    }
  }

  // MARK: Bytes

  private func isSingle(_ family: QuotationMark.Family) -> Bool {
    family == .singleLeft || family == .straightSingle || family == .singleRight
  }
  private func isSingleMark(_ byte: UInt8) -> Bool { byte == 0x27 || byte == 0xE2 }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  private func neighbour(before offset: Int, _ text: [UInt8], _ start: Int) -> Neighbour {
    guard offset > start else { return .space }
    let byte = text[offset - 1]
    if byte < 0x80 { return classify(byte) }
    // The last scalar before, from its final bytes.
    if offset - start >= 3, text[offset - 3] == 0xE2, text[offset - 2] == 0x80 {
      switch byte {
      case 0x80...0x8B, 0xAF: return .space
      case 0x90...0x95: return .dash
      case 0x98, 0x9A, 0x9C, 0x9E, 0xB9: return .opening
      case 0x99, 0x9D, 0xBA: return .closing
      case 0xA6: return .other
      default: return .other
      }
    }
    if offset - start >= 2, text[offset - 2] == 0xC2 {
      return byte == 0xA0 ? .space : byte == 0xAB ? .opening : byte == 0xBB ? .closing : .other
    }
    if offset - start >= 3, text[offset - 3] == 0xE3, text[offset - 2] == 0x80 {
      return byte == 0x80 ? .space : .other
    }
    return .letter
  }

  private func neighbour(after offset: Int, _ text: [UInt8], _ end: Int) -> Neighbour {
    guard offset < end else { return .space }
    let byte = text[offset]
    if byte < 0x80 { return classify(byte) }
    if byte == 0xE2, offset + 2 < end, text[offset + 1] == 0x80 {
      switch text[offset + 2] {
      case 0x80...0x8B, 0xAF: return .space
      case 0x90...0x95: return .dash
      case 0x98, 0x9A, 0x9C, 0x9E, 0xB9: return .opening
      case 0x99, 0x9D, 0xBA: return .closing
      default: return .other
      }
    }
    if byte == 0xC2, offset + 1 < end {
      return text[offset + 1] == 0xA0
        ? .space
        : text[offset + 1] == 0xAB
          ? .opening
          : text[offset + 1] == 0xBB ? .closing : .other
    }
    if byte == 0xE3, offset + 2 < end, text[offset + 1] == 0x80 {
      return text[offset + 2] <= 0x82 ? .space : .other
    }
    return .letter
  }

  private func classify(_ byte: UInt8) -> Neighbour {
    switch byte {
    case 0x20, 0x09...0x0D: .space
    case 0x28, 0x5B, 0x7B: .opening
    case 0x29, 0x5D, 0x7D, 0x2C, 0x2E, 0x21, 0x3F, 0x3A, 0x3B: .closing
    case 0x2D, 0x2F: .dash
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x22, 0x27, 0x60: .mark
    default: .other
    }
  }
}
