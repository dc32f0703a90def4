/// Tells what a stream without a name holds, from its first bytes.
struct ContentSniffer {
  /// What it holds; nil for a single document.
  var archive: FileKind.ArchiveKind?
  /// The stream, decompressed, with nothing taken from it.
  var stream: BufferedStream
  /// Whether it was compressed.
  var compression: Compression

  /// Looks into a stream.
  init(_ source: any ByteStream) {
    let outer = BufferedStream(source)
    outer.fill(4)
    compression = Compression(magic: outer.available)
    stream = compression == .none ? outer : BufferedStream(compression.open(outer))
    stream.fill(1 << 16)
    archive = Self.archive(stream.available)
  }

  private static func archive(_ bytes: ArraySlice<UInt8>) -> FileKind.ArchiveKind? {
    let line = bytes.prefix { $0 != 0x0A }
    if WebArchiveFraming.warc.isFirstLine(line) { return .warc }
    if bytes.starts(with: Array("filedesc://".utf8)) { return .arc }
    if bytes.count >= 512, bytes.dropFirst(257).starts(with: Array("ustar".utf8)) { return .tar }
    // An object on the first line, or the beginning of one that is longer than what was looked at.
    let text = HeaderLines.trimmed(line)
    guard text.first == UInt8(ascii: "{") else { return nil }
    if line.count < bytes.count || bytes.count < 1 << 16 {
      return LineRecord(Array(text)) == nil ? nil : .lines
    }
    return .lines
  }
}
