import CSentenceModel
package import Documents

/// Logistic regression over hashed features: one set of weights for places with a mark, one for places
/// without. 8 bits a weight.
///
/// Most places without a mark are out of the question: a table of looks, one bit for each pair of what stands
/// before and after, says which are worth a thought.
///
/// File: the four bytes `QSB1`; four 32-bit floats, the scales of the
/// weights and what a place without a mark must reach early; 8,192 bytes of the table; 2 × 2^bits weights.
package struct BoundaryModel: Sendable {
  /// The weights for places with a mark, then those for places without.
  private let weights: [Int8]
  private let scales: (mark: Float, soft: Float)
  /// One bit for each pair of looks.
  private let gate: [UInt8]
  /// Whether any place between two small words is worth a thought.
  package let looksBetweenSmallWords: Bool
  /// What a place without a mark must reach after its first features to be looked at further.
  private let early: (first: Float, second: Float)
  private static let gateSize = 8192

  /// Whether there are weights at all; without them every place is left whole.
  package var isEmpty: Bool { weights.isEmpty }

  /// The model that is part of the program.
  package init() {
    // SAFETY: constant data of the program, of the size that the same C file states.
    let bytes = unsafe UnsafeBufferPointer(
      start: quotidian_sentence_model_bytes(), count: quotidian_sentence_model_size)
    unsafe self.init(Array(bytes))
  }

  /// A model of the bytes of a file; an empty one when they are none.
  package init(_ bytes: [UInt8]) {
    let count = 1 << Int(BoundaryFeatures.bits)
    let header = 20 + Self.gateSize
    guard bytes.count == header + 2 * count, bytes.starts(with: Array("QSB1".utf8)) else {
      (weights, scales, early, gate) = (
        [], (1, 1), (0, 0), Array(repeating: 0, count: Self.gateSize)
      )
      looksBetweenSmallWords = false
      return
    }
    func float(_ at: Int) -> Float {
      Float(
        bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) })
    }
    scales = (float(4), float(8))
    early = (float(12), float(16))
    gate = Array(bytes[20..<header])
    let gate = self.gate
    looksBetweenSmallWords = BoundaryFeatures.smallWords.contains { left in
      BoundaryFeatures.smallWords.contains { right in
        let pair = Int(left << 8 | right)
        return gate[pair >> 3] & 1 << UInt8(pair & 7) != 0
      }
    }
    weights = bytes[header...].map { Int8(bitPattern: $0) }
  }

  /// A model without weights that lets every place through, to collect what is to be learned.
  package static var gateOpen: BoundaryModel {
    let count = 1 << Int(BoundaryFeatures.bits)
    return BoundaryModel(
      file(
        mark: Array(repeating: 0, count: count), soft: Array(repeating: 0, count: count),
        early: (-1000, -1000), gate: Array(repeating: 0xFF, count: gateSize)))
  }

  /// The bytes of a file with the given weights.
  package static func file(mark: [Float], soft: [Float], early: (Float, Float), gate: [UInt8])
    -> [UInt8]
  {
    precondition(gate.count == gateSize)
    var bytes = Array("QSB1".utf8)
    func scale(_ weights: [Float]) -> Float {
      max(weights.reduce(0) { max($0, abs($1)) }, 1e-6) / 127
    }
    for pattern in [
      scale(mark).bitPattern, scale(soft).bitPattern, early.0.bitPattern, early.1.bitPattern,
    ] {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: pattern >> UInt32(8 * $0)) }
    }
    bytes += gate
    for weights in [mark, soft] {
      let scale = scale(weights)
      bytes += weights.map { UInt8(bitPattern: Int8(($0 / scale).rounded())) }
    }
    return bytes
  }

  /// Whether a place without a mark between tokens that look like this is worth a thought.
  @inline(__always) package func isOpen(_ left: UInt32, _ right: UInt32) -> Bool {
    let pair = Int(left << 8 | right)
    return gate[pair >> 3] & 1 << UInt8(pair & 7) != 0
  }

  /// The log odds that a sentence ends at `place`.
  package func score(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ place: BoundaryPlace,
    _ tone: DocumentTone, _ characters: CharacterTable
  ) -> Float {
    guard !weights.isEmpty else { return -1 }
    let isSoft = !place.hasMark
    let base = isSoft ? 1 << Int(BoundaryFeatures.bits) : 0
    let scale = isSoft ? scales.soft : scales.mark
    var sum = 0
    let limits = isSoft ? (Int(early.first / scale), Int(early.second / scale)) : (Int.min, Int.min)
    let table = weights.span
    BoundaryFeatures.forEach(
      bytes, tokens, range, place, tone, characters,
      { slot in sum += Int(table[base + Int(slot)]) },
      { step in sum >= (step == 0 ? limits.0 : limits.1) })
    return Float(sum) * scale
  }
}
