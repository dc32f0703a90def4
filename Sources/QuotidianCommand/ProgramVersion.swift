/// The version of the program.
enum ProgramVersion {
  /// As in the changelog.
  static let number = "0.1.0"
}
