#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The environment of this process.
enum ProcessEnvironment {
  /// Every variable.
  static var variables: [String: String] { ProcessInfo.processInfo.environment }

  /// Keeps Dispatch, of this process and of those it starts, from writing into the system's log. In a process with a
  /// lower priority (`nice`, `Nice=`) it complains of each thread whose priority it may not raise, and goes on.
  static func silenceDispatch() {
    // SAFETY: called at the start, when there is no other thread; the call copies both texts.
    unsafe setenv("LIBDISPATCH_LOG", "NO", 0)
  }
}
