/// How sure a quote is: its share of right ones, by form, on annotated news.
///
/// The figures are the precision of each form (content and speaker right) on development text,
/// rounded; they order quotes, they are no calibrated probabilities.
enum Confidence {
  /// The confidence of a quote as found.
  static func of(_ raw: RawQuote, cues: [CueVerb]) -> Float {
    let strength = raw.cueIndex >= 0 ? Float(cues[Int(raw.cueIndex)].strength) : 8
    var value: Float
    switch raw.pattern {
    case .trailing, .surrounding: value = raw.opening == 2 ? 0.97 : 0.76
    case .accordingTo: value = 0.9
    case .headline: value = 0.8
    case .labelled: value = 0.75
    case .nominal: value = 0.45
    case .continued: value = 0.6
    case .signature: value = 0.85
    case .dialogue: value = 0.7
    case .passive: value = 0.72
    case .leading:
      switch Anchor.Right(rawValue: raw.opening) ?? .other {
      case .that, .question: value = 0.88
      case .quotation, .colon: value = 0.9
      case .clause: value = 0.9
      case .infinitive: value = 0.7
      case .objectInfinitive: value = 0.78
      case .nounPhrase: value = 0.72
      case .none, .comma, .other: value = 0.5
      }
    }
    value -= (9 - strength) * 0.045
    if raw.isModal { value -= 0.2 }
    if raw.isNegated { value -= 0.15 }
    if raw.isInfinitive { value -= 0.08 }
    if raw.isInside { value -= 0.15 }
    if raw.isInherited || raw.isGerund { value -= 0.03 }
    if raw.speaker == nil { value -= 0.05 }
    return max(0.05, min(0.99, value))
  }
}
