import Foundation
import TestSupport
import Testing

@testable import Batch

@Suite struct LedgerTests {
  private func frame(_ number: Int, size: Int = 40) -> LedgerFrame {
    // In the folder above, in one of few, in one of many.
    let folders = ["", "a/b\(number % 5)/", "c/\(number / 2)/"]
    let id = Array("\(folders[number % 3])document-\(number)".utf8)
    let key = ContentKey(ofID: id)
    return LedgerFrame(
      entry: LedgerEntry(
        key: key, content: key, size: number, modified: -number, fingerprint: 7, flags: .young),
      id: id,
      records: [
        LedgerFrame.Record(
          stream: RecordReference.documents, id: id,
          bytes: [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: size))
      ])
  }

  @Test func `A frame reads as it was written`() throws {
    let frame = frame(5)
    let (bytes, references) = frame.encodedHead()
    let announced = try #require(
      LedgerFrame.announced(by: Array(bytes.prefix(LedgerFrame.prefixSize))))
    let head = Array(bytes.dropFirst(LedgerFrame.prefixSize))
    #expect(announced.count == head.count)
    #expect(announced.checksum == checksum(head))
    let read = try #require(LedgerFrame.decode(head: head, recordsAt: 100 + bytes.count))
    #expect(read.entry == frame.entry)
    #expect(read.id == frame.id)
    #expect(read.references == references.map { $0.shifted(by: 100) })
    #expect(references.map(\.offset) == [bytes.count])
    // Cut anywhere, it is no frame.
    for count in 0..<head.count {
      #expect(LedgerFrame.decode(head: Array(head.prefix(count)), recordsAt: 0) == nil)
    }
  }

  @Test func `A segment cut or damaged anywhere keeps the frames before that`() throws {
    let folder = try TemporaryFolder()
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for number in 0..<10 {
      let frame = frame(number)
      bytes += frame.encodedHead().bytes + frame.records.flatMap(\.bytes)
      ends.append(bytes.count)
    }
    for cut in stride(from: 0, through: bytes.count, by: 7) {
      let segment = LedgerSegment(path: folder["00000001"])
      try folder.write("00000001.data", bytes.prefix(cut))
      try segment.recover()
      #expect(try LedgerIndex(files: segment.index).count == ends.count { $0 <= cut })
      var damaged = bytes
      damaged[min(cut, bytes.count - 1)] ^= 0x40
      try folder.write("00000001.data", damaged)
      try segment.recover()
      #expect(
        try LedgerIndex(files: segment.index).count
          == ends.count { $0 <= min(cut, bytes.count - 1) })
    }
  }

  @Test func `Every key of an index is found, and no other`() throws {
    let folder = try TemporaryFolder()
    for count in [0, 1, 2, 1000] {
      var contents = SegmentContents()
      for number in 0..<count {
        let frame = frame(number)
        contents.add(frame.entry, id: frame.id, references: [])
      }
      let files = LedgerIndexFiles(path: folder["index-\(count)"])
      try contents.writeIndex(files)
      let index = try LedgerIndex(files: files)
      #expect(index.count == count)
      for number in 0..<count {
        let frame = frame(number)
        let place = try #require(index.find(frame.entry.key))
        #expect(index[place] == frame.entry)
        #expect(try index.id(at: place) == frame.id)
      }
      for number in count..<count + 100 { #expect(index.find(frame(number).entry.key) == nil) }
      var cursor = try EntryCursor(index, bufferSize: 100)
      for place in 0..<count {
        try cursor.advance()
        #expect((cursor.position, cursor.current) == (place, index[place]))
        #expect(try cursor.id() == index.id(at: place))
      }
      try cursor.advance()
      #expect(cursor.current == nil)
    }
  }

  @Test func `References come back in order, however long they are`() throws {
    let folder = try TemporaryFolder()
    var references: [RecordReference] = []
    for number in 0..<500 {
      let id = Array(repeating: UInt8(ascii: "x"), count: number % 50 == 0 ? 70_000 : number % 90)
      references.append(
        RecordReference(
          stream: number % 2 == 0 ? RecordReference.documents : RecordReference.quarantine,
          id: id + Array(String(number).utf8), key: ContentKey(ofID: id), offset: number,
          length: number, hash: UInt64(number)))
    }
    var contents = SegmentContents()
    contents.add(frame(1).entry, id: [1], references: references)
    let files = LedgerIndexFiles(path: folder["index"])
    try contents.writeIndex(files)
    var cursor = try RecordCursor(path: files.records)
    var read: [RecordReference] = []
    while let reference = cursor.current {
      read.append(reference)
      try cursor.advance()
    }
    #expect(read == references.sorted(by: RecordReference.precedes))
  }

  @Test func `A heap gives the least first`() {
    var heap = MergeHeap<Int>(precedes: <)
    for number in 0..<200 { heap.insert(number * 7919 % 211) }
    var sorted: [Int] = []
    while let least = heap.removeLeast() { sorted.append(least) }
    #expect(sorted == sorted.sorted())
    #expect(sorted.count == 200)
  }

  @Test func `A commit that was cut short at any move is finished by the next run`() throws {
    for done in 0...3 {
      let folder = try TemporaryFolder()
      let layout = OutputLayout(folder.path)
      for name in [layout.ledger, layout.pending] { try SystemCall.makeFolder(name) }
      var commit = OutputCommit(layout: layout)
      for name in ["a", "b/c", "d"] { try commit.add(Array("new \(name)".utf8), to: name) }
      try folder.write("a", "old")
      try folder.write("gone", "old")
      commit.removals = ["gone"]
      // As `perform` does it, but for what comes after the commit file.
      let moves = commit.moves.map { "[\"\($0.from)\",\"\($0.to)\"]" }.joined(separator: ",")
      try folder.write("ledger/commit.json", "{\"moves\":[\(moves)],\"removals\":[\"gone\"]}")
      for move in commit.moves.prefix(done) {
        try FileManager.default.createDirectory(
          atPath: folder["b"], withIntermediateDirectories: true)
        try SystemCall.replace(folder[move.to], with: folder[move.from])
      }
      #expect(try OutputCommit.recover(layout))
      #expect(folder.text("a") == "new a")
      #expect(folder.text("b/c") == "new b/c")
      #expect(folder.text("d") == "new d")
      #expect(SystemCall.size(folder["gone"]) == nil)
      #expect(try !OutputCommit.recover(layout))
    }
  }

  @Test func `Damage to what the ledger holds is an error, and a fresh run gets over it`() throws {
    let corpus = try TestCorpus(["a.txt": "A", "b.txt": "B"])
    try corpus.run()
    try corpus.folder.write("out/ledger/state.json", "{\"format\": 1")
    #expect(#expect(throws: BatchError.self) { try corpus.run() }?.code == .damaged)
    var fresh = RunOptions(programVersion: "test")
    fresh.isFresh = true
    #expect(try corpus.run(options: fresh).records == 2)
    #expect(try corpus.run().records == 2)
  }

  @Test(arguments: [0, 0.3, 0.9, 1])
  func `What a power cut took from a segment is made again`(kept: Double) throws {
    let corpus = try TestCorpus()
    for number in 0..<40 { try corpus.write("\(number).txt", "Text \(number)") }
    #expect(try corpus.stoppedRun(atDocument: 30).outcome == .interrupted)
    // The index was written back, and of the data only a part: the rest are zeros.
    let data = "out/ledger/segments/00000001.data"
    var bytes = corpus.folder.bytes(data)
    #expect(SystemCall.size(corpus.folder["out/ledger/segments/00000001.keys"]) != nil)
    let gone = Int(Double(bytes.count) * kept)..<bytes.count
    bytes.replaceSubrange(gone, with: repeatElement(0, count: gone.count))
    try corpus.folder.write(data, bytes)
    try corpus.folder.write("out/ledger/boot", "an earlier start of the machine\n")
    let rest = try corpus.run()
    #expect(rest.resumed == Int(kept * 30))
    #expect(rest.read + rest.resumed == 40)
    try corpus.run(output: corpus.folder["fresh"])
    #expect(
      corpus.folder.bytes("out/documents.jsonl") == corpus.folder.bytes("fresh/documents.jsonl"))
  }
}
