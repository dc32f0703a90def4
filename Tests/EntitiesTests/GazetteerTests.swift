import Documents
import Foundation
import JSON
import Stages
import Testing

@testable import Entities

@Suite struct GazetteerTests {
  /// A file of the given content, removed at the end of the closure.
  private func withFile<T>(_ name: String, _ content: String, _ body: (String) throws -> T) throws
    -> T
  {
    let folder =
      FileManager.default.temporaryDirectory.path + "/gazetteer-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/\(name)"
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    return try body(path)
  }

  private func found(_ text: String, _ path: String, _ options: [String: JSONValue.Content] = [:])
    throws -> String
  {
    var all = options
    all["names"] = all["names"] ?? .boolean(false)
    all["gazetteers"] = .array([JSONValue(.string(path))])
    let document = try tagged(text, options: all)
    return document.mentions.map {
      "\($0.type.name):\(document.string($0.span))\($0.gazetteerID.map { "#\($0)" } ?? "")"
    }.joined(separator: " | ")
  }

  @Test(arguments: [
    ("We met the Blue Mountain State squad.", "TEAM:Blue Mountain State#t1"),
    ("We met the Blue Mountain squad.", "LOCATION:Blue Mountain#m"),
    ("We met the blue mountain squad.", ""),
    ("We saw acme corp and ACME CORP.", "ORGANIZATION:acme corp#a | ORGANIZATION:ACME CORP#a"),
    (
      "We saw Acme’s anvil and Roadrunner-Inc.",
      "ORGANIZATION:Acme#a | ORGANIZATION:Roadrunner-Inc#r"
    ),
    ("O’Brien left.", "PERSON:O’Brien#o"),
    ("ÉCOLE and École", "ORGANIZATION:ÉCOLE#e | ORGANIZATION:École#e"),
    ("Foo", "X:Foo"),
    ("a b c d", "X:b c d#long"),
    ("nothing", ""),
    ("", ""),
  ])
  func `The longest names are found, with their ids`(text: String, expected: String) throws {
    let rows = [
      "# name, type, id, aliases, case",
      "Blue Mountain State\tTEAM\tt1", "Blue Mountain\tLOCATION\tm",
      "Acme Corp\tORGANIZATION\ta\tAcme|Acme Corporation\tignore",
      "Roadrunner-Inc\tORGANIZATION\tr",
      "O'Brien\tPERSON\to\t\tignore", "École\tORGANIZATION\te\t\tignore", "Foo\tX", "",
      "a b c\tX\tshort", "b c d\tX\tlong", "c\tX\tc",
    ]
    // "a b c" begins first and would win over "b c d": leave it out of that case.
    let used = text == "a b c d" ? rows.filter { !$0.hasPrefix("a b c") } : rows
    try withFile("names.tsv", used.joined(separator: "\n")) { path in
      let names = try found(text, path)
      #expect(names == expected)
    }
  }

  @Test func `JSON Lines say the same`() throws {
    let lines = """
      {"name": "Acme Corp", "type": "ORGANIZATION", "id": "a", "aliases": ["Acme"], "case": "ignore"}
      {"name": "Zed", "type": "TEAM", "id": 7}
      """
    try withFile("names.jsonl", lines) { path in
      let names = try found("acme and Zed", path)
      #expect(names == "ORGANIZATION:acme#a | TEAM:Zed#7")
    }
  }

  @Test(arguments: [
    ("n.tsv", "Good\tTEAM\nBad", ":2: error: the line has one column"),
    ("n.tsv", "\tTEAM", ":1: error: a name is empty"),
    ("n.tsv", "Name\t\t", ":1: error: the type is empty"),
    ("n.tsv", "Name\tT\ti\ta\tmaybe", ":1: error: unknown case rule \"maybe\""),
    ("n.tsv", "a\tb\tc\td\texact\tf", ":1: error: the line has 6 columns"),
    (
      "n.tsv", "Good\tT\n\n" + String(repeating: "x ", count: 65) + "\tT",
      ":3: error: a name has 65 words"
    ),
    ("n.jsonl", "{\"name\": \"A\"}", ":1: error: has no string \"type\""),
    ("n.jsonl", "{\"type\": \"A\", \"aliases\": [\"x\"]}", ":1: error: has no string \"name\""),
    ("n.jsonl", "\n{oops", ":2: error: is not JSON"),
    ("n.jsonl", "{\"name\": \"A\", \"type\": \"B\", \"aliases\": [1]}", ":1: error: \"aliases\""),
  ])
  func `A broken file stops with file, line and reason`(
    name: String, content: String, message: String
  )
    throws
  {
    try withFile(name, content) { path in
      let error = #expect(throws: SettingsError.self) { try found("x", path) }
      #expect(error?.message.hasPrefix(path + message) == true, "\(error?.message ?? "")")
    }
  }

