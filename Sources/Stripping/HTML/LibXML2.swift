import CLibXML2

/// What holds for the whole library, set once before the first use.
enum LibXML2 {
  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()

  /// Makes the library ready. Any thread may call it, any number of times.
  static func prepare() { _ = isPrepared }

  /// The character of a named reference of HTML 4, as in `&eacute;`; nil when there is none.
  static func character(named name: String) -> Unicode.Scalar? {
    // SAFETY: libxml2 compares the name and gives a pointer into its constant table.
    guard
      let entry = unsafe name.withCString({ text in
        unsafe text.withMemoryRebound(to: xmlChar.self, capacity: name.utf8.count + 1) {
          unsafe htmlEntityLookup($0)
        }
      })
    else { return nil }
    return unsafe Unicode.Scalar(UInt32(entry.pointee.value))
  }
}
