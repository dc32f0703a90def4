import Documents
import Foundation
import TestSupport
import Testing

@testable import Corpora

/// Every id of a source, and what was thrown on the way.
func ids(_ source: any DocumentSource) -> (ids: [String], errors: [CorpusError], skipped: SkipTally)
{
  var cursor = source.makeCursor()
  var ids: [String] = []
  var errors: [CorpusError] = []
  while true {
    do throws(CorpusError) {
      guard let item = try cursor.next() else { return (ids, errors, cursor.skipped) }
      ids.append(item.id)
    } catch {
      errors.append(error)
    }
  }
}

/// Every document of a source, loaded.
func documents(_ source: any DocumentSource, limit: Int = 1 << 20) throws -> [Document] {
  var cursor = source.makeCursor()
  var documents: [Document] = []
  while let item = try cursor.next() { documents.append(try item.load(limit: limit)) }
  return documents
}

@Suite struct FolderCursorTests {
  @Test(
    arguments: [
      // files, the ids in order
      (["b.html", "a.txt", "c/d.md"], ["a", "b", "c/d"]),
      (["page.html", "page.txt", "other.html"], ["other", "page.html", "page.txt"]),
      // A whole name that is the stem of a third file.
      (["a.html", "a.txt", "a.html.txt"], ["a.html", "a.html.txt", "a.txt"]),
      // In the order of whole ids, not of names folder by folder.
      (["a/x.html", "a.html", "a-b.html", "a!/x.html"], ["a", "a!/x", "a-b", "a/x"]),
      ([".hidden.html", ".git/x.html", "x.html"], ["x"]),
      (["x.jpg", "x", "x.php"], []),
      (["X.HTML", "y.Txt"], ["X", "y"]),
      (["ä.html", "z.html"], ["z", "ä"]),
    ] as [([String], [String])])
  func `Ids are paths without suffix, unique, in order`(files: [String], expected: [String]) throws
  {
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }))
    #expect(ids(try Corpus(path: folder.path)).ids == expected)
  }

  @Test func `The order is that of the bytes of ids`() throws {
    var random = SystemRandomNumberGenerator()
    let names = (0..<300).map { _ in
      (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (0..<Int.random(in: 1...2, using: &random)).map { _ in
          ["a", "b", "-", "!", "~", "ü"].randomElement(using: &random) ?? "a"
        }.joined()
      }.joined(separator: "/")
    }
    let folder = try TemporaryFolder()
    for (index, name) in names.enumerated() {
      try folder.write(name + [".html", ".txt"][index % 2], Array("x".utf8))
    }
    let found = ids(try Corpus(path: folder.path)).ids
    #expect(found.count > 50)
    #expect(Set(found).count == found.count)
    #expect(found == found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test(
    arguments: [
      // include, exclude, the ids
      ([], ["drafts"], ["news/a", "x"]),
      (["news/**"], [], ["news/a"]),
      (["*.html"], ["x.*"], ["drafts/d", "news/a"]),
      (["**"], [], ["drafts/d", "news/a", "photo", "x"]),
    ] as [([String], [String], [String])])
  func `Globs choose`(include: [String], exclude: [String], expected: [String]) throws {
    let folder = try TemporaryFolder([
      "x.html": "x", "news/a.html": "x", "drafts/d.html": "x", "photo.jpg": "x",
    ])
    var rules = CorpusRules()
    rules.include = try include.map { try Glob($0) }
    rules.exclude = try exclude.map { try Glob($0) }
    #expect(ids(try Corpus(path: folder.path, rules: rules)).ids == expected)
  }

  @Test func `What is passed over is counted with its reason`() throws {
    let folder = try TemporaryFolder([
      ".a": "", ".b/x.html": "", "y.jpg": "", "z.html.xz": "", "out/documents.html": "",
      "no/q.html": "",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: ".")
    unsafe mkfifo(folder.path + "/pipe.html", 0o600)
    var rules = CorpusRules()
    rules.exclude = [try Glob("no/")]
    rules.outputFolder = folder.path + "/out"
    let walk = ids(try Corpus(path: folder.path, rules: rules))
    #expect(walk.ids.isEmpty)
    #expect(walk.skipped[.hidden]?.count == 2)
    #expect(walk.skipped[.symbolicLink]?.example == "loop")
    #expect(walk.skipped[.special]?.example == "pipe.html")
    #expect(walk.skipped[.unknownKind]?.example == "y.jpg")
    #expect(walk.skipped[.unknownCompression]?.example == "z.html.xz")
    #expect(walk.skipped[.output]?.example == "out/")
    #expect(walk.skipped[.excluded]?.example == "no/")
    #expect(walk.skipped.total == 8)
    #expect(walk.skipped.description.hasPrefix("2 hidden (."))
  }

  @Test func `Odd names are shown safely and stay apart`() throws {
    let folder = try TemporaryFolder()
    // Foundation refuses names that are no UTF-8.
    for name in ["a\nb.html", "a\u{FFFD}0Ab.html", "a\u{202E}b.html"] {
      try folder.write(name, [])
    }
    for bytes in [[0x61, 0xFF], [0x61, 0xFE], [0x61, 0xC3]] as [[UInt8]] {
      let path = Array(folder.path.utf8) + [0x2F] + bytes + Array(".html".utf8) + [0]
      let file = path.map { CChar(bitPattern: $0) }
      unsafe close(open(file, O_CREAT | O_WRONLY, 0o600))
    }
    let walk = ids(try Corpus(path: folder.path))
    #expect(walk.errors.isEmpty)
    #expect(
      walk.ids.sorted()
        == [
          "a\u{FFFD}0Ab", "a\u{FFFD}C3", "a\u{FFFD}E2\u{FFFD}80\u{FFFD}AEb",
          "a\u{FFFD}EF\u{FFFD}BF\u{FFFD}BD0Ab", "a\u{FFFD}FE", "a\u{FFFD}FF",
        ].sorted())
    #expect(try documents(try Corpus(path: folder.path)).count == 6)
  }

  @Test func `A document carries its bytes, format, hash and path`() throws {
    let folder = try TemporaryFolder(["a/b.xml": "<x/>"])
    let document = try #require(try documents(try Corpus(path: folder.path)).first)
    #expect(document.id == "a/b")
    #expect(document.raw.bytes == Array("<x/>".utf8))
    #expect(document.raw.format == .xml)
    #expect(document.provenance.path == "a/b.xml")
    // The hash of nothing, as in the description of XXH3.
    try folder.write("a/b.xml", [])
    let empty = try #require(try documents(try Corpus(path: folder.path)).first)
    #expect(empty.provenance.contentHash == "99aa06d3014798d86001c324468d497f")
    #expect(document.provenance.contentHash?.count == 32)
  }

  @Test func `Faults concern one document`() throws {
    let folder = try TemporaryFolder(["a.html": "12345", "b.html": "1234567890", "c.html": "1"])
    var cursor = try Corpus(path: folder.path).makeCursor()
    var codes: [CorpusError.Code?] = []
    var isFirst = true
    while let item = try cursor.next() {
      if isFirst { try FileManager.default.removeItem(atPath: folder.path + "/a.html") }
      isFirst = false
      do throws(CorpusError) {
        _ = try item.load(limit: 5)
        codes.append(nil)
      } catch {
        codes.append(error.code)
      }
    }
    #expect(codes == [.vanished, .tooLarge, nil])
  }

  @Test func `A folder that vanishes is reported once, and the walk goes on`() throws {
    let folder = try TemporaryFolder(["a.html": "", "b/x.html": "", "c.html": ""])
    var cursor = try Corpus(path: folder.path).makeCursor()
    #expect(try cursor.next()?.id == "a")
    try FileManager.default.removeItem(atPath: folder.path + "/b")
    let error = #expect(throws: CorpusError.self) { try cursor.next() }
    #expect(error?.unseen == "b/")
    #expect(try cursor.next()?.id == "c")
    #expect(try cursor.next() == nil)
  }

  @Test func `A stretch tells of each file what its item says, unless the file is known`() throws {
    let folder = try TemporaryFolder([
      "a/b.xml": "<x/>", "a/caf\u{E9}.html": "", "a/\u{FFFD}.txt": "1", "a/x.warc": "",
      "c.html": "",
      "a/q\nr.html.gz": "",
    ])
    func walk(passing passed: Set<String>) throws -> (found: [String], told: [String]) {
      var cursor = try Corpus(path: folder.path).makeCursor()
      var (found, told): ([String], [String]) = ([], [])
      while let step = try cursor.nextStep() {
        guard case .files(var files) = step else {
          if case .item = step { Issue.record("an item where files were expected") }
          continue
        }
        var last: ([UInt8], CorpusItem.Stamp, UInt64)?
        while let item = try files.next(unless: { id, stamp, origin in
          last = (id, stamp, origin)
          told.append(String(decoding: id, as: UTF8.self))
          return passed.contains(String(decoding: id, as: UTF8.self))
        }) {
          found.append(item.id)
          let (id, stamp, origin) = try #require(last)
          #expect(id == Array(item.id.utf8))
          #expect(stamp == item.stamp)
          #expect(origin == item.origin)
        }
        #expect(files.isAtEnd)
      }
      return (found, told)
    }
    let all = ids(try Corpus(path: folder.path)).ids
    #expect(all.count == 5)
    #expect(try walk(passing: []).found == all)
    let some = try walk(passing: ["a/b", "c"])
    #expect(some.found == all.filter { $0 != "a/b" && $0 != "c" })
    #expect(some.told == all)
  }

  @Test func `A single file is read whatever its name`() throws {
    let folder = try TemporaryFolder(["page.php": "<p>x", "page.html": "<p>x"])
    let document = try #require(try documents(try Corpus(path: folder.path + "/page.php")).first)
    #expect(document.id == "page")
    #expect(document.raw.format == .unknown)
    #expect(try documents(try Corpus(path: folder.path + "/page.html")).map(\.id) == ["page"])
  }

  @Test func `A missing input says what to do`() throws {
    let error = #expect(throws: CorpusError.self) { try Corpus(path: "/nowhere/at/all") }
    #expect(error?.code == .notFound)
    #expect(error?.fix != nil)
  }
}
