/// Reading code points out of bytes, for text that should be valid UTF-8 and may be cut anywhere.
extension Span where Element == UInt8 {
  /// The code point that begins at `offset`, and its length in bytes. A byte that begins none counts as
  /// U+FFFD of length 1, so that a scan always gets on.
  @inline(__always) package func scalar(at offset: Int) -> (code: UInt32, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    return longScalar(first, at: offset)
  }

  @usableFromInline package func longScalar(_ first: UInt8, at offset: Int) -> (
    code: UInt32, length: Int
  ) {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= count else { return (0xFFFD, 1) }
    var code = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      let byte = self[index]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    return (code, length)
  }

  /// The code point that ends before `offset`, which is above `start`, and its length in bytes.
  @inline(__always) package func scalar(before offset: Int, from start: Int) -> (
    code: UInt32, length: Int
  ) {
    let last = self[offset - 1]
    if last < 0x80 { return (UInt32(last), 1) }
    var first = offset - 1
    while first > start, offset - first < 4, self[first] & 0xC0 == 0x80 { first -= 1 }
    let (code, length) = scalar(at: first)
    return first + length == offset ? (code, length) : (0xFFFD, 1)
  }

  /// The run of ASCII letters that begins at `start`: where it ends, and whether all of them are capitals.
  ///
  /// Eight bytes at a time, which is most words at once.
  @inline(__always) package func letterRun(from start: Int, to end: Int) -> (
    end: Int, isCapital: Bool
  ) {
    var at = start
    var small: UInt64 = 0
    while at + 8 <= end {
      // SAFETY: `at + 8` is at most `end`, which is checked against the span here.
      precondition(end <= count)
      let chunk = unsafe withUnsafeBytes {
        unsafe UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      }
      // In each byte the high bit tells a letter: between "a" and "z" once the case bit is set.
      let low = (chunk | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
      let others =
        ~((low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~chunk)
        & 0x8080_8080_8080_8080
      let length = others == 0 ? 8 : others.trailingZeroBitCount >> 3
      let within: UInt64 = length == 8 ? ~0 : (1 << UInt64(length * 8)) &- 1
      small |= chunk & 0x2020_2020_2020_2020 & within
      at &+= length
      if length < 8 { return (at, small == 0) }
    }
    while at < end {
      let byte = self[at]
      guard (byte | 0x20) &- 0x61 < 26 else { break }
      small |= UInt64(byte & 0x20)
      at &+= 1
    }
    return (at, small == 0)
  }
}
