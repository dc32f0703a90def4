import Documents

extension ValueReader {
  /// An amount that begins with a sign or code: `$2bn`, `US$5`, `£1.2m`, `EUR 5 million`, `Rs 500 crore`.
  func moneyBySign(_ index: Int) -> ValueMatch? {
    guard let (code, behind) = currencySign(index) else { return nil }
    guard let first = number(skip(behind), isMoney: true), !first.isWords else { return nil }
    var (low, end) = (first, first.end)
    var value: String?
    if let other = secondAmount(first.end) {
      if other.hasScale, !low.hasScale { low.value = low.value?.scaled(by: other.scale) }
      end = other.end
      value = printed(code, low.value, other.value)
    } else {
      value = printed(code, first.value, nil)
    }
    // "$5 million US", "$5 USD"
    if let word = nextWord(end), case .currencyCode? = word.meaning, word.isAllCapitals {
      end = word.end
    }
    guard !isLetter(end) || dash(end) != nil else { return nil }
    return ValueMatch(end: end, type: .money, value: value)
  }

  private func secondAmount(_ index: Int) -> Number? {
    if let range = rangeEnd(index, isMoney: true) { return range }
    var start: Int?
    if let behind = dash(index) {
      start = behind
    } else if let to = nextWord(index), case .to? = to.meaning {
      start = space(to.end)
    }
    guard let start, let (_, behind) = currencySign(start) else { return nil }
    return number(skip(behind), isMoney: true)
  }

  /// A currency sign, with the letters that say whose dollar it is, or an ISO code before digits.
  private func currencySign(_ index: Int) -> (code: String, end: Int)? {
    switch byte(index) {
    case 0x24: return ("USD", index + 1)
    case 0xC2 where byte(index + 1) == 0xA3: return ("GBP", index + 2)
    case 0xC2 where byte(index + 1) == 0xA5: return ("JPY", index + 2)
    case 0xE2 where byte(index + 1) == 0x82:
      let codes: [UInt8: String] = [
        0xAC: "EUR", 0xB9: "INR", 0xBD: "RUB", 0xBA: "TRY", 0xAA: "ILS", 0xA9: "KRW", 0xB4: "UAH",
        0xA6: "NGN", 0xB1: "PHP", 0xAB: "VND", 0xB5: "GHS", 0xBF: "XBT",
      ]
      guard let code = codes[byte(index + 2)] else { return nil }
      return (code, index + 3)
    default: break
    }
    guard isCapital(index), isEnd(index - 1), let word = word(index) else { return nil }
    if byte(word.end) == 0x24 {
      let codes: [String: String] = [
        "US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "CDN": "CAD", "NZ": "NZD",
        "HK": "HKD", "S": "SGD", "R": "BRL", "NT": "TWD", "J": "JMD", "MX": "MXN",
      ]
      let letters = String(decoding: text[index..<word.end], as: UTF8.self)
      return codes[letters].map { ($0, word.end + 1) }
    }
    if spells(word, "rs") {
      let behind = byte(word.end) == 0x2E ? word.end + 1 : word.end
      return isDigit(skip(behind)) ? ("INR", behind) : nil
    }
    if case .currencyCode(let code)? = word.meaning, word.isAllCapitals {
      return isDigit(skip(word.end)) ? (code == "RMB" ? "CNY" : code, word.end) : nil
    }
    return nil
  }

