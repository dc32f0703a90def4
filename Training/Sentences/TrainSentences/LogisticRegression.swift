import Foundation
import Sentences

/// Logistic regression by stochastic gradient descent with AdaGrad's step sizes and an L2 penalty.
enum LogisticRegression {
  /// The weights after `epochs` passes over `places` in an order that a fixed seed shuffles.
  static func train(_ places: [Place], penalty: Float, epochs: Int) -> [Float] {
    let count = 1 << Int(BoundaryFeatures.bits)
    var weights = [Float](repeating: 0, count: count)
    var squares = [Float](repeating: 1e-4, count: count)
    var order = Array(places.indices)
    var random = SplitMix64(state: 42)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      let rate: Float = 0.1 / (1 + 0.3 * Float(epoch))
      var loss: Double = 0
      for index in order {
        let place = places[index]
        var sum: Float = 0
        for slot in place.slots { sum += weights[Int(slot)] }
        let probability = 1 / (1 + exp(-sum))
        let error = probability - (place.isEnd ? 1 : 0)
        loss -= Double(log(max(place.isEnd ? probability : 1 - probability, 1e-7)))
        for slot in place.slots {
          let at = Int(slot)
          let gradient = error + penalty * Float(places.count) * weights[at] * 0.01
          squares[at] += gradient * gradient
          weights[at] -= rate * gradient / squares[at].squareRoot()
        }
      }
      print("epoch \(epoch + 1): loss \(loss / Double(max(1, places.count)))")
    }
    return weights
  }

  private static func exp(_ x: Float) -> Float { Float(Foundation.exp(Double(x))) }
  private static func log(_ x: Float) -> Float { Float(Foundation.log(Double(x))) }
}

/// A small random number generator with a fixed seed.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
