import Documents

extension WorldNames {
  /// The tagger's names with the listed ones, in text order, not overlapping.
  ///
  /// A listed name gives its type to the same span, replaces parts of itself and fills gaps; a longer name of the tagger that
  /// holds it, or one that overlaps it, stays.
  static func merged(_ names: [Mention], _ matches: [Match]) -> [Mention] {
    var merged: [Mention] = []
    merged.reserveCapacity(names.count + matches.count)
    var next = 0
    for match in matches {
      while next < names.count, names[next].span.end <= match.span.start {
        merged.append(names[next])
        next += 1
      }
      let first = next
      var isFree = true
      while next < names.count, names[next].span.start < match.span.end {
        if !match.span.contains(names[next].span) { isFree = false }
        next += 1
      }
      if !isFree {
        merged += names[first..<next]
        // A long name may reach into the next match.
        if let last = merged.last, last.span.end > match.span.end {
          merged.removeLast()
          next -= 1
        }
        continue
      }
      merged.append(
        Mention(span: match.span, type: match.type, subtype: match.subtype, confidence: 0.9))
    }
    merged += names[next...]
    return merged
  }
}
