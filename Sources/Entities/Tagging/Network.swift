/// A network of one hidden layer over sparse features: each feature adds a row of 64 weights, negative sums
/// become 0, and a second layer scores the tags.
///
/// Weights are bytes with 128 for nothing. Even and odd bytes of a row are summed apart in 16 bits: the first
/// layer is masks, shifts and additions of whole registers. Rows are looked up before any is added, so that the
/// memory works on many of them at once; the sums of those that depend on one token are kept (`SumCache`).
@safe package struct Network: @unchecked Sendable {
  // SAFETY: The pointers lead into the model's bytes, see `Lexicon`. A row index is below the number of rows:
  // vector codes are bytes, feature rows come from the index, whose values the trainer writes and `row` caps.

  /// A quarter of a row: eight pairs of weights.
  typealias Quarter = SIMD8<UInt16>

  private let index: UnsafePointer<UInt32>
  private let indexMask: UInt64
  private let filter: FeatureFilter
  private let weights: UnsafePointer<Quarter>
  private let second: SecondLayer
  private let featureCount: Int
  private let step: Float

  init(_ image: EntityModel.Image) {
    unsafe index = image.section(.index, UInt32.self)
    indexMask = UInt64(1 << image.indexBits) - 1
    filter = unsafe FeatureFilter(
      index: UnsafeBufferPointer(start: index, count: 1 << image.indexBits))
    unsafe weights = image.section(.weights, Quarter.self)
    second = SecondLayer(image)
    featureCount = image.featureCount
    step = image.step
  }

  /// The row of a feature, from 1; 0 when the model does not know it.
  @inline(__always) func row(ofFeature hash: UInt64) -> Int {
    var slot = hash & indexMask
    let check = UInt32(truncatingIfNeeded: hash >> 48) << 16
    // At most half of the slots are in use, so that an empty one ends the search.
    while true {
      // SAFETY: `slot` is masked to the size of the index.
      let entry = unsafe index[Int(truncatingIfNeeded: slot)]
      if entry == 0 { return 0 }
      if entry & 0xFFFF_0000 == check {
        let row = Int(entry & 0xFFFF)
        return row <= featureCount ? row : 0
      }
      slot = (slot + 1) & indexMask
    }
  }

  /// Features and their rows, in memory that is used again.
  struct Buffers {
    var features = Features()
    private(set) var rows = [Int32](repeating: 0, count: 256)
    private(set) var count = 0

    mutating func removeAll() {
      features.removeAll()
      count = 0
    }

    /// At most 255 rows are kept, so that sums fit.
    @inline(__always) mutating func append(_ row: Int) {
      guard count < rows.count - 1 else { return }
      rows[count] = Int32(truncatingIfNeeded: row)
      count += 1
    }
  }

  /// Appends the rows of the features in the buffers.
  @inline(__always) func findRows(_ buffers: inout Buffers) {
    buffers.features.keep { filter.mayContain($0) }
    for number in 0..<buffers.features.count {
      let row = row(ofFeature: buffers.features.hashes[number])
      if row > 0 { buffers.append(EntityModel.vectorWeightRows + row) }
    }
  }

  /// Appends the rows of the vector of the token at `position` of the window.
  @inline(__always) func append(
    vector row: UInt16, at position: Int, _ lexicon: Lexicon, to buffers: inout Buffers
  ) {
    if row == 0 { return }
    for subspace in 0..<EntityModel.subspaces {
      let code = lexicon.code(ofRow: row, subspace)
      buffers.append((position * EntityModel.subspaces + subspace) * EntityModel.centroids + code)
    }
  }

  /// Adds the rows in the buffers.
  @inline(__always) func add(_ buffers: borrowing Buffers, to sum: inout RowSum) {
    let zero = Quarter(repeating: 0)
    let mask = Quarter(repeating: 0xFF)
    var (e0, e1, e2, e3) = (zero, zero, zero, zero)
    var (o0, o1, o2, o3) = (zero, zero, zero, zero)
    for number in 0..<buffers.count {
      // SAFETY: See above; a row is four quarters.
      let row = unsafe weights + Int(buffers.rows[number]) * 4
      let (a, b, c, d) = unsafe (row[0], row[1], row[2], row[3])
      e0 &+= a & mask
      o0 &+= a &>> 8
      e1 &+= b & mask
      o1 &+= b &>> 8
      e2 &+= c & mask
      o2 &+= c &>> 8
      e3 &+= d & mask
      o3 &+= d &>> 8
    }
    let none = Quarter(repeating: UInt16(truncatingIfNeeded: buffers.count * 128))
    @inline(__always) func centred(_ part: Quarter) -> RowSum.Part {
      RowSum.Part(truncatingIfNeeded: part &- none)
    }
    sum += RowSum(
      even: (centred(e0), centred(e1), centred(e2), centred(e3)),
      odd: (centred(o0), centred(o1), centred(o2), centred(o3)))
  }

  /// The scores of the tags of one token.
  struct Scores {
    /// Of `NameTag.outside`.
    var outside: Float
    /// Of the other tags, in order.
    var names: SIMD16<Float>

    @inline(__always) subscript(tag: Int) -> Float { tag == 0 ? outside : names[tag - 1] }
  }

  /// The scores of the tags by the rows that are summed up.
  func scores(_ sum: RowSum) -> Scores {
    var even = second.biases
    var odd = Scores(outside: 0, names: .zero)
    @inline(__always) func add(_ part: RowSum.Part, _ number: Int) {
      let value = SIMD8<Float>(part) * step + second.hiddenBiases[number]
      let hidden = value.replacing(with: 0, where: value .< 0)
      for lane in 0..<4 {
        let unit = number * 8 + lane * 2
        even.names += hidden[lane * 2] * second.names[unit]
        odd.names += hidden[lane * 2 + 1] * second.names[unit + 1]
      }
      even.outside += (hidden * second.outside[number]).sum()
    }
    add(sum.even.0, 0)
    add(sum.odd.0, 1)
    add(sum.even.1, 2)
    add(sum.odd.1, 3)
    add(sum.even.2, 4)
    add(sum.odd.2, 5)
    add(sum.even.3, 6)
    add(sum.odd.3, 7)
    return Scores(outside: even.outside, names: even.names + odd.names)
  }
}
