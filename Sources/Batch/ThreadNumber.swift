import CProcess

/// The number by which the operating system knows the calling thread.
enum ThreadNumber {
  static var current: Int { Int(quotidian_thread_number()) }
}
