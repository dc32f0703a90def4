import Foundation
import TestSupport
import Testing

@testable import Batch

/// Records on their way from one file to others: `RecordReader` and `GatheredFile`.
@Suite struct RecordFileTests {
  struct Layout: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sizes: [Int]
    let gap: Int

    init(_ what: String, sizes: [Int], gap: Int) {
      (testDescription, self.sizes, self.gap) = (what, sizes, gap)
    }
  }

  /// A file of records with gaps between them, as in a segment, and their references in order.
  private func write(
    sizes: [Int], gap: Int, to path: String
  ) throws -> [RecordReference] {
    var bytes: [UInt8] = []
    var references: [RecordReference] = []
    for (number, size) in sizes.enumerated() {
      bytes += repeatElement(0xFF, count: gap)
      let record = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ number) }
      references.append(
        RecordReference(
          stream: RecordReference.documents, id: [], key: .none, offset: bytes.count, length: size,
          hash: checksum(record)))
      bytes += record
    }
    try Data(bytes).write(to: URL(filePath: path))
    return references
  }

  @Test(arguments: [
    Layout("few bytes each", sizes: [Int](repeating: 3, count: 5000), gap: 0),
    Layout("in frames", sizes: (0..<300).map { 100 + $0 * 37 % 9000 }, gap: 150),
    Layout("far apart", sizes: (0..<40).map { 10 + $0 }, gap: 20_000),
    Layout("larger than what is read ahead", sizes: [300_000, 1, 700_000, 0, 262_144], gap: 90),
  ])
  func `Records read and gathered in any order are the same bytes`(_ layout: Layout) throws {
    let folder = try TemporaryFolder()
    let references = try write(sizes: layout.sizes, gap: layout.gap, to: folder["records"])
    let whole = [UInt8](try Data(contentsOf: URL(filePath: folder["records"])))
    for order in [references, references.reversed(), references.shuffled()] {
      for mostAhead in [1 << 12, 1 << 18] {
        var reader = try RecordReader(path: folder["records"], mostAhead: mostAhead)
        var file = try GatheredFile(path: folder["gathered"])
        var expected: [UInt8] = []
        for reference in order {
          let record = try reader.read(reference)
          try file.append(record)
          expected += whole[reference.offset..<reference.offset + reference.length]
        }
        #expect(file.count == expected.count)
        try file.synchronize()
        #expect([UInt8](try Data(contentsOf: URL(filePath: folder["gathered"]))) == expected)
      }
    }
  }

  @Test func `A record that was changed is not handed on`() throws {
    let folder = try TemporaryFolder()
    let references = try write(sizes: [500, 500, 500], gap: 20, to: folder["records"])
    let handle = try FileHandle(forUpdating: URL(filePath: folder["records"]))
    try handle.seek(toOffset: UInt64(references[1].offset + 250))
    try handle.write(contentsOf: [0])
    try handle.truncate(atOffset: UInt64(references[2].offset + 499))
    var reader = try RecordReader(path: folder["records"], mostAhead: 1 << 18)
    #expect(try reader.read(references[0]).count == 500)
    for reference in references.dropFirst() {
      let error = #expect(throws: BatchError.self) { try reader.read(reference) }
      #expect(error?.code == .damaged)
    }
  }

  @Test func `A part grows by what follows it in its block only`() {
    let (a, b) = (ByteBlock(Array(0..<10)), ByteBlock(Array(0..<10)))
    var part = ByteBlock.Part(a, 2..<4)
    let grown = [(b, 4..<6), (a, 5..<6), (a, 4..<6)].map { part.grow(by: ByteBlock.Part($0, $1)) }
    #expect(grown == [false, false, true])
    #expect(part.bytes == [2, 3, 4, 5])
    #expect(part.dropFirst(3).bytes == [5])
  }

  @Test(
    .enabled(
      if: FileManager.default.isWritableFile(atPath: "/dev/full"), "there is no /dev/full here"))
  func `What cannot be written is said at the latest when it is to last`() throws {
    var file = try GatheredFile(path: "/dev/full")
    let error = #expect(throws: BatchError.self) {
      for _ in 0..<100 { try file.append(ByteBlock.Part([UInt8](repeating: 1, count: 10_000))) }
      try file.synchronize()
    }
    #expect(error?.code == .diskFull)
  }
}
