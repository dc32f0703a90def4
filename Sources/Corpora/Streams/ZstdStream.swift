import CZstd

/// What is inside a Zstandard file, all frames of it (RFC 8878).
///
/// Windows of more than 128 MiB are refused, as the `zstd` program does unless told otherwise: memory is bounded.
@safe final class ZstdStream: ByteStream {
  private static let chunk = 1 << 16

  private let source: any ByteStream
  private var raw: [UInt8] = []
  private var scratch: [UInt8] = []
  private var position = 0
  private var isInFrame = false
  private var hasEnded = false
  private var hasFrame = false
  private let context: OpaquePointer?

  var shown: String { source.shown }

  /// What is inside `source`.
  init(_ source: any ByteStream) {
    self.source = source
    unsafe context = ZSTD_createDStream()
  }

  deinit {
    // SAFETY: made in `init`, and nothing else holds the pointer; nil is allowed.
    unsafe ZSTD_freeDStream(context)
  }

  func read(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    while !hasEnded {
      if position == raw.count {
        raw.removeAll(keepingCapacity: true)
        position = 0
        if try source.read(Self.chunk, into: &raw) == 0 {
          hasEnded = true
          if isInFrame || !hasFrame {
            throw CorpusError(.truncated, path: shown, "its compressed data end too early")
          }
          return 0
        }
      }
      let got = try decompress(count, into: &buffer)
      if got > 0 { return got }
    }
    return 0
  }

  private func decompress(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    if scratch.isEmpty { scratch = [UInt8](repeating: 0, count: Self.chunk) }
    let wanted = min(count, scratch.count)
    var (consumed, produced) = (0, 0)
    // SAFETY: the library reads the bytes behind `position` and writes up to `wanted`, during this call; both
    // buffers hold as many.
    let status = unsafe raw.withUnsafeBytes { input in
      unsafe scratch.withUnsafeMutableBytes { output in
        var source = unsafe ZSTD_inBuffer(
          src: input.baseAddress.map { unsafe $0 + position }, size: input.count - position, pos: 0)
        var target = unsafe ZSTD_outBuffer(
          dst: output.baseAddress, size: wanted, pos: 0)
        defer { unsafe (consumed, produced) = (source.pos, target.pos) }
        return unsafe ZSTD_decompressStream(context, &target, &source)
      }
    }
    buffer += scratch[..<produced]
    position += consumed
    guard ZSTD_isError(status) == 0 else {
      hasEnded = true
      // SAFETY: the library returns a constant text that ends with NUL.
      let why = unsafe String(cString: ZSTD_getErrorName(status)).lowercased()
      // After a good frame, what is no frame is garbage behind the file's end.
      if hasFrame, !isInFrame { return 0 }
      throw CorpusError(.corrupt, path: shown, "its compressed data are damaged: \(why)")
    }
    isInFrame = status != 0
    if status == 0 { hasFrame = true }
    // The frame can still hold output when all input is taken.
    if produced == 0, consumed == 0, position < raw.count {
      hasEnded = true
      throw CorpusError(.corrupt, path: shown, "its compressed data are damaged")
    }
    return produced
  }
}
