import Testing

@testable import Corpora

@Suite struct GlobTests {
  @Test(
    arguments: [
      // pattern, path, whether it matches
      ("*.html", "a.html", true),
      ("*.html", "news/2024/a.html", true),
      ("/*.html", "news/a.html", false),
      ("/*.html", "a.html", true),
      ("news/*.html", "news/a.html", true),
      ("news/*.html", "news/2024/a.html", false),
      ("news/*.html", "old/news/a.html", false),
      ("news/**", "news/2024/a.html", true),
      ("news/**", "news", false),
      ("news/", "news/2024/a.html", true),
      ("news/", "old/news/a.html", true),
      ("/news/", "old/news/a.html", false),
      ("news/", "newsroom/a.html", false),
      ("**/a.html", "a.html", true),
      ("**/a.html", "x/y/a.html", true),
      ("**/a.html", "x/ya.html", false),
      ("x/**/y", "x/y", true),
      ("x/**/y", "x/1/2/y", true),
      ("x/**/y", "x/1/2y", false),
      ("**", "x/y/z", true),
      ("a?c", "abc", true),
      ("a?c", "aéc", true),
      ("a?c", "a/c", false),
      ("[a-c]x", "bx", true),
      ("[!a-c]x", "bx", false),
      ("[!a-c]x", "éx", true),
      ("[]]x", "]x", true),
      ("*.{html,txt}", "a.txt", true),
      ("*.{html,txt}", "a.xml", false),
      ("{a,b{1,2}}.txt", "b2.txt", true),
      ("{a,b{1,2}}.txt", "b.txt", false),
      ("\\*.txt", "*.txt", true),
      ("\\*.txt", "a.txt", false),
      ("./news/*", "news/a", true),
      ("", "a", nil),
      ("[a", "a", nil),
      ("{a", "a", nil),
    ] as [(String, String, Bool?)])
  func `A glob matches whole paths`(pattern: String, path: String, expected: Bool?) {
    let found = try? Glob(pattern).matches(Array(path.utf8))
    #expect(found == expected)
  }

  @Test func `No pattern runs away`() throws {
    let glob = try Glob(
      String(repeating: "*a", count: 60) + "**/" + String(repeating: "?*", count: 40))
    #expect(!glob.matches([UInt8](repeating: 0x61, count: 4000) + [0x2F, 0x2F]))
  }

  @Test func `A star stands for any run within a name, as a plain search finds it`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<400 {
      let pattern = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        ["a", "b", "*", "/"].randomElement(using: &random) ?? "a"
      }.joined()
      let path = (0..<Int.random(in: 1...7, using: &random)).map { _ in
        ["a", "b", "/"].randomElement(using: &random) ?? "a"
      }.joined()
      guard !pattern.contains("**"), !pattern.hasPrefix("/"), !pattern.hasSuffix("/"),
        pattern.contains("/")
      else { continue }
      let found = try Glob(pattern).matches(Array(path.utf8))
      #expect(found == slow(pattern[...], path[...]), "\(pattern) on \(path)")
    }
  }

  private func slow(_ pattern: Substring, _ path: Substring) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "*" {
      if slow(pattern.dropFirst(), path) { return true }
      guard let next = path.first, next != "/" else { return false }
      return slow(pattern, path.dropFirst())
    }
    return path.first == first && slow(pattern.dropFirst(), path.dropFirst())
  }
}
