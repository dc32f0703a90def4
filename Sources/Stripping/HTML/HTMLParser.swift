import CLibXML2

/// libxml2's HTML parser, fed with a skeleton, its events going into a `PageBuilder`.
///
/// The only file that touches the parser's pointers. Nothing is loaded, nothing is printed: the handler
/// table has no function for errors, entities of documents or external subsets.
@safe final class HTMLParser {
  // What the C callbacks get to know is this object, by reference.
  private var builder = PageBuilder()
  private var context: htmlParserCtxtPtr?
  private var handler: htmlSAXHandler

  init() {
    LibXML2.prepare()
    unsafe handler = htmlSAXHandler()
    unsafe handler.startElement = { context, name, attributes in
      guard let context = unsafe context, let name = unsafe name else { return }
      // SAFETY: the context is the parser that `parse` keeps alive during the call.
      let target = unsafe Unmanaged<HTMLParser>.fromOpaque(context).takeUnretainedValue()
      var startTag: Int32 = -1
      if let attributes = unsafe attributes, unsafe attributes[0] != nil,
        var digit = unsafe attributes[1]
      {
        startTag = 0
        while unsafe digit.pointee >= 0x30 && digit.pointee <= 0x39 {
          unsafe startTag = startTag &* 10 &+ Int32(digit.pointee - 0x30)
          unsafe digit = digit.successor()
        }
      }
      let tag: HTMLTag
      if startTag >= 0, Int(startTag) < target.builder.tags.count {
        tag = target.builder.tags[Int(startTag)].tag
      } else {
        startTag = -1
        var hash = HTMLTag.seed
        var byte = unsafe name
        while unsafe byte.pointee != 0 {
          unsafe hash = HTMLTag.step(hash, byte.pointee)
          unsafe byte = byte.successor()
        }
        tag = HTMLTag(hash: hash)
      }
      target.builder.startElement(tag, startTag: startTag)
      if target.builder.isTooDeep, let parser = unsafe target.context {
        unsafe xmlStopParser(parser)
      }
    }
    unsafe handler.endElement = { context, _ in
      guard let context = unsafe context else { return }
      // SAFETY: as above.
      unsafe Unmanaged<HTMLParser>.fromOpaque(context).takeUnretainedValue().builder.endElement()
    }
    let characters: charactersSAXFunc = { context, bytes, count in
      guard let context = unsafe context, let bytes = unsafe bytes, count > 0 else { return }
      // SAFETY: as above; libxml2 hands over `count` bytes that stay as they are during the call.
      unsafe Unmanaged<HTMLParser>.fromOpaque(context).takeUnretainedValue().builder.characters(
        UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.characters = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.ignorableWhitespace = characters
  }

  /// Builds the page of a skeleton. O(*n*).
  ///
  /// - Parameter page: Gets the result; its memory is used again.
  /// - Returns: Whether libxml2 read the page to its end: false when it is nested too deep.
  func parse(_ scanner: borrowing MarkupScanner, into page: inout HTMLPage) -> Bool {
    builder.exchange(&page)
    builder.reset(tags: scanner.tags)
    let skeleton = scanner.skeleton
    // An empty input has no base address, and libxml2 makes no context of it.
    if !skeleton.isEmpty {
      unsafe skeleton.withUnsafeBytes { bytes in
        guard
          let context = unsafe htmlCreateMemoryParserCtxt(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(clamping: bytes.count))
        else { return }
        unsafe self.context = context
        let standard = unsafe context.pointee.sax
        // SAFETY: `handler` lives in this object, which the caller holds for the whole call; the
        // context gets its own table back before it is freed, as it frees that table.
        unsafe withUnsafeMutablePointer(to: &handler) { table in
          unsafe context.pointee.sax = table
          unsafe context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
          unsafe context.pointee.recovery = 1
          _ = unsafe xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
          _ = unsafe htmlParseDocument(context)
          unsafe context.pointee.sax = standard
        }
        unsafe self.context = nil
        if let tree = unsafe context.pointee.myDoc {
          unsafe xmlFreeDoc(tree)
          unsafe context.pointee.myDoc = nil
        }
        unsafe htmlFreeParserCtxt(context)
      }
    }
    builder.finish()
    builder.exchange(&page)
    return !builder.isTooDeep
  }
}
