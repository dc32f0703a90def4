import Foundation
import JSON
import TestSupport
import Testing

/// What a folder of scraped files can hold at its worst: each costs at most itself, and says why.
@Suite struct BadInputTests {
  /// What becomes of one file.
  enum Fate: Sendable {
    /// A record, whose text holds these words.
    case record(String)
    /// Quarantine, for a reason that holds these words.
    case quarantine(String)
    /// One of the two: never a crash, never lost.
    case either
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: @Sendable () -> [UInt8]
    var fate: Fate
    var testDescription: String { name.debugDescription }

    init(_ name: String, _ fate: Fate, _ bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
      (self.name, self.fate, self.bytes) = (name, fate, bytes)
    }
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
  private static let words = "The council met on Monday and agreed on the new harbour wall."
  private static let paragraph = "<p>\(words)</p>"

  private static let cases = [
    Case("empty.html", .quarantine("empty"), []),
    Case("blank.txt", .either, utf8(" \n\t\n")),
    Case(
      "picture.html", .quarantine("binary"),
      (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }),
    Case("nul.html", .record("harbour wall"), utf8("<p>The cou\0ncil met.</p>\0\0\(paragraph)")),
    Case("line.txt", .quarantine("larger than"), [UInt8](repeating: 0x61, count: 200 << 20)),
    Case(
      "deep.html", .either,
      utf8(String(repeating: "<div>", count: 100_000) + paragraph)),
    Case(
      "deep.xml", .quarantine("deep"),
      utf8(String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000))),
    Case(
      "declared.html", .record("Größe"),
      utf8("<meta charset=iso-8859-1><p>Die Größe der Brücke wird geprüft.</p>\(paragraph)")),
    Case(
      "latin.html", .record("Größe"),
      utf8("<meta charset=utf-8><p>Die Gr") + [0xF6, 0xDF] + utf8("e wird gepr") + [0xFC]
        + utf8("ft.</p>\(paragraph)")),
    Case(
      "malformed.xml", .quarantine("malformed.xml:2:18: strip: not well-formed"),
      utf8("<story>\n<p>no end</story>")),
    Case(
      "external.xml", .either,
      utf8(
        "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><s><p>\(words) &x;</p></s>")),
    Case(
      "bomb.xml", .either,
      utf8(
        "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\">"
          + (1...9).map { level in
            let before = level == 1 ? "a" : "a\(level - 1)"
            return "<!ENTITY a\(level) \""
              + String(repeating: "&\(before);", count: 10) + "\">"
          }.joined() + "]><s><p>&a9;</p></s>")),
    Case("line\nbreak.txt", .record("harbour"), utf8(words)),
    Case("soup.html", .record("harbour"), utf8("</p><<b><p a=\"x><td></table>\"\(paragraph)<!--")),
  ]

  @Test(arguments: cases)
  func `A bad file costs itself at most, and the run goes on`(item: Case) throws {
    let folder = try TemporaryFolder()
    try folder.write("input/\(item.name)", item.bytes())
    try folder.write("input/zz-good.txt", "“We are done,” Ann Lee said.")
    let outcome = try Program(in: folder.path)("run", "input", "-o", "output", "-j", "2")
    let records = try folder.text("output/documents.jsonl").split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))
    }
    #expect(records.last?["id"]?.string == "zz-good", "the good file has its record")
    let bad = records.first { $0["id"]?.string != "zz-good" }
    switch item.fate {
    case .record(let words):
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(bad?["text"]?.string?.contains(words) == true, "\(bad?.compact ?? "no record")")
    case .quarantine(let reason):
      #expect(outcome.status == 3)
      #expect(bad == nil)
      #expect(outcome.messages.contains(reason), "\(outcome.messages)")
    case .either:
      #expect(outcome.status == (bad == nil ? 3 : 0), "\(outcome.messages)")
    }
    // No file of this machine is ever read into a record.
    #expect(!folder.text("output/documents.jsonl").contains("root:"))
  }

  @Test(
    arguments: [
      // files, words of the message
      ([], "it is empty"),
      ([".hidden.html"], "hidden"),
      (["notes.docx", "run.sh"], "unknown kind"),
    ] as [([String], String)])
  func `An input with nothing to read is an error that says which rule skipped what`(
    files: [String], message: String
  ) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder["input"], withIntermediateDirectories: true)
    for file in files { try folder.write("input/\(file)", "x") }
    let outcome = try Program(in: folder.path)("run", "input", "-o", "output")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test func `A missing input folder is an error that says what to type`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program(in: folder.path)("run", "pages", "-o", "output")
    #expect(outcome.status == 1)
    #expect(outcome.messages.contains("pages"))
    #expect(outcome.messages.contains("fix:"))
  }

  @Test func `Links are not followed, so a loop of them has no end to miss`() throws {
    let folder = try TemporaryFolder()
    try folder.write("input/a/page.txt", Self.words)
    try FileManager.default.createSymbolicLink(
      atPath: folder["input/a/loop"], withDestinationPath: "..")
    let outcome = try Program(in: folder.path)("run", "input", "-o", "output")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(folder.text("output/documents.jsonl").split(separator: "\n").count == 1)
  }

  @Test func `Two files of one name have two ids`() throws {
    let folder = try TemporaryFolder()
    try folder.write("input/page.txt", Self.words)
    try folder.write("input/page.html", Self.paragraph)
    _ = try Program(in: folder.path)("run", "input", "-o", "output")
    let ids = try folder.text("output/documents.jsonl").split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))["id"]?.string
    }
    #expect(Set(ids).count == 2, "\(ids)")
  }

  @Test func `A file name that is no UTF-8 is shown safely`() throws {
    let folder = try TemporaryFolder()
    try folder.write("input/plain.txt", Self.words)
    let status =
      [UInt8]("\(folder["input"])/bad-".utf8) + [0xFF, 0xFE] + [UInt8](".txt".utf8) + [0]
    let made = unsafe status.withUnsafeBytes { path in
      // SAFETY: the bytes end with a zero and are read during the call alone.
      unsafe path.baseAddress.map {
        unsafe open($0.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
      } ?? -1
    }
    try #require(made >= 0)
    FileHandle(fileDescriptor: made, closeOnDealloc: true).write(Data(Self.words.utf8))
    let outcome = try Program(in: folder.path)("run", "input", "-o", "output")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = folder.bytes("output/documents.jsonl").split(separator: 0x0A)
    #expect(lines.count == 2)
    for line in lines { #expect(String(validating: line, as: UTF8.self) != nil) }
  }

  @Test(.enabled(if: getuid() != 0, "root may read every file"))
  func `A file that may not be read is quarantined with the system's reason`() throws {
    let folder = try TemporaryFolder()
    try folder.write("input/locked.txt", Self.words)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder["input/locked.txt"])
    let outcome = try Program(in: folder.path)("run", "input", "-o", "output")
    #expect(outcome.status == 3)
    #expect(outcome.messages.contains("permissions"), "\(outcome.messages)")
  }

  @Test func `A bad pipeline stops before anything is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("input/page.txt", Self.words)
    try folder.write("pipeline.json", "{\"stages\": [\"strip\", \"qoutes\"]}")
    let outcome = try Program(in: folder.path)("run")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("pipeline.json:1:22"), "\(outcome.messages)")
    #expect(outcome.messages.contains("did you mean \"quotes\"?"))
    #expect(!FileManager.default.fileExists(atPath: folder["output"]))
  }
}
