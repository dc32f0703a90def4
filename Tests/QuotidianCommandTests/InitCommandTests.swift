import Foundation
import TestSupport
import Testing

@Suite struct InitCommandTests {
  @Test func `A new folder is ready to run in, and nothing is overwritten unasked`() throws {
    let folder = try TemporaryFolder()
    let program = Program(in: folder.path)
    #expect(try program("init", "site").status == 0)
    #expect(FileManager.default.fileExists(atPath: folder["site/input"]))
    #expect(try Program(in: folder["site"])("check").status == 0)

    try folder.write("site/pipeline.json", "{}")
    let again = try program("init", "site")
    #expect(again.status == 1)
    #expect(again.messages.contains("--force"))
    #expect(folder.text("site/pipeline.json") == "{}")
    #expect(try program("init", "site", "--force").status == 0)
    #expect(folder.text("site/pipeline.json") != "{}")
  }
}
