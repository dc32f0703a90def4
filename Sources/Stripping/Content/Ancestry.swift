/// The kinds of elements that an element is or stands in.
struct Ancestry: Sendable {
  /// The kinds that the model asks for, in the order of its features.
  static let kinds: [[HTMLTag]] = [
    [.nav], [.header], [.footer], [.aside], [.main], [.article], [.form], [.table], [.ul, .menu],
    [.ol],
    [.section], [.select, .option], [.button], [.blockquote], [.figure], [.pre, .code], [.details],
    [.dl],
    [.p], [.li], [.dialog], [.label], [.figcaption, .caption], [.th], [.a], [.h1], [.h2], [.h3],
    [.h4, .h5, .h6], [.summary], [.time], [.address],
  ]

  private static let bits: [UInt32] = HTMLTag.allCases.map { tag in
    var bits: UInt32 = 0
    for (index, kind) in kinds.enumerated() where kind.contains(tag) { bits |= 1 << UInt32(index) }
    return bits
  }

  private static let sectioning: [Bool] = HTMLTag.allCases.map { $0 == .main || $0 == .article }
  private static let lists: [Bool] = HTMLTag.allCases.map { $0 == .ul || $0 == .ol }

  /// One bit for each of `kinds`.
  var bits: UInt32 = 0
  var headingLevel: UInt8 = 0
  var divisions: UInt8 = 0
  var lists: UInt8 = 0
  /// The outermost `main` or `article` around it; -1 for none.
  var content: Int32 = -1

  /// For every element, in page order.
  static func all(_ nodes: [HTMLNode]) -> [Ancestry] {
    var all: [Ancestry] = []
    all.reserveCapacity(nodes.count)
    let bits = bits
    let (sectioning, lists) = (sectioning, lists)
    for (index, node) in nodes.enumerated() {
      var entry = node.parent >= 0 ? all[Int(node.parent)] : Ancestry()
      let raw = Int(node.tag.rawValue)
      entry.bits |= bits[raw]
      let level = node.tag.headingLevel
      if level > 0 { entry.headingLevel = level }
      if node.tag == .div, entry.divisions < 250 { entry.divisions += 1 }
      if lists[raw], entry.lists < 250 { entry.lists += 1 }
      if sectioning[raw], entry.content < 0 { entry.content = Int32(index) }
      all.append(entry)
    }
    return all
  }
}
