import CXXHash

/// A hash of 128 bits (XXH3): names an id or a content in the ledger. Not against forgery.
struct ContentKey: Hashable, Sendable, Comparable {
  var high: UInt64
  var low: UInt64

  /// No content.
  static let none = ContentKey(high: 0, low: 0)

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// The hash of bytes.
  init(of bytes: [UInt8]) {
    // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
    let hash = unsafe bytes.withUnsafeBytes { unsafe XXH3_128bits($0.baseAddress, $0.count) }
    self.init(high: hash.high64, low: hash.low64)
  }

  /// The hash of the UTF-8 bytes of a text.
  init(of text: String) {
    var text = text
    let hash = text.withUTF8 { bytes in
      // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
      unsafe XXH3_128bits(bytes.baseAddress, bytes.count)
    }
    self.init(high: hash.high64, low: hash.low64)
  }

  /// The key of an id: hashes, of which the first 24 bits are those of the folder, up to the last slash. The entries
  /// of one folder lie together in an index, so that a walk needs little of it at a time.
  init(ofID id: [UInt8]) {
    let hash = ContentKey(of: id)
    let end = id.lastIndex(of: UInt8(ascii: "/")) ?? 0
    // SAFETY: XXH3 reads the first `end` bytes during the call and keeps no pointer.
    let folder = unsafe id.withUnsafeBytes { unsafe XXH3_64bits($0.baseAddress, end) }
    self.init(
      high: folder & ~(.max >> Self.folderBits) | hash.high >> Self.folderBits, low: hash.low)
  }

  /// The same for the UTF-8 bytes of a text.
  init(ofID id: String) { self.init(ofID: Array(id.utf8)) }

  /// How many bits of the key of an id are those of its folder.
  static let folderBits: UInt64 = 24

  /// The least key that the ids of a folder can have, by any of its keys.
  var leastOfFolder: ContentKey { ContentKey(high: high & ~(.max >> Self.folderBits), low: 0) }
  /// The greatest.
  var greatestOfFolder: ContentKey {
    ContentKey(high: high | .max >> Self.folderBits, low: .max)
  }

  /// The hash that 32 hexadecimal digits say; nil when they are no hash.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// 32 hexadecimal digits.
  var hexadecimal: String {
    [high, low].map {
      let digits = String($0, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  static func < (a: ContentKey, b: ContentKey) -> Bool { (a.high, a.low) < (b.high, b.low) }
}

/// A checksum of 64 bits (XXH3).
func checksum(_ bytes: some Collection<UInt8>) -> UInt64 {
  bytes.withContiguousStorageIfAvailable { buffer in
    // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
    unsafe XXH3_64bits(buffer.baseAddress, buffer.count)
  } ?? checksum(Array(bytes))
}

/// The same for memory.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  // SAFETY: XXH3 reads the bytes during the call and keeps no pointer.
  unsafe XXH3_64bits(bytes.baseAddress, bytes.count)
}
