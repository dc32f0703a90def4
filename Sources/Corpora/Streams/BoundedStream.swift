/// The next bytes of another stream, and no more of it.
final class BoundedStream: ByteStream {
  private let source: any ByteStream
  /// How many bytes were not read yet.
  private(set) var left: Int

  var shown: String { source.shown }

  /// The next `count` bytes of `source`.
  init(_ source: any ByteStream, count: Int) { (self.source, left) = (source, count) }

  func read(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int {
    guard left > 0 else { return 0 }
    let got = try source.read(min(count, left), into: &buffer)
    guard got > 0 else {
      left = 0
      throw CorpusError(.truncated, path: shown, "the archive breaks off in a member")
    }
    left -= got
    return got
  }
}
