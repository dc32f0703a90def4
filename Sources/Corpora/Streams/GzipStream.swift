import CZlib

/// What is inside a gzip file, all members of it, one after the other (RFC 1952).
///
/// Memory does not depend on the input: a bomb fills no more than the caller asks for. Padding of zeros and
/// garbage after the last member are ignored, as gzip does.
@safe final class GzipStream: ByteStream {
  /// How the deflated data are wrapped.
  enum Wrapping: Int32 {
    /// zlib or gzip, as the bytes say.
    case zlibOrGzip = 47
    /// Bare deflate, as some servers send it.
    case none = -15
  }

  private enum State { case betweenMembers, inMember, ended }

  private static let chunk = 1 << 16

  private let source: any ByteStream
  private let wrapping: Wrapping
  private var raw: [UInt8] = []
  private var scratch: [UInt8] = []
  private var position = 0
  private var state = State.betweenMembers
  private var members = 0
  /// zlib keeps the address of its own stream, hence a fixed place.
  private let zlib: UnsafeMutablePointer<z_stream>

  var shown: String { source.shown }

  /// What is inside `source`.
  init(_ source: any ByteStream, wrapping: Wrapping = .zlibOrGzip) {
    (self.source, self.wrapping) = (source, wrapping)
    unsafe zlib = .allocate(capacity: 1)
    unsafe zlib.initialize(to: z_stream())
    // SAFETY: the stream is initialised, has a fixed address and is ended in `deinit`. The call fails only when
    // memory is out or the library is of another version than its header.
    let status = unsafe inflateInit2_(
      zlib, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib cannot start")
  }

  deinit {
    // SAFETY: begun in `init`, and nothing else holds the pointer.
    unsafe inflateEnd(zlib)
    unsafe zlib.deallocate()
  }

  func read(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    while true {
      switch state {
      case .ended: return 0
      case .betweenMembers: try beginMember()
      case .inMember:
        let got = try inflate(count, into: &buffer)
        if got > 0 { return got }
      }
    }
  }

  /// After an error: goes on at the next place that looks like the beginning of a member. Returns false when
  /// there is none.
  func resynchronize() throws(CorpusError) -> Bool {
    state = .ended
    while true {
      if let start = raw[position...].indices.first(where: { isMember(at: $0) }) {
        position = start
        state = .betweenMembers
        return true
      }
      // The last bytes may be the first of a member.
      let rest = Array(raw[position...].suffix(2))
      raw = rest
      position = 0
      guard try source.read(Self.chunk, into: &raw) > 0 else { return false }
    }
  }

  private func isMember(at index: Int) -> Bool {
    index + 2 < raw.count && raw[index] == 0x1F && raw[index + 1] == 0x8B && raw[index + 2] == 8
  }

  private func fill() throws(CorpusError) -> Bool {
    if position < raw.count { return true }
    raw.removeAll(keepingCapacity: true)
    position = 0
    return try source.read(Self.chunk, into: &raw) > 0
  }

  private func beginMember() throws(CorpusError) {
    if members > 0 {
      guard wrapping == .zlibOrGzip else {
        state = .ended
        return
      }
      while try fill(), raw[position] == 0 { position += 1 }
    }
    guard try fill() else {
      state = .ended
      if members == 0 {
        throw CorpusError(.truncated, path: shown, "an empty file is no gzip file")
      }
      return
    }
    if members > 0 {
      if position + 1 == raw.count {
        // The magic number may be cut by the edge of the buffer.
        raw = [raw[position]]
        position = 0
        _ = try source.read(Self.chunk, into: &raw)
      }
      guard raw.count - position > 1, raw[position] == 0x1F, raw[position + 1] == 0x8B else {
        state = .ended
        return
      }
    }
    // SAFETY: the stream was initialised, and no pointer into a buffer is left in it.
    _ = unsafe inflateReset(zlib)
    state = .inMember
  }

  /// Inflates once; 0 means that input or member ended, and the caller goes on.
  private func inflate(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    guard try fill() else {
      state = .ended
      throw CorpusError(.truncated, path: shown, "its compressed data end too early")
    }
    if scratch.isEmpty { scratch = [UInt8](repeating: 0, count: Self.chunk) }
    let wanted = min(count, scratch.count)
    let available = raw.count - position
    // SAFETY: zlib reads `available` bytes behind `position` and writes up to `wanted`, during this call; both
    // buffers hold as many, and the pointers are cleared afterwards.
    let status = unsafe raw.withUnsafeMutableBufferPointer { input in
      unsafe scratch.withUnsafeMutableBufferPointer { output in
        unsafe zlib.pointee.next_in = input.baseAddress.map { unsafe $0 + position }
        unsafe zlib.pointee.avail_in = UInt32(available)
        unsafe zlib.pointee.next_out = output.baseAddress
        unsafe zlib.pointee.avail_out = UInt32(wanted)
        defer {
          unsafe zlib.pointee.next_in = nil
          unsafe zlib.pointee.next_out = nil
        }
        return unsafe CZlib.inflate(zlib, Z_NO_FLUSH)
      }
    }
    position += unsafe available - Int(zlib.pointee.avail_in)
    let got = unsafe wanted - Int(zlib.pointee.avail_out)
    buffer += scratch[..<got]
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END:
      members += 1
      state = .betweenMembers
    default:
      state = .ended
      throw CorpusError(.corrupt, path: shown, "its compressed data are damaged")
    }
    return got
  }
}
