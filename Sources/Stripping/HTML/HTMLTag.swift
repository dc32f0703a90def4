/// The elements that this stage knows by name; all others are `unknown`.
enum HTMLTag: UInt8, CaseIterable, Sendable {
  case unknown
  case a, abbr, address, article, aside, b, blockquote, body, br, button, caption, center, cite,
    code
  case dd, del, details, dialog, div, dl, dt, em, fieldset, figcaption, figure, font, footer, form
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd
  case label, legend, li, link, main, mark, menu, meta, nav, noscript, ol, optgroup, option, p, pre
  case q, s, samp, section, select, small, span, strike, strong, sub, summary, sup, table, tbody, td
  case textarea, tfoot, th, thead, time, title, tr, tt, u, ul, `var`, wbr
  case script, style, svg, math, template, noembed, noframes, canvas, object, embed, video, audio
  case picture, source, map, area, search, dir, applet, base, col, colgroup, data, rt, rp, ruby
  case acronym, bdi, bdo, big, dfn, nobr, output, slot, frame, frameset

  /// The tag of a name in lower case.
  @inline(__always) init(hash: UInt32) {
    let table = HTMLTag.slots
    var slot = Int(hash & 511)
    while true {
      let entry = table[slot]
      if entry.hash == hash { self = entry.tag; return }
      if entry.tag == .unknown { self = .unknown; return }
      slot = (slot + 1) & 511
    }
  }

  /// The names, by raw value.
  static let names: [String] = allCases.map { "\($0)" }

  /// FNV-1a of a name; the same function runs over class names and words.
  @inline(__always) static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }
  static let seed: UInt32 = 2_166_136_261

  private static let slots: [(hash: UInt32, tag: HTMLTag)] = {
    var table = [(hash: UInt32, tag: HTMLTag)](repeating: (0, .unknown), count: 512)
    for tag in allCases where tag != .unknown {
      let hash = "\(tag)".utf8.reduce(seed, step)
      var slot = Int(hash & 511)
      while table[slot].tag != .unknown { slot = (slot + 1) & 511 }
      table[slot] = (hash, tag)
    }
    return table
  }()

  /// What an element does to the text around it.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// Begins and ends a block.
    static let block = Traits(rawValue: 1)
    /// Has no content and no end tag.
    static let void = Traits(rawValue: 2)
    /// Its content never is text of the page.
    static let skipped = Traits(rawValue: 4)
    /// Its content is not markup.
    static let raw = Traits(rawValue: 8)
    /// `strong` and the like.
    static let bold = Traits(rawValue: 16)
    /// Line ends and spaces in it count.
    static let preformatted = Traits(rawValue: 32)
    /// A list.
    static let list = Traits(rawValue: 64)
  }

  @inline(__always) var traits: Traits { HTMLTag.allTraits[Int(rawValue)] }

  private static let allTraits: [Traits] = allCases.map { tag in
    switch tag {
    case .hr: [.void, .block]
    case .br, .img, .input, .link, .meta, .wbr, .embed, .source, .area, .base, .col: .void
    case .b, .strong: .bold
    case .pre: [.block, .preformatted]
    case .script, .style, .svg, .math, .iframe, .noembed, .noframes, .textarea, .canvas, .object,
      .video, .audio, .template, .applet:
      [.raw, .skipped]
    case .title: .skipped
    case .head: [.block]
    case .ul, .ol, .menu, .dir, .dl: [.block, .list]
    case .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details,
      .dialog, .div, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .header, .hgroup, .html, .label, .legend, .li, .main, .nav, .noscript, .optgroup,
      .option, .p, .section, .select, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr,
      .search:
      .block
    default: []
    }
  }

  /// 1 to 6 for `h1` to `h6`, else 0.
  var headingLevel: UInt8 {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue
      ? rawValue - HTMLTag.h1.rawValue + 1 : 0
  }
}
