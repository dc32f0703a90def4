import Documents

/// The markers of lists that run on in one block: `1. The first item 2. The second item`.
///
/// A run of markers counts when it begins where a sentence can begin and its values follow each other; bullets
/// count when there are two.
struct ListMarkers {
  private struct Run {
    var form: Int
    var value: Int
    var start: Int
    var end: Int
    var isAccepted: Bool
  }

  /// For each token of the block: 1 where a marker begins, 2 inside of one; empty when there is none.
  private var flags: [UInt8] = []
  private var base = 0
  private var runs: [Run] = []
  private let characters = CharacterTable()

  /// Whether the block has no markers.
  var isEmpty: Bool { flags.isEmpty }
  /// Whether a marker begins with token `index`.
  @inline(__always) func isMarker(_ index: Int) -> Bool {
    !flags.isEmpty && flags[index - base] & 1 != 0
  }
  /// Whether token `index` lies in a marker, not at its start, or right after it.
  @inline(__always) func isInside(_ index: Int) -> Bool {
    !flags.isEmpty && flags[index - base] & 2 != 0
  }

  /// Reads the marks of a block.
  mutating func find(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ range: Range<Int>, _ marks: ArraySlice<Int>
  ) {
    flags.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    base = range.lowerBound
    for index in marks {
      let token = tokens[index]
      if token.kind == .abbreviation {
        if token.end - token.start == 2 { enumerator(bytes, tokens, index, range) }
        continue
      }
      let byte = bytes[Int(token.start)]
      if byte == 0x2E || byte == 0x29 {
        guard index > base, !token.shape.contains(.spaceBefore) else { continue }
        let before = tokens[index - 1]
        guard before.end - before.start <= 4, before.kind == .number || before.kind == .word else {
          continue
        }
        enumerator(bytes, tokens, index - 1, range)
      } else if byte >= 0x80, isBullet(bytes, token) {
        add(form: 0, value: 0, index..<index + 1, isStart: index == base, range)
      }
    }
    // A lone marker that begins the block stays with its text.
    for run in runs where run.start == base && !run.isAccepted && run.form != 0 && run.value <= 20 {
      set(run.start..<run.end, range)
    }
  }

  private func isBullet(_ bytes: Span<UInt8>, _ token: Token) -> Bool {
    switch bytes.scalar(at: Int(token.start)).code {
    case 0x2022, 0x2023, 0x2043, 0x25E6, 0x25CF, 0x25AA, 0x25A0, 0x27A2, 0xF0B7: true
    default: false
    }
  }

  /// A number or letter with its full stop or bracket.
  private mutating func enumerator(
    _ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ range: Range<Int>
  ) {
    let token = tokens[index]
    guard token.shape.contains(.spaceBefore) || index > base && isBullet(bytes, tokens[index - 1])
    else { return }
    var end = index + 1
    var form = 0
    if token.kind == .abbreviation {
      guard token.end - token.start == 2 else { return }
      form = 1
    }
    while end < range.upperBound, !tokens[end].shape.contains(.spaceBefore), end < index + 3 {
      switch bytes[Int(tokens[end].start)] {
      case 0x2E where tokens[end].end - tokens[end].start == 1 && form == 0: form = 1
      case 0x29 where form < 2: form += 2
      default: return
      }
      end += 1
    }
    guard form > 0, end < range.upperBound, tokens[end].shape.contains(.spaceBefore) else { return }
    var start = index
    if index > base, isBullet(bytes, tokens[index - 1]) { start = index - 1 }
    let isStart = self.isStart(bytes, tokens, start, end)
    if token.kind == .number {
      var value = 0
      for offset in token.range {
        guard (0x30...0x39).contains(bytes[offset]) else { return }
        value = value * 10 + Int(bytes[offset] & 15)
      }
      add(form: form, value: value, start..<end, isStart: isStart, range)
    } else {
      let letter = bytes[Int(token.start)]
      let isCapital = token.shape.contains(.capitalized)
      if token.end - token.start == (token.kind == .abbreviation ? 2 : 1), letter < 0x80 {
        let value = Int(letter | 0x20) - 0x60
        add(form: form + (isCapital ? 20 : 10), value: value, start..<end, isStart: isStart, range)
      }
      if let value = roman(bytes, token) {
        add(form: form + (isCapital ? 40 : 30), value: value, start..<end, isStart: isStart, range)
      }
    }
  }

  /// Whether a sentence can begin at token `index`: the block or line begins, or a mark or colon precedes.
  private func isStart(_ bytes: Span<UInt8>, _ tokens: [Token], _ index: Int, _ end: Int) -> Bool {
    guard index > base, !tokens[index].shape.contains(.lineStart) else { return true }
    let before = tokens[index - 1]
    guard before.kind == .punctuation else { return false }
    let code = bytes.scalar(at: Int(before.start)).code
    return characters[code] == .terminal || code == 0x2E && before.end - before.start == 1
      || code == 0x3A && tokens[end].shape.contains(.capitalized)
  }

  private func roman(_ bytes: Span<UInt8>, _ token: Token) -> Int? {
    var total = 0
    var last = 100
    let end = Int(token.end) - (token.kind == .abbreviation ? 1 : 0)
    for offset in Int(token.start)..<end {
      let value: Int
      switch bytes[offset] | 0x20 {
      case UInt8(ascii: "i"): value = 1
      case UInt8(ascii: "v"): value = 5
      case UInt8(ascii: "x"): value = 10
      default: return nil
      }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total
  }

  private mutating func add(
    form: Int, value: Int, _ marker: Range<Int>, isStart: Bool, _ range: Range<Int>
  ) {
    if let at = runs.firstIndex(where: { $0.form == form }) {
      let run = runs[at]
      if form == 0 || value == run.value + 1 {
        if !run.isAccepted { accept(run.start..<run.end, range) }
        accept(marker, range)
        runs[at] = Run(
          form: form, value: value, start: marker.lowerBound, end: marker.upperBound,
          isAccepted: true)
      } else if isStart {
        runs[at] = Run(
          form: form, value: value, start: marker.lowerBound, end: marker.upperBound,
          isAccepted: false)
      }
    } else if isStart || form == 0 {
      runs.append(
        Run(
          form: form, value: value, start: marker.lowerBound, end: marker.upperBound,
          isAccepted: false))
    }
  }

  private mutating func accept(_ marker: Range<Int>, _ range: Range<Int>) {
    set(marker, range)
    flags[marker.lowerBound - base] |= 1
  }

  private mutating func set(_ marker: Range<Int>, _ range: Range<Int>) {
    if flags.isEmpty { flags.append(contentsOf: repeatElement(0, count: range.count)) }
    for index in marker.lowerBound + 1...marker.upperBound where index < range.upperBound {
      flags[index - base] |= 2
    }
  }
}
