/// Goes through the lines of a file, reading ahead.
struct LineReader {
  private let file: InputFile
  private var buffer: [UInt8] = []
  private var position = 0
  private var fileOffset = 0

  init(path: String) throws(BatchError) { file = try InputFile(path: path) }

  /// The next line, without its end; nil at the end of the file.
  mutating func next() throws(BatchError) -> [UInt8]? {
    var size = 1 << 18
    while true {
      if let end = buffer[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      guard fileOffset < file.count else {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      fileOffset -= buffer.count - position
      position = 0
      try file.read(size, at: fileOffset, into: &buffer)
      fileOffset += buffer.count
      size *= 2
    }
  }
}
