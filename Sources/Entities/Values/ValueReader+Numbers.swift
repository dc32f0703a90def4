extension ValueReader {
  /// A number as it stands in the text.
  struct Number {
    /// The offset behind it.
    var end: Int
    /// Its value; nil for one of more than 18 digits.
    var value: ExactNumber?
    /// How many digits stand before a separator; 0 for a number in words.
    var leadingDigits = 0
    /// It has a thousands separator or a fraction.
    var hasSeparator = false
    /// It ends in `million` or the like.
    var hasScale = false
    /// The power of ten of that scale.
    var scale = 0
    /// It stands in words alone.
    var isWords = false
  }

  /// Digits with separators: `1,234.5`, `1 000 000` (no-break spaces), `2½`.
  func digits(_ index: Int) -> Number? {
    guard isDigit(index) else { return nil }
    var position = index
    var mantissa = 0
    var count = 0
    func take(_ position: Int) {
      if count < 18 { mantissa = mantissa * 10 + Int(byte(position) - 0x30) }
      count += 1
    }
    while isDigit(position) {
      take(position)
      position += 1
    }
    var number = Number(end: position, leadingDigits: position - index)
    if number.leadingDigits <= 3 {
      while let group = groupSeparator(position), isDigit(group), isDigit(group + 1),
        isDigit(group + 2), !isDigit(group + 3)
      {
        for digit in group..<(group + 3) { take(digit) }
        position = group + 3
        number.hasSeparator = true
      }
    }
    var exponent = 0
    if byte(position) == 0x2E, isDigit(position + 1) {
      position += 1
      number.hasSeparator = true
      while isDigit(position) {
        if count < 18 { exponent -= 1 }
        take(position)
        position += 1
      }
    } else if byte(position) == 0xC2, let quarters = Self.quarters(of: byte(position + 1)) {
      position += 2
      if count < 15 { (mantissa, exponent) = (mantissa * 100 + quarters * 25, -2) }
    }
    number.end = position
    if count <= 18 { number.value = ExactNumber(mantissa: mantissa, exponent: exponent) }
    return number
  }

  private func groupSeparator(_ index: Int) -> Int? {
    switch byte(index) {
    case 0x2C: index + 1
    case 0xC2 where byte(index + 1) == 0xA0: index + 2
    case 0xE2 where byte(index + 1) == 0x80 && (byte(index + 2) == 0xAF || byte(index + 2) == 0x89):
      index + 3
    default: nil
    }
  }

  private static func quarters(of byte: UInt8) -> Int? {
    switch byte {
    case 0xBC: 1
    case 0xBD: 2
    case 0xBE: 3
    default: nil
    }
  }

  /// A number in digits or words, with its scale: `3.5 million`, `twenty-one`, `a dozen`, `2bn`.
  ///
  /// - Parameter isMoney: A currency sign stands before it, so that `m`, `k`, `b` are scales.
  func number(_ index: Int, isMoney: Bool = false) -> Number? {
    if var number = digits(index) {
      if let suffix = scaleSuffix(number.end, isMoney: isMoney) {
        number.apply(scale: suffix.power, end: suffix.end)
      } else if let word = joinedWord(number.end), case .scale(let power)? = word.meaning,
        power > 2,
        isEnd(word.end)
      {
        number.apply(scale: power, end: word.end)
      } else if number.end - index <= 3, let word = nextWord(number.end),
        case .dozen? = word.meaning
      {
        number.value = number.value?.times(12)
        (number.end, number.hasScale) = (word.end, true)
      }
      return number
    }
    return numberInWords(index)
  }

  private func scaleSuffix(_ index: Int, isMoney: Bool) -> (power: Int, end: Int)? {
    let letter = byte(index) | 0x20
    let next = byte(index + 1) | 0x20
    let two = isEnd(index + 2)
    switch letter {
    case 0x62 where next == 0x6E && two: return (9, index + 2)  // bn
    case 0x6D where next == 0x6E && two: return (6, index + 2)  // mn
    case 0x74 where next == 0x6E && two: return (12, index + 2)  // tn
    default: break
    }
    if let word = word(index), case .scale(let power)? = word.meaning, power > 2,
      word.end > index + 2
    {
      return (power, word.end)  // "3.5million"
    }
    guard isEnd(index + 1) else { return nil }
    switch letter {
    case 0x6B: return isMoney || byte(index) == 0x6B ? (3, index + 1) : nil
    case 0x6D where isMoney: return (6, index + 1)
    case 0x62 where isMoney: return (9, index + 1)
    case 0x74 where isMoney: return (12, index + 1)
    // "3.5m people", but not "the 100m race": metres are whole and stand before singular words.
    case 0x6D where byte(index) == 0x6D:
      guard let noun = nextWord(index + 1), !noun.isCapitalized, noun.meaning == nil else {
        return nil
      }
      return byte(noun.end - 1) == 0x73 || spells(noun, "people") || spells(noun, "children")
        ? (6, index + 1) : nil
    default: return nil
    }
  }

  /// `three hundred and five`, `twenty-one`, `a dozen`, `half a million`, `two and a half million`.
  func numberInWords(_ index: Int) -> Number? {
    guard let first = word(index) else { return nil }
    var total = ExactNumber(0)
    var group = 0
    var position = first.end
    var isAny = false
    switch first.meaning {
    case .article?:
      guard let next = nextWord(first.end) else { return nil }
      switch next.meaning {
      case .dozen?: return Number(end: next.end, value: ExactNumber(12), isWords: true)
      case .scale(let power)? where byte(next.end - 1) != 0x73:
        var number = Number(end: next.end, value: ExactNumber(1).scaled(by: power), isWords: true)
        (number.hasScale, number.scale) = (true, power)
        return number
      default: return nil
      }
    case .half?:
      guard let article = joinedWord(first.end) else { return nil }
      var last = article
      if case .article? = article.meaning {
        guard let behind = joinedWord(article.end) else { return nil }
        last = behind
      }
      switch last.meaning {
      case .dozen?: return Number(end: last.end, value: ExactNumber(6), isWords: true)
      case .scale(let power)? where power > 2:
        var number = Number(
          end: last.end, value: ExactNumber(mantissa: 5, exponent: power - 1), isWords: true)
        (number.hasScale, number.scale) = (true, power)
        return number
      default: return nil
      }
    default: break
    }
    var current: Word? = first
    var words = 0
    while let word = current, words < 16 {
      words += 1
      switch word.meaning {
      case .small(let value)?
      where group % 100 == 0 || (group % 10 == 0 && value < 10 && group % 100 >= 20):
        group += value
      case .tens(let value)? where group % 100 == 0: group += value
      case .scale(2)? where isAny && group > 0 && group < 100 && byte(word.end - 1) != 0x73:
        group *= 100
      case .scale(let power)? where power > 2 && isAny && byte(word.end - 1) != 0x73:
        guard let sum = total.plus(ExactNumber(max(group, 0)).scaled(by: power)) else { return nil }
        (total, group) = (sum, 0)
      case .dozen? where isAny && byte(word.end - 1) != 0x73:
        return Number(end: word.end, value: ExactNumber(group * 12), isWords: true)
      case .and? where isAny:
        // "two and a half million", "a hundred and five"
        if let article = nextWord(word.end), case .article? = article.meaning,
          let half = nextWord(article.end), case .half? = half.meaning
        {
          var number = Number(
            end: half.end, value: ExactNumber(mantissa: group * 10 + 5, exponent: -1), isWords: true
          )
          if let scale = nextWord(half.end), case .scale(let power)? = scale.meaning {
            number.apply(scale: power, end: scale.end)
          }
          return number
        }
        guard group % 100 == 0, group >= 100 || total.mantissa > 0, let next = nextWord(word.end)
        else { return finish(total, group, position) }
        switch next.meaning {
        case .small?, .tens?: break
        default: return finish(total, group, position)
        }
        current = next
        continue
      default: return isAny ? finish(total, group, position) : nil
      }
      isAny = true
      position = word.end
      current = joinedWord(word.end)
    }
    return isAny ? finish(total, group, position) : nil
  }

  private func finish(_ total: ExactNumber, _ group: Int, _ end: Int) -> Number? {
    guard isEnd(end) else { return nil }
    return Number(end: end, value: total.plus(ExactNumber(group)), isWords: true)
  }

  /// The second number of a range, `10–15` or `10 to 15`; nil when there is none.
  func rangeEnd(_ index: Int, isMoney: Bool = false) -> Number? {
    if let behind = dash(index), isDigit(behind) { return number(behind, isMoney: isMoney) }
    if let to = nextWord(index), case .to? = to.meaning, let start = space(to.end), isDigit(start) {
      return number(start, isMoney: isMoney)
    }
    return nil
  }
}

extension ValueReader.Number {
  /// Multiplies by a power of ten that ends at `end`.
  mutating func apply(scale power: Int, end: Int) {
    value = value?.scaled(by: power)
    (self.end, hasScale, scale) = (end, true, power)
  }
}
