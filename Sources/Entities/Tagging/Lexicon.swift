/// Words with the row of their vector and the gazetteers that hold them: a bucketed hash table inside the
/// model, read in place. A look-up reads one bucket of about eight entries.
@safe package struct Lexicon: @unchecked Sendable {
  // SAFETY: The pointers lead into the model's bytes, which are never written and outlive the program or, in
  // the training tool, are never freed; every index is checked against the counts in the model's header.

  /// The bits of a word. The first fifteen are gazetteers, in the order of `Training/Entities/tables.py`.
  package enum Bits {
    package static let first: UInt32 = 1 << 0
    package static let last: UInt32 = 1 << 1
    package static let demonym: UInt32 = 1 << 5
    package static let title: UInt32 = 1 << 6
    package static let organization: UInt32 = 1 << 7
    package static let calendar: UInt32 = 1 << 10
    package static let geographic: UInt32 = 1 << 11
    package static let givenWorld: UInt32 = 1 << 12
    package static let familyWorld: UInt32 = 1 << 13
    package static let company: UInt32 = 1 << 14
    /// All gazetteers.
    package static let gazetteers: UInt32 = (1 << 15) - 1
    /// Written small wherever case is free.
    package static let usuallySmall: UInt32 = 1 << 15
    /// In small letters it never begins a name.
    package static let neverBegins: UInt32 = 1 << 16
  }

  /// What the table says about a word.
  package struct Entry {
    /// The row of its vector, from 1; 0 for none.
    package var row: UInt16
    /// `Bits`.
    package var bits: UInt32
  }

  private let bucketMask: UInt64
  private let starts: UnsafePointer<UInt32>
  /// Three numbers an entry: check, row with the flag `neverBegins`, bits.
  private let entries: UnsafePointer<UInt16>
  private let codes: UnsafePointer<UInt8>
  private let rowCount: Int

  init(_ image: EntityModel.Image) {
    bucketMask = UInt64(image.bucketCount - 1)
    unsafe starts = image.section(.lexiconStarts, UInt32.self)
    unsafe entries = image.section(.lexiconEntries, UInt16.self)
    unsafe codes = image.section(.codes, UInt8.self)
    rowCount = image.rowCount
  }

  /// The entry of the word with this hash of its lower-case form.
  @inline(__always) package func entry(_ hash: UInt64) -> Entry? {
    let mixed = FormHash.mixed(hash, 0x51)
    let bucket = Int(truncatingIfNeeded: mixed & bucketMask)
    let check = UInt16(truncatingIfNeeded: mixed >> 48)
    // SAFETY: `starts` has one more element than there are buckets, and its values ascend to the word count.
    var index = unsafe Int(starts[bucket])
    let end = unsafe Int(starts[bucket + 1])
    while index < end {
      if unsafe entries[index * 3] == check {
        let row = unsafe entries[index * 3 + 1]
        let flags = unsafe UInt32(entries[index * 3 + 2])
        return Entry(row: row & 0x7FFF, bits: flags | UInt32(row & 0x8000) << 1)
      }
      index += 1
    }
    return nil
  }

  /// The clusters of a vector among 48, 200 and 800, from 1.
  @inline(__always) package func clusters(ofRow row: UInt16) -> (UInt8, UInt8, UInt16) {
    guard row > 0, Int(row) <= rowCount else { return (0, 0, 0) }
    let base = (Int(row) - 1) * EntityModel.codesPerRow + EntityModel.subspaces
    return unsafe (
      codes[base], codes[base + 1], UInt16(codes[base + 2]) | UInt16(codes[base + 3]) << 8
    )
  }

  /// The code of a vector in one subspace.
  @inline(__always) package func code(ofRow row: UInt16, _ subspace: Int) -> Int {
    guard row > 0, Int(row) <= rowCount, subspace < EntityModel.subspaces else { return 0 }
    return unsafe Int(codes[(Int(row) - 1) * EntityModel.codesPerRow + subspace])
  }
}
