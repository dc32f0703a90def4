/// Converts byte offsets of one text into code points or UTF-16 units.
///
/// Built in one pass over the text, O(*n*) time, *n* / 64 words of memory; each conversion then looks at
/// 64 bytes at most, O(1). A text of ASCII alone needs no table and no look-up. The memory is kept for the
/// next text.
public struct OffsetTable: Sendable {
  private static let stride = 64

  private let unit: OffsetUnit
  /// The number of units before each multiple of 64 bytes; empty when bytes and units are the same.
  private var checkpoints: [UInt32] = []
  private var text: [UInt8] = []

  /// A table for offsets in `unit`.
  public init(unit: OffsetUnit) { self.unit = unit }

  /// Makes the table ready for `text`, which must be valid UTF-8 shorter than 4 GiB.
  public mutating func load(_ text: [UInt8]) {
    checkpoints.removeAll(keepingCapacity: true)
    self.text = []
    guard unit != .utf8, !text.allSatisfy({ $0 < 0x80 }) else { return }
    self.text = text
    checkpoints.reserveCapacity(text.count / Self.stride + 1)
    var units: UInt32 = 0
    let bytes = text.span
    for offset in bytes.indices {
      if offset & (Self.stride - 1) == 0 { checkpoints.append(units) }
      units += Self.units(bytes[offset], unit)
    }
    checkpoints.append(units)
  }

  /// Units that begin with this byte: a character counts at its first byte, and a character beyond the
  /// Basic Multilingual Plane (first byte F0 and up) counts twice in UTF-16.
  @inline(__always) private static func units(_ byte: UInt8, _ unit: OffsetUnit) -> UInt32 {
    let isFirst: UInt32 = byte & 0xC0 != 0x80 ? 1 : 0
    return unit == .utf16 && byte >= 0xF0 ? 2 : isFirst
  }

  /// The number of units before the byte at `byteOffset`.
  ///
  /// - Precondition: `byteOffset` lies on a scalar boundary and not beyond the text.
  public func units(before byteOffset: UInt32) -> Int {
    guard !checkpoints.isEmpty else { return Int(byteOffset) }
    let offset = Int(byteOffset)
    let start = offset & ~(Self.stride - 1)
    var units = checkpoints[offset / Self.stride]
    if start == offset { return Int(units) }
    let bytes = text.span
    for index in start..<offset { units += Self.units(bytes[index], unit) }
    return Int(units)
  }
}
