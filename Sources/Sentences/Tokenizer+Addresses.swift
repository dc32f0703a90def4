import Documents

/// Web and mail addresses and file names: what a token scan from the left would cut at its marks.
extension Tokenizer {
  /// Looks through the stretch without ASCII white space that begins at `start`, and lists its addresses.
  mutating func findAddresses(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    var stop = start
    var isCandidate = false
    while stop < end, bytes[stop] > 0x20 {
      switch bytes[stop] {
      case UInt8(ascii: "@"), UInt8(ascii: "/"): isCandidate = true
      case UInt8(ascii: "."):
        if stop + 1 < end, bytes[stop + 1] > 0x2E { isCandidate = true }
      default: break
      }
      stop += 1
    }
    searchedEnd = max(stop, start + 1)
    addresses.removeAll(keepingCapacity: true)
    nextAddress = 0
    guard isCandidate else { return }
    var at = start
    // Everything before `free` belongs to an address already, or cannot begin one.
    var free = start
    while at < stop {
      switch bytes[at] {
      case UInt8(ascii: "@"):
        if let found = mail(bytes, at, free, stop) {
          add(found, .email)
          (free, at) = (found.upperBound, found.upperBound)
          continue
        }
      case UInt8(ascii: ":") where at + 2 < stop && bytes[at + 1] == 0x2F && bytes[at + 2] == 0x2F:
        var scheme = at
        while scheme > free, at - scheme < 10, Self.isASCIILetter(bytes[scheme - 1]) { scheme -= 1 }
        if at - scheme >= 3, at + 3 < stop {
          let close = addressEnd(bytes, at + 3, stop)
          if close > at + 3 {
            add(scheme..<close, .url)
            (free, at) = (close, close)
            continue
          }
        }
      case UInt8(ascii: "."):
        if let found = host(bytes, at, free, stop) {
          let kind: Token.Kind = found.isAddress ? .url : .word
          add(found.range, kind)
          (free, at) = (found.range.upperBound, found.range.upperBound)
          continue
        }
      default: break
      }
      at += 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ kind: Token.Kind) {
    addresses.append(
      Token(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), kind: kind))
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  /// Letters, digits, hyphen and underscore: what a label of a host name holds.
  private static func isLabel(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x5F
  }

  /// The mail address around the `@` at `sign`.
  private func mail(_ bytes: Span<UInt8>, _ sign: Int, _ free: Int, _ stop: Int) -> Range<Int>? {
    var start = sign
    while start > free, sign - start < 64,
      Self.isLabel(bytes[start - 1]) || bytes[start - 1] == 0x2E || bytes[start - 1] == 0x2B
    {
      start -= 1
    }
    while start < sign, !Self.isLabel(bytes[start]) || bytes[start] == 0x2D { start += 1 }
    var end = sign + 1
    var dots = 0
    while end < stop, end - sign < 255, Self.isLabel(bytes[end]) || bytes[end] == 0x2E {
      if bytes[end] == 0x2E {
        guard end + 1 < stop, Self.isLabel(bytes[end + 1]) else { break }
        dots += 1
      }
      end += 1
    }
    return start < sign && end > sign + 3 && dots > 0 ? start..<end : nil
  }

  /// The end of an address whose host or path goes on at `offset`: up to white space, quotation marks and
  /// angle brackets, without the marks that end the sentence around it.
  private func addressEnd(_ bytes: Span<UInt8>, _ offset: Int, _ stop: Int) -> Int {
    var at = offset
    var open = 0
    scan: while at < stop {
      let (code, length) = bytes.scalar(at: at)
      if code < 0x80 {
        switch UInt8(code) {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
          UInt8(ascii: "|"), 0x7F, UInt8(ascii: "{"), UInt8(ascii: "}"):
          break scan
        case UInt8(ascii: "("), UInt8(ascii: "["): open += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"):
          if open == 0 { break scan }
          open -= 1
        default: break
        }
      } else {
        // Letters of an internationalised address go on; ideographs and marks are the text around it.
        guard characters[code].continuesWord else { break scan }
      }
      at += length
    }
    while at > offset, Self.endsNoAddress(bytes[at - 1]) { at -= 1 }
    return at
  }

  private static func endsNoAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// The host name or file name around the full stop at `dot`, with the path that follows it.
  private func host(_ bytes: Span<UInt8>, _ dot: Int, _ free: Int, _ stop: Int)
    -> (range: Range<Int>, isAddress: Bool)?
  {
    var start = dot
    while start > free, dot - start < 64, Self.isLabel(bytes[start - 1]) { start -= 1 }
    while start < dot, bytes[start] == 0x2D { start += 1 }
    // A letter beyond ASCII before it: not a host name in text.
    guard start < dot, start == 0 || bytes[start - 1] < 0x80 else { return nil }
    // Labels up to the last one.
    var end = dot
    var label = dot
    while end < stop, bytes[end] == 0x2E, end - start < 255 {
      var next = end + 1
      while next < stop, Self.isLabel(bytes[next]) { next += 1 }
      guard next > end + 1 else { break }
      (label, end) = (end + 1, next)
    }
    guard label > dot, end - label <= 12 else { return nil }
    if end < stop, bytes[end] >= 0x80, characters[bytes.scalar(at: end).code].isLetter {
      return nil
    }
    let hasPath = end + 1 < stop && bytes[end] == 0x2F && bytes[end + 1] > 0x20
    let last = label..<end
    let isWorldWide =
      dot - start == 3 && bytes[start] | 0x20 == 0x77 && bytes[start + 1] | 0x20 == 0x77
      && bytes[start + 2] | 0x20 == 0x77
    if isWorldWide || Self.domains.contains(bytes, last)
      || hasPath
        && Self.shortDomains.contains(bytes, last)
    {
      return (start..<(hasPath ? addressEnd(bytes, end, stop) : end), true)
    }
    return Self.suffixes.contains(bytes, last) ? (start..<end, false) : nil
  }

  /// Top-level domains that are no word of a language we know, so that a sentence without a space after
  /// its full stop does not look like a host.
  private static let domains = ByteSet(
    words: """
      com org net edu gov mil info biz uk de fr jp cn ru eu ca au br pl nl se ch cz dk fi hu kr mx
      tv nz za ie gr ua kz tw sg hk il tr io app dev xyz blog
      """)
  /// Domains that are words too: only with a path after them.
  private static let shortDomains = ByteSet(
    words: "ly be co me it in is us es pt at no to so am fm gl gg ai re la ro sk si hr by lt lv ee")
  /// File name extensions.
  private static let suffixes = ByteSet(
    words: """
      pdf doc docx xls xlsx ppt pptx txt csv html htm php asp aspx jsp js css json xml yml yaml
      jpg jpeg png gif svg bmp tif tiff mp3 mp4 avi mov wav zip gz tar rar exe dll iso py rb sh
      cpp swift java rs md tex log
      """)
}