  @Test func `A file that is missing or not UTF-8 stops too`() throws {
    #expect(throws: SettingsError.self) { try found("x", "/nowhere/names.tsv") }
    try withFile("n.tsv", "x") { path in
      try Data([0x41, 0xFF, 0x09, 0x42]).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: SettingsError.self) { try found("x", path) }
      #expect(error?.message.contains(":1: error: is not valid UTF-8") == true)
    }
  }

  @Test func `The compiled cache gives the same names, and a broken one is made anew`() throws {
    try withFile("names.tsv", "Acme Corp\tORGANIZATION\ta\tAcme\tignore\nZed\tTEAM") { path in
      let folder = path + ".cache"
      let options: [String: JSONValue.Content] = ["gazetteerCache": .string(folder)]
      let first = try found("acme and Zed", path, options)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(files.count == 1)
      let second = try found("acme and Zed", path, options)
      #expect(second == first)
      for damage in [0, 7, 16, 40, 200] {
        let file = URL(fileURLWithPath: folder + "/" + files[0])
        var bytes = [UInt8](try Data(contentsOf: file))
        if damage < bytes.count { bytes.removeLast(bytes.count - damage) }
        try Data(bytes).write(to: file)
        let again = try found("acme and Zed", path, options)
        #expect(again == first)
      }
    }
  }

  @Test func `The fingerprint follows the bytes of the files`() throws {
    let first = try withFile("n.tsv", "A\tB") { try Gazetteer(paths: [$0], cache: nil).fingerprint }
    let same = try withFile("n.tsv", "A\tB") { try Gazetteer(paths: [$0], cache: nil).fingerprint }
    let other = try withFile("n.tsv", "A\tC") { try Gazetteer(paths: [$0], cache: nil).fingerprint }
    #expect(first == same)
    #expect(first != other)
  }

  @Test func `The automaton finds what a plain search finds`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      func word() -> String { ["a", "b", "ab"].randomElement(using: &random) ?? "a" }
      let names = (0..<5).map { _ in
        (0..<Int.random(in: 1...3)).map { _ in word() }.joined(separator: " ")
      }
      let text = (0..<20).map { _ in word() }
      var builder = GazetteerAutomaton.Builder()
      var atoms = Atoms()
      for (number, name) in names.enumerated() {
        atoms.read(Array(name.utf8).span)
        builder.add(atoms, entry: number, ignoresCase: false)
      }
      atoms.read(Array(text.joined(separator: " ").utf8).span)
      var matches: [GazetteerAutomaton.Match] = []
      builder.finish().matches(atoms, into: &matches)
      var expected: [String] = []
      var index = 0
      while index < text.count {
        let here = names.map { $0.split(separator: " ").map(String.init) }
          .filter { text[index...].starts(with: $0) }.max { $0.count < $1.count }
        if let here {
          expected.append("\(index) \(here.count)")
          index += here.count
        } else {
          index += 1
        }
      }
      #expect(matches.map { "\($0.start) \($0.count)" } == expected)
    }
  }

  @Test func `Names of the user win, or fill the gaps`() throws {
    try withFile("n.tsv", "York\tTEAM\ty\nTuesday\tBAND\tb") { path in
      let over = try found("On Tuesday in York.", path)
      #expect(over == "BAND:Tuesday#b | TEAM:York#y")
      let under = try found("On Tuesday in York.", path, ["gazetteerPriority": .string("under")])
      #expect(under == "DATE:Tuesday#b | TEAM:York#y")
    }
  }
}
