/// Bytes that are in memory already.
final class MemoryStream: ByteStream {
  let shown: String
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// A stream of the given bytes.
  init(_ bytes: ArraySlice<UInt8>, shownAs shown: String) {
    (self.bytes, self.shown, position) = (bytes, shown, bytes.startIndex)
  }

  func read(_ count: Int, into buffer: inout [UInt8]) -> Int {
    let end = min(bytes.endIndex, position + count)
    buffer += bytes[position..<end]
    defer { position = end }
    return end - position
  }
}
