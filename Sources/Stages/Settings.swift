public import JSON

/// The settings of one stage, already checked against its options, with defaults filled in.
///
/// Reading a key that the options do not declare, or with another type than declared, is an error of
/// the program and traps.
public struct Settings: Sendable {
  private let values: [String: JSONValue]
  /// The folder that relative paths count from.
  public let folder: String

  /// Settings of checked values.
  public init(_ values: [String: JSONValue], folder: String = ".") {
    (self.values, self.folder) = (values, folder)
  }

  /// The defaults of `options`, with some values replaced; for tests and callers without a file.
  public init(
    options: [StageOption], replacing values: [String: JSONValue.Content] = [:],
    folder: String = "."
  ) {
    var all: [String: JSONValue] = [:]
    for option in options { all[option.name] = option.standard }
    for (name, value) in values {
      precondition(options.contains { $0.name == name }, "no option \"\(name)\"")
      all[name] = JSONValue(value)
    }
    self.init(all, folder: folder)
  }

  /// The value of `name`, nil when it is absent and has no default.
  public subscript(name: String) -> JSONValue? {
    guard let value = values[name], !value.isNull else { return nil }
    return value
  }

  /// A truth value.
  public func boolean(_ name: String) -> Bool { require(self[name]?.boolean, name) }
  /// An integer.
  public func integer(_ name: String) -> Int { require(self[name]?.integer, name) }
  /// A number.
  public func number(_ name: String) -> Double { require(self[name]?.number, name) }
  /// A string.
  public func string(_ name: String) -> String { require(self[name]?.string, name) }
  /// A list of strings; empty when absent.
  public func strings(_ name: String) -> [String] {
    self[name]?.array?.compactMap(\.string) ?? []
  }
  /// A path given in the settings, made relative to the current folder.
  public func resolve(path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : "\(folder)/\(path)"
  }

  private func require<T>(_ value: T?, _ name: String) -> T {
    guard let value else {
      preconditionFailure("option \"\(name)\" is not declared with this type")
    }
    return value
  }
}
