package import Documents

/// Where a sentence could end.
extension SentenceSplitter {
  /// The first place after token `from` (or behind it) where a sentence could end, before the token `end`.
  ///
  /// - Parameter soft: Whether places without any mark count.
  package func nextPlace(
    _ bytes: Span<UInt8>, _ tokens: [Token], from: Int, to end: Int, _ profile: LanguageProfile,
    soft: Bool
  ) -> BoundaryPlace? {
    var index = from
    var left: UInt32?
    // Between two small words, most places by far, no sentence ends that anything here would see.
    let skipsSmallWords = lists.isEmpty && !(soft && model.looksBetweenSmallWords)
    let notable: Token.Shape = [.capitalized, .lineStart]
    let all = tokens.span
    while index + 1 < end {
      let token = all[index]
      let next = all[index + 1]
      if skipsSmallWords, token.kind == .word, next.kind == .word,
        !token.shape.contains(.capitalized), next.shape.isDisjoint(with: notable)
      {
        left = nil
        index += 1
        continue
      }
      switch token.kind {
      case .abbreviation:
        return closed(
          bytes, tokens, BoundaryPlace(mark: .abbreviation, index: index, next: index + 1), end)
      case .punctuation:
        if let mark = mark(bytes, token, profile) {
          let place = closed(
            bytes, tokens, BoundaryPlace(mark: mark, index: index, next: index + 1), end)
          if let place { return place }
          return nil
        }
      default: break
      }
      if next.shape.contains(.lineStart) {
        return BoundaryPlace(mark: .line, index: index, next: index + 1)
      }
      if lists.isMarker(index + 1) {
        return BoundaryPlace(mark: .none, index: index, next: index + 1)
      }
      if soft {
        let right = BoundaryFeatures.look(bytes, tokens, index + 1, 0..<end, characters)
        if next.shape.contains(.spaceBefore),
          model.isOpen(
            left ?? BoundaryFeatures.look(bytes, tokens, index, 0..<end, characters), right)
        {
          return BoundaryPlace(mark: .none, index: index, next: index + 1)
        }
        left = right
      }
      index += 1
    }
    return nil
  }

  /// What mark a token is; nil when it ends no sentence.
  @inline(__always) func mark(_ bytes: Span<UInt8>, _ token: Token, _ profile: LanguageProfile)
    -> BoundaryPlace.Mark?
  {
    let code = code(bytes, token)
    switch code {
    case 0x2E, 0xFF0E, 0xFE52, 0x2024:
      return token.end - token.start > 1 && code == 0x2E ? .ellipsis : .stop
    case 0x21, 0xFF01, 0x203C: return .exclamation
    case 0x3F, 0xFF1F, 0x2047, 0x2048, 0x2049: return .question
    case 0x2026, 0x22EF: return .ellipsis
    case 0x2C, 0x22, 0x27, 0x2D, 0x28, 0x29: return nil
    case 0x3B: return profile.code == "el" ? .question : nil
    case 0x3A: return profile.code == "hy" ? .full : nil
    // Two word separators in place of the Ethiopic full stop.
    case 0x1361: return token.end - token.start >= 6 ? .full : nil
    default: return characters[code] == .terminal ? .full : nil
    }
  }

  /// The place after what closes its mark: further marks, quotation marks, brackets, notes. Nil when that
  /// reaches the end of the block.
  private func closed(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ start: BoundaryPlace, _ end: Int
  ) -> BoundaryPlace? {
    var place = start
    if place.mark == .stop { absorbSpacedDots(bytes, tokens, &place, end) }
    scan: while place.next < end {
      let token = tokens[place.next]
      let isSpaced = token.shape.contains(.spaceBefore)
      let category = category(bytes, token)
      if isSpaced {
        // « Oui ! » with its inner spaces.
        guard token.kind == .punctuation, !token.shape.contains(.lineStart),
          pairs.role(place.next) == .close,
          category == .quoteClose || category == .quoteOpen || category == .quote
        else { break }
        place.closesQuote = true
        place.next += 1
        continue
      }
      switch token.kind {
      case .punctuation:
        switch category {
        case .terminal, .fullStop:
          let code = code(bytes, token)
          switch code {
          case 0x3F, 0xFF1F: place.mark = .question
          case 0x21, 0xFF01: if place.mark != .question { place.mark = .exclamation }
          case 0x2026:
            if place.mark == .stop || place.mark == .abbreviation { place.mark = .ellipsis }
          default:
            if token.end - token.start > 1, place.mark == .abbreviation { place.mark = .ellipsis }
          }
        case .close: place.closesBracket = true
        case .quoteClose, .quoteOpen, .quote:
          guard pairs.role(place.next) == .close else { break scan }
          place.closesQuote = true
        case .open:
          // A note in brackets: "quality.[17]".
          guard code(bytes, token) == 0x5B, let after = noteEnd(bytes, tokens, place.next, end)
          else { break scan }
          place.next = after
          place.hasNote = true
          continue
        case .punctuation where code(bytes, token) == 0x2A || code(bytes, token) == 0x2020: break
        default: break scan
        }
      case .number:
        // A raised number, or one that lost its raising: "growth.11 The next".
        guard category == .number || isPlainNote(bytes, tokens, place, end) else { break scan }
        place.hasNote = true
      case .emoji: break
      default: break scan
      }
      place.next += 1
    }
    return place.next < end ? place : nil
  }

  /// Takes the dots of ". . ." into one mark. After a word's own full stop, three more begin what follows
  /// when that starts a sentence (Chicago Manual of Style, 13.53: a period and an ellipsis).
  private func absorbSpacedDots(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ place: inout BoundaryPlace, _ end: Int
  ) {
    var next = place.next
    while next < end, tokens[next].shape.contains(.spaceBefore), tokens[next].kind == .punctuation,
      tokens[next].end - tokens[next].start == 1, bytes[Int(tokens[next].start)] == 0x2E
    {
      next += 1
    }
    let dots = next - place.index
    guard dots > 1 else { return }
    if dots == 4, !tokens[place.index].shape.contains(.spaceBefore), next < end,
      tokens[next].shape.contains(.capitalized)
    {
      return
    }
    place.next = next
    place.mark = .ellipsis
  }

  /// The index after "[17]", "[a]" or several of them, when they begin at `index`.
  private func noteEnd(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int) -> Int? {
    guard index + 2 < end else { return nil }
    let inner = tokens[index + 1]
    let isNote =
      inner.kind == .number || inner.end - inner.start == 1 && inner.kind == .word
    guard isNote, bytes[Int(tokens[index + 2].start)] == 0x5D else { return nil }
    return index + 3
  }

  private func isPlainNote(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ place: BoundaryPlace, _ end: Int
  ) -> Bool {
    let token = tokens[place.next]
    guard place.mark != .abbreviation, token.end - token.start <= 3, place.index > 0,
      place.next == place.index + 1 || place.closesQuote || place.closesBracket,
      place.next + 1 < end, tokens[place.next + 1].shape.contains(.spaceBefore),
      !tokens[place.next + 1].shape.contains(.hasDigit)
    else { return false }
    let before = tokens[place.index - 1]
    return before.kind != .number && length(bytes, before) > 1
  }
}
