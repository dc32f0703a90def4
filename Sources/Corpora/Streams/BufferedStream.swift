/// A stream with a buffer in front: lines, exact counts, and a look ahead. It is a stream itself, of what was not
/// taken yet.
final class BufferedStream: ByteStream {
  private static let chunk = 1 << 16

  private let source: any ByteStream
  private var buffer: [UInt8] = []
  private var start = 0
  /// An error that came while there were still good bytes to hand out.
  private var failure: CorpusError?
  private var hasEnded = false

  var shown: String { source.shown }

  /// A buffer in front of `source`.
  init(_ source: any ByteStream) { self.source = source }

  /// What is in the buffer.
  var available: ArraySlice<UInt8> { buffer[start...] }

  /// Makes at least `count` bytes available unless the stream ends before, or fails before: the error then comes
  /// when the good bytes are taken.
  @discardableResult
  func fill(_ count: Int) -> Bool {
    if buffer.count - start >= count { return true }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    while buffer.count < count, !hasEnded, failure == nil {
      do throws(CorpusError) {
        hasEnded = try source.read(max(Self.chunk, count - buffer.count), into: &buffer) == 0
      } catch {
        failure = error
      }
    }
    return buffer.count >= count
  }

  /// Whether there is nothing left. Throws the error that made the end, once.
  func isAtEnd() throws(CorpusError) -> Bool {
    if fill(1) { return false }
    if let error = failure {
      failure = nil
      hasEnded = true
      throw error
    }
    return true
  }

  /// Drops bytes that are available.
  func drop(_ count: Int) { start += min(count, buffer.count - start) }

  /// Takes up to `count` bytes; fewer at the end of the stream or where it is damaged.
  func take(_ count: Int) -> [UInt8] {
    fill(count)
    let bytes = Array(buffer[start...].prefix(count))
    drop(bytes.count)
    return bytes
  }

  /// Puts bytes back in front.
  func putBack(_ bytes: ArraySlice<UInt8>) {
    buffer.replaceSubrange(..<start, with: bytes)
    start = 0
  }

  /// Passes over `count` bytes; returns how many there were.
  func skip(_ count: Int) -> Int {
    var left = count
    while left > 0, fill(1) {
      let step = min(left, buffer.count - start)
      drop(step)
      left -= step
    }
    return count - left
  }

  /// The next line with its line feed (the last may lack it); nil at the end.
  ///
  /// - Parameter limit: Of a longer line only so many bytes are returned; with `isWhole` false, and the rest of it
  ///   is still there.
  func line(
    limit: Int, endingWith end: UInt8 = 0x0A
  ) -> (bytes: ArraySlice<UInt8>, isWhole: Bool)? {
    var scanned = 0
    while true {
      if let end = buffer[(start + scanned)...].prefix(limit - scanned).firstIndex(of: end) {
        defer { start = end + 1 }
        return (buffer[start...end], true)
      }
      scanned = min(limit, buffer.count - start)
      if scanned == limit {
        defer { start += limit }
        return (buffer[start..<start + limit], false)
      }
      if !fill(buffer.count - start + 1) {
        guard scanned > 0 else { return nil }
        defer { start = buffer.count }
        return (buffer[start...], true)
      }
    }
  }

  /// Passes over the rest of a line; returns how many bytes it had.
  func skipLine() -> Int {
    var count = 0
    while fill(1) {
      if let end = available.firstIndex(of: 0x0A) {
        count += end + 1 - start
        start = end + 1
        return count
      }
      count += available.count
      drop(available.count)
    }
    return count
  }

  /// Forgets a failure and the end, after the source was brought to a place where it can go on.
  func resume() { (failure, hasEnded) = (nil, false) }

  func read(_ count: Int, into target: inout [UInt8]) throws(CorpusError) -> Int {
    if try isAtEnd() { return 0 }
    let step = min(count, buffer.count - start)
    target += buffer[start..<start + step]
    drop(step)
    return step
  }
}