  /// The amount whose number was read already: `5 million dollars`, `50 cents`, `10 Canadian dollars`, `50p`.
  func moneyByWord(_ index: Int, _ first: Number) -> ValueMatch? {
    var (low, high) = (first, Number?.none)
    if let range = rangeEnd(first.end) {
      if range.hasScale, !low.hasScale { low.value = low.value?.scaled(by: range.scale) }
      high = range
    }
    let end = high?.end ?? first.end
    if !first.isWords, byte(end) == 0x70, isEnd(end + 1), speaksOfPounds, high == nil {
      return ValueMatch(
        end: end + 1, type: .money, value: printed("GBP", low.value?.scaled(by: -2), nil))
    }
    if byte(end) == 0xE2, byte(end + 1) == 0x82, byte(end + 2) == 0xAC {
      return ValueMatch(end: end + 3, type: .money, value: printed("EUR", low.value, high?.value))
    }
    let gap = skip(end)
    if gap != end, byte(gap) == 0xE2, byte(gap + 1) == 0x82, byte(gap + 2) == 0xAC {
      return ValueMatch(end: gap + 3, type: .money, value: printed("EUR", low.value, high?.value))
    }
    guard var word = joinedWord(end) else { return nil }
    var country: Word?
    if word.meaning == nil || !isCurrency(word), word.isCapitalized {
      // "10 Canadian dollars", "10 US dollars", "10 U.S. dollars", "10 Hong Kong dollars"
      country = word
      var behind = word.end
      if byte(behind) == 0x2E, isCapital(behind + 1), byte(behind + 2) == 0x2E { behind += 3 }
      guard var next = nextWord(behind) else { return nil }
      if next.isCapitalized, !isCurrency(next), let third = nextWord(next.end) { next = third }
      word = next
    }
    switch word.meaning {
    case .currency(let code, let isHundredth)?:
      var number = low.value
      if isHundredth { number = number?.scaled(by: -2) }
      return ValueMatch(
        end: word.end, type: .money,
        value: printed(Self.code(code, of: country.map { string($0) }), number, high?.value))
    case .currencyCode(let code)? where word.isAllCapitals:
      return ValueMatch(
        end: word.end, type: .money,
        value: printed(code == "RMB" ? "CNY" : code, low.value, high?.value))
    case .cent?:
      return ValueMatch(
        end: word.end, type: .money,
        value: printed("USD", low.value?.scaled(by: -2), high?.value?.scaled(by: -2)))
    default: break
    }
    guard spells(word, "pounds") || spells(word, "pound") else { return nil }
    if let sterling = nextWord(word.end), spells(sterling, "sterling") {
      return ValueMatch(
        end: sterling.end, type: .money, value: printed("GBP", low.value, high?.value))
    }
    let isMoney = speaksOfPounds || low.hasScale || country != nil
    return ValueMatch(
      end: word.end, type: isMoney ? .money : .quantity,
      value: isMoney
        ? printed(Self.code("GBP", of: country.map { string($0) }), low.value, high?.value)
        : low.value.map { "\($0.text)\(high?.value.map { "/\($0.text)" } ?? "") lb" })
  }

  private func isCurrency(_ word: Word) -> Bool {
    switch word.meaning {
    case .currency?, .cent?: true
    default: spells(word, "pounds") || spells(word, "pound")
    }
  }

  private func string(_ word: Word) -> String {
    String(decoding: text[word.start..<word.end], as: UTF8.self)
  }

  private func printed(_ code: String, _ low: ExactNumber?, _ high: ExactNumber?) -> String? {
    guard let low else { return nil }
    return high.map { "\(code) \(low.text)/\($0.text)" } ?? "\(code) \(low.text)"
  }

  private static func code(_ code: String, of country: String?) -> String {
    guard let country else { return code }
    switch code {
    case "USD":
      return [
        "Canadian": "CAD", "Australian": "AUD", "Zealand": "NZD", "New": "NZD", "Hong": "HKD",
        "Singapore": "SGD", "Taiwan": "TWD", "Jamaican": "JMD", "Zimbabwe": "ZWL",
      ][country] ?? code
    case "INR": return ["Pakistani": "PKR", "Sri": "LKR", "Nepalese": "NPR"][country] ?? code
    case "MXN":
      return ["Argentine": "ARS", "Chilean": "CLP", "Colombian": "COP", "Philippine": "PHP"][
        country] ?? code
    case "KWD":
      return ["Iraqi": "IQD", "Jordanian": "JOD", "Bahraini": "BHD", "Serbian": "RSD"][country]
        ?? code
    case "SAR":
      return ["Qatari": "QAR", "Iranian": "IRR", "Omani": "OMR", "Yemeni": "YER"][country] ?? code
    case "GBP":
      return ["Egyptian": "EGP", "Lebanese": "LBP", "Syrian": "SYP", "Sudanese": "SDG"][country]
        ?? code
    case "NOK": return ["Danish": "DKK"][country] ?? code
    case "SEK": return ["Icelandic": "ISK"][country] ?? code
    default: return code
    }
  }
}
