import Foundation
import TestSupport
import Testing

@testable import Corpora

@Suite struct ListCursorTests {
  private func ids(_ list: String, in folder: TemporaryFolder, from current: String? = nil)
    -> [String]
  {
    var cursor: any DocumentCursor = ListCursor(
      MemoryStream(Array(list.utf8)[...], shownAs: "list"), root: SystemPath(folder.path + "/in"),
      rules: CorpusRules(), currentFolder: SystemPath(current ?? folder.path))
    var ids: [String] = []
    while true {
      do throws(CorpusError) {
        guard let item = try cursor.next() else { return ids }
        ids.append(item.id)
      } catch {
        ids.append("!\(error.code)")
      }
    }
  }

  @Test(
    arguments: [
      // the list, the ids
      ("in/a.html\nin/d/b.html\n", ["a", "d/b"]),
      ("in/a.html\n./in/x.html\nin/x.txt", ["a", "x.html", "x.txt"]),
      ("in/a.html\r\nin/a.html\r\n\r\n", ["a"]),
      ("in/a.html\u{0}in/odd\nname.html\u{0}", ["a", "odd\u{FFFD}0Aname"]),
      ("in/d\n", ["d/b"]),
      ("in/photo.jpg\n", ["photo.jpg"]),
      ("in/gone.html\nin/a.html", ["!vanished", "a"]),
      ("in/d/../a.html", ["a"]),
      ("in/w.warc", ["w.warc/a"]),
      ("", []),
    ] as [(String, [String])])
  func `Listed files have the ids of a walk`(list: String, expected: [String]) throws {
    let folder = try TemporaryFolder([
      "in/a.html": "x", "in/d/b.html": "x", "in/x.html": "x", "in/x.txt": "x", "in/photo.jpg": "x",
      "in/odd\nname.html": "x", "other/o.html": "x",
    ])
    try folder.write("in/w.warc", WebArchiveTests.a)
    #expect(ids(list, in: folder) == expected)
  }

  @Test func `Files elsewhere keep their whole path`() throws {
    let folder = try TemporaryFolder(["in/a.html": "x", "other/o.html": "x"])
    #expect(ids("other/o.html", in: folder) == [String(folder.path.dropFirst()) + "/other/o.html"])
    #expect(ids("a.html", in: folder, from: folder.path + "/in") == ["a"])
  }
}
