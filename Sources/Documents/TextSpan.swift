/// A half-open range of UTF-8 bytes in the text of one document.
///
/// Offsets are bytes here and everywhere inside the program. They become code points (or UTF-16
/// units) once, in `Serialization`. Both ends lie on scalar boundaries.
public struct TextSpan: Hashable, Sendable {
  /// The first byte.
  public var start: UInt32
  /// The byte after the last.
  public var end: UInt32

  /// A span from byte `start` up to, not including, byte `end`.
  @inlinable public init(start: UInt32, end: UInt32) { (self.start, self.end) = (start, end) }

  /// A span over a range of byte offsets, each below 2³².
  @inlinable public init(_ bytes: Range<Int>) {
    (start, end) = (UInt32(bytes.lowerBound), UInt32(bytes.upperBound))
  }

  /// The same span as a range of `Int`, for indexing the text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
  /// Length in bytes.
  @inlinable public var count: Int { Int(end) - Int(start) }
  /// Whether the span holds no byte.
  @inlinable public var isEmpty: Bool { start == end }

  /// Whether every byte of `other` lies in this span.
  @inlinable public func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }
  /// Whether the byte at `offset` lies in this span.
  @inlinable public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }
  /// Whether the two share a byte.
  @inlinable public func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }
}

extension TextSpan: Comparable {
  /// Text order: by start, the longer span first where two start together.
  @inlinable public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
