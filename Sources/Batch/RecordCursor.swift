/// Goes through the references of an index in their order, reading ahead.
struct RecordCursor {
  private let file: InputFile
  private let bufferSize: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var fileOffset = 0
  /// The reference it stands at; nil at the end.
  private(set) var current: RecordReference?

  private static let fixedSize = 40

  /// Stands at the first reference; reads ahead so many bytes.
  init(path: String, bufferSize: Int = 1 << 16) throws(BatchError) {
    file = try InputFile(path: path)
    self.bufferSize = bufferSize
    try advance()
  }

  /// Goes to the next reference.
  mutating func advance() throws(BatchError) {
    if position >= buffer.count, fileOffset >= file.count {
      current = nil
      return
    }
    if let next = decode() {
      current = next
      return
    }
    // Not whole in the buffer: read on, with what is left of it in front.
    var size = bufferSize
    while true {
      fileOffset -= buffer.count - position
      position = 0
      try file.read(size, at: fileOffset, into: &buffer)
      fileOffset += buffer.count
      if let next = decode() {
        current = next
        return
      }
      guard fileOffset < file.count else {
        throw BatchError(
          .damaged, "\(file.path) is damaged", fix: "run with --fresh to process everything again")
      }
      size *= 2
    }
  }

  private mutating func decode() -> RecordReference? {
    var reader = LittleEndianReader(buffer, from: position)
    guard let key = reader.key(), let offset = reader.number(Int.self),
      let length = reader.number(Int.self), let hash = reader.number(UInt64.self),
      let stream = reader.counted(), let id = reader.counted()
    else { return nil }
    position = reader.offset
    return RecordReference(
      stream: Array(stream), id: Array(id), key: key, offset: offset, length: length, hash: hash)
  }
}
