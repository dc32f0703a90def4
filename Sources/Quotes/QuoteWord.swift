import Documents

/// A token as the quote finder sees it.
struct QuoteWord {
  var start: UInt32 = 0
  var end: UInt32 = 0
  var hash: UInt64 = 0
  var classes: WordClass = []
  /// Index of the cue verb, or -1.
  var cue: Int16 = -1
  var form: VerbForm = .base
  var pos: PartOfSpeech = .symbol
  var kind: Token.Kind = .word
  var shape: Token.Shape = []
  /// The byte of a mark: `,`, `.`, `?`, `!`, `:`, `;`, `-` for every dash, `(`, `)`, `"` for every
  /// quotation mark; 0 for words.
  var mark: UInt8 = 0
  /// Whether it stands between quotation marks.
  var isQuoted = false

  /// A verb of saying that is also a group ("reports", "crowds") stays a verb.
  var isPlainVerb: Bool { cue >= 0 }

  func has(_ wordClass: WordClass) -> Bool { !classes.isDisjoint(with: wordClass) }
}

/// Fills the words of a document from its tokens: lexicon, marks, parts of speech.
struct QuoteWordReader {
  private(set) var words: [QuoteWord] = []
  private var forms: [PartOfSpeechTagger.Form] = []
  private let lexicon = WordLexicon.english
  private let model = QuoteModel.shipped

  /// Reads all tokens. O(*n*).
  mutating func read(_ text: [UInt8], _ tokens: [Token], _ regions: [QuotedRegion]) {
    words.removeAll(keepingCapacity: true)
    words.reserveCapacity(tokens.count)
    forms.removeAll(keepingCapacity: true)
    forms.reserveCapacity(tokens.count)
    var region = 0
    var quotedUntil: UInt32 = 0
    for token in tokens {
      var word = QuoteWord(start: token.start, end: token.end, kind: token.kind, shape: token.shape)
      let hash = WordHash.of(text, token.range)
      word.hash = hash
      var lexical: UInt64 = 0
      if token.kind == .punctuation || token.kind == .symbol {
        word.mark = Self.mark(text, token.range)
      } else {
        let entry = lexicon.entry(hash)
        lexical = lexicon.lexical(entry)
        (word.classes, word.cue, word.form) = (entry.classes, entry.cue, entry.form)
        // "WHO" and "US" are no pronouns.
        if token.shape.contains(.allCapitals), token.end - token.start <= 5,
          word.has([.who, .question, .firstPerson, .it])
        {
          word.classes = []
        }
      }
      while region < regions.count, regions[region].inner.start <= token.start {
        quotedUntil = max(quotedUntil, regions[region].inner.end)
        region += 1
      }
      word.isQuoted = token.start < quotedUntil
      words.append(word)
      forms.append(
        PartOfSpeechTagger.Form(
          text, token.range, hash: hash, isStart: token.shape.contains(.sentenceStart),
          lexical: lexical))
    }
    tag()
  }

  private mutating func tag() {
    guard model.isComplete else { return }
    let first = PartOfSpeechTagger.Form(edge: 1)
    let last = PartOfSpeechTagger.Form(edge: 2)
    var (tag1, tag2): (UInt64, UInt64) = (30, 31)
    for index in words.indices {
      if words[index].shape.contains(.sentenceStart) { (tag1, tag2) = (30, 31) }
      let tag: PartOfSpeech
      if words[index].mark != 0 {
        tag = .punctuation
      } else if let sure = model.sureTag(words[index].hash) {
        tag = sure
      } else {
        let guess = PartOfSpeechTagger.tag(
          model, index > 1 ? forms[index - 2] : first, index > 0 ? forms[index - 1] : first,
          forms[index], index + 1 < forms.count ? forms[index + 1] : last,
          index + 2 < forms.count ? forms[index + 2] : last, tag1: tag1, tag2: tag2)
        tag = openClass(index, guess) ?? guess
      }
      words[index].pos = isUnknownName(index, tag) ? .properNoun : tag
      (tag2, tag1) = (tag1, UInt64(tag.rawValue))
    }
  }

  /// A noun or name that the tagger took for a function word: those are few and known, so a capital in
  /// mid-sentence or an office ("press secretary") says otherwise. Nil where the tag may be right.
  private func openClass(_ index: Int, _ tag: PartOfSpeech) -> PartOfSpeech? {
    switch tag {
    case .determiner, .coordinator, .subordinator, .pronoun, .possessivePronoun, .wh, .possessive,
      .to,
      .negation, .particle, .auxiliary, .auxiliaryNonfinite, .preposition:
      break
    default: return nil
    }
    let word = words[index]
    guard word.kind == .word, word.end - word.start >= 4, word.cue < 0 else { return nil }
    if word.has([.role, .group, .medium]),
      !word.has([.modal, .have, .be, .that, .subjectPronoun, .question, .subordinator])
    {
      return word.shape.contains(.capitalized) && !word.shape.contains(.sentenceStart)
        ? .properNoun : .noun
    }
    guard word.classes.isEmpty, word.shape.contains(.capitalized),
      !word.shape.contains(.allCapitals)
    else { return nil }
    return .properNoun
  }

  /// A capital in mid-sentence before a word without one makes a name of what the tagger took for an
  /// adverb or a verb: "Musk wrote".
  private func isUnknownName(_ index: Int, _ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .adverb, .interjection, .symbol, .verbBase, .verbFinite, .verbParticiple, .verbGerund:
      break
    default: return false
    }
    let word = words[index]
    if word.shape.contains(.sentenceStart), word.shape.contains(.capitalized), word.kind == .word,
      word.classes.isEmpty, word.cue < 0, index + 1 < words.count, words[index + 1].cue >= 0,
      words[index + 1].form == .past || words[index + 1].form == .third,
      model.sureTag(word.hash) == nil
    {
      // "Fielding told": no gerund is the subject of saying.
      return true
    }
    guard word.kind == .word, word.shape.contains(.capitalized),
      !word.shape.contains(.sentenceStart), word.classes.isEmpty, word.cue < 0, word.mark == 0,
      index > 0, words[index - 1].mark != 0x22
    else { return false }
    return index + 1 >= words.count || !words[index + 1].shape.contains(.capitalized)
  }

  /// The one byte that stands for a mark; 0 for what is none.
  static func mark(_ text: [UInt8], _ range: Range<Int>) -> UInt8 {
    let byte = text[range.lowerBound]
    if byte < 0x80 {
      switch byte {
      case 0x22, 0x27, 0x60: return 0x22
      case 0x5B: return 0x28
      case 0x5D: return 0x29
      default: return byte
      }
    }
    if byte == 0xE2, range.count >= 3, text[range.lowerBound + 1] == 0x80 {
      switch text[range.lowerBound + 2] {
      case 0x90...0x95: return 0x2D
      case 0x98...0x9F, 0xB9, 0xBA: return 0x22
      case 0xA6: return 0x2E
      default: return 0x7E
      }
    }
    if byte == 0xC2, range.count >= 2 {
      return text[range.lowerBound + 1] == 0xAB || text[range.lowerBound + 1] == 0xBB ? 0x22 : 0x7E
    }
    if byte == 0xD8, range.count >= 2, text[range.lowerBound + 1] == 0x8C { return 0x2C }
    if byte == 0xE3 { return 0x22 }
    return 0x7E
  }
}
