/// A network of one hidden layer over sparse features: each feature adds a row of 64 weights, negative sums
/// become 0, and a second layer scores the tags.
///
/// Weights are bytes with 128 for nothing. Even and odd bytes of a row are summed apart in 16 bits, which holds
/// 257 rows: the first layer is masks, shifts and additions of whole registers. Rows are looked up before any is
/// added, so that the memory works on many of them at once (measured: the waiting was two thirds of the time).
@safe package struct Network: @unchecked Sendable {
  // SAFETY: The pointers lead into the model's bytes, see `Lexicon`. A row index is below the number of rows:
  // vector codes are bytes, feature rows come from the index, whose values the trainer writes and `row` caps.

  /// A quarter of a row: eight pairs of weights.
  typealias Quarter = SIMD8<UInt16>

  private let index: UnsafePointer<UInt32>
  private let indexMask: UInt64
  private let weights: UnsafePointer<Quarter>
  private let output: UnsafePointer<Float>
  private let featureCount: Int
  private let step: Float

  init(_ image: EntityModel.Image) {
    unsafe index = image.section(.index, UInt32.self)
    indexMask = UInt64(1 << image.indexBits) - 1
    unsafe weights = image.section(.weights, Quarter.self)
    unsafe output = image.section(.output, Float.self)
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

  /// The rows that one token adds, in a buffer that is used again.
  struct Rows {
    private(set) var list = [Int32](repeating: 0, count: 256)
    private(set) var count = 0

    /// At most 256 rows are kept, so that sums fit.
    @inline(__always) mutating func append(_ row: Int) {
      guard count < list.count else { return }
      list[count] = Int32(truncatingIfNeeded: row)
      count += 1
    }

    mutating func removeAll() { count = 0 }
  }

  /// Appends the rows of features by their hashes.
  @inline(__always) func append(_ features: borrowing Features, to rows: inout Rows) {
    for number in 0..<features.count {
      let row = row(ofFeature: features.hashes[number])
      if row > 0 { rows.append(EntityModel.vectorWeightRows + row) }
    }
  }

  /// Appends the rows of the vector of the token at `position` of the window.
  @inline(__always) func append(
    vector row: UInt16, at position: Int, _ lexicon: Lexicon, to rows: inout Rows
  ) {
    if row == 0 { return }
    for subspace in 0..<EntityModel.subspaces {
      let code = lexicon.code(ofRow: row, subspace)
      rows.append((position * EntityModel.subspaces + subspace) * EntityModel.centroids + code)
    }
  }

  /// The scores of the tags.
  func score(_ rows: borrowing Rows, into scores: inout [Float]) {
    let zero = Quarter(repeating: 0)
    let mask = Quarter(repeating: 0xFF)
    var (e0, e1, e2, e3) = (zero, zero, zero, zero)
    var (o0, o1, o2, o3) = (zero, zero, zero, zero)
    for number in 0..<rows.count {
      // SAFETY: See above; a row is four quarters.
      let row = unsafe weights + Int(rows.list[number]) * 4
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
    // SAFETY: The output section has width × tags weights, then the biases of the tags, then of the hidden layer,
    // units in the order in which the sums come: eight even ones, eight odd ones, four times.
    let none = Float(rows.count * 128)
    let biases = unsafe output + (EntityModel.width + 1) * NameTag.count
    @inline(__always) func hidden(_ sums: Quarter, _ part: Int) -> SIMD8<Float> {
      let bias = unsafe UnsafeRawPointer(biases + part * 8).loadUnaligned(as: SIMD8<Float>.self)
      let value = (SIMD8<Float>(sums) - none) * step + bias
      return value.replacing(with: 0, where: value .< 0)
    }
    let (h0, h1) = (hidden(e0, 0), hidden(o0, 1))
    let (h2, h3) = (hidden(e1, 2), hidden(o1, 3))
    let (h4, h5) = (hidden(e2, 4), hidden(o2, 5))
    let (h6, h7) = (hidden(e3, 6), hidden(o3, 7))
    for tag in 0..<NameTag.count {
      let row = unsafe UnsafeRawPointer(output + tag * EntityModel.width)
      @inline(__always) func part(_ number: Int) -> SIMD8<Float> {
        unsafe row.loadUnaligned(fromByteOffset: number * 32, as: SIMD8<Float>.self)
      }
      let sum =
        (h0 * part(0) + h1 * part(1)) + (h2 * part(2) + h3 * part(3))
        + ((h4 * part(4) + h5 * part(5)) + (h6 * part(6) + h7 * part(7)))
      scores[tag] = unsafe sum.sum() + output[EntityModel.width * NameTag.count + tag]
    }
  }
}
