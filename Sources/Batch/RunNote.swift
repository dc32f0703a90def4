/// Something that happened during a run and that a person may want to know.
public struct RunNote: Sendable, Hashable {
  /// How much it matters.
  public enum Level: String, Sendable, Hashable, Comparable {
    case debug, info, warning, error

    /// In the order of urgency.
    public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
    private var rank: Int {
      switch self {
      case .debug: 0
      case .info: 1
      case .warning: 2
      case .error: 3
      }
    }
  }

  /// How much it matters.
  public var level: Level
  /// What happened, as a word for machines: `quarantined`, `vanished`, `resumed`.
  public var event: String
  /// The document it is about.
  public var document: String?
  /// What happened, in lower case.
  public var message: String

  /// A note.
  public init(_ level: Level, event: String, document: String? = nil, _ message: String) {
    (self.level, self.event, self.document, self.message) = (level, event, document, message)
  }
}
