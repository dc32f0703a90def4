import CBrotliEncoder
import CZlib
import CZstd

/// One gzip member.
func gzip(_ bytes: [UInt8], wrapping: Int32 = 31) -> [UInt8] {
  var stream = unsafe z_stream()
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 100)
  var input = bytes
  // SAFETY: both buffers live through the calls, and zlib keeps no pointer after the end.
  let count = unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      _ = unsafe deflateInit2_(
        &stream, 6, Z_DEFLATED, wrapping, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      _ = unsafe deflate(&stream, Z_FINISH)
      _ = unsafe deflateEnd(&stream)
      return unsafe output.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}

/// One Zstandard frame.
func zstd(_ bytes: [UInt8]) -> [UInt8] {
  var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  // SAFETY: both buffers live through the call.
  let count = unsafe bytes.withUnsafeBytes { input in
    unsafe output.withUnsafeMutableBytes { output in
      unsafe ZSTD_compress(output.baseAddress, output.count, input.baseAddress, input.count, 3)
    }
  }
  return Array(output[..<count])
}

/// One Brotli stream.
func brotli(_ bytes: [UInt8], quality: Int32 = 5) -> [UInt8] {
  var count = BrotliEncoderMaxCompressedSize(bytes.count)
  var output = [UInt8](repeating: 0, count: count)
  // SAFETY: both buffers live through the call, and `count` is the size of the second.
  let isDone = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe BrotliEncoderCompress(
        quality, 22, BROTLI_MODE_GENERIC, input.count, input.baseAddress, &count,
        output.baseAddress)
    }
  }
  precondition(isDone != 0, "brotli did not pack")
  return Array(output[..<count])
}
