import CLanguageModel

/// The weights that tell the languages of each script apart: multinomial logistic regression over hashed n-grams.
///
/// File: `QLM1`; a byte, the number of groups; then each group: the script's number, the number of languages, the
/// logarithm of the number of rows, the width of a row (a multiple of 16), a 32-bit float (the scale of the weights);
/// for each language 8 bytes, its code padded with zeros, and a 32-bit float, its bias; then the rows of signed bytes.
package struct LanguageModel: Sendable {
  /// One script's languages.
  package struct Group: Sendable {
    package var script: Script
    package var codes: [String]
    package var biases: [Float]
    package var scale: Float
    package var rowBits: Int
    package var width: Int
    /// Where the rows begin in the bytes.
    var offset: Int
  }

  package let groups: [Group]
  let bytes: [UInt8]

  /// The model that is part of the program.
  package init() {
    // SAFETY: constant data of the program, of the size that the same C file states.
    let buffer = unsafe UnsafeBufferPointer(
      start: quotidian_language_model_bytes(), count: quotidian_language_model_size)
    unsafe self.init(Array(buffer))
  }

  /// A model of the bytes of a file; one without groups when they are none.
  package init(_ bytes: [UInt8]) {
    var groups: [Group] = []
    var reader = Reader(bytes: bytes, at: 4)
    if bytes.starts(with: Array("QLM1".utf8)), bytes.count > 5 {
      for _ in 0..<reader.byte() {
        guard let script = Script(rawValue: UInt8(reader.byte())) else { break }
        let count = reader.byte()
        let rowBits = reader.byte()
        let width = reader.byte()
        let scale = reader.float()
        var codes: [String] = []
        var biases: [Float] = []
        for _ in 0..<count {
          codes.append(reader.code())
          biases.append(reader.float())
        }
        guard width % 16 == 0, count <= width, rowBits < 24,
          reader.at + width << rowBits <= bytes.count
        else { break }
        groups.append(
          Group(
            script: script, codes: codes, biases: biases, scale: scale, rowBits: rowBits,
            width: width, offset: reader.at))
        reader.at += width << rowBits
      }
    }
    (self.bytes, self.groups) = (bytes, groups)
  }

  /// Adds the row of an n-gram to the sums of the languages.
  @inline(__always) package func add(_ hash: UInt32, _ group: Group, _ sums: inout [Int32]) {
    let row = group.offset + (Int(hash) & (1 << group.rowBits - 1)) * group.width
    let count = sums.count
    precondition(row >= 0 && row + count <= bytes.count && count == group.width && count % 16 == 0)
    // SAFETY: the line above checks that the row lies in the bytes, and that the sums are whole sixteens; the
    // pointers do not leave the closures.
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe sums.withUnsafeMutableBytes { sums in
        for at in stride(from: 0, to: count, by: 16) {
          let weights = unsafe bytes.loadUnaligned(fromByteOffset: row + at, as: SIMD16<Int8>.self)
          let sum = unsafe sums.loadUnaligned(fromByteOffset: at * 4, as: SIMD16<Int32>.self)
          unsafe sums.storeBytes(
            of: sum &+ SIMD16<Int32>(truncatingIfNeeded: weights), toByteOffset: at * 4,
            as: SIMD16<Int32>.self)
        }
      }
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var at: Int
    mutating func byte() -> Int {
      defer { at += 1 }
      return at < bytes.count ? Int(bytes[at]) : 0
    }
    mutating func float() -> Float {
      var pattern: UInt32 = 0
      for shift in 0..<4 { pattern |= UInt32(byte()) << UInt32(8 * shift) }
      return Float(bitPattern: pattern)
    }
    mutating func code() -> String {
      let raw = (0..<8).map { _ in UInt8(byte()) }
      return String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
