/// A network of one hidden layer over sparse features: each feature adds a row of 64 int8 weights, negative
/// sums become 0, and a second layer scores the tags.
///
/// The sum of at most 250 int8 rows fits 16 bits, so the first layer is additions alone.
@safe package struct Network: @unchecked Sendable {
  // SAFETY: The pointers lead into the model's bytes, see `Lexicon`. A row index is below the number of rows:
  // vector codes are bytes, feature rows come from the index, whose values the trainer writes and `row` caps.

  /// One row of weights.
  typealias Row = SIMD16<Int8>

  private let index: UnsafePointer<UInt32>
  private let indexMask: UInt64
  private let weights: UnsafePointer<Row>
  private let output: UnsafePointer<Float>
  private let featureCount: Int
  private let step: Float

  init(_ image: EntityModel.Image) {
    unsafe index = image.section(.index, UInt32.self)
    indexMask = UInt64(1 << image.indexBits) - 1
    unsafe weights = image.section(.weights, Row.self)
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

  /// Sums over features, as the first layer makes them.
  struct Sums {
    var a = SIMD16<Int16>(repeating: 0)
    var b = SIMD16<Int16>(repeating: 0)
    var c = SIMD16<Int16>(repeating: 0)
    var d = SIMD16<Int16>(repeating: 0)
  }

  @inline(__always) private func add(_ row: Int, to sums: inout Sums) {
    // SAFETY: See `row(ofFeature:)`; a row is four vectors.
    let first = unsafe weights + row * 4
    unsafe sums.a &+= SIMD16<Int16>(truncatingIfNeeded: first[0])
    unsafe sums.b &+= SIMD16<Int16>(truncatingIfNeeded: first[1])
    unsafe sums.c &+= SIMD16<Int16>(truncatingIfNeeded: first[2])
    unsafe sums.d &+= SIMD16<Int16>(truncatingIfNeeded: first[3])
  }

  /// Adds a feature by its hash.
  @inline(__always) func add(feature hash: UInt64, to sums: inout Sums) {
    let row = row(ofFeature: hash)
    if row > 0 { add(EntityModel.vectorWeightRows + row, to: &sums) }
  }

  /// Adds the vector of the token at `position` of the window.
  @inline(__always) func add(
    vector row: UInt16, at position: Int, _ lexicon: Lexicon, to sums: inout Sums
  ) {
    if row == 0 { return }
    for subspace in 0..<EntityModel.subspaces {
      let code = lexicon.code(ofRow: row, subspace)
      add((position * EntityModel.subspaces + subspace) * EntityModel.centroids + code, to: &sums)
    }
  }

  /// The scores of the tags.
  @inline(__always) func scores(_ sums: Sums, into scores: inout [Float]) {
    // SAFETY: The output section has width × tags weights, then the biases of the tags, then of the hidden layer.
    let zero = SIMD16<Float>(repeating: 0)
    let biases = unsafe UnsafeRawPointer(output + (EntityModel.width + 1) * NameTag.count)
    @inline(__always) func hidden(_ sum: SIMD16<Int16>, _ part: Int) -> SIMD16<Float> {
      let bias = unsafe biases.loadUnaligned(fromByteOffset: part * 64, as: SIMD16<Float>.self)
      let value = SIMD16<Float>(sum) * step + bias
      return value.replacing(with: zero, where: value .< zero)
    }
    let (a, b, c, d) = (hidden(sums.a, 0), hidden(sums.b, 1), hidden(sums.c, 2), hidden(sums.d, 3))
    for tag in 0..<NameTag.count {
      let row = unsafe UnsafeRawPointer(output + tag * EntityModel.width)
      var sum = unsafe a * row.loadUnaligned(as: SIMD16<Float>.self)
      unsafe sum += b * row.loadUnaligned(fromByteOffset: 64, as: SIMD16<Float>.self)
      unsafe sum += c * row.loadUnaligned(fromByteOffset: 128, as: SIMD16<Float>.self)
      unsafe sum += d * row.loadUnaligned(fromByteOffset: 192, as: SIMD16<Float>.self)
      scores[tag] = unsafe sum.sum() + output[EntityModel.width * NameTag.count + tag]
    }
  }
}
