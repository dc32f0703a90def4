extension EntityModel {
  /// The bytes of a model: a header of 32-bit words, then the sections, each aligned to 64 bytes. Little endian.
  @safe struct Image {
    // SAFETY: The bytes are never written and never freed; sizes are checked on reading, once.

    /// The sections, in the order of their offsets in the header.
    enum Section: Int, CaseIterable {
      case lexiconStarts, lexiconChecks, lexiconRows, lexiconBits, codes, index, weights, output
    }

    static let magic: UInt32 = 0x544E_4551  // "QENT"
    static let version: UInt32 = 2
    static let headerWords = 32
    /// Where the section offsets begin in the header.
    static let firstOffset = 16

    private let start: UnsafeRawPointer
    let bucketCount: Int
    let wordCount: Int
    let rowCount: Int
    let indexBits: Int
    let featureCount: Int
    /// What one step of a weight is worth.
    let step: Float

    init?(at pointer: UnsafeRawPointer?, count: Int) {
      guard let pointer = unsafe pointer, count >= Self.headerWords * 4 else { return nil }
      func word(_ index: Int) -> UInt32 {
        unsafe UInt32(
          littleEndian: pointer.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
      }
      guard word(0) == Self.magic, word(1) == Self.version, Int(word(2)) == EntityModel.width,
        Int(word(10)) == count
      else { return nil }
      unsafe start = pointer
      bucketCount = Int(word(3))
      wordCount = Int(word(4))
      rowCount = Int(word(5))
      indexBits = Int(word(6))
      featureCount = Int(word(7))
      step = Float(bitPattern: word(8))
      guard bucketCount > 0, bucketCount & (bucketCount - 1) == 0, (1...24).contains(indexBits)
      else {
        return nil
      }
      for section in Section.allCases {
        let offset = Int(word(Self.firstOffset + section.rawValue))
        guard offset % 64 == 0, offset + byteCount(section) <= count else { return nil }
      }
    }

    func byteCount(_ section: Section) -> Int {
      switch section {
      case .lexiconStarts: (bucketCount + 1) * 4
      case .lexiconChecks, .lexiconRows, .lexiconBits: wordCount * 2
      case .codes: rowCount * EntityModel.codesPerRow
      case .index: (1 << indexBits) * 4
      case .weights: (EntityModel.vectorWeightRows + featureCount + 1) * EntityModel.width
      case .output: ((EntityModel.width + 1) * NameTag.count + EntityModel.width) * 4
      }
    }

    /// A section's first element.
    func section<T>(_ section: Section, _ type: T.Type) -> UnsafePointer<T> {
      unsafe start.advanced(
        by: Int(
          UInt32(
            littleEndian: start.loadUnaligned(
              fromByteOffset: (Self.firstOffset + section.rawValue) * 4, as: UInt32.self)))
      ).assumingMemoryBound(to: type)
    }
  }

  /// Rows of weights that belong to the codes of vectors, before the rows of features.
  package static var vectorWeightRows: Int { window * subspaces * centroids }
}
