import JSON

/// The posts of a forum page that holds them as data only.
///
/// Discourse, asked by a browser it takes for able, serves an empty page with the topic as JSON in an attribute
/// `data-preloaded`, each post as HTML under `cooked`. Nothing else of the topic is on the page.
enum PreloadedPosts {
  private static let mark = Array("data-preloaded=".utf8)
  private static let postLimit = 500

  /// The page with the posts in its body; nil when it holds none.
  static func page(from bytes: [UInt8]) -> [UInt8]? {
    guard let start = find(bytes), start < bytes.count else { return nil }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let end = bytes[(start + 1)...].firstIndex(of: quote)
    else { return nil }
    let json = CharacterReferences.decoded(bytes[(start + 1)..<end])
    guard let data = try? JSONReader.read(json, leniency: .scraped),
      let topic = data.members?.first(where: { $0.name.hasPrefix("topic_") })?.value.string,
      let content = try? JSONReader.read(Array(topic.utf8), leniency: .scraped),
      let posts = content["post_stream"]?["posts"]?.array, !posts.isEmpty
    else { return nil }
    var page = head(of: bytes)
    page += Array("<body><div id=\"main-outlet\">".utf8)
    if let title = content["title"]?.string {
      page +=
        Array("<div id=\"topic-title\"><h1>".utf8) + escaped(title) + Array("</h1></div>".utf8)
    }
    for post in posts.prefix(postLimit) {
      guard let cooked = post["cooked"]?.string else { continue }
      page += Array("<div class=\"topic-body crawler-post\" itemprop=\"comment\">".utf8)
      if let name = post["username"]?.string {
        page +=
          Array("<div class=\"crawler-post-meta\"><span class=\"creator\">".utf8) + escaped(name)
        page += Array("</span></div>".utf8)
      }
      page += Array("<div class=\"post\" itemprop=\"text\">".utf8) + Array(cooked.utf8)
      page += Array("</div></div>".utf8)
    }
    return page + Array("</div>".utf8)
  }

  private static func find(_ bytes: [UInt8]) -> Int? {
    var position = 0
    while let next = bytes[position...].firstIndex(of: mark[0]) {
      if bytes[next...].starts(with: mark) { return next + mark.count }
      position = next + 1
    }
    return nil
  }

  /// The page up to its body.
  private static func head(of bytes: [UInt8]) -> [UInt8] {
    let end = Array("</head>".utf8)
    var position = 0
    while let next = bytes[position...].firstIndex(of: end[0]) {
      if bytes[next...].starts(with: end) { return Array(bytes[..<(next + end.count)]) }
      position = next + 1
    }
    return []
  }

  private static func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { $0 == UInt8(ascii: "<") ? Array("&lt;".utf8) : [$0] }
  }
}
