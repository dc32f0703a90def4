/// The features of one token: hashes for the model's index, in a buffer that is used again.
///
/// A change here, of a template or its number, asks for a new training.
package struct Features {
  /// The hashes.
  package private(set) var hashes = [UInt64](repeating: 0, count: 192)
  /// How many there are.
  package private(set) var count = 0
  /// The template of each hash, for the trainer.
  package private(set) var templates = [UInt8](repeating: 0, count: 192)

  package init() {}

  @inline(__always) private mutating func add(_ template: UInt64, _ value: UInt64) {
    templates[count] = UInt8(truncatingIfNeeded: template)
    hashes[count] = FormHash.mixed(template &* 0xD1B5_4A32_D192_ED03, value)
    count += 1
  }

  @inline(__always) private func pair(_ a: UInt64, _ b: UInt64) -> UInt64 { FormHash.mixed(a, b) }
  @inline(__always) private func pair(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    FormHash.mixed(FormHash.mixed(a, b), c)
  }

  /// The forms around a token; beyond its sentence stands `TokenForm.outside`.
  package struct Window {
    package var before2: TokenForm
    package var before1: TokenForm
    package var here: TokenForm
    package var after1: TokenForm
    package var after2: TokenForm

    @inline(__always) package init(_ forms: [TokenForm], _ index: Int) {
      let outside = TokenForm.outside
      here = forms[index]
      let isStart = here.isSentenceStart || index == 0
      before1 = isStart ? outside : forms[index - 1]
      before2 = isStart || before1.isSentenceStart || index < 2 ? outside : forms[index - 2]
      let isLast = index + 1 >= forms.count || forms[index + 1].isSentenceStart
      after1 = isLast ? outside : forms[index + 1]
      after2 =
        isLast || index + 2 >= forms.count || forms[index + 2].isSentenceStart
        ? outside : forms[index + 2]
    }
  }

  /// Keeps only the hashes that meet the condition, without a branch on it; templates are not kept in step.
  @inline(__always) mutating func keep(_ condition: (UInt64) -> Bool) {
    var kept = 0
    for number in 0..<count {
      let hash = hashes[number]
      hashes[kept] = hash
      kept += condition(hash) ? 1 : 0
    }
    count = kept
  }

  /// Forgets all features.
  package mutating func removeAll() { count = 0 }

  /// The features that do not depend on tags, in the order of their templates. Replaces what the buffer holds.
  package mutating func fill(_ window: Window) {
    removeAll()
    addHere(window.here)
    addBefore1(window.before1)
    addBefore2(window.before2)
    addAfter1(window.after1)
    addAfter2(window.after2)
    addConjunctions(window)
    sort(from: 0)
  }

  /// Adds what the token says by itself.
  mutating func addHere(_ w: TokenForm) {
    let casing = UInt64(w.casing.rawValue)
    let cluster200 = UInt64(w.cluster200)
    add(1, 0)
    add(2, w.word)
    add(3, pair(w.word, casing))
    add(4, w.shape)
    add(5, pair(w.shape, w.isSentenceStart ? 1 : 0))
    add(6, UInt64(w.head & 0xFFFF))
    add(7, UInt64(w.head))
    add(8, UInt64(w.tail & 0xFFFF))
    add(9, UInt64(w.tail & 0xFF_FFFF))
    add(10, UInt64(w.tail))
    add(30, cluster200)
    add(31, UInt64(w.cluster800))
    add(32, pair(UInt64(w.cluster48), w.shape))
    add(33, pair(UInt64(w.cluster800), w.shape))
    let gazetteers = UInt64(w.bits & Lexicon.Bits.gazetteers)
    add(50, pair(gazetteers, casing))
    add(53, pair(gazetteers, w.shape))
    if w.casing != .lower {
      var rest = w.bits & (Lexicon.Bits.gazetteers | Lexicon.Bits.usuallySmall)
      while rest != 0 {
        let bit = UInt64(rest.trailingZeroBitCount)
        add(58, pair(bit, casing))
        rest &= rest - 1
      }
    }
    let elsewhere = UInt64(w.elsewhere) + 8
    add(60, pair(elsewhere, casing * 2 + (w.isSentenceStart ? 1 : 0)))
    add(61, pair(elsewhere, casing, cluster200))
    if w.isRepaired { add(63, casing) }
  }

  /// Adds what the token says together with the tag before.
  mutating func addHere(_ w: TokenForm, _ tag: Int) {
    let tag = UInt64(tag)
    add(70, tag)
    add(72, pair(tag, w.word))
    add(73, pair(tag, w.shape))
    add(74, pair(tag, UInt64(w.cluster200)))
  }

  /// Adds what the token before says by itself.
  mutating func addBefore1(_ form: TokenForm) {
    add(11, form.word)
    add(25, UInt64(form.tail & 0xFF_FFFF))
    add(34, UInt64(form.cluster800))
    add(56, UInt64(form.bits & Lexicon.Bits.gazetteers))
  }

  /// Adds what the token two before says by itself.
  mutating func addBefore2(_ form: TokenForm) {
    add(16, form.word)
    add(38, UInt64(form.cluster200))
  }

  /// Adds what the token behind says by itself.
  mutating func addAfter1(_ form: TokenForm) {
    add(12, form.word)
    add(24, UInt64(form.tail & 0xFF_FFFF))
    add(35, UInt64(form.cluster800))
    add(57, UInt64(form.bits & Lexicon.Bits.gazetteers))
  }

  /// Adds what the token two behind says by itself.
  mutating func addAfter2(_ form: TokenForm) {
    add(17, form.word)
    add(39, UInt64(form.cluster200))
  }

  /// Adds what several tokens say together.
  mutating func addConjunctions(_ window: borrowing Window) {
    let (w, p1, p2, n1, n2) = (
      window.here, window.before1, window.before2, window.after1, window.after2
    )
    add(13, pair(p1.shape, w.shape))
    add(14, pair(w.shape, n1.shape))
    add(15, pair(p1.shape, w.shape, n1.shape))
    add(18, pair(p1.word, w.word))
    add(19, pair(w.word, n1.word))
    add(20, pair(p2.word, p1.word))
    add(21, pair(n1.word, n2.word))
    add(22, pair(p2.shape, p1.shape, w.shape))
    add(23, pair(w.shape, n1.shape, n2.shape))
    add(26, pair(p1.word, n1.word))
    let (c, cp1, cn1) = (UInt64(w.cluster200), UInt64(p1.cluster200), UInt64(n1.cluster200))
    add(36, pair(cp1, c))
    add(37, pair(c, cn1))
    add(40, pair(UInt64(p1.cluster48), UInt64(w.cluster48), UInt64(n1.cluster48)))
    add(41, pair(cp1, w.shape))
    add(42, pair(cn1, w.shape))
    let g = UInt64(w.bits & Lexicon.Bits.gazetteers)
    let gp1 = UInt64(p1.bits & Lexicon.Bits.gazetteers)
    let gn1 = UInt64(n1.bits & Lexicon.Bits.gazetteers)
    add(51, pair(gp1, g))
    add(52, pair(g, gn1))
    add(54, pair(gp1, g, gn1))
    add(62, pair(UInt64(w.elsewhere) + 8, UInt64(n1.elsewhere) + 8))
  }

  /// Adds the features that depend on both tags before and on the tags that the form had before.
  mutating func addHistory(_ w: TokenForm, _ tag1: Int, _ tag2: Int, history: UInt64) {
    let tag = UInt64(tag1)
    add(71, tag * 32 + UInt64(tag2))
    if history != 0 {
      add(75, history)
      add(76, pair(history, tag))
      add(77, pair(history, w.shape))
    }
  }

  /// Adds all features that depend on tags, in the order of their templates.
  package mutating func add(_ w: TokenForm, _ tag1: Int, _ tag2: Int, history: UInt64) {
    let start = count
    addHere(w, tag1)
    addHistory(w, tag1, tag2, history: history)
    sort(from: start)
  }

  /// Puts the features from `start` on in the order of their templates: the training draws a number for each
  /// in turn, so that the order is part of what it makes.
  private mutating func sort(from start: Int) {
    for index in start..<count {
      var place = index
      while place > start, templates[place - 1] > templates[place] {
        templates.swapAt(place - 1, place)
        hashes.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}
