import Documents

/// The encoding side of the stage: raw bytes in, valid UTF-8 out.
enum Decoding {
  /// The document's text as UTF-8, and how its encoding was found.
  static func text(
    of raw: RawContent, isMarkup: Bool
  ) -> (text: [UInt8], finding: EncodingSniffer.Finding) {
    let finding = EncodingSniffer.sniff(raw.bytes, transport: raw.charset, isMarkup: isMarkup)
    return (TextDecoder.decode(raw.bytes, as: finding.encoding), finding)
  }
}
