import CLibXML2
import Stages

/// libxml2's XML parser: UTF-8 in, a flat tree out. Loads nothing, expands no entity of the document, and
/// says where a document is broken.
enum XMLParser {
  /// The tree of a document.
  ///
  /// - Throws: `malformed` with line and column, `tooDeep` beyond libxml2's limit of 256 levels.
  static func parse(
    _ bytes: [UInt8], keepsMarkup: Bool = false
  ) throws(StageError) -> (XMLTree, MarkupTree?) {
    LibXML2.prepare()
    // Undeclared names such as `&nbsp;` break many feeds: those of HTML are replaced by what they mean.
    let bytes = replacingNamedReferences(bytes)
    guard let count = Int32(exactly: bytes.count) else {
      throw StageError(
        code: "tooLarge", message: "an XML document of 2 GiB and more cannot be read")
    }
    guard let context = unsafe xmlNewParserCtxt() else {
      throw StageError(code: "malformed", message: "the XML parser could not be started")
    }
    defer { unsafe xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    // SAFETY: libxml2 reads `count` bytes during the call and keeps no pointer to them.
    let tree = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), count, nil, "UTF-8",
        Int32(bitPattern: options))
    }
    let markup = unsafe tree.map { unsafe MarkupTree(owning: $0) }
    guard let tree = unsafe tree, let root = unsafe xmlDocGetRootElement(tree) else {
      throw unsafe error(of: context)
    }
    var flat = unsafe flatten(root)
    flat.complete()
    return (flat, keepsMarkup ? markup : nil)
  }

  private static func error(of context: xmlParserCtxtPtr) -> StageError {
    guard let last = unsafe xmlCtxtGetLastError(context) else {
      return StageError(code: "malformed", message: "this is no XML document")
    }
    let text = unsafe last.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let message = TextCleaning.normalized(text.utf8)
    let (line, column) = unsafe (Int(last.pointee.line), Int(last.pointee.int2))
    if message.contains("xcessive depth") {
      return StageError(
        code: "tooDeep", message: "elements are nested deeper than 256 levels", line: line,
        column: column > 0 ? column : nil)
    }
    return StageError(
      code: "malformed",
      message: "not well-formed XML: \(message.isEmpty ? "unreadable" : message)",
      line: max(1, line), column: column > 0 ? column : nil)
  }

  // SAFETY: the walk follows libxml2's own links within one live tree.
  private static func flatten(_ root: xmlNodePtr) -> XMLTree {
    var tree = XMLTree()
    var node: xmlNodePtr = unsafe root
    var parent = -1
    var previous = -1
    while true {
      var index = -1
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE:
        var flat = unsafe XMLTree.Node(name: string(node.pointee.name), parent: parent)
        if let namespace = unsafe node.pointee.ns {
          unsafe flat.namespace = string(namespace.pointee.href)
        }
        var attribute = unsafe node.pointee.properties
        while let current = unsafe attribute {
          if let value = unsafe xmlNodeListGetString(
            node.pointee.doc, current.pointee.children, 1)
          {
            unsafe flat.attributes.append((string(current.pointee.name), string(value)))
            unsafe CLibXML2_free(value)
          }
          unsafe attribute = current.pointee.next
        }
        index = tree.nodes.count
        tree.nodes.append(flat)
        unsafe MarkupTree.number(node, index)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = unsafe node.pointee.content {
          index = tree.nodes.count
          var flat = XMLTree.Node(name: "", parent: parent)
          unsafe flat.text = Array(string(content).utf8)
          tree.nodes.append(flat)
        }
      default: break
      }
      if index >= 0 {
        if previous >= 0 {
          tree.nodes[previous].nextSibling = index
        } else if parent >= 0 {
          tree.nodes[parent].firstChild = index
        }
        previous = index
      }
      // The children of an entity reference belong to its declaration.
      if unsafe node.pointee.type == XML_ELEMENT_NODE, let child = unsafe node.pointee.children {
        parent = index
        previous = -1
        unsafe node = child
        continue
      }
      while unsafe node != root && node.pointee.next == nil {
        guard let up = unsafe node.pointee.parent else { return tree }
        unsafe node = up
        previous = parent
        parent = parent >= 0 ? tree.nodes[parent].parent : -1
      }
      guard unsafe node != root, let next = unsafe node.pointee.next else { return tree }
      unsafe node = next
    }
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// The document with `&nbsp;` and the like as characters, where it declares no entities of its own.
  private static func replacingNamedReferences(_ bytes: [UInt8]) -> [UInt8] {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")), !head.contains("<!ENTITY") else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var start = 0
    while let mark = bytes[start...].firstIndex(of: UInt8(ascii: "&")) {
      text += bytes[start..<mark]
      start = mark
      let name = bytes[(mark + 1)...].prefix(12).prefix {
        MarkupScanner.isLetter($0) || 0x30...0x39 ~= $0
      }
      let end = mark + 1 + name.count
      let word = String(decoding: name, as: UTF8.self)
      let isPredefined = ["amp", "lt", "gt", "quot", "apos"].contains(word)
      if !isPredefined, end < bytes.count, bytes[end] == UInt8(ascii: ";"),
        let scalar = LibXML2.character(named: word)
      {
        text.append(contentsOf: String(scalar).utf8)
        start = end + 1
      } else {
        text.append(UInt8(ascii: "&"))
        start = mark + 1
      }
    }
    return text + bytes[start...]
  }
}
