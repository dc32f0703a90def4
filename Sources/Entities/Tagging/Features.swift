/// The features of one token: hashes for the model's index, in a buffer that is used again.
///
/// A change here, of a template or its number, asks for a new training.
package struct Features {
  /// The hashes.
  package private(set) var hashes: [UInt64] = [UInt64](repeating: 0, count: 192)
  /// How many there are.
  package private(set) var count = 0
  /// The template of each hash, for the trainer.
  package private(set) var templates: [UInt8] = [UInt8](repeating: 0, count: 192)

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

  /// The features that do not depend on tags. Replaces what the buffer holds.
  package mutating func fill(_ window: Window) {
    count = 0
    let (w, p1, p2, n1, n2) = (
      window.here, window.before1, window.before2, window.after1, window.after2
    )
    let casing = UInt64(w.casing.rawValue)
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
    add(11, p1.word)
    add(12, n1.word)
    add(13, pair(p1.shape, w.shape))
    add(14, pair(w.shape, n1.shape))
    add(15, pair(p1.shape, w.shape, n1.shape))
    add(16, p2.word)
    add(17, n2.word)
    add(18, pair(p1.word, w.word))
    add(19, pair(w.word, n1.word))
    add(20, pair(p2.word, p1.word))
    add(21, pair(n1.word, n2.word))
    add(22, pair(p2.shape, p1.shape, w.shape))
    add(23, pair(w.shape, n1.shape, n2.shape))
    add(24, UInt64(n1.tail & 0xFF_FFFF))
    add(25, UInt64(p1.tail & 0xFF_FFFF))
    add(26, pair(p1.word, n1.word))
    let (c, cp1, cn1) = (UInt64(w.cluster200), UInt64(p1.cluster200), UInt64(n1.cluster200))
    add(30, c)
    add(31, UInt64(w.cluster800))
    add(32, pair(UInt64(w.cluster48), w.shape))
    add(33, pair(UInt64(w.cluster800), w.shape))
    add(34, UInt64(p1.cluster800))
    add(35, UInt64(n1.cluster800))
    add(36, pair(cp1, c))
    add(37, pair(c, cn1))
    add(38, UInt64(p2.cluster200))
    add(39, UInt64(n2.cluster200))
    add(40, pair(UInt64(p1.cluster48), UInt64(w.cluster48), UInt64(n1.cluster48)))
    add(41, pair(cp1, w.shape))
    add(42, pair(cn1, w.shape))
    let g = UInt64(w.bits & Lexicon.Bits.gazetteers)
    let gp1 = UInt64(p1.bits & Lexicon.Bits.gazetteers)
    let gn1 = UInt64(n1.bits & Lexicon.Bits.gazetteers)
    add(50, pair(g, casing))
    add(51, pair(gp1, g))
    add(52, pair(g, gn1))
    add(53, pair(g, w.shape))
    add(54, pair(gp1, g, gn1))
    add(56, gp1)
    add(57, gn1)
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
    add(61, pair(elsewhere, casing, c))
    add(62, pair(elsewhere, UInt64(n1.elsewhere) + 8))
    if w.isRepaired { add(63, casing) }
  }

  /// Adds the features that depend on the two tags before and on the tags that the form had before.
  package mutating func add(_ w: TokenForm, _ tag1: Int, _ tag2: Int, history: UInt64) {
    let tag = UInt64(tag1)
    add(70, tag)
    add(71, tag * 32 + UInt64(tag2))
    add(72, pair(tag, w.word))
    add(73, pair(tag, w.shape))
    add(74, pair(tag, UInt64(w.cluster200)))
    if history != 0 {
      add(75, history)
      add(76, pair(history, tag))
      add(77, pair(history, w.shape))
    }
  }
}
