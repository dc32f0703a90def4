import CLibXML2

/// A tree of libxml2's, for XPath; the only owner of it.
@safe final class MarkupTree {
  /// What an expression selects: a node by its number, or a text.
  enum Selected {
    case node(Int)
    case text(String)
  }

  private let document: xmlDocPtr

  /// Takes over a tree whose nodes carry their numbers (`number`).
  init(owning document: xmlDocPtr) { unsafe self.document = unsafe document }

  /// The tree of an HTML page, without numbers: for texts and attributes.
  convenience init?(html bytes: [UInt8]) {
    guard let tree = unsafe Self.parse(html: bytes) else { return nil }
    unsafe self.init(owning: tree)
  }

  /// The tree of a page's skeleton: its elements have the numbers of the page's nodes, and the attributes
  /// of the page.
  convenience init?(_ scanner: borrowing MarkupScanner, page: [UInt8]) {
    guard let tree = unsafe Self.parse(html: scanner.skeleton) else { return nil }
    unsafe self.init(owning: tree)
    var number = 0
    unsafe Self.walk(tree) { node in
      guard unsafe node.pointee.type == XML_ELEMENT_NODE else { return }
      if unsafe String(cString: node.pointee.name) == "br" { return }
      unsafe Self.number(node, number)
      number += 1
      guard let mark = unsafe xmlGetProp(node, "z") else { return }
      let index = unsafe Int(String(cString: mark))
      unsafe CLibXML2_free(mark)
      unsafe xmlUnsetProp(node, "z")
      guard let index, index < scanner.tags.count else { return }
      for (name, value) in AttributeScanner.all(page, behind: scanner.tags[index].name) {
        _ = unsafe xmlNewProp(node, name, value)
      }
    }
  }

  deinit { unsafe xmlFreeDoc(document) }

  private static func parse(html bytes: [UInt8]) -> xmlDocPtr? {
    LibXML2.prepare()
    guard let count = Int32(exactly: bytes.count) else { return nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue
    // SAFETY: libxml2 reads `count` bytes during the call and keeps no pointer to them.
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
        Int32(bitPattern: options))
    }
  }

  /// Gives a node its number; 0 is kept for nodes without.
  static func number(_ node: xmlNodePtr, _ number: Int) {
    unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: number + 1)
  }

  private static func walk(_ document: xmlDocPtr, _ body: (xmlNodePtr) -> Void) {
    var node = unsafe document.pointee.children
    while let current = unsafe node {
      unsafe body(current)
      let isElement = unsafe current.pointee.type == XML_ELEMENT_NODE
      if isElement, let child = unsafe current.pointee.children {
        unsafe node = child
        continue
      }
      var up: xmlNodePtr? = unsafe current
      while let here = unsafe up, unsafe here.pointee.next == nil {
        let parent = unsafe here.pointee.parent
        if let parent = unsafe parent, unsafe parent.pointee.type == XML_ELEMENT_NODE {
          unsafe up = parent
        } else {
          return
        }
      }
      unsafe node = unsafe up?.pointee.next
    }
  }

  /// What an expression selects, from the document or from the node of a number.
  func select(_ path: XPath, from number: Int? = nil) -> [Selected] {
    guard let context = unsafe xmlXPathNewContext(document) else { return [] }
    defer { unsafe xmlXPathFreeContext(context) }
    unsafe context.pointee.error = { _, _ in }
    unsafe registerNamespaces(context)
    if let number {
      var origin: xmlNodePtr?
      unsafe Self.walk(document) { node in
        if unsafe Int(bitPattern: node.pointee._private) == number + 1 { unsafe origin = node }
      }
      unsafe context.pointee.node = origin
    }
    guard let result = unsafe xmlXPathEvalExpression(path.text, context) else { return [] }
    defer { unsafe xmlXPathFreeObject(result) }
    guard unsafe result.pointee.type == XPATH_NODESET else {
      guard let text = unsafe xmlXPathCastToString(result) else { return [] }
      defer { unsafe CLibXML2_free(text) }
      return unsafe [.text(String(cString: text))]
    }
    guard let nodes = unsafe result.pointee.nodesetval else { return [] }
    var selected: [Selected] = []
    for index in 0..<(unsafe Int(nodes.pointee.nodeNr)) {
      guard let node = unsafe nodes.pointee.nodeTab[index] else { continue }
      let number =
        unsafe node.pointee.type == XML_ELEMENT_NODE
        ? Int(bitPattern: node.pointee._private) : 0
      if number > 0 {
        selected.append(.node(number - 1))
      } else if let text = unsafe xmlXPathCastNodeToString(node) {
        unsafe selected.append(.text(String(cString: text)))
        unsafe CLibXML2_free(text)
      }
    }
    return selected
  }

  /// The prefixes of the root element may be used in expressions.
  private func registerNamespaces(_ context: xmlXPathContextPtr) {
    guard let root = unsafe xmlDocGetRootElement(document) else { return }
    var namespace = unsafe root.pointee.nsDef
    while let current = unsafe namespace {
      if let prefix = unsafe current.pointee.prefix, let address = unsafe current.pointee.href {
        _ = unsafe xmlXPathRegisterNs(context, prefix, address)
      }
      unsafe namespace = current.pointee.next
    }
  }
}
