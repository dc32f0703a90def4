import CBrotli

/// What is inside a Brotli stream (RFC 7932), which has no mark at its beginning and no checksum.
///
/// Memory does not depend on the input: a window has 16 MiB at most (section 9.1), and the larger ones that are no
/// part of the RFC are refused. Garbage behind the end is ignored, but not more of it than there was of the stream:
/// where so much is left, the end is a product of damage, or these bytes were never Brotli.
@safe final class BrotliStream: ByteStream {
  private static let chunk = 1 << 16

  private let source: any ByteStream
  private var raw: [UInt8] = []
  private var scratch: [UInt8] = []
  private var position = 0
  /// How many bytes the stream had up to now.
  private var consumed = 0
  /// Output can be left when all input is taken.
  private var needsInput = true
  private var hasEnded = false
  private let state: OpaquePointer
  /// Bytes behind the end of the stream, known when it has been read to its end.
  private(set) var garbage = 0

  var shown: String { source.shown }

  /// What is inside `source`.
  init(_ source: any ByteStream) {
    self.source = source
    // SAFETY: without functions of our own the library allocates; the instance is destroyed in `deinit`.
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      preconditionFailure("brotli cannot start")
    }
    unsafe self.state = state
  }

  deinit {
    // SAFETY: made in `init`, and nothing else holds the pointer.
    unsafe BrotliDecoderDestroyInstance(state)
  }

  func read(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    while !hasEnded {
      if needsInput, position == raw.count, try !fill() {
        hasEnded = true
        throw CorpusError(.truncated, path: shown, "its compressed data end too early")
      }
      let got = try decompress(count, into: &buffer)
      if got > 0 { return got }
    }
    return 0
  }

  /// Reads the next piece of the source; false at its end.
  private func fill() throws(CorpusError) -> Bool {
    raw.removeAll(keepingCapacity: true)
    position = 0
    return try source.read(Self.chunk, into: &raw) > 0
  }

  private func decompress(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    if scratch.isEmpty { scratch = [UInt8](repeating: 0, count: Self.chunk) }
    let wanted = min(count, scratch.count)
    var (inputLeft, outputLeft) = (raw.count - position, wanted)
    // SAFETY: the library reads `inputLeft` bytes behind `position` and writes up to `wanted`, during this call; both
    // buffers hold as many.
    let result = unsafe raw.withUnsafeBufferPointer { input in
      unsafe scratch.withUnsafeMutableBufferPointer { output in
        var next = unsafe input.baseAddress.map { unsafe $0 + position }
        var target = output.baseAddress
        return unsafe BrotliDecoderDecompressStream(
          state, &inputLeft, &next, &outputLeft, &target, nil)
      }
    }
    consumed += raw.count - inputLeft - position
    position = raw.count - inputLeft
    let got = wanted - outputLeft
    buffer += scratch[..<got]
    switch result {
    case BROTLI_DECODER_RESULT_SUCCESS:
      hasEnded = true
      try countGarbage()
    case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: needsInput = true
    case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: needsInput = false
    default:
      hasEnded = true
      throw CorpusError(.corrupt, path: shown, "its compressed data are damaged: \(reason)")
    }
    return got
  }

  /// Looks at what stands behind the end.
  private func countGarbage() throws(CorpusError) {
    repeat {
      garbage += raw.count - position
      guard garbage <= consumed else {
        throw CorpusError(
          .corrupt, path: shown,
          "its compressed data are damaged: they end after \(consumed) bytes, and more than as many follow"
        )
      }
    } while try fill()
  }

  /// What the library says is wrong, as in "format padding 1".
  private var reason: String {
    // SAFETY: the state is alive, and the text is a constant that ends with NUL.
    let name = unsafe String(cString: BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state)))
    return name.lowercased().split(separator: "_").filter { $0 != "error" }
      .joined(separator: " ")
  }
}
