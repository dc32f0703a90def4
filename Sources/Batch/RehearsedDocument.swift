/// A document that a run would process, and why.
public struct RehearsedDocument: Sendable, Hashable {
  /// Why a run would process it.
  public enum Reason: String, Sendable, Hashable {
    /// It was not there before.
    case new
    /// Its bytes have changed.
    case changed
    /// The pipeline has changed: a stage, a setting, a model, the program.
    case pipeline
    /// It failed before, and is tried again.
    case retry
    /// It is gone, and its records go too.
    case gone
  }

  /// Its id.
  public var id: String
  /// Why.
  public var reason: Reason
}
