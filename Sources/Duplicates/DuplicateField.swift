import JSON

/// The field of a record that says whether it is a copy:
/// `"dedupe": {"hash": "…", "signature": "…", "twin": "news/a", "similarity": 0.93}`.
///
/// Hash and signature stay in the record, so that the documents of the next run can be compared without their texts. `twin`
/// and `similarity` are there when the document is a copy.
struct DuplicateField {
  /// The name in records.
  static let name = "dedupe"

  var sketch: Sketch

  /// The field before anything is decided.
  var value: JSONValue {
    JSONValue(
      .object([
        JSONValue.Member(name: "hash", value: JSONValue(.string(Self.hexadecimal(sketch.words)))),
        JSONValue.Member(
          name: "signature",
          value: JSONValue(.string(sketch.sample.map { Self.hexadecimal($0) }.joined()))),
      ]))
  }

  private static func hexadecimal(_ number: some FixedWidthInteger) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: number.bitWidth / 4 - digits.count) + digits
  }

  init(sketch: Sketch) { self.sketch = sketch }

  /// Reads the digits of a hash and of a signature; nil when they are none.
  init?(hash: ArraySlice<UInt8>, signature: ArraySlice<UInt8>) {
    guard hash.count == 16, signature.count == Sketch.count * 4, let words = Self.number(hash)
    else { return nil }
    var sample: [UInt16] = []
    sample.reserveCapacity(Sketch.count)
    for start in stride(from: signature.startIndex, to: signature.endIndex, by: 4) {
      guard let number = Self.number(signature[start..<start + 4]) else { return nil }
      sample.append(UInt16(number))
    }
    sketch = Sketch(words: words, sample: sample)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for byte in digits {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt64(byte - 0x30)
      case 0x61...0x66: value = value << 4 | UInt64(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
