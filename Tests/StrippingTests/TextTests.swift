import Documents
import Testing

@testable import Stripping

@Suite struct TextTests {
  @Test(
    arguments: [
      ("One.\n\nTwo.", ["One.", "Two."]), ("  One.  \r\n\r\nTwo.\n", ["One.", "Two."]),
      ("a\nb\nc", ["a", "b", "c"]),
      (
        "This line is as long as the width allows it to be here\nand the next one goes on, because an editor wrapped it at\nthat column.",
        [
          "This line is as long as the width allows it to be here\nand the next one goes on, because an editor wrapped it at\nthat column."
        ]
      ),
    ] as [(String, [String])])
  func `Paragraphs of a text file are its blocks, the text stays as it is`(
    text: String, blocks: [String]
  ) throws {
    let document = try strip(text, format: .text)
    #expect(document.string == text)
    #expect(document.lines == blocks)
    #expect(document.isSound)
  }

  @Test func `Markdown blocks leave their marks outside`() throws {
    let source = """
      # Title #

      Some *text*
      goes on.

      Under
      -----

      1. one
      - two
        - three

      > said
      > twice

      ```swift
      let x = 1
      ```

      | a | b |
      | --- | --- |
      """
    let document = try strip(source, format: .markdown)
    #expect(document.string == source)
    #expect(
      document.lines == [
        "Title", "Some *text*\ngoes on.", "Under", "one", "two", "three", "said\n> twice",
        "let x = 1", "| a | b |",
      ])
    #expect(
      document.blocks.map(\.kind) == [
        .heading, .paragraph, .heading, .listItem, .listItem, .listItem, .blockQuote, .code,
        .tableRow,
      ])
    #expect(document.blocks.map(\.level) == [1, 0, 2, 1, 1, 2, 0, 0, 0])
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>x", RawContent.Format.html), ("<?xml version='1.0'?><rss/>", .xml),
    ("plain words", .text),
    ("<p>one</p><p>two</p>", .html),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", .html),
    ("<!-- c --><feed xmlns='http://www.w3.org/2005/Atom'/>", .xml), ("1 < 2", .text),
  ])
  func `The format is seen in the bytes`(source: String, format: RawContent.Format) throws {
    #expect(try FormatSniffer.format(of: RawContent(bytes: Array(source.utf8))) == format)
  }
}
