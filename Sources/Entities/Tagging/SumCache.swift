/// The sums of all rows that depend on one token alone, for forms met lately: running text repeats itself, and
/// such rows are three out of four.
///
/// Direct-mapped. A sum is found only by all that it depends on, so that what the cache holds never changes a
/// result.
struct SumCache {
  /// Where a token stands as seen from the one to be tagged.
  enum Role {
    case before2, before1, after1, after2
    /// The token itself, behind this tag.
    case here(tag: Int)
  }

  /// All that a sum depends on.
  private struct Key: Equatable {
    var word: UInt64 = 0
    var shape: UInt64 = 0
    /// The last bytes, the row of the vector, and gazetteers; clusters follow from the row.
    var tables: UInt64 = 0
    var state: UInt64 = 0

    @inline(__always) init() {}

    @inline(__always) init(_ form: TokenForm, _ role: Role) {
      word = form.word
      switch role {
      case .here(let tag):
        shape = form.shape
        tables =
          UInt64(form.tail) | UInt64(form.row) << 32 | UInt64(form.bits & 0xFFFF) << 48
        state =
          UInt64(form.head) | UInt64(form.casing.rawValue) << 24
          | (form.isSentenceStart ? 1 << 26 : 0) | (form.isRepaired ? 1 << 27 : 0)
          | UInt64(form.elsewhere) << 28 | UInt64(tag) << 36
      case .before1, .after1:
        tables =
          UInt64(form.tail & 0xFF_FFFF) | UInt64(form.row) << 32
          | UInt64(form.bits & Lexicon.Bits.gazetteers) << 48
      case .before2, .after2:
        tables = UInt64(form.row) << 32
      }
      // What stands beyond a sentence has no row, but clusters.
      state |= UInt64(form.cluster48) << 48
      // No key is that of an empty place.
      state |= 1 << 63
    }

    /// A place among `count`, a power of two.
    @inline(__always) func place(among count: Int) -> Int {
      let mixed = (word ^ state &* 0x9E37_79B9_7F4A_7C15 ^ shape) &* 0xBF58_476D_1CE4_E5B9
      return Int(truncatingIfNeeded: mixed >> 40) & (count - 1)
    }
  }

  private var keys: [Key]
  private var sums: [RowSum]

  /// - Parameter size: How many sums it holds, a power of two; 160 bytes each.
  init(size: Int) {
    keys = [Key](repeating: Key(), count: size)
    sums = [RowSum](repeating: RowSum(), count: size)
  }

  /// Adds the sum of `form` in `role` to `sum`, by way of the buffers if it is not at hand.
  @inline(__always) mutating func add(
    _ form: TokenForm, as role: Role, to sum: inout RowSum, _ model: EntityModel,
    _ buffers: inout Network.Buffers
  ) {
    let key = Key(form, role)
    let place = key.place(among: keys.count)
    if keys[place] != key {
      keys[place] = key
      sums[place] = Self.sum(of: form, as: role, model, &buffers)
    }
    sum += sums[place]
  }

  @inline(never) private static func sum(
    of form: TokenForm, as role: Role, _ model: EntityModel, _ buffers: inout Network.Buffers
  ) -> RowSum {
    buffers.removeAll()
    let position: Int
    switch role {
    case .before2:
      buffers.features.addBefore2(form)
      position = 0
    case .before1:
      buffers.features.addBefore1(form)
      position = 1
    case .here(let tag):
      buffers.features.addHere(form)
      buffers.features.addHere(form, tag)
      position = 2
    case .after1:
      buffers.features.addAfter1(form)
      position = 3
    case .after2:
      buffers.features.addAfter2(form)
      position = 4
    }
    model.network.findRows(&buffers)
    model.network.append(vector: form.row, at: position, model.lexicon, to: &buffers)
    var sum = RowSum()
    model.network.add(buffers, to: &sum)
    return sum
  }
}
