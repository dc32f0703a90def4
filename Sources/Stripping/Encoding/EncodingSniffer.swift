/// Finds the encoding of a document, in the order of trust: byte order mark, what the transport says,
/// what the document says, what the bytes look like.
///
/// Two departures from browsers, both for a text without mojibake: valid UTF-8 with at least one sequence
/// of several bytes is UTF-8 whatever it is called (text in another encoding passes that test by accident
/// about never), and a document that calls itself UTF-8 but mostly is not gets detected.
enum EncodingSniffer {
  /// An encoding and how it was found.
  struct Finding: Equatable {
    /// The canonical name.
    var encoding: String
    /// `mark`, `transport`, `declaration`, `validity`, `detection`.
    var evidence: String
  }

  /// How far into a page a declaration is looked for: browsers look at 1,024 bytes, pages of the old days
  /// put scripts first.
  private static let declarationWindow = 4096

  /// The encoding of `bytes`. O(*n*).
  static func sniff(_ bytes: [UInt8], transport: String?, isMarkup: Bool) -> Finding {
    if let mark = byteOrderMark(bytes) { return Finding(encoding: mark, evidence: "mark") }
    let window = bytes.prefix(declarationWindow)
    if let wide = wideWithoutMark(window) { return Finding(encoding: wide, evidence: "validity") }
    let isValid = UTF8Repair.isValid(bytes)
    if isValid {
      // Escape sequences make ISO-2022-JP from ASCII: it passes for valid UTF-8.
      if window.contains(0x1B), declared(window, isMarkup: isMarkup) == "iso-2022-jp" {
        return Finding(encoding: "iso-2022-jp", evidence: "declaration")
      }
      return Finding(encoding: "utf-8", evidence: "validity")
    }
    let candidates = [
      (transport.flatMap { EncodingLabel.canonicalName(of: $0.utf8) }, "transport"),
      (declared(window, isMarkup: isMarkup), "declaration"),
    ]
    for case (let name?, let evidence) in candidates {
      if name == "utf-8" {
        let (good, bad) = UTF8Repair.census(of: bytes)
        if good >= bad * 4 { return Finding(encoding: name, evidence: evidence) }
      } else if !name.hasPrefix("utf-16") {
        return Finding(encoding: name, evidence: evidence)
      }
    }
    let (good, bad) = UTF8Repair.census(of: bytes)
    if good > 4, good >= bad * 4 { return Finding(encoding: "utf-8", evidence: "detection") }
    return Finding(encoding: EncodingDetector.detect(bytes), evidence: "detection")
  }

  private static func byteOrderMark(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
    return nil
  }

  /// UTF-16 without a mark: ASCII is there, and every other byte of it is zero.
  private static func wideWithoutMark(_ window: ArraySlice<UInt8>) -> String? {
    guard window.count >= 8 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in window.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = window.count / 2
    if zeros[1] * 10 >= half * 7, zeros[0] * 10 < half { return "utf-16le" }
    if zeros[0] * 10 >= half * 7, zeros[1] * 10 < half { return "utf-16be" }
    return nil
  }

  /// What the XML declaration or a `meta` element says.
  static func declared(_ window: ArraySlice<UInt8>, isMarkup: Bool) -> String? {
    guard isMarkup else { return nil }
    if window.starts(with: Array("<?xml".utf8)),
      let end = window.firstIndex(of: UInt8(ascii: ">")),
      let name = value(after: "encoding", in: window[..<end])
    {
      return name
    }
    var rest = window
    while let start = find("<meta", in: rest) {
      let tail = rest[(start + 5)...]
      let end = tail.firstIndex(of: UInt8(ascii: ">")) ?? tail.endIndex
      if let name = value(after: "charset", in: tail[..<end]) {
        // A page that could be read as ASCII up to here is not UTF-16.
        return name.hasPrefix("utf-16") ? "utf-8" : name
      }
      rest = tail[end...]
    }
    return nil
  }

  /// The label after `name =`, in quotation marks or bare.
  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = find(name, in: bytes) else { return nil }
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var rest = bytes[(start + name.utf8.count)...].drop(while: isSpace)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop { isSpace($0) || $0 == 0x22 || $0 == 0x27 }
    let label = rest.prefix {
      !isSpace($0) && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3E
        && $0 != 0x3F
    }
    return EncodingLabel.canonicalName(of: label)
  }

  /// Where `word`, in lower case, begins in `bytes`, whatever their case.
  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - word.count) {
      var index = 0
      while index < word.count {
        let byte = bytes[start + index]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
        guard lower == word[index] else { break }
        index += 1
      }
      if index == word.count { return start }
    }
    return nil
  }
}
