import Foundation

/// A compiled gazetteer in a file: tables one after the other, each with its length, behind a magic number and
/// the fingerprint of what it was made from. Anything unexpected is a miss, never an error.
enum GazetteerCache {
  private static let magic: UInt64 = 0x3130_5A41_4751_4F51

  /// Collects tables.
  struct Writer {
    private(set) var bytes: [UInt8] = []

    init(fingerprint: UInt64) { append([GazetteerCache.magic, fingerprint]) }

    mutating func append<T: FixedWidthInteger>(_ table: [T]) {
      append(count: table.count)
      bytes.reserveCapacity(bytes.count + table.count * MemoryLayout<T>.size)
      for value in table {
        var rest = value.littleEndian
        for _ in 0..<MemoryLayout<T>.size {
          bytes.append(UInt8(truncatingIfNeeded: rest))
          if MemoryLayout<T>.size > 1 { rest >>= 8 }
        }
      }
    }

    private mutating func append(count: Int) {
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: count >> (shift * 8))) }
    }
  }

  /// Hands the tables out again.
  struct Reader {
    private let data: Data
    private var position = 0

    /// A reader of the file, when it was made from the same sources.
    init?(path: String, fingerprint: UInt64) {
      guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
      else {
        return nil
      }
      self.data = data
      guard next(UInt64.self) == [GazetteerCache.magic, fingerprint] else { return nil }
    }

    /// The next table; nil when the file ends early.
    mutating func next<T: FixedWidthInteger>(_ type: T.Type) -> [T]? {
      guard data.count - position >= 8 else { return nil }
      // SAFETY: The bounds were checked just before each load.
      let count = unsafe data.withUnsafeBytes {
        unsafe Int(
          UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            & 0xFFFF_FFFF)
      }
      position += 8
      let size = MemoryLayout<T>.size
      guard (data.count - position) / size >= count else { return nil }
      let start = position
      position += count * size
      return unsafe data.withUnsafeBytes { bytes in
        unsafe [T](unsafeUninitializedCapacity: count) { buffer, initialized in
          if let target = UnsafeMutableRawBufferPointer(buffer).baseAddress,
            let source = bytes.baseAddress
          {
            unsafe target.copyMemory(from: source + start, byteCount: count * size)
          }
          initialized = count
        }
      }
    }
  }
}
