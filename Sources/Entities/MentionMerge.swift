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
}
