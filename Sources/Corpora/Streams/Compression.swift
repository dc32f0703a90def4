/// How a file is compressed.
enum Compression: Sendable, Hashable {
  case none, gzip, zstd

  /// What the first bytes say.
  init(magic bytes: some Collection<UInt8>) {
    if bytes.starts(with: [0x1F, 0x8B, 8]) {
      self = .gzip
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      self = .none
    }
  }

  /// The stream of what is inside.
  func open(_ stream: any ByteStream) -> any ByteStream {
    switch self {
    case .none: stream
    case .gzip: GzipStream(stream)
    case .zstd: ZstdStream(stream)
    }
  }
}

extension ByteStream {
  /// All that is left.
  ///
  /// - Throws: `.tooLarge` when it is more than `limit`.
  func readAll(limit: Int, expecting size: Int = 0) throws(CorpusError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more, so that the end is seen without another buffer.
    bytes.reserveCapacity(min(size, limit) + 1)
    while true {
      // No more than the limit and a byte, whatever the input claims.
      let wanted = min(max(size + 1 - bytes.count, 1 << 16), limit + 1 - bytes.count)
      if try read(wanted, into: &bytes) == 0 { return bytes }
      guard bytes.count <= limit else { throw CorpusError.tooLarge(path: shown, limit: limit) }
    }
  }
}
