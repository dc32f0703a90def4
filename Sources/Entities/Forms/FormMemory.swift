/// What one document says about a form of word: how it is cased, and what its mentions were tagged as.
///
/// An open-addressing table that keeps its memory from document to document.
package struct FormMemory {
  private var keys: [UInt64] = []
  private var notes: [UInt8] = []
  private var counts: [UInt32] = []
  private var mask = 0
  /// How many forms it holds.
  package private(set) var count = 0

  package init() {}

  /// Forgets everything and makes room for `capacity` forms.
  mutating func reset(capacity: Int) {
    var size = 256
    while size < capacity * 2 { size <<= 1 }
    if size > keys.count {
      keys = [UInt64](repeating: 0, count: size)
      notes = [UInt8](repeating: 0, count: size)
      counts = [UInt32](repeating: 0, count: size)
    } else {
      for index in 0..<size where keys[index] != 0 {
        (keys[index], notes[index], counts[index]) = (0, 0, 0)
      }
      // Slots beyond `size` were cleared when they were last in use.
      if mask + 1 > size {
        for index in size...mask where keys[index] != 0 {
          (keys[index], notes[index], counts[index]) = (0, 0, 0)
        }
      }
    }
    mask = size - 1
    count = 0
  }

  private func slot(of key: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while keys[index] != key, keys[index] != 0 { index = (index + 1) & mask }
    return index
  }

  /// The place of the form with this hash, made if need be.
  mutating func place(of hash: UInt64) -> Int {
    let key = hash | 1
    let index = slot(of: key)
    if keys[index] == 0 {
      keys[index] = key
      count += 1
    }
    return index
  }

  /// The place of the form, if it has one.
  func find(_ hash: UInt64) -> Int? {
    let index = slot(of: hash | 1)
    return keys[index] == 0 ? nil : index
  }

  mutating func note(_ casing: UInt8, at place: Int) { notes[place] |= casing }

  func casing(at place: Int) -> UInt8 { notes[place] }

  /// Counts one more tag at the form: 0 to 3 for the types, 4 for outside.
  package mutating func count(_ kind: Int, at place: Int) {
    let shift = UInt32(kind) * 6
    if counts[place] >> shift & 63 < 63 { counts[place] &+= 1 << shift }
  }

  /// Forgets the counts of tags.
  package mutating func forgetTags() {
    for index in 0...max(mask, 0) where index < counts.count { counts[index] = 0 }
  }

  /// The counts as one number of few values: which kind leads, how surely, over how many.
  package func history(at place: Int) -> UInt64 {
    let packed = counts[place]
    if packed == 0 { return 0 }
    var (best, kind, total) = (UInt32(0), UInt32(0), UInt32(0))
    for index in 0..<5 as Range<UInt32> {
      let count = packed >> (index * 6) & 63
      total += count
      if count > best { (best, kind) = (count, index) }
    }
    let share = best * 4 / total
    let size: UInt32 = total >= 4 ? 2 : (total >= 2 ? 1 : 0)
    return UInt64(1 + kind * 32 + share * 4 + size)
  }
}
