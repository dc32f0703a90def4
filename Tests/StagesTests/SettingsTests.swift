import JSON
import Stages
import Testing

@Suite struct SettingsTests {
  let options = [
    StageOption("size", .integer(1...9), standard: .integer(4), summary: ""),
    StageOption("share", .number(0...1), standard: .integer(1), summary: ""),
    StageOption("names", .list(.string), summary: ""),
    StageOption("file", .path, summary: ""),
  ]

  @Test func `Defaults stand where nothing else is said`() {
    let settings = Settings(
      options: options, replacing: ["names": .array([JSONValue(.string("a"))])])
    #expect(settings.integer("size") == 4)
    #expect(settings.number("share") == 1)
    #expect(settings.strings("names") == ["a"])
    #expect(settings["file"] == nil)
  }

  @Test(
    arguments: [
      ("names.tsv", "conf", "conf/names.tsv"), ("/etc/names.tsv", "conf", "/etc/names.tsv"),
      ("names.tsv", ".", "names.tsv"),
    ] as [(String, String, String)])
  func `Paths count from the folder of the pipeline file`(
    path: String, folder: String, expected: String
  ) {
    #expect(Settings(options: options, folder: folder).resolve(path: path) == expected)
  }
}
