import Documents

/// Whether the line breaks inside a block are the writer's or a line wrapper's.
///
/// A wrapper breaks where the next word no longer fits: then the line and that word together are wider than
/// the widest line of the block. Where the word would have fitted, somebody meant the break.
struct LineBreaks {
  private struct Line {
    /// Index of the first token.
    var first: Int
    /// Width in bytes of the line before it.
    var widthBefore: Int
  }

  private var lines: [Line] = []
  private var widest = 0

  /// Reads the tokens of a block, whose lines begin at `starts`.
  mutating func find(_ tokens: [Token], _ range: Range<Int>, _ starts: ArraySlice<Int>) {
    lines.removeAll(keepingCapacity: true)
    widest = 0
    guard starts.count > 1 else { return }
    var start = Int(tokens[range.lowerBound].start)
    for index in starts where index > range.lowerBound {
      let width = Int(tokens[index - 1].end) - start
      widest = max(widest, width)
      lines.append(Line(first: index, widthBefore: width))
      start = Int(tokens[index].start)
    }
    widest = max(widest, Int(tokens[range.upperBound - 1].end) - start)
  }

  /// Whether the break before token `index`, which begins a line, looks like a wrapper's.
  func isWrapped(_ index: Int, _ tokens: [Token], _ end: Int) -> Bool {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].first < index { low = middle + 1 } else { high = middle }
    }
    // Below 40 columns nobody wraps, above 120 a line is a paragraph.
    guard low < lines.count, lines[low].first == index, widest >= 40, widest <= 120 else {
      return false
    }
    var last = index
    while last + 1 < end, last < index + 8, !tokens[last + 1].shape.contains(.spaceBefore) {
      last += 1
    }
    let word = Int(tokens[last].end - tokens[index].start)
    return lines[low].widthBefore + 1 + word > widest
  }
}
