import Documents

/// The encoding side of the stage: raw bytes in, valid UTF-8 out.
enum Decoding {
  /// The document's text as UTF-8, and how its encoding was found.
  static func text(
    of raw: RawContent, isMarkup: Bool
  ) -> (text: [UInt8], finding: EncodingSniffer.Finding) {
    let finding = EncodingSniffer.sniff(raw.bytes, transport: raw.charset, isMarkup: isMarkup)
    // What was found valid is not looked at again.
    var text =
      finding == EncodingSniffer.Finding(encoding: "utf-8", evidence: "validity")
      ? raw.bytes : TextDecoder.decode(raw.bytes, as: finding.encoding)
    // No parser wants NULs, and HTML ignores them in text.
    if isMarkup, text.contains(0) { text.removeAll { $0 == 0 } }
    return (text, finding)
  }
}
