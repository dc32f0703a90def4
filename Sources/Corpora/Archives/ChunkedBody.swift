/// Undoes the chunks of HTTP/1.1 (RFC 9112, section 7.1).
enum ChunkedBody {
  /// The data of the chunks; nil when the body does not begin with a chunk, so that it is none.
  ///
  /// Where the chunks break off or break the rules, the data up to there and the rest as it is are returned: nothing
  /// readable is lost.
  static func decode(_ body: [UInt8]) -> [UInt8]? {
    var data: [UInt8] = []
    var position = 0
    var chunks = 0
    while position < body.count {
      guard let (size, start) = sizeLine(of: body, at: position) else {
        // Wrong from the start: the crawler undid the chunks and kept the head.
        if chunks == 0 { return nil }
        data += body[position...]
        return data
      }
      if size == 0 { return data }
      if chunks == 0 { data.reserveCapacity(body.count) }
      chunks += 1
      let end = min(start + min(size, body.count), body.count)
      data += body[start..<end]
      position = end
      if position < body.count, body[position] == 0x0D { position += 1 }
      if position < body.count, body[position] == 0x0A { position += 1 }
    }
    return chunks == 0 ? nil : data
  }

  /// The size that a line says, and where its chunk begins.
  private static func sizeLine(of body: [UInt8], at position: Int) -> (size: Int, start: Int)? {
    var size = 0
    var index = position
    while index < body.count, index - position < 15, let digit = digit(body[index]) {
      size = size << 4 | digit
      index += 1
    }
    guard index > position else { return nil }
    // Blanks and extensions may follow.
    if index < body.count, body[index] == UInt8(ascii: ";") || body[index] == 0x20 {
      while index < body.count, body[index] != 0x0A, index - position < 256 { index += 1 }
    } else if index < body.count, body[index] == 0x0D {
      index += 1
    }
    guard index < body.count, body[index] == 0x0A else { return nil }
    return (size, index + 1)
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte) - 55
    default: nil
    }
  }
}
