import Entities
import Foundation

/// A trained network, quantised.
struct LearnedNetwork {
  var weights: [Int8]
  var output: [Float]
  var step: Float
}

/// Trains the network by AdaGrad on the log-loss of each token, over the tags that it gives itself.
struct NetworkTrainer {
  private typealias Lane = SIMD16<Float>
  private static let lanes = EntityModel.width / 16

  private let options: TrainingOptions
  private let rowCount: Int
  /// Rows of the first layer, then the second layer a tag a row, then the biases of the hidden layer.
  private var parameters: [Lane]
  private var squares: [Lane]
  private var tagBiases = [Float](repeating: 0, count: NameTag.count)
  private var tagSquares = [Float](repeating: 1e-6, count: NameTag.count)
  private var sums: [Lane] = []
  private var tagSums = [Float](repeating: 0, count: NameTag.count)
  private var summed = 0
  private var random: UInt64
  private var features = Features()
  private var rows: [UInt32] = []

  private var outputStart: Int { rowCount * Self.lanes }
  private var biasStart: Int { outputStart + NameTag.count * Self.lanes }

  init(featureCount: Int, options: TrainingOptions) {
    self.options = options
    rowCount = EntityModel.vectorWeightRows + featureCount + 1
    random = UInt64(options.seed)
    let count = (rowCount + NameTag.count + 1) * Self.lanes
    parameters = [Lane](repeating: Lane(repeating: 0), count: count)
    squares = [Lane](repeating: Lane(repeating: 1e-6), count: count)
    for index in 0..<(rowCount * Self.lanes) {
      for lane in 0..<16 { parameters[index][lane] = uniform() * 0.04 }
    }
    for index in outputStart..<biasStart {
      for lane in 0..<16 { parameters[index][lane] = uniform() * 0.3 }
    }
  }

