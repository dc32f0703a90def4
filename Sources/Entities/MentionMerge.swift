import Documents

/// Settles where names and values claim the same words.
enum MentionMerge {
  /// Names and values in text order, not overlapping: a value keeps its place where it holds the whole name
  /// and more ("May 5"), or is an address; otherwise the name does ("Sunday Times", "Apollo 11").
  static func merged(names: [Mention], values: [Mention]) -> [Mention] {
    var merged: [Mention] = []
    merged.reserveCapacity(names.count + values.count)
    var (name, value) = (0, 0)
    while name < names.count || value < values.count {
      if name == names.count {
        merged.append(values[value])
        value += 1
      } else if value == values.count {
        merged.append(names[name])
        name += 1
      } else if names[name].span.overlaps(values[value].span) {
        if wins(values[value], over: names[name]) { name += 1 } else { value += 1 }
      } else if names[name].span.start < values[value].span.start {
        merged.append(names[name])
        name += 1
      } else {
        merged.append(values[value])
        value += 1
      }
    }
    return merged
  }

  private static func wins(_ value: Mention, over name: Mention) -> Bool {
    switch value.type {
    case .url, .email, .handle, .hashtag, .phone: true
    case .date, .time, .money, .percent, .quantity:
      value.span.contains(name.span) && (value.span != name.span || value.type != .date)
    default: false
    }
  }

  /// What the program found, with the user's own names: they win where they overlap, or only fill gaps; the
  /// same words of the same type get the id in either case.
  static func merged(_ found: [Mention], listed: [Mention], listedWin: Bool) -> [Mention] {
    var merged: [Mention] = []
    merged.reserveCapacity(found.count + listed.count)
    var next = 0
    for var mention in found {
      while next < listed.count, listed[next].span.end <= mention.span.start {
        merged.append(listed[next])
        next += 1
      }
      var isCovered = false
      // Several of the user's names may lie in one mention, and one may cover several mentions.
      while next < listed.count, listed[next].span.overlaps(mention.span) {
        if listed[next].span == mention.span, !listedWin {
          mention.gazetteerID = mention.gazetteerID ?? listed[next].gazetteerID
        } else if listedWin {
          isCovered = true
          if listed[next].span.end > mention.span.end { break }
          var own = listed[next]
          if own.span == mention.span, own.type == mention.type { own.subtype = mention.subtype }
          merged.append(own)
        }
        if listed[next].span.end > mention.span.end, listedWin { break }
        next += 1
      }
      if !isCovered { merged.append(mention) }
    }
    merged += listed[next...]
    return merged
  }
}
