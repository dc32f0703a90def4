/// A sum of rows of weights: 64 numbers of 16 bits, those of even and odd bytes apart, four times eight of each.
///
/// A weight has at most 128 either way, so that 255 rows fit.
struct RowSum {
  typealias Part = SIMD8<Int16>

  var even = (Part.zero, Part.zero, Part.zero, Part.zero)
  var odd = (Part.zero, Part.zero, Part.zero, Part.zero)

  @inline(__always) static func += (sum: inout RowSum, other: RowSum) {
    sum.even.0 &+= other.even.0
    sum.even.1 &+= other.even.1
    sum.even.2 &+= other.even.2
    sum.even.3 &+= other.even.3
    sum.odd.0 &+= other.odd.0
    sum.odd.1 &+= other.odd.1
    sum.odd.2 &+= other.odd.2
    sum.odd.3 &+= other.odd.3
  }
}
