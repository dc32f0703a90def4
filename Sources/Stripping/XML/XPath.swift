import CLibXML2
import JSON
import Stages

/// An XPath 1.0 expression of the user's, known to parse.
struct XPath: Sendable, Hashable {
  /// As written.
  let text: String

  /// - Throws: `SettingsError` at the value when it does not parse.
  init(_ value: JSONValue) throws(SettingsError) {
    text = value.string ?? ""
    guard Self.parses(text) else {
      throw SettingsError(
        offset: value.offset, message: "\"\(text)\" is no XPath",
        fix: "for example //div[@class='story']//p")
    }
  }

  private static func parses(_ text: String) -> Bool {
    LibXML2.prepare()
    guard let context = unsafe xmlXPathNewContext(nil) else { return false }
    defer { unsafe xmlXPathFreeContext(context) }
    // Errors are reported by the result; nothing is to be printed.
    unsafe context.pointee.error = { _, _ in }
    guard let compiled = unsafe xmlXPathCtxtCompile(context, text) else { return false }
    unsafe xmlXPathFreeCompExpr(compiled)
    return true
  }
}
