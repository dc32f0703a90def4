/// The second layer of the network, turned so that one hidden unit adds to all tags at once.
///
/// Units are in the order in which the first layer sums them: eight even ones, eight odd ones, four times.
struct SecondLayer {
  /// What each hidden unit adds to the tags of names.
  private(set) var names: [SIMD16<Float>] = []
  /// What each hidden unit adds to `NameTag.outside`, in eights.
  private(set) var outside: [SIMD8<Float>] = []
  /// The scores of the tags before any unit adds.
  private(set) var biases: Network.Scores
  /// What each hidden unit has before any row adds, in eights.
  private(set) var hiddenBiases: [SIMD8<Float>] = []

  init(_ image: EntityModel.Image) {
    // SAFETY: The output section has width × tags weights, then the biases of the tags, then those of the
    // hidden layer; it is only read here.
    let output = unsafe UnsafeBufferPointer(
      start: image.section(.output, Float.self),
      count: (EntityModel.width + 1) * NameTag.count + EntityModel.width)
    func tags(_ start: Int, _ stride: Int) -> Network.Scores {
      var scores = unsafe Network.Scores(outside: output[start], names: .zero)
      for tag in 1..<NameTag.count { scores.names[tag - 1] = unsafe output[start + tag * stride] }
      return scores
    }
    func eights(_ start: Int) -> [SIMD8<Float>] {
      stride(from: start, to: start + EntityModel.width, by: 8).map {
        unsafe SIMD8<Float>(output[$0..<$0 + 8])
      }
    }
    for unit in 0..<EntityModel.width { names.append(tags(unit, EntityModel.width).names) }
    outside = eights(0)
    biases = tags(EntityModel.width * NameTag.count, 1)
    hiddenBiases = eights((EntityModel.width + 1) * NameTag.count)
  }
}
