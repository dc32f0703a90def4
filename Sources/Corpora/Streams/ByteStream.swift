/// Bytes that come one piece after the other: a file, or what is inside a compressed one.
protocol ByteStream: AnyObject {
  /// The file, safe to show in messages.
  var shown: String { get }
  /// Reads up to `count` bytes (at least 1) and appends them to `buffer`; returns how many, 0 at the end.
  func read(_ count: Int, into buffer: inout [UInt8]) throws(CorpusError) -> Int
}