  private mutating func next() -> UInt64 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return random >> 33
  }

  /// Between -1/2 and 1/2.
  private mutating func uniform() -> Float { Float(next() & 0xFF_FFFF) / Float(0x100_0000) - 0.5 }

  /// One pass over the examples in a new order.
  mutating func run(epoch: Int, _ examples: inout [TrainingExample], _ index: FeatureIndex)
    -> (wrong: Int, total: Int)
  {
    let progress = Float(epoch) / Float(max(1, options.epochs - 1))
    let rate = options.rate * (1 - 0.9 * progress)
    var order: [Int] = []
    for number in examples.indices {
      for _ in 0..<examples[number].weight { order.append(number) }
    }
    for position in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(position, Int(next() % UInt64(position + 1)))
    }
    var (wrong, total) = (0, 0)
    for number in order {
      var memory = examples[number].reader.memory
      memory.forgetTags()
      let result = learn(examples[number], &memory, index, rate: rate, follows: epoch > 0)
      wrong += result.wrong
      total += result.total
    }
    if epoch >= options.epochs - options.averaged { average() }
    return (wrong, total)
  }

  private mutating func average() {
    if sums.isEmpty { sums = [Lane](repeating: Lane(repeating: 0), count: parameters.count) }
    for index in parameters.indices { sums[index] += parameters[index] }
    for tag in tagBiases.indices { tagSums[tag] += tagBiases[tag] }
    summed += 1
  }

  private mutating func learn(
    _ example: TrainingExample, _ memory: inout FormMemory, _ index: FeatureIndex, rate: Float,
    follows: Bool
  ) -> (wrong: Int, total: Int) {
    let forms = example.reader.forms
    var (tag1, tag2, wrong, total) = (0, 0, 0, 0)
    for token in forms.indices {
      if forms[token].isSentenceStart { (tag1, tag2) = (0, 0) }
      let gold = Int(example.gold[token])
      guard forms[token].isCandidate || NameTag.isOpen(tag1) else {
        // A name that begins at a token which the tagger does not look at is lost.
        (tag2, tag1) = (tag1, 0)
        continue
      }
      let place = Int(forms[token].memory)
      collect(example, token, tag1, tag2, place >= 0 ? memory.history(at: place) : 0, index)
      let isLast = token + 1 >= forms.count || forms[token + 1].isSentenceStart
      let best = step(gold, tag1, isLast: isLast, hasMisc: example.hasMisc, rate: rate)
      total += 1
      if best != gold { wrong += 1 }
      // The history follows what the tagger would have done where the gold can go on from there.
      let following = token + 1 < forms.count ? Int(example.gold[token + 1]) : 0
      let tag = follows && (best == gold || NameTag.follows(following, best)) ? best : gold
      if place >= 0 { memory.count(tag == 0 ? 4 : NameTag.type(tag), at: place) }
      (tag2, tag1) = (tag1, tag)
    }
    return (wrong, total)
  }

  /// The rows of a token after dropout.
  private mutating func collect(
    _ example: TrainingExample, _ token: Int, _ tag1: Int, _ tag2: Int, _ history: UInt64,
    _ index: FeatureIndex
  ) {
    rows.removeAll(keepingCapacity: true)
    let threshold = UInt64(options.drop * 65536)
    let base = UInt32(EntityModel.vectorWeightRows)
    var hidden: UInt32 = 0
    if options.wordDrop > 0, example.reader.forms[token].casing != .lower,
      next() & 0xFFFF < UInt64(options.wordDrop * 65536)
    {
      hidden = TrainingExample.wordGroup
      if next() & 0xFFFF < UInt64(options.tableDrop * 65536) {
        hidden |= TrainingExample.tableGroup
      }
    }
    for position in example.fixedRows(token) where (next() & 0xFFFF) >= threshold {
      let row = example.rows[position]
      if row & hidden == 0 { rows.append(base + (row & 0xFFFFFF)) }
    }
    features = Features()
    features.add(example.reader.forms[token], tag1, tag2, history: history)
    for number in 0..<features.count {
      if let row = index.rows[features.hashes[number]], (next() & 0xFFFF) >= threshold,
        TrainingExample.group(of: features.templates[number]) & hidden == 0
      {
        rows.append(base + row)
      }
    }
    let window = Features.Window(example.reader.forms, token)
    for (position, form) in [
      window.before2, window.before1, window.here, window.after1, window.after2,
    ].enumerated() where form.row > 0 && (position != 2 || hidden & TrainingExample.tableGroup == 0)
    {
      for subspace in 0..<EntityModel.subspaces where (next() & 0xFFFF) >= threshold {
        rows.append(
          UInt32(
            (position * EntityModel.subspaces + subspace) * EntityModel.centroids
              + example.code(form.row, subspace)))
      }
    }
  }

  private mutating func step(_ gold: Int, _ tag1: Int, isLast: Bool, hasMisc: Bool, rate: Float)
    -> Int
  {
    let scale = 1 / (1 - options.drop)
    var hidden = (
      Lane(repeating: 0), Lane(repeating: 0), Lane(repeating: 0), Lane(repeating: 0)
    )
    for row in rows {
      let base = Int(row) * 4
      hidden.0 += parameters[base]
      hidden.1 += parameters[base + 1]
      hidden.2 += parameters[base + 2]
      hidden.3 += parameters[base + 3]
    }
    let bias = biasStart
    let zero = Lane(repeating: 0)
    func active(_ sum: Lane, _ bias: Lane) -> Lane {
      let value = sum * scale + bias
      return value.replacing(with: zero, where: value .< zero)
    }
    hidden.0 = active(hidden.0, parameters[bias])
    hidden.1 = active(hidden.1, parameters[bias + 1])
    hidden.2 = active(hidden.2, parameters[bias + 2])
    hidden.3 = active(hidden.3, parameters[bias + 3])
    if options.hiddenDrop > 0 {
      let keep = 1 / (1 - options.hiddenDrop)
      let threshold = UInt64(options.hiddenDrop * 256)
      func dropped(_ lane: inout Lane, _ bits: (UInt64, UInt64)) {
        for unit in 0..<8 {
          lane[unit] = (bits.0 >> UInt64(unit * 3)) & 0xFF >= threshold ? lane[unit] * keep : 0
        }
        for unit in 0..<8 {
          lane[unit + 8] =
            (bits.1 >> UInt64(unit * 3)) & 0xFF >= threshold ? lane[unit + 8] * keep : 0
        }
      }
      dropped(&hidden.0, (next(), next()))
      dropped(&hidden.1, (next(), next()))
      dropped(&hidden.2, (next(), next()))
      dropped(&hidden.3, (next(), next()))
    }
    var gradient = [Float](repeating: 0, count: NameTag.count)
    var (best, bestScore, highest) = (0, -Float.infinity, -Float.infinity)
    for tag in 0..<NameTag.count {
      let base = outputStart + tag * 4
      let score =
        (hidden.0 * parameters[base] + hidden.1 * parameters[base + 1] + hidden.2
        * parameters[base + 2]
        + hidden.3 * parameters[base + 3]).sum() + tagBiases[tag]
      gradient[tag] = score
      highest = max(highest, score)
      if NameTag.follows(tag, tag1), !(isLast && NameTag.isOpen(tag)), score > bestScore {
        (best, bestScore) = (tag, score)
      }
    }
    var total: Float = 0
    for tag in 0..<NameTag.count {
      gradient[tag] = expf(gradient[tag] - highest)
      total += gradient[tag]
    }
    for tag in 0..<NameTag.count { gradient[tag] /= total }
    if !hasMisc, gold == 0 {
      // Nothing marked may be nothing or a name of type MISC: both are right.
      let free = gradient[0] + gradient[13...16].reduce(0, +)
      for tag in 0..<NameTag.count {
        let isFree = tag == 0 || tag >= 13
        gradient[tag] = isFree ? gradient[tag] / free - gradient[tag] : -gradient[tag]
      }
    } else {
      for tag in 0..<NameTag.count { gradient[tag] = (tag == gold ? 1 : 0) - gradient[tag] }
    }
    guard let largest = gradient.map({ abs($0) }).max(), largest > 0.01 else { return best }
    var back = (zero, zero, zero, zero)
    for tag in 0..<NameTag.count where abs(gradient[tag]) > 0.001 {
      let slope = gradient[tag]
      let base = outputStart + tag * 4
      back.0 += slope * parameters[base]
      back.1 += slope * parameters[base + 1]
      back.2 += slope * parameters[base + 2]
      back.3 += slope * parameters[base + 3]
      update(base, slope * hidden.0, rate)
      update(base + 1, slope * hidden.1, rate)
      update(base + 2, slope * hidden.2, rate)
      update(base + 3, slope * hidden.3, rate)
      tagSquares[tag] += slope * slope
      tagBiases[tag] += rate * slope / tagSquares[tag].squareRoot()
    }
    back.0 = back.0.replacing(with: zero, where: hidden.0 .<= zero)
    back.1 = back.1.replacing(with: zero, where: hidden.1 .<= zero)
    back.2 = back.2.replacing(with: zero, where: hidden.2 .<= zero)
    back.3 = back.3.replacing(with: zero, where: hidden.3 .<= zero)
    for row in rows {
      let base = Int(row) * 4
      update(base, back.0, rate)
      update(base + 1, back.1, rate)
      update(base + 2, back.2, rate)
      update(base + 3, back.3, rate)
    }
    update(bias, back.0, rate)
    update(bias + 1, back.1, rate)
    update(bias + 2, back.2, rate)
    update(bias + 3, back.3, rate)
    return best
  }

  @inline(__always) private mutating func update(_ index: Int, _ gradient: Lane, _ rate: Float) {
    squares[index] += gradient * gradient
    parameters[index] += rate * gradient / squares[index].squareRoot()
  }

  /// The averaged network in int8.
  func finished() -> LearnedNetwork {
    let count = Float(max(1, summed))
    func value(_ index: Int) -> Lane { sums.isEmpty ? parameters[index] : sums[index] / count }
    var sizes: [Float] = []
    for index in stride(from: 0, to: rowCount * Self.lanes, by: 3) {
      let lane = value(index)
      for unit in 0..<16 { sizes.append(abs(lane[unit])) }
    }
    sizes.sort()
    let clip = sizes[Int(Double(sizes.count - 1) * 0.9999)]
    let step = clip / 127
    var weights: [Int8] = []
    weights.reserveCapacity(rowCount * EntityModel.width)
    for index in 0..<(rowCount * Self.lanes) {
      let lane = value(index) / step
      for unit in 0..<16 { weights.append(Int8(max(-127, min(127, lane[unit].rounded())))) }
    }
    var output: [Float] = []
    for index in outputStart..<biasStart {
      let lane = value(index)
      for unit in 0..<16 { output.append(lane[unit]) }
    }
    for tag in tagBiases.indices {
      output.append(summed > 0 ? tagSums[tag] / count : tagBiases[tag])
    }
    for index in biasStart..<(biasStart + Self.lanes) {
      let lane = value(index)
      for unit in 0..<16 { output.append(lane[unit]) }
    }
    return LearnedNetwork(weights: weights, output: output, step: step)
  }
}
