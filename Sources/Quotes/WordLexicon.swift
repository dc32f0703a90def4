/// Classes and cue verbs by word, in one flat table: one probe a word.
package struct WordLexicon: Sendable {
  /// What the lexicon holds for one word.
  struct Entry: Sendable {
    var hash: UInt64 = 0
    var classes: WordClass = []
    /// Index into `cues`, or -1.
    var cue: Int16 = -1
    var form: VerbForm = .base
  }

  /// The cue verbs.
  private(set) var cues: [CueVerb] = []
  private var table: [Entry]
  private let mask: Int

  /// The English lexicon, built once.
  package static let english = WordLexicon()

  private init() {
    mask = (1 << 13) - 1
    table = [Entry](repeating: Entry(), count: mask + 1)
    for (wordClass, words) in WordClass.lists {
      for word in words.split(separator: " ") {
        let slot = slot(for: WordHash.of(String(word)))
        table[slot].classes.insert(wordClass)
      }
    }
    let letters: [Character: CueVerb.Frame] = [
      "c": .clause, "t": .thatClause, "n": .nounPhrase, "a": .addressee, "i": .infinitive,
      "o": .objectInfinitive, "q": .quotation, "p": .particle,
    ]
    for line in CueVerbTable.lines.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count >= 3 else { continue }
      var verb = CueVerb(frame: [], strength: UInt8(fields[2]) ?? 1)
      for letter in fields[1] { verb.frame.formUnion(letters[letter] ?? []) }
      verb.particles = fields[3...].map { WordHash.of(String($0)) }
      let index = Int16(cues.count)
      cues.append(verb)
      for (form, kind) in CueVerbTable.forms(of: String(fields[0])) {
        let slot = slot(for: WordHash.of(form))
        table[slot].cue = index
        table[slot].form = kind
      }
    }
  }

  private mutating func slot(for hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while table[slot].hash != 0, table[slot].hash != hash { slot = (slot + 1) & mask }
    table[slot].hash = hash
    return slot
  }

  /// What is known of the word with `hash`; an empty entry when nothing is.
  @inline(__always)
  func entry(_ hash: UInt64) -> Entry {
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 31)) & mask
    while true {
      let entry = table[slot]
      if entry.hash == hash { return entry }
      if entry.hash == 0 { return Entry() }
      slot = (slot + 1) & mask
    }
  }

  /// What the tagger takes from the lexicon: the form of a verb of saying and how sure it is.
  @inline(__always)
  func lexical(_ entry: Entry) -> UInt64 {
    guard entry.cue >= 0 else { return entry.classes.isEmpty ? 0 : 1 }
    return 2 + UInt64(entry.form.rawValue) * 2 + (cues[Int(entry.cue)].strength >= 7 ? 1 : 0)
  }

  /// The same for a word by its hash.
  package func lexical(_ hash: UInt64) -> UInt64 { lexical(entry(hash)) }
}
