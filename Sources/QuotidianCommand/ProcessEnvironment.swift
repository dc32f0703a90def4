#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The environment of this process.
enum ProcessEnvironment {
  /// Every variable.
  static var variables: [String: String] { ProcessInfo.processInfo.environment }
}
