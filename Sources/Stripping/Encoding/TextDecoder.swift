/// Bytes of a known encoding to UTF-8. A byte that means nothing becomes U+FFFD; nothing fails.
enum TextDecoder {
  /// The text as valid UTF-8, without byte order mark. O(*n*).
  ///
  /// - Parameter encoding: A canonical name (`EncodingLabel`); an unknown one is read as windows-1252.
  static func decode(_ bytes: [UInt8], as encoding: String) -> [UInt8] {
    switch encoding {
    case "utf-8": return UTF8Repair.repaired(bytes)
    case "utf-16le": return decodeUTF16(bytes, isBigEndian: false)
    case "utf-16be": return decodeUTF16(bytes, isBigEndian: true)
    default:
      if let table = SingleByteDecoder.decoder(of: encoding) { return table.decode(bytes) }
      if let text = MultiByteDecoder.decode(bytes, as: encoding) { return text }
      return SingleByteDecoder.decoder(of: "windows-1252")?.decode(bytes)
        ?? UTF8Repair.repaired(bytes)
    }
  }

  private static func decodeUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2 + 1)
    let high = isBigEndian ? 0 : 1
    var index = 0
    while index + 1 < bytes.count {
      units.append(UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]))
      index += 2
    }
    if index < bytes.count { units.append(0xFFFD) }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
