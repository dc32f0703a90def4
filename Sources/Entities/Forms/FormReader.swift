package import Documents

/// Fills the forms of a document's tokens: one pass over the bytes, one look-up per word. O(*n*).
package struct FormReader {
  /// The form of each token, in order.
  package private(set) var forms: [TokenForm] = []
  /// What the document says about each capitalised form.
  package var memory = FormMemory()

  private var recent = RecentForms()

  package init() {}

  /// Reads the tokens of `text`.
  package mutating func read(_ text: [UInt8], _ tokens: [Token], _ lexicon: Lexicon) {
    forms.removeAll(keepingCapacity: true)
    forms.reserveCapacity(tokens.count)
    let bytes = text.span
    for token in tokens {
      var form: TokenForm
      if let key = unsafe RecentForms.Key(token, in: bytes.bytes) {
        form = recent.form(key) { Self.form(of: token, in: bytes, lexicon) }
      } else {
        form = Self.form(of: token, in: bytes, lexicon)
      }
      form.isSentenceStart = token.shape.contains(.sentenceStart)
      forms.append(form)
    }
    remember()
    repairCasing()
    markCandidates()
  }

  /// What the token's bytes and the tables say, wherever it stands.
  private static func form(of token: Token, in bytes: Span<UInt8>, _ lexicon: Lexicon)
    -> TokenForm
  {
    var form = TokenForm()
    var (lower, word, shape) = (FormHash.basis, FormHash.basis, UInt64(7))
    var (last, run) = (UInt8(255), 0)
    var (capitals, smalls, digits) = (0, 0, 0)
    var (head, tail) = (UInt32(0), UInt32(0))
    var index = Int(token.start)
    let end = Int(token.end)
    var position: UInt32 = 0
    while index < end {
      let byte = bytes[index]
      let small = FormHash.lowered(byte)
      lower = FormHash.adding(small, to: lower)
      if position < 3 { head |= UInt32(small) << (8 * position) }
      tail = tail << 8 | UInt32(small)
      var kind: UInt8
      if byte &- 0x61 < 26 || byte >= 0x80 {
        kind = 1
        smalls += 1
      } else if byte &- 0x41 < 26 {
        kind = 2
        capitals += 1
      } else if byte &- 0x30 < 10 {
        kind = 3
        digits += 1
      } else {
        kind = 100 &+ (byte & 31)
      }
      word = FormHash.adding(kind == 3 ? 0x30 : small, to: word)
      if kind == last {
        run += 1
        if run == 2 { shape = FormHash.mixed(shape, 77) }
      } else {
        shape = FormHash.mixed(shape, UInt64(kind))
        (run, last) = (1, kind)
      }
      position += 1
      index += 1
    }
    (form.lower, form.word, form.shape, form.head, form.tail) = (lower, word, shape, head, tail)
    form.isNumber = token.kind == .number
    form.isMark = token.kind == .punctuation || token.kind == .symbol || token.kind == .emoji
    if token.shape.contains(.capitalized) {
      form.casing =
        token.shape.contains(.allCapitals) || (capitals > 0 && smalls == 0)
        ? .allCapitals : .capital
    } else if capitals > 0 {
      form.casing = .mixed
    }
    if !form.isMark, digits == 0 || smalls + capitals > 0, let entry = lexicon.entry(lower) {
      (form.row, form.bits) = (entry.row, entry.bits)
      if entry.row > 0 {
        let clusters = lexicon.clusters(ofRow: entry.row)
        (form.cluster48, form.cluster200, form.cluster800) = clusters
      }
    }
    return form
  }

  /// Notes how each capitalised form is cased elsewhere.
  private mutating func remember() {
    memory.reset(capacity: forms.count)
    for index in forms.indices where forms[index].casing != .lower && !forms[index].isMark {
      let place = memory.place(of: forms[index].lower)
      forms[index].memory = Int32(truncatingIfNeeded: place)
      switch forms[index].casing {
      case .allCapitals: memory.note(4, at: place)
      case .capital where !forms[index].isSentenceStart: memory.note(2, at: place)
      default: break
      }
    }
    guard memory.count > 0 else { return }
    for index in forms.indices where forms[index].casing == .lower && !forms[index].isMark {
      if let place = memory.find(forms[index].lower) { memory.note(1, at: place) }
    }
    for index in forms.indices where forms[index].memory >= 0 {
      forms[index].elsewhere = memory.casing(at: Int(forms[index].memory))
    }
  }

  /// In a headline of capitalised words or a line in capitals, case says nothing: there a word is taken as
  /// small when the document or the language writes it small.
  private mutating func repairCasing() {
    var start = 0
    while start < forms.count {
      var end = start + 1
      while end < forms.count, !forms[end].isSentenceStart { end += 1 }
      repair(start..<end)
      start = end
    }
  }

  private mutating func repair(_ sentence: Range<Int>) {
    var (words, capitals, allCapitals, everyday) = (0, 0, 0, 0)
    for index in sentence where !forms[index].isMark && forms[index].casing != .mixed {
      // Short small words ("of", "the") are usual in headlines, long ones are not.
      if forms[index].casing == .lower {
        if forms[index].tail > 0xFFFFFF { return }
        continue
      }
      words += 1
      switch forms[index].casing {
      case .allCapitals:
        allCapitals += 1
        capitals += 1
      default: capitals += 1
      }
      if forms[index].bits & Lexicon.Bits.usuallySmall != 0 { everyday += 1 }
    }
    guard words >= 3, capitals == words, everyday >= 1, everyday * 3 >= words || words >= 6 else {
      return
    }
    for index in sentence where !forms[index].isMark && forms[index].casing != .lower {
      let form = forms[index]
      forms[index].isRepaired = true
      let seenSmall = form.elsewhere & 1 != 0 && form.elsewhere & 2 == 0
      if seenSmall || form.bits & Lexicon.Bits.usuallySmall != 0 {
        forms[index].casing = .lower
        forms[index].shape = Self.smallShape
      } else if allCapitals == capitals {
        forms[index].casing = .capital
        forms[index].shape = Self.capitalShape
      }
    }
  }

  private static let smallShape = FormHash.mixed(FormHash.mixed(7, 1), 77)
  private static let capitalShape = FormHash.mixed(
    FormHash.mixed(FormHash.mixed(7, 2), 1), 77)

  /// A name can begin at a word that is not written small, or at a small one that is not known to begin none. Where
  /// the document writes names with capitals, only small words without a vector are such. Numbers, and function words at the start of a sentence, begin one only before a capital.
  private mutating func markCandidates() {
    var capitals = 0
    for form in forms where form.casing == .capital && !form.isSentenceStart { capitals += 1 }
    let writesCapitals = capitals >= 5
    for index in forms.indices {
      let form = forms[index]
      var isCandidate =
        !form.isMark
        && (form.casing != .lower
          || form.bits & Lexicon.Bits.neverBegins == 0 && !(writesCapitals && form.row > 0))
      if isCandidate, form.isNumber || form.isSentenceStart && FunctionWords.contains(form.lower) {
        isCandidate =
          index + 1 < forms.count && !forms[index + 1].isSentenceStart
          && forms[index + 1].casing != .lower && !forms[index + 1].isMark
      }
      forms[index].isCandidate = isCandidate
    }
  }
}
