/// The tags of the learned tagger: outside, and for each type the first, an inner, the last and the only
/// token of a name.
package enum NameTag {
  /// How many there are.
  package static let count = 17
  package static let outside = 0
  /// How many types of names.
  package static let typeCount = 4

  package static func first(_ type: Int) -> Int { 1 + type * 4 }
  package static func inner(_ type: Int) -> Int { 2 + type * 4 }
  package static func last(_ type: Int) -> Int { 3 + type * 4 }
  package static func only(_ type: Int) -> Int { 4 + type * 4 }

  /// The type of a tag that is not `outside`.
  @inline(__always) package static func type(_ tag: Int) -> Int { (tag - 1) >> 2 }
  /// Whether the name goes on behind the tag.
  @inline(__always) package static func isOpen(_ tag: Int) -> Bool { tag > 0 && (tag - 1) & 3 < 2 }
  /// Whether a name ends with the tag.
  @inline(__always) package static func isEnd(_ tag: Int) -> Bool { tag > 0 && (tag - 1) & 3 >= 2 }

  /// Whether `tag` may stand behind `previous`.
  package static func follows(_ tag: Int, _ previous: Int) -> Bool {
    let position = (tag - 1) & 3
    if isOpen(previous) {
      return tag > 0 && type(tag) == type(previous) && (position == 1 || position == 2)
    }
    return tag == 0 || position == 0 || position == 3
  }
}
